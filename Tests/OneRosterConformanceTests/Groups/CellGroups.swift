/// §3 and §5: each column of each file, blank where it is required and malformed in the ways of its type.
enum CellGroups {
    static var groups: [CorpusGroup] {
        [
            CorpusGroup("a required cell is blank", clause: "§5, §7", SmallDistrict.bases.flatMap(blankCells)),
            CorpusGroup("a cell breaks the rule of its type", clause: "§3, §5", SmallDistrict.bases.flatMap(malformed)),
            CorpusGroup("the first record is malformed", clause: "§3, §10", SmallDistrict.bases.flatMap(firstRows)),
            CorpusGroup("paired lists of unequal length", clause: "§5", SmallDistrict.bases.flatMap(unpaired)),
        ]
    }

    private static func blankCells(_ base: Base) -> [CorpusCase] {
        base.files.flatMap { file in
            file.columns.filter(\.isRequired).map { column in
                let row = base.bundle.table(file.name).lastRow
                return CorpusCase(
                    "\(base.label) \(file.fileName) \(column.name): blank",
                    base.bundle.setting(file.name, row, column.name, to: ""),
                    .reject(ExpectedFinding("row.missing_required", file: file.name, row: row, column: column.name)))
            }
        }
    }

    private static func malformed(_ base: Base) -> [CorpusCase] {
        base.files.enumerated().flatMap { fileNumber, file in
            file.columns.enumerated().flatMap { columnNumber, column in
                samples(column, base, turn: fileNumber + columnNumber).map { malformed(base, file, column, $0) }
            }
        }
    }

    private static func malformed(
        _ base: Base, _ file: FileRule, _ column: ColumnRule, _ sample: MalformedCell
    ) -> CorpusCase {
        let row = base.bundle.table(file.name).probeRow(column.name)
        var expected = ExpectedFinding(file: file.name, row: row, column: column.name)
        expected.codes = sample.codes
        // An identifier that is malformed also names nothing, and a list may lose its partner's number of items.
        let hasConsequences = column.type.target != nil || !file.partners(of: column.name).isEmpty
        return CorpusCase(
            "\(base.label) \(file.fileName) \(column.name): \(sample.label)",
            base.bundle.setting(file.name, row, column.name, to: sample.text),
            hasConsequences ? .rejectAtLeast(expected) : .reject(expected))
    }

    /// Instants exist in delta files only. Of the many columns of one type, each takes its share of the samples.
    private static func samples(_ column: ColumnRule, _ base: Base, turn: Int) -> [MalformedCell] {
        let all = MalformedCell.samples(of: column.type)
        switch column.type {
        case .stamp: return base.mode == .delta ? Base.every(third: all, turn: turn) : []
        case .reference: return base.share(of: Base.every(third: all, turn: turn), turn: turn)
        default: return base.share(of: all, turn: turn)
        }
    }

    /// The same fault in row 2: a reader that looks only at the last row, or miscounts rows, shows here.
    private static func firstRows(_ base: Base) -> [CorpusCase] {
        base.files.enumerated().flatMap { number, file in
            base.share(of: Array(file.ownColumns), turn: number).compactMap { column in
                guard let sample = MalformedCell.samples(of: column.type).first, column.type.target == nil,
                    file.partners(of: column.name).isEmpty
                else { return nil }
                var expected = ExpectedFinding(file: file.name, row: 2, column: column.name)
                expected.codes = sample.codes
                return CorpusCase(
                    "\(base.label) \(file.fileName) \(column.name) in row 2: \(sample.label)",
                    base.bundle.setting(file.name, 2, column.name, to: sample.text), .rejectAtLeast(expected))
            }
        }
    }

    private static func unpaired(_ base: Base) -> [CorpusCase] {
        let changes: [(String, String, String)] = [
            ("one code too few", "subjectCodes", "05154"), ("one code too many", "subjectCodes", "05154,05155,05156"),
            ("one subject too few", "subjects", "Art"), ("one subject too many", "subjects", "Art,Drawing,Paint"),
        ]
        return base.files.filter { !$0.pairs.isEmpty }.flatMap { file in
            changes.map { label, column, value in
                let row = base.bundle.table(file.name).lastRow
                return CorpusCase(
                    "\(base.label) \(file.fileName): \(label)",
                    base.bundle.setting(file.name, row, column, to: value),
                    .reject(ExpectedFinding("semantic.list_pairing", file: file.name, row: row)))
            }
        }
    }
}
