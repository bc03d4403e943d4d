/// §2: the header's names, their order and their number, and the rows' width.
enum HeaderGroups {
    static var groups: [CorpusGroup] {
        [
            CorpusGroup("a column is missing", clause: "§2", SmallDistrict.bases.flatMap(missingColumns)),
            CorpusGroup("the header is not as it should be", clause: "§2, §8", SmallDistrict.bases.flatMap(headers)),
            CorpusGroup("a row has too many or too few cells", clause: "§2", SmallDistrict.bases.flatMap(widths)),
            CorpusGroup("a file has no rows or no header", clause: "§2", SmallDistrict.bases.flatMap(emptyFiles)),
        ]
    }

    private static func missingColumns(_ base: Base) -> [CorpusCase] {
        base.files.enumerated().flatMap { number, file in
            let columns = base.mode == .bulk ? file.columns : [file.columns[number % file.columns.count]]
            return columns.map { column in
                CorpusCase(
                    "\(base.label) \(file.fileName) without \(column.name)",
                    base.bundle.editing(file.name) { $0.remove(column.name) },
                    .rejectAtLeast(
                        ExpectedFinding("table.missing_header_column", file: file.name, row: 1, column: column.name)))
            }
        }
    }

    /// A change of the header and the codes that may name it.
    private struct Fault {
        let label: String
        let codes: [String]
        let change: (inout DraftTable) -> Void

        init(_ label: String, _ codes: String..., change: @escaping (inout DraftTable) -> Void) {
            self.label = label
            self.codes = codes
            self.change = change
        }
    }

    private static func headers(_ base: Base) -> [CorpusCase] {
        base.files.enumerated().flatMap { number, file in
            base.share(of: faults(last: file.columns.last?.name ?? ""), turn: number).map { fault in
                var expected = ExpectedFinding(file: file.name, row: 1)
                expected.codes = fault.codes
                return CorpusCase(
                    "\(base.label) \(file.fileName): \(fault.label)", base.bundle.editing(file.name, fault.change),
                    .rejectAtLeast(expected))
            }
        }
    }

    private static func faults(last: String) -> [Fault] {
        orderFaults(last) + [
            Fault("last name in title case", "table.header_case") { $0.rename(last, to: otherCase(last)) },
            Fault("sourcedid in small letters", "table.header_case") { $0.rename("sourcedId", to: "sourcedid") },
            Fault("last name twice", "table.duplicate_header") { $0.append(last) },
            Fault("sourcedId twice", "table.duplicate_header") { $0.append("sourcedId", value: "again") },
            Fault("one metadata name twice", "table.duplicate_header") {
                $0.append("metadata.note", value: "a")
                $0.append("metadata.note", value: "b")
            },
            Fault("a trailing blank name", "table.empty_header_name") { $0.append("") },
            Fault("a blank name in the middle", "table.empty_header_name") { $0.insert("", value: "", at: 3) },
            Fault("the last name blank", "table.empty_header_name") { $0.rename(last, to: "") },
            // §8 calls a column without the prefix a strict error and gives it no code of its own.
            Fault("a trailing column without metadata.", "table.") { $0.append("ext_vendor_databaseId", value: "7") },
            Fault("a misspelt name", "table.") { $0.rename("dateLastModified", to: "dataLastModified") },
            Fault("a space after a name", "table.") { $0.rename(last, to: last + " ") },
            Fault("no header, records from row 1", "table.") { $0.header = $0.rows.removeFirst() },
        ]
    }

    private static func orderFaults(_ last: String) -> [Fault] {
        [
            Fault("last two columns exchanged", "table.header_order") {
                $0.swapColumns($0.header.count - 2, $0.header.count - 1)
            },
            Fault("first two columns exchanged", "table.header_order") { $0.swapColumns(0, 1) },
            Fault("last column first", "table.header_order") { $0.swapColumns(0, $0.header.count - 1) },
            Fault("a metadata column before the last", "table.header_order") {
                $0.insert("metadata.note", value: "x", at: $0.header.count - 1)
            },
            Fault("a metadata column first", "table.header_order") { $0.insert("metadata.note", value: "x", at: 0) },
        ]
    }

    /// The name with its first letter in the other case.
    private static func otherCase(_ name: String) -> String {
        let first = name.prefix(1)
        return (first.uppercased() == first ? first.lowercased() : first.uppercased()) + name.dropFirst()
    }

    private static func widths(_ base: Base) -> [CorpusCase] {
        base.files.enumerated().flatMap { number, file in
            let last = base.bundle.table(file.name).lastRow
            let changes: [(String, Int, (inout [String]) -> Void)] = [
                ("one blank cell more in the last row", last, { $0.append("") }),
                ("one filled cell more in the last row", last, { $0.append("more") }),
                ("one cell less in the last row", last, { $0.removeLast() }),
                ("one blank cell more in row 2", 2, { $0.append("") }),
                ("three cells more in row 2", 2, { $0 += ["", "", ""] }),
                ("only one cell in the last row", last, { $0 = [$0[0]] }),
            ]
            return base.share(of: changes, turn: number).map { label, row, change in
                CorpusCase(
                    "\(base.label) \(file.fileName): \(label)",
                    base.bundle.editing(file.name) { change(&$0.rows[row - 2]) },
                    .rejectAtLeast(ExpectedFinding("table.row_width", file: file.name, row: row)))
            }
        }
    }

    private static func emptyFiles(_ base: Base) -> [CorpusCase] {
        base.files.flatMap { file in
            [
                CorpusCase(
                    "\(base.label) \(file.fileName): header only", base.bundle.editing(file.name) { $0.rows = [] },
                    .rejectAtLeast(ExpectedFinding("table.no_rows", file: file.name))),
                CorpusCase(
                    "\(base.label) \(file.fileName): no byte", base.bundle.editingBytes(file.name) { $0 = [] },
                    .rejectAtLeast(ExpectedFinding("table.missing_header", file: file.name))),
            ]
        }
    }
}
