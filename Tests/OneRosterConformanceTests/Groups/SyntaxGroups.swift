/// §2: UTF-8 and RFC 4180, without line breaks in fields.
enum SyntaxGroups {
    static var groups: [CorpusGroup] {
        [
            CorpusGroup(
                "quotes and line breaks", clause: "§2", SmallDistrict.bases.flatMap { $0.cases(of: cellFaults) }),
            CorpusGroup(
                "bytes that are not UTF-8", clause: "§2", SmallDistrict.bases.flatMap { $0.cases(of: byteFaults) }),
            CorpusGroup("record ends", clause: "§2", SmallDistrict.bases.flatMap { $0.cases(of: lineFaults) }),
        ]
    }

    /// Bytes put in place of the last cell of the last row.
    struct Fault: Sendable {
        let label: String
        let codes: [String]
        let cell: [UInt8]
        var endsFile = false
        var isPlaced = true

        init(_ label: String, _ codes: String..., cell: String) {
            self.init(label, codes: codes, bytes: Array(cell.utf8))
        }

        init(_ label: String, codes: [String], bytes: [UInt8]) {
            self.label = label
            self.codes = codes
            self.cell = bytes
        }

        /// The same, with no line end after it.
        func atEnd() -> Fault {
            var copy = self
            copy.endsFile = true
            return copy
        }

        /// The same, with the row left open: the fault concerns the file as a whole.
        func inFile() -> Fault {
            var copy = self
            copy.isPlaced = false
            return copy
        }
    }

    private static let cellFaults = [
        Fault("a line feed in a quoted cell", "csv.line_break_in_field", cell: "\"a\nb\""),
        Fault("CR LF in a quoted cell", "csv.line_break_in_field", cell: "\"a\r\nb\""),
        Fault("a carriage return in a quoted cell", "csv.line_break_in_field", "csv.bare_cr", cell: "\"a\rb\""),
        Fault("a line feed ends a quoted cell", "csv.line_break_in_field", cell: "\"a\n\""),
        Fault("a quote is never closed, at the end of the file", "csv.unclosed_quote", cell: "\"ab").atEnd(),
        Fault("a lone quote at the end of the file", "csv.unclosed_quote", cell: "\"").atEnd(),
        Fault("a doubled quote leaves the cell open", "csv.unclosed_quote", cell: "\"ab\"\"").atEnd(),
        Fault("text after a closing quote", "csv.char_after_quote", cell: "\"ab\"c"),
        Fault("a space after a closing quote", "csv.char_after_quote", cell: "\"ab\" "),
        Fault("a quote in an unquoted cell", "csv.unescaped_quote", cell: "ab\"c"),
        Fault("a quote ends an unquoted cell", "csv.unescaped_quote", cell: "ab\""),
        Fault("a space before the opening quote", "csv.unescaped_quote", cell: " \"ab\""),
    ]

    private static let byteFaults = [
        Fault("FF", codes: ["csv.invalid_utf8"], bytes: [0x61, 0xFF, 0x62]).inFile(),
        Fault("a continuation byte alone", codes: ["csv.invalid_utf8"], bytes: [0x61, 0x80]).inFile(),
        Fault("an overlong slash", codes: ["csv.invalid_utf8"], bytes: [0xC0, 0xAF]).inFile(),
        Fault("half a surrogate pair", codes: ["csv.invalid_utf8"], bytes: [0xED, 0xA0, 0x80]).inFile(),
        Fault("beyond U+10FFFF", codes: ["csv.invalid_utf8"], bytes: [0xF4, 0x90, 0x80, 0x80]).inFile(),
        Fault("Windows-1252", codes: ["csv.invalid_utf8"], bytes: [0x4A, 0x6F, 0x73, 0xE9]).inFile(),
        Fault("a sequence cut off by the end of the file", codes: ["csv.invalid_utf8"], bytes: [0xE2, 0x82]).inFile()
            .atEnd(),
        Fault("a sequence cut off by a quote", codes: ["csv.invalid_utf8"], bytes: [0x22, 0xE2, 0x82, 0x22]).inFile(),
        Fault("NUL", codes: ["csv.nul"], bytes: [0x61, 0x00, 0x62]).inFile(),
        Fault("NUL alone in a quoted cell", codes: ["csv.nul"], bytes: [0x22, 0x00, 0x22]).inFile(),
    ]

    private static let lineFaults = [
        Fault("a bare carriage return in an unquoted cell", "csv.bare_cr", cell: "ab\rcd").inFile(),
        Fault("a carriage return ends the file", "csv.bare_cr", cell: "ab\r").inFile().atEnd(),
    ]
}

extension Base {
    /// Each fault in each file.
    fileprivate func cases(of faults: [SyntaxGroups.Fault]) -> [CorpusCase] {
        files.enumerated().flatMap { number, file in
            share(of: faults, turn: number).map { broken(file, $0) }
        }
    }

    private func broken(_ file: FileRule, _ fault: SyntaxGroups.Fault) -> CorpusCase {
        let row = bundle.table(file.name).lastRow
        let draft = bundle.editingBytes(file.name) { bytes in
            // The last cell of every file's last row is free of commas only when it is unquoted: cut back to it.
            let trimmed = bundle.editing(file.name) { $0[row, file.columns.last?.name ?? ""] = "" }
            bytes = (trimmed.files[file.fileName] ?? []).dropLast(2) + fault.cell
            if !fault.endsFile { bytes += [0x0D, 0x0A] }
        }
        var expected = ExpectedFinding(file: file.name, row: fault.isPlaced ? row : nil)
        expected.codes = fault.codes
        return CorpusCase("\(label) \(file.fileName): \(fault.label)", draft, .rejectAtLeast(expected))
    }
}
