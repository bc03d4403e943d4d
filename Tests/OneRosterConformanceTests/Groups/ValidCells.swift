/// §3 and §5 from the other side: everything that a cell may be.
enum ValidCells {
    static var groups: [CorpusGroup] {
        let bases = SmallDistrict.bases
        return [
            CorpusGroup("an optional cell is blank", clause: "§5, §7", bases.flatMap(blanks)),
            CorpusGroup("an optional column is blank throughout", clause: "§5, §7", bases.flatMap(blankColumns)),
            CorpusGroup("every value of a vocabulary", clause: "§5, §7", bases.flatMap(vocabularies)),
            CorpusGroup("values at the edges of their type", clause: "§3", bases.flatMap(edges)),
            CorpusGroup("identifiers at the edges of their type", clause: "§3, §6", bases.flatMap(identifiers)),
            CorpusGroup("ids that only look alike", clause: "§3, §6 rule 2", bases.flatMap(lookalikes)),
            CorpusGroup(
                "numbers and sessions a line item may have", clause: "§5, §6 rule 10", bases.flatMap(lineItems)),
        ]
    }

    private static func blanks(_ base: Base) -> [CorpusCase] {
        cases(base) { file, column in
            guard !column.isRequired, column.type != .status, column.type != .stamp else { return [] }
            let row = base.bundle.table(file.name).probeRow(column.name)
            let draft = base.bundle.editing(file.name) { table in
                for name in [column.name] + file.partners(of: column.name) { table[row, name] = "" }
            }
            return [("blank", draft)]
        }
    }

    private static func blankColumns(_ base: Base) -> [CorpusCase] {
        cases(base) { file, column in
            // A case of its own only where more than one row is filled.
            let isFilledTwice = base.mode == .bulk && base.bundle.table(file.name).filledRows(column.name) > 1
            guard !column.isRequired, isFilledTwice, column.type != .status, column.type != .stamp else { return [] }
            let draft = base.bundle.editing(file.name) { table in
                for name in [column.name] + file.partners(of: column.name) { table.setAll(name, to: "") }
            }
            return [("blank in every row", draft)]
        }
    }

    private static func vocabularies(_ base: Base) -> [CorpusCase] {
        cases(base) { file, column in
            let table = base.bundle.table(file.name)
            // Rule 3 fixes which rows are primary: both values stand in the base already.
            guard column.name != "roleType" else { return [] }
            let row = table.probeRow(column.name)
            return values(of: column.type).filter { $0 != table[row, column.name] }.map { value in
                (value, base.bundle.setting(file.name, row, column.name, to: value))
            }
        }
    }

    private static func values(of type: CellType) -> [String] {
        let extensions = ["ext:other", "ext:A-b_c.9", "ext:0"]
        switch type {
        case .token(let values, .allowed): return values + extensions
        case .token(let values, _): return values
        case .tokenList(let values, .allowed):
            return values + extensions + [values.joined(separator: ","), "student,ext:coach"]
        case .tokenList(let values, _): return values + [values.joined(separator: ",")]
        case .boolean: return ["true", "false"]
        default: return []
        }
    }

    private static func edges(_ base: Base) -> [CorpusCase] {
        cases(base) { file, column in
            let row = base.bundle.table(file.name).probeRow(column.name)
            return base.share(of: samples(of: column, in: file, base), turn: column.name.utf8.count).map {
                label, text in
                (
                    label,
                    base.bundle.editing(file.name) { table in
                        table[row, column.name] = text
                        let items = text.split(separator: ",").map { _ in "x" }.joined(separator: ",")
                        for partner in file.partners(of: column.name) { table[row, partner] = items }
                    }
                )
            }
        }
    }

