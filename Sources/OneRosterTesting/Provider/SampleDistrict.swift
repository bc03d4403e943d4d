public import CrosswalkJSON
public import OneRosterREST

/// A small district, as 1.2 has it: two schools, three classes, six people, a gradebook. Made up for what goes wrong with
/// filters: quotes, `AND` in a name, letters in both cases, members that are absent, numbers that sort otherwise as texts.
public enum SampleDistrict {
    static let time = "2026-08-18T10:00:00.000Z"

    static func record(_ id: String, _ members: JSONObject, status: String = "active", time: String = time)
        -> JSONObject
    {
        var record = JSONObject([
            ("sourcedId", .string(id)), ("status", .string(status)), ("dateLastModified", .string(time)),
        ])
        for member in members { record[member.name] = member.value }
        return record
    }

    static func number(_ lexeme: String) -> JSONValue { JSONNumber(lexeme).map { .number($0) } ?? .null }

    static func reference(_ id: String, _ type: String) -> JSONValue {
        .object(["href": .string("https://elsewhere.example/\(id)"), "sourcedId": .string(id), "type": .string(type)])
    }

    /// Every record, as a store takes them.
    public static let records: [OneRosterEntityType: [JSONObject]] = [
        .org: orgs, .academicSession: sessions, .course: courses, .class: classes, .user: users,
        .enrollment: enrollments, .demographics: demographics, .resource: resources, .category: categories,
        .lineItem: lineItems, .result: results, .scoreScale: scales, .assessmentLineItem: assessmentLineItems,
        .assessmentResult: assessmentResults,
    ]

    private static let orgs = [
        record("d", ["name": "District", "type": "district", "identifier": "D1"]),
        record("s1", ["name": "North", "type": "school", "identifier": "S1", "parent": reference("d", "org")]),
        record("s2", ["name": "South", "type": "school", "identifier": "S2", "parent": reference("d", "org")]),
    ]

    private static let sessions = [
        session("y", "schoolYear", nil), session("t1", "term", "y"), session("t2", "term", "y"),
        session("g1", "gradingPeriod", "t1"), session("g2", "gradingPeriod", "t2"),
    ]

    private static func session(_ id: String, _ type: String, _ parent: String?) -> JSONObject {
        var members: JSONObject = [
            "title": .string("Session \(id)"), "startDate": .string("2026-08-01"), "endDate": .string("2027-07-01"),
            "type": .string(type), "schoolYear": .string("2027"),
        ]
        if let parent { members["parent"] = reference(parent, "academicSession") }
        return record(id, members)
    }

    private static let courses = [
        record(
            "k1",
            [
                "title": "Algebra", "courseCode": "A", "org": reference("s1", "org"), "grades": ["09", "10"],
                "subjects": ["Maths", "Science"], "resources": [reference("r1", "resource")],
            ]),
        record("k2", ["title": "Biology", "courseCode": "B", "org": reference("d", "org")]),
    ]

    private static let classes = [
        record(
            "c1",
            [
                "title": "Algebra 1", "classCode": "A-1", "classType": "scheduled", "location": "Room O'Hara",
                "grades": ["09"], "subjects": ["Maths", "Science"], "course": reference("k1", "course"),
                "school": reference("s1", "org"), "terms": [reference("t1", "academicSession")], "periods": ["1", "3"],
                "resources": [reference("r1", "resource"), reference("r2", "resource")],
            ]),
        record(
            "c2",
            [
                "title": "Algebra 2", "classType": "scheduled", "course": reference("k1", "course"),
                "school": reference("s1", "org"),
                "terms": [reference("t1", "academicSession"), reference("t2", "academicSession")],
            ]),
        record(
            "c3",
            [
                "title": "Biology 1", "classType": "homeroom", "course": reference("k2", "course"),
                "school": reference("s2", "org"), "terms": [reference("t2", "academicSession")],
            ]),
    ]

    private static let users = [
        person(
            "u1", "Ada", "Öztürk", [("student", "s1")],
            [
                "email": "ada@example.org", "grades": ["09"],
                "agents": [reference("u6", "user")], "resources": [reference("r1", "resource")],
                "metadata": ["bus": "7", "ic.legacy": "x-1", "n": 12, "deep": ["a": ["b", "c"]]],
            ]),
        person(
            "u2", "Ben", "O'Neil AND sons", [("student", "s1"), ("student", "s2")],
            ["middleName": "Q", "grades": ["09", "10"], "metadata": ["bus": "12"]]),
        person(
            "u3", "Cem", "adams", [("student", "s2")], ["email": "cem@example.org"], time: "2026-08-19T10:00:00.000Z"),
        person(
            "u4", "Dora", "Zimmer", [("teacher", "s1")], ["email": "Dora@Example.org"], time: "2026-08-20T00:00:00.000Z"
        ),
        person("u5", "Eve", "Adams", [("teacher", "s2"), ("counselor", "s1")], [:], status: "tobedeleted"),
        person("u6", "Finn", "Öztürk", [("guardian", "d")], ["phone": "555"]),
    ]

