internal import CrosswalkJSON
internal import OneRosterModel

/// Which members come back.
enum ShapeCases {
    static let all = selected + unknown + old

    private static let selected: [ProviderCase] = {
        let table = CaseTable(group: "fields")
        return [
            table.body("users/u1", [("fields", "givenName")], ["user": ["givenName": "Ada"]]),
            table.body(
                "users/u1", [("fields", "familyName,givenName")],
                ["user": ["givenName": "Ada", "familyName": "Öztürk"]]),
            table.body("users/u1", [("fields", "givenName,givenName")], ["user": ["givenName": "Ada"]]),
            table.body("users/u1", [("fields", "middleName")], ["user": .object(JSONObject())]),
            table.body(
                "users", [("fields", "sourcedId"), ("limit", "2")],
                ["users": [["sourcedId": "u1"], ["sourcedId": "u2"]]]),
            table.body("users", [("fields", "phone"), ("limit", "1")], ["users": [.object(JSONObject())]]),
            table.body(
                "users", [("filter", "givenName='Ada'"), ("fields", "email")], ["users": [["email": "ada@example.org"]]]
            ),
            table.body("classes/c1", [("fields", "school.sourcedId")], ["class": ["school": ["sourcedId": "s1"]]]),
            table.body(
                "classes/c2", [("fields", "terms.sourcedId")],
                ["class": ["terms": [["sourcedId": "t1"], ["sourcedId": "t2"]]]]),
            table.body(
                "classes/c1", [("fields", "school.sourcedId,school.type")],
                ["class": ["school": ["sourcedId": "s1", "type": "org"]]]),
            table.body(
                "users/u2", [("fields", "roles.role")], ["user": ["roles": [["role": "student"], ["role": "student"]]]]),
            table.body("users/u1", [("fields", "metadata.bus")], ["user": ["metadata": ["bus": "7"]]]),
            table.body("users/u1", [("fields", "metadata.ic.legacy")], ["user": ["metadata": ["ic.legacy": "x-1"]]]),
            table.body("users/u2", [("fields", "metadata")], ["user": ["metadata": ["bus": "12"]]]),
            table.body("users/u2", [("fields", "grades")], ["user": ["grades": ["09", "10"]]]),
            table.body("results/x1", [("fields", "score")], ["result": ["score": SampleDistrict.number("99.5")]]),
            table.body("demographics/u2", [("fields", "sex")], ["demographics": ["sex": "other"]]),
        ]
    }()

    private static let unknown: [ProviderCase] = {
        let table = CaseTable(group: "unknown fields")
        let wrong = [
            "nope", "", "givenName,", ",givenName", "givenName, familyName", "givenName,nope", "givenName.x",
            "roles.nope", "orgs", "metadata..x", "*", "GivenName",
        ]
        return wrong.map { table.refused("users", [("fields", $0)], "invalid_selection_field") }
            + [
                table.refused("users/u1", [("fields", "nope")], "invalid_selection_field"),
                table.refused("resources", [("fields", "nope")], "invalid_selection_field"),
            ]
    }()

    private static let old: [ProviderCase] = {
        let table = CaseTable.old("1.1")
        return [
            table.body("users/u1", [("fields", "role")], ["user": ["role": "student"]]),
            table.body(
                "users/u2", [("fields", "orgs.sourcedId")],
                ["user": ["orgs": [["sourcedId": "s1"], ["sourcedId": "s2"]]]]),
            table.body(
                "users/u5", [("fields", "role,orgs.sourcedId")],
                ["user": ["role": "teacher", "orgs": [["sourcedId": "s2"]]]]),
            table.body(
                "lineItems/l1", [("fields", "gradingPeriod.sourcedId")],
                ["lineItem": ["gradingPeriod": ["sourcedId": "g1"]]]),
            table.body("demographics/u2", [("fields", "sex")], ["demographics": .object(JSONObject())]),
            table.list(
                "users", [("fields", "nope"), ("limit", "1")], ["u1"], warnings: ["invalid_selection_field"]),
            table.list(
                "users", [("fields", "givenName,nope"), ("limit", "1")], ["u1"], warnings: ["invalid_selection_field"]),
            table.list("users", [("fields", "roles"), ("limit", "1")], ["u1"], warnings: ["invalid_selection_field"]),
            table.list(
                "users", [("sort", "nope"), ("fields", "nope"), ("limit", "1")], ["u1"],
                warnings: ["invalid_sort_field", "invalid_selection_field"]),
            table.refused("users", [("fields", "")], "invalid_blank_selection_field"),
            table.refused("users/u1", [("fields", "")], "invalid_blank_selection_field"),
        ]
    }()
}
