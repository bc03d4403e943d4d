internal import OneRosterModel

/// What is not there, and what a token does not allow.
enum RefusalCases {
    static let all = missing + access

    private static let missing: [ProviderCase] = {
        let table = CaseTable(group: "not there")
        let paths = [
            "users/zz", "users/U1", "students/u4", "teachers/u1", "schools/d", "terms/y", "gradingPeriods/t1",
            "classes/zz/students", "schools/d/classes", "schools/s2/classes/c1/students", "students/u4/classes",
            "terms/zz/gradingPeriods", "results/zz", "classes/c3/lineItems/l1/results", "resources/zz",
            "classes/zz/resources", "assessmentResults/zz",
        ]
        let old = CaseTable.old("1.1")
        return paths.map { table.refused($0, [], "unknownobject", status: 404) }
            + ["users/zz", "classes/zz/students", "results/zz", "resources/zz"].map {
                old.refused($0, [], "unknown object", status: 404)
            }
    }()

    private static let access: [ProviderCase] = {
        let table = CaseTable(group: "tokens")
        let old = CaseTable.old("1.1")
        let none: [ProviderCase.Token] = [.none, .unknown, .expired]
        return none.map { table.refused("users", [], "unauthorisedrequest", status: 401, token: $0) }
            + none.map { table.refused("results/x1", [], "unauthorisedrequest", status: 401, token: $0) }
            + none.map { old.refused("users", [], "unauthorized", status: 401, token: $0) }
            + ["classes/c1/students", "demographics", "demographics/u1", "results", "resources", "assessmentResults"]
            .map {
                table.refused($0, [], "forbidden", status: 403, token: .core)
            }
            + ["classes/c1/students", "demographics", "results", "resources"].map {
                old.refused($0, [], "forbidden", status: 403, token: .core)
            }
            + [
                table.list("terms", [], ["t1", "t2"], token: .core), old.list("terms", [], ["t1", "t2"], token: .core),
                table.list("users", [], [], total: 0, token: .stranger),
                table.refused("users/u1", [], "unknownobject", status: 404, token: .stranger),
                table.refused("classes/c1/students", [], "unknownobject", status: 404, token: .stranger),
                old.list("results", [], [], total: 0, token: .stranger),
            ]
    }()
}