    private static func person(
        _ id: String, _ given: String, _ family: String, _ roles: [(String, String)], _ more: JSONObject,
        status: String = "active", time: String = time
    ) -> JSONObject {
        var members: JSONObject = [
            "username": .string("user.\(id)"), "enabledUser": .string(status == "active" ? "true" : "false"),
            "givenName": .string(given), "familyName": .string(family),
            "roles": .array(
                roles.enumerated().map { index, role in
                    .object([
                        "roleType": .string(index == 0 ? "primary" : "secondary"), "role": .string(role.0),
                        "org": reference(role.1, "org"),
                    ])
                }),
        ]
        for member in more { members[member.name] = member.value }
        return record(id, members, status: status, time: time)
    }

    private static let enrollments = [
        enrollment("e1", "u1", "c1", "s1", "student"), enrollment("e2", "u2", "c1", "s1", "student"),
        enrollment("e3", "u4", "c1", "s1", "teacher"), enrollment("e4", "u2", "c2", "s1", "student"),
        enrollment("e5", "u3", "c3", "s2", "student"), enrollment("e6", "u5", "c3", "s2", "teacher"),
        enrollment("e7", "u3", "c1", "s1", "student", status: "tobedeleted"),
    ]

    private static func enrollment(
        _ id: String, _ user: String, _ class: String, _ school: String, _ role: String, status: String = "active"
    ) -> JSONObject {
        record(
            id,
            [
                "user": reference(user, "user"), "class": reference(`class`, "class"),
                "school": reference(school, "org"),
                "role": .string(role), "beginDate": "2026-08-18",
            ], status: status)
    }

    private static let demographics = [
        record("u1", ["birthDate": "2010-02-03", "sex": "female", "asian": "true"]),
        record("u2", ["birthDate": "2009-12-31", "sex": "other"]),
    ]

    private static let resources = [
        record("r1", ["title": "Book", "vendorResourceId": "v1", "importance": "primary", "roles": ["student"]]),
        record("r2", ["title": "Film", "vendorResourceId": "v2"]),
    ]

    private static let categories = [
        record("cat1", ["title": "Homework", "weight": number("0.5")]),
        record("cat2", ["title": "Tests", "weight": 10]),
        record("cat3", ["title": "Projects", "weight": 9]),
    ]

    private static let lineItems = [
        lineItem("l1", "c1", "s1", "cat1", 100), lineItem("l2", "c1", "s1", "cat2", 20),
        lineItem("l3", "c3", "s2", "cat2", 10),
    ]

    private static func lineItem(
        _ id: String, _ class: String, _ school: String, _ category: String, _ most: JSONValue
    ) -> JSONObject {
        record(
            id,
            [
                "title": .string("Item \(id)"), "assignDate": "2026-09-01T08:00:00.000Z",
                "dueDate": "2026-09-08T08:00:00.000Z",
                "class": reference(`class`, "class"), "school": reference(school, "org"),
                "category": reference(category, "category"), "academicSession": reference("g1", "academicSession"),
                "resultValueMin": 0, "resultValueMax": most,
            ])
    }

    private static let results = [
        result("x1", "l1", "u1", ["class": reference("c1", "class"), "score": number("99.5")]),
        result("x2", "l1", "u2", ["score": 9]), result("x3", "l2", "u1", ["score": 20, "late": "true"]),
        result("x4", "l3", "u3", ["score": 7]),
    ]

    private static func result(_ id: String, _ lineItem: String, _ student: String, _ more: JSONObject) -> JSONObject {
        var members: JSONObject = [
            "lineItem": reference(lineItem, "lineItem"), "student": reference(student, "user"),
            "scoreStatus": "fully graded", "scoreDate": "2026-09-08",
        ]
        for member in more { members[member.name] = member.value }
        return record(id, members)
    }

    private static let scales = [
        record(
            "sc1",
            [
                "title": "Letters", "type": "letter", "class": reference("c1", "class"),
                "scoreScaleValue": [["itemValueLHS": "A", "itemValueRHS": "90-100"]],
            ])
    ]

    private static let assessmentLineItems = [
        record(
            "al1",
            ["title": "State test", "learningObjectiveSet": [["source": "unknown", "learningObjectiveIds": ["o1"]]]])
    ]

    private static let assessmentResults = [
        record(
            "ar1",
            [
                "assessmentLineItem": reference("al1", "assessmentLineItem"), "student": reference("u1", "user"),
                "scoreStatus": "fully graded", "scoreDate": "2026-05-01", "scorePercentile": number("87.5"),
            ])
    ]
}
