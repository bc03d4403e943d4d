/// §6 rules 1 and 2: every reference resolves, every `sourcedId` is unique in its file.
enum ReferenceGroups {
    static var groups: [CorpusGroup] {
        [
            CorpusGroup("a reference names nothing", clause: "§6 rule 1", SmallDistrict.bases.flatMap(dangling)),
            CorpusGroup(
                "a reference names another kind of record", clause: "§6 rule 1", SmallDistrict.bases.flatMap(wrongKind)),
            CorpusGroup(
                "the file that is referred to is absent", clause: "§6 rule 1",
                SmallDistrict.bases.flatMap(absentTargets)),
            CorpusGroup("a sourcedId occurs twice", clause: "§6 rule 2", SmallDistrict.bases.flatMap(duplicates)),
        ]
    }

    private static func dangling(_ base: Base) -> [CorpusCase] {
        base.files.flatMap { file in
            file.references.flatMap { column in
                danglingValues(base, file, column).map { label, value in
                    missing(base, file, column, label, value)
                }
            }
        }
    }

    /// A name nobody has, the right name in other letters, and for lists a good item beside a bad one.
    private static func danglingValues(_ base: Base, _ file: FileRule, _ column: ColumnRule) -> [(String, String)] {
        let table = base.bundle.table(file.name)
        let good = table[table.probeRow(column.name), column.name]
        let values = [("names nothing", "no-such-record"), ("differs in case", good.uppercased())]
        guard case .references = column.type else { return values }
        let first = String(good.split(separator: ",").first ?? "")
        return values + [
            ("second item names nothing", first + ",no-such-record"),
            ("first item names nothing", "no-such-record," + first),
        ]
    }

    private static func wrongKind(_ base: Base) -> [CorpusCase] {
        base.files.flatMap { file in
            file.references.compactMap { column in
                guard let target = column.type.target else { return nil }
                let other = target == "orgs" ? "crs-math" : "org-north"
                return missing(base, file, column, "names a record of another file", other)
            }
        }
    }

    private static func missing(
        _ base: Base, _ file: FileRule, _ column: ColumnRule, _ label: String, _ value: String
    ) -> CorpusCase {
        let row = base.bundle.table(file.name).probeRow(column.name)
        // What a row says of its class, user or org can no longer be checked, or no longer holds, without the record.
        return CorpusCase(
            "\(base.label) \(file.fileName) \(column.name): \(label)",
            base.bundle.setting(file.name, row, column.name, to: value),
            .rejectAtLeast(ExpectedFinding("ref.missing_target", file: file.name, row: row, column: column.name)))
    }

    /// One case a target file: every column that points there must say so.
    private static func absentTargets(_ base: Base) -> [CorpusCase] {
        base.files.map(\.name).compactMap { target in
            let pointers = base.files.filter { $0.name != target }.flatMap { file in
                file.references.filter { $0.type.target == target }.map { (file.name, $0.name) }
            }
            guard !pointers.isEmpty else { return nil }
            let findings = pointers.map { file, column in
                // Of a delta package the digest says only that an unresolved reference is an error.
                base.mode == .bulk
                    ? ExpectedFinding("ref.missing_target_file", file: file, column: column)
                    : ExpectedFinding("ref.missing_target_file", "ref.missing_target", file: file, column: column)
            }
            return CorpusCase(
                "\(base.label): \(target).csv absent", base.bundle.withAbsent(target), .rejectAtLeast(findings))
        }
    }

    private static func duplicates(_ base: Base) -> [CorpusCase] {
        base.files.flatMap { file in
            let table = base.bundle.table(file.name)
            let id = table[table.lastRow, "sourcedId"]
            let finding = ExpectedFinding(
                "ref.duplicate_sourced_id", file: file.name, row: table.lastRow + 1, column: "sourcedId")
            let twice = base.bundle.editing(file.name) { $0.duplicate(row: $0.lastRow, as: id) }
            let thrice = twice.editing(file.name) { $0.duplicate(row: $0.lastRow, as: id) }
            let apart = base.bundle.editing(file.name) { $0.rows.insert($0.rows[$0.rows.count - 1], at: 0) }
            let again = ExpectedFinding(
                "ref.duplicate_sourced_id", file: file.name, row: table.lastRow + 2, column: "sourcedId")
            return [
                CorpusCase("\(base.label) \(file.fileName): last id twice", twice, .reject(finding)),
                CorpusCase("\(base.label) \(file.fileName): last id three times", thrice, .reject(finding, again)),
                CorpusCase("\(base.label) \(file.fileName): last id first as well", apart, .reject(finding)),
            ]
        }
    }
}
