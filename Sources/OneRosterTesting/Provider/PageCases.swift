/// Pages, their links, and the order of rows.
enum PageCases {
    static let all = pages + numbers + repeated + links + order

    private static let six = ["u1", "u2", "u3", "u4", "u5", "u6"]

    private static let pages: [ProviderCase] = {
        let table = CaseTable(group: "pages")
        return [
            table.list("users", [], six, total: 6), table.list("users", [("limit", "2")], ["u1", "u2"], total: 6),
            table.list("users", [("limit", "2"), ("offset", "2")], ["u3", "u4"], total: 6),
            table.list("users", [("limit", "2"), ("offset", "5")], ["u6"], total: 6),
            table.list("users", [("offset", "5")], ["u6"], total: 6),
            table.list("users", [("offset", "6")], [], total: 6),
            table.list("users", [("offset", "2147483647")], [], total: 6),
            table.list("users", [("limit", "2147483647")], six, total: 6),
            table.list("users", [("limit", "2147483647"), ("offset", "2147483647")], [], total: 6),
            table.list("users", [("limit", "1"), ("offset", "0")], ["u1"], total: 6),
            table.list("users", [("limit", "007")], six, total: 6),
            table.list("users", [("filter", "givenName='Nobody'")], [], total: 0),
            table.list("users", [("filter", "givenName='Nobody'"), ("offset", "3")], [], total: 0),
            table.list(
                "users", [("filter", "status='active'"), ("limit", "2"), ("offset", "3")], ["u4", "u6"], total: 5),
            table.list("classes/c1/students", [("limit", "1")], ["u1"], total: 2),
            table.list("users", [("foo", "1"), ("foo", "2")], six, total: 6),
            table.list("users", [("Limit", "x")], six, total: 6),
        ]
    }()

    private static let numbers: [ProviderCase] = {
        let table = CaseTable(group: "numbers of pages")
        let limits = [
            "0", "-1", "", "abc", "1e3", "1.5", "+5", " 5", "5 ", "2147483648", "99999999999999999999999999",
            "-2147483649", "0x10", "٣", "1,000", "null",
        ]
        let offsets = ["-1", "", "x", "1.0", "+1", "2147483648", "99999999999999999999999999", "-0"]
        return limits.map { table.refused("users", [("limit", $0)], "invaliddata") }
            + offsets.map { table.refused("users", [("offset", $0)], "invaliddata") }
            + ["0", "-1", "2147483648"].map { CaseTable.old("1.1").refused("users", [("limit", $0)], "invalid data") }
            + [
                table.raw("users", "limit=%zz", ProviderCase.Answer(status: 400, minors: ["invaliddata"])),
                table.raw("users", "filter=%", ProviderCase.Answer(status: 400, minors: ["invaliddata"])),
                table.raw(
                    "users", "filter=status%3D%27%FF%27", ProviderCase.Answer(status: 400, minors: ["invaliddata"])),
            ]
    }()

    private static let repeated: [ProviderCase] = {
        let table = CaseTable(group: "repeated parameters")
        let values = [
            "limit": "2", "offset": "0", "sort": "familyName", "orderBy": "asc", "filter": "status='active'",
            "fields": "sourcedId",
        ]
        let names = values.keys.sorted()
        return names.map { name in
            let field = (name, values[name] ?? "")
            return table.refused("users", [field, field], "invaliddata")
        } + [
            CaseTable.old("1.1").refused("users", [("limit", "2"), ("limit", "2")], "invalid data"),
            table.refused("users/u1", [("fields", "sourcedId"), ("fields", "status")], "invaliddata"),
        ]
    }()

