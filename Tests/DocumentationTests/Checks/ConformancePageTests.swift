import Foundation
import OneRosterCSV
import Testing

@Suite("The page on conformance to OneRoster CSV")
struct ConformancePageTests {
    @Test("The page has every code of the library, with its severity, once, and no other")
    func codes() throws {
        let page = try Document(at: "Docs/Conformance/oneroster-csv.md")
        // Rows of the form | rule | `code` | severity |
        let rows = page.text.split(separator: "\n").compactMap { line -> String? in
            let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
            guard cells.count == 3, cells[1].hasPrefix("`"), cells[1].contains(".") else { return nil }
            return "\(cells[1].filter { $0 != "`" }) \(cells[2])"
        }
        let library = FindingCode.all.map { "\($0.rawValue) \($0.severity.rawValue)" }
        #expect(rows.sorted() == library.sorted())
        #expect(library.count > 70)
    }
}