    /// A line item's two numbers depend on each other and have a group of their own.
    private static func samples(of column: ColumnRule, in file: FileRule, _ base: Base) -> [(String, String)] {
        switch column.type {
        case .text where column.name != "learningObjectiveId":
            [("beyond ASCII", "\u{17B}\u{F3}\u{142}w \u{5C71}\u{7530} \u{1F392}"), ("quotes and commas", "a \"b\", c")]
        case .textList:
            [
                ("one item", "09"), ("many items", "01,02,03,04,05,06,07,08,09,10,11,12"),
                ("two words", "Social Studies"),
            ]
        case .number where file.name != "lineItems":
            [("zero", "0"), ("negative", "-12"), ("many decimals", "3.14159265")]
        case .stamp where base.mode == .delta:
            [
                ("the last millisecond of a day", "2024-12-31T23:59:59.999Z"),
                ("29 February", "2024-02-29T00:00:00.000Z"),
            ]
        case .userIDs: [("one item", "{LDAP:x1}"), ("three items", "{LDAP:x1},{LTI:x2},{Fed:x-3@example.org}")]
        case .scoreScale: [("one item", "{0-100:pass}"), ("single values", "{0:F},{60:D},{90:A}")]
        case .date where column.name == "birthDate":
            [("29 February", "2008-02-29"), ("the last day of a year", "2008-12-31")]
        case .year: [("another year", "2030")]
        default: []
        }
    }

    /// A leaf record's id, of every allowed character and of the least and the greatest length.
    private static func identifiers(_ base: Base) -> [CorpusCase] {
        base.files.filter { $0.columns[0].type == .key }.enumerated().flatMap { number, file in
            let row = base.bundle.table(file.name).lastRow
            let ids = [
                ("one character", "7"), ("255 characters", MalformedCell.longestIdentifier),
                ("every mark", "Az09.-_/@"), ("only marks", "@/_-."),
            ]
            return base.share(of: ids, turn: number).map { label, id in
                CorpusCase(
                    "\(base.label) \(file.fileName) sourcedId: \(label)",
                    base.bundle.setting(file.name, row, "sourcedId", to: id), .accept)
            }
        }
    }

    private static func lookalikes(_ base: Base) -> [CorpusCase] {
        base.files.filter { $0.columns[0].type == .key }.flatMap { file in
            let table = base.bundle.table(file.name)
            let id = table[table.lastRow, "sourcedId"]
            let otherCase = base.bundle.editing(file.name) { $0.duplicate(row: $0.lastRow, as: id.uppercased()) }
            let shared = base.bundle.editing(file.name) { $0.duplicate(row: $0.lastRow, as: "shared-id") }
            let other = file.name == "orgs" ? "courses" : "orgs"
            let across = shared.editing(other) { $0.duplicate(row: $0.lastRow, as: "shared-id") }
            return [
                CorpusCase("\(base.label) \(file.fileName): two ids that differ in case", otherCase, .accept),
                CorpusCase("\(base.label) \(file.fileName): the same id in \(other).csv", across, .accept),
            ]
        }
    }

    private static func lineItems(_ base: Base) -> [CorpusCase] {
        let row = base.bundle.table("lineItems").lastRow
        let ranges = [("5", "5"), ("9", "10"), ("-5", "-1"), ("0.1", "0.10"), ("-0", "0")].map { least, greatest in
            (
                "from \(least) to \(greatest)",
                base.bundle.editing("lineItems") {
                    $0[row, "resultValueMin"] = least
                    $0[row, "resultValueMax"] = greatest
                }
            )
        }
        let column = base.edition == .v12 ? "academicSessionSourcedId" : "gradingPeriodSourcedId"
        let sessions = (base.edition == .v12 ? ["ses-fall", "ses-half", "ses-spare"] : ["ses-spare"]).map {
            ("in \($0)", base.bundle.setting("lineItems", row, column, to: $0))
        }
        return (ranges + sessions).map { CorpusCase("\(base.label) lineItems.csv \($0.0)", $0.1, .accept) }
    }

    /// One case for each bundle that `make` gives for a column.
    private static func cases(
        _ base: Base, _ make: (FileRule, ColumnRule) -> [(String, DraftBundle)]
    ) -> [CorpusCase] {
        base.files.flatMap { file in
            file.columns.flatMap { column in
                make(file, column).map { label, draft in
                    CorpusCase("\(base.label) \(file.fileName) \(column.name): \(label)", draft, .accept)
                }
            }
        }
    }
}

extension DraftTable {
    /// How many rows fill the column.
    fileprivate func filledRows(_ column: String) -> Int {
        (2..<(lastRow + 1)).count { !self[$0, column].isEmpty }
    }
}