    private static let links: [ProviderCase] = {
        let table = CaseTable(group: "links")
        return [
            table.list("users", [("limit", "2")], ["u1", "u2"], links: ["first": 0, "next": 2, "last": 4]),
            table.list(
                "users", [("limit", "2"), ("offset", "2")], ["u3", "u4"],
                links: ["first": 0, "prev": 0, "next": 4, "last": 4]),
            table.list(
                "users", [("limit", "2"), ("offset", "4")], ["u5", "u6"], links: ["first": 0, "prev": 2, "last": 4]),
            table.list(
                "users", [("limit", "2"), ("offset", "1")], ["u2", "u3"],
                links: ["first": 0, "prev": 0, "next": 3, "last": 4]),
            table.list("users", [("limit", "4"), ("offset", "9")], [], links: ["first": 0, "prev": 4, "last": 4]),
            table.list("users", [], six, links: ["first": 0, "last": 0]),
            table.list("users", [("filter", "givenName='Nobody'")], [], links: ["first": 0, "last": 0]),
            table.list(
                "users", [("filter", "status='active'"), ("limit", "3")], ["u1", "u2", "u3"],
                links: ["first": 0, "next": 3, "last": 3]),
        ]
    }()

    private static let order: [ProviderCase] = {
        let table = CaseTable(group: "order")
        func sorted(_ field: String, _ ids: [String], _ direction: String? = nil, of rest: String = "users")
            -> ProviderCase
        {
            table.list(rest, [("sort", field)] + (direction.map { [("orderBy", $0)] } ?? []), ids, total: ids.count)
        }
        return [
            sorted("familyName", ["u5", "u2", "u4", "u3", "u1", "u6"]),
            sorted("familyName", ["u5", "u2", "u4", "u3", "u1", "u6"], "asc"),
            sorted("familyName", ["u1", "u6", "u3", "u4", "u2", "u5"], "desc"),
            sorted("sourcedId", six.reversed(), "desc"), sorted("status", ["u1", "u2", "u3", "u4", "u6", "u5"]),
            sorted("dateLastModified", ["u1", "u2", "u5", "u6", "u3", "u4"]),
            sorted("dateLastModified", ["u4", "u3", "u1", "u2", "u5", "u6"], "desc"),
            sorted("middleName", ["u2", "u1", "u3", "u4", "u5", "u6"]),
            sorted("middleName", ["u2", "u1", "u3", "u4", "u5", "u6"], "desc"),
            sorted("roles.role", ["u6", "u1", "u2", "u3", "u4", "u5"]),
            sorted("metadata.bus", ["u2", "u1", "u3", "u4", "u5", "u6"]),
            sorted("weight", ["cat1", "cat3", "cat2"], of: "categories"),
            sorted("weight", ["cat2", "cat3", "cat1"], "desc", of: "categories"),
            sorted("school.sourcedId", ["c3", "c1", "c2"], "desc", of: "classes"),
            table.list(
                "users", [("sort", "familyName"), ("limit", "2"), ("offset", "2")], ["u4", "u3"], total: 6),
            table.list(
                "users", [("sort", "familyName"), ("filter", "status='active'"), ("limit", "1")], ["u2"], total: 5),
            table.list("users", [("orderBy", "desc")], six, total: 6),
            table.refused("users", [("sort", "nope")], "invaliddata"),
            table.refused("users", [("sort", "")], "invaliddata"),
            table.refused("users", [("sort", "password")], "invaliddata"),
            table.refused("users", [("sort", "familyName,givenName")], "invaliddata"),
            table.refused("results", [("sort", "nope")], "invaliddata"),
            table.refused("resources", [("sort", "nope")], "invalid_sort_field"),
            table.refused("users", [("sort", "status"), ("orderBy", "up")], "invaliddata"),
            table.refused("users", [("orderBy", "ASC")], "invaliddata"),
            table.refused("users", [("orderBy", "")], "invaliddata"),
            CaseTable.old("1.1").list("users", [("sort", "nope")], six, total: 6, warnings: ["invalid_sort_field"]),
            CaseTable.old("1.1").list("resources", [("sort", "nope")], ["r1", "r2"], warnings: ["invalid_sort_field"]),
            CaseTable.old("1.1").list("users", [("sort", "role")], ["u6", "u1", "u2", "u3", "u4", "u5"], warnings: []),
            CaseTable.old("1.1").refused("users", [("orderBy", "up")], "invalid data"),
        ]
    }()
}
