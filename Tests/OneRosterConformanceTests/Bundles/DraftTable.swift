/// A CSV file as cells, before it is written.
///
/// Rows are counted as findings count them: the header is row 1, the first record row 2. Edits that name a row or column
/// which is not there do nothing; a corpus test then finds that the case changed no byte.
struct DraftTable: Hashable, Sendable {
    var header: [String]
    var rows: [[String]]

    /// The number of the last row.
    var lastRow: Int { rows.count + 1 }

    subscript(row: Int, column: String) -> String {
        get {
            guard let index = header.firstIndex(of: column), rows.indices.contains(row - 2),
                rows[row - 2].indices.contains(index)
            else { return "" }
            return rows[row - 2][index]
        }
        set {
            guard let index = header.firstIndex(of: column), rows.indices.contains(row - 2),
                rows[row - 2].indices.contains(index)
            else { return }
            rows[row - 2][index] = newValue
        }
    }

    /// The number of the row whose first cell is this; 0 when there is none.
    func row(of id: String) -> Int {
        rows.firstIndex { $0.first == id }.map { $0 + 2 } ?? 0
    }

    /// The last row that fills the column, or the last row of all: where the corpus makes a column's faults.
    func probeRow(_ column: String) -> Int {
        guard let index = header.firstIndex(of: column) else { return lastRow }
        let filled = rows.lastIndex { $0.indices.contains(index) && !$0[index].isEmpty }
        return filled.map { $0 + 2 } ?? lastRow
    }

    mutating func setAll(_ column: String, to value: String) {
        for row in 2..<(lastRow + 1) { self[row, column] = value }
    }

    /// Takes a column out of the header and out of every row.
    mutating func remove(_ column: String) {
        guard let index = header.firstIndex(of: column) else { return }
        header.remove(at: index)
        for row in rows.indices { rows[row].remove(at: index) }
    }

    /// Puts a column into the header and the same value into every row.
    mutating func insert(_ column: String, value: String, at index: Int) {
        header.insert(column, at: index)
        for row in rows.indices { rows[row].insert(value, at: index) }
    }

    mutating func append(_ column: String, value: String = "") {
        insert(column, value: value, at: header.count)
    }

    /// Exchanges two columns, cells included.
    mutating func swapColumns(_ first: Int, _ second: Int) {
        header.swapAt(first, second)
        for row in rows.indices { rows[row].swapAt(first, second) }
    }

    /// Replaces one header name and leaves the cells alone.
    mutating func rename(_ column: String, to name: String) {
        guard let index = header.firstIndex(of: column) else { return }
        header[index] = name
    }

    /// Adds a copy of a row under another id and returns the copy's number.
    @discardableResult
    mutating func duplicate(row: Int, as id: String) -> Int {
        guard rows.indices.contains(row - 2), !rows[row - 2].isEmpty else { return 0 }
        var copy = rows[row - 2]
        copy[0] = id
        rows.append(copy)
        return lastRow
    }
}

/// How a table is written out.
struct WritingStyle: Sendable {
    var lineEnd = "\r\n"
    var quotesEverything = false
    var hasByteOrderMark = false
    var endsWithLineEnd = true

    /// CRLF, quotes only where needed, no BOM, a final CRLF (digest §2, canonical form).
    static let canonical = WritingStyle()

    func render(_ table: DraftTable) -> [UInt8] {
        var bytes: [UInt8] = hasByteOrderMark ? [0xEF, 0xBB, 0xBF] : []
        let lines = [table.header] + table.rows
        for (index, line) in lines.enumerated() {
            bytes += Array(line.map(cell).joined(separator: ",").utf8)
            if endsWithLineEnd || index < lines.count - 1 { bytes += Array(lineEnd.utf8) }
        }
        return bytes
    }

    private func cell(_ text: String) -> String {
        let needsQuotes = text.utf8.contains { [0x22, 0x2C, 0x0A, 0x0D].contains($0) }
        guard quotesEverything || needsQuotes else { return text }
        return "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
    }
}
