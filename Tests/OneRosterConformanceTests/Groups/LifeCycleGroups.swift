/// §4: what `status` and `dateLastModified` may hold in a bulk and in a delta file.
enum LifeCycleGroups {
    static var groups: [CorpusGroup] {
        let bulk = SmallDistrict.bases.filter { $0.mode == .bulk }
        let delta = SmallDistrict.bases.filter { $0.mode == .delta }
        return [
            CorpusGroup("a bulk row has a life cycle", clause: "§4", bulk.flatMap(filledInBulk)),
            CorpusGroup("a delta row lacks its life cycle", clause: "§4", delta.flatMap(blankInDelta)),
            CorpusGroup("a delta row has a status outside the vocabulary", clause: "§4", delta.flatMap(badStatus)),
            CorpusGroup(
                "a file's rows do not suit the file's own mode", clause: "§4", SmallDistrict.bases.flatMap(otherMode)),
        ]
    }

    private static func filledInBulk(_ base: Base) -> [CorpusCase] {
        let values = [
            ("active", "status", "active"), ("tobedeleted", "status", "tobedeleted"),
            ("a status of no meaning", "status", "x"),
            ("an instant", "dateLastModified", "2024-01-15T08:30:00.000Z"),
            ("a bare date", "dateLastModified", "2024-01-15"),
        ]
        return cases(base, values) { ExpectedFinding("row.forbidden_in_bulk", file: $0, row: $1, column: $2) }
    }

    private static func blankInDelta(_ base: Base) -> [CorpusCase] {
        let values = [("status blank", "status", ""), ("dateLastModified blank", "dateLastModified", "")]
        return cases(base, values) { ExpectedFinding("row.required_in_delta", file: $0, row: $1, column: $2) }
    }

    private static func badStatus(_ base: Base) -> [CorpusCase] {
        var values = ["Active", "ACTIVE", "toBeDeleted", "deleted", "active ", "true", "ext:archived"]
        // `inactive` belongs to 1.0 and 1.1, where it reads as `tobedeleted`.
        if base.edition == .v12 { values.append("inactive") }
        return cases(base, values.map { ("status \($0)|", "status", $0) }) {
            ExpectedFinding("row.invalid_enum", file: $0, row: $1, column: $2)
        }
    }

    /// Each value in the last row of each file.
    private static func cases(
        _ base: Base, _ values: [(label: String, column: String, text: String)],
        _ expected: (String, Int, String) -> ExpectedFinding
    ) -> [CorpusCase] {
        base.files.enumerated().flatMap { number, file in
            (values.count > 5 ? Base.every(third: values, turn: number) : values).map { value in
                let row = base.bundle.table(file.name).lastRow
                return CorpusCase(
                    "\(base.label) \(file.fileName): \(value.label)",
                    base.bundle.setting(file.name, row, value.column, to: value.text),
                    .reject(expected(file.name, row, value.column)))
            }
        }
    }

    /// The manifest says the other mode for this file alone: every row of it is wrong, twice.
    private static func otherMode(_ base: Base) -> [CorpusCase] {
        let other: FileMode = base.mode == .bulk ? .delta : .bulk
        let code = base.mode == .bulk ? "row.required_in_delta" : "row.forbidden_in_bulk"
        return base.files.map { file in
            let rows = 2...base.bundle.table(file.name).lastRow
            let findings = rows.flatMap { row in
                ["status", "dateLastModified"].map { ExpectedFinding(code, file: file.name, row: row, column: $0) }
            }
            return CorpusCase(
                "\(base.label) \(file.fileName): announced \(other.rawValue)",
                base.bundle.settingProperty("file." + file.name, to: other.rawValue), .rejectAtLeast(findings))
        }
    }
}
