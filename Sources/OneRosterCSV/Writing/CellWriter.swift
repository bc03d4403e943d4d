public import OneRosterModel

/// Takes the cells of a row, one call a column, in the standard's order.
///
/// A cell is quoted where it holds a comma or a quote, and nowhere else. A cell that begins with `=`, `+`, `-` or `@`
/// is written as it is: the standard knows no escape for spreadsheets.
public struct CellWriter: ~Copyable {
    /// Rows that were not yet handed on, each with its line end.
    private(set) var bytes: [UInt8] = []
    /// Start and end of each cell of the present row in ``bytes``, without quotes.
    private(set) var bounds: [UInt32] = []
    /// The first thing in the present row that cannot be written.
    private(set) var refusal: Refusal?
    /// How many columns the file has without metadata.
    private let columnLimit: Int
    /// Where the present row begins.
    private var rowStart = 0

    /// Something that cannot be written, and the column in which.
    struct Refusal: Equatable {
        let code: BundleWriteError.Code
        let column: Int
    }

    init(columnLimit: Int) {
        self.columnLimit = columnLimit
        bounds.reserveCapacity(64)
    }

    /// The column to come.
    private var column: Int { bounds.count / 2 }
}

// MARK: Values

extension CellWriter {
    /// Writes a text; `nil` and an empty one are a blank cell.
    public mutating func text(_ value: String?) {
        guard let value, !value.isEmpty else { return blank() }
        var copy = value
        copy.withUTF8 { cell(UnsafeRawBufferPointer($0)) }
    }

    /// Writes an id; `nil` and an empty one are a blank cell.
    public mutating func id<Entity>(_ value: SourcedID<Entity>?) { text(value?.rawValue) }

    /// Writes a word; `nil` and an empty one are a blank cell.
    public mutating func term<Term: OneRosterVocabulary>(_ value: Term?) { text(value?.rawValue) }

    /// Writes a day.
    public mutating func date(_ value: OneRosterDate?) { text(value?.description) }

    /// Writes a date and time.
    public mutating func dateTime(_ value: OneRosterDateTime?) { text(value?.description) }

    /// Writes a school year.
    public mutating func year(_ value: SchoolYear?) { text(value?.description) }

    /// Writes `true` or `false`.
    public mutating func flag(_ value: Bool?) { text(value.map { $0 ? "true" : "false" }) }

    /// Writes a number as it was written before.
    public mutating func decimal(_ value: OneRosterDecimal?) { text(value?.text) }

    /// Writes a password, in clear: the standard has no other way.
    public mutating func password(_ value: OneRosterPassword?) { text(value?.reveal()) }

    /// Writes a list with commas between its items.
    public mutating func texts(_ values: [String]) {
        guard !values.isEmpty else { return blank() }
        if values.contains(where: { !Self.isListItem($0) }) { refuse(.listItem) }
        text(values.count == 1 ? values[0] : values.joined(separator: ","))
    }

    /// Writes a list of ids.
    public mutating func ids<Entity>(_ values: [SourcedID<Entity>]) { texts(values.map(\.rawValue)) }

    /// Writes a list of words.
    public mutating func terms<Term: OneRosterVocabulary>(_ values: [Term]) { texts(values.map(\.rawValue)) }

    /// Writes `{type:identifier}` items.
    public mutating func userIdentifiers(_ values: [UserIdentifier]) {
        pairs(values.map { ($0.type, $0.identifier) })
    }

    /// Writes `{lhs:rhs}` items.
    public mutating func scoreScaleValues(_ values: [ScoreScaleValue]) { pairs(values.map { ($0.lhs, $0.rhs) }) }

    private mutating func pairs(_ values: [(String, String)]) {
        for (a, b) in values where !Self.isPairPart(a) || !Self.isPairPart(b) { refuse(.listItem) }
        texts(values.map { "{\($0.0):\($0.1)}" })
    }

    /// Whether a text comes back from a list as it went in.
    private static func isListItem(_ text: String) -> Bool {
        guard let first = text.utf8.first, let last = text.utf8.last else { return false }
        let space = UInt8(ascii: " ")
        return first != space && last != space && !text.utf8.contains(UInt8(ascii: ","))
    }

    private static func isPairPart(_ text: String) -> Bool {
        !text.isEmpty && !text.utf8.contains { [UInt8(ascii: ":"), UInt8(ascii: "{"), UInt8(ascii: "}")].contains($0) }
    }
}

// MARK: Cells and rows

extension CellWriter {
    /// Notes that the cell to come cannot be written. The first refusal of a row counts.
    mutating func refuse(_ code: BundleWriteError.Code) {
        if refusal == nil { refusal = Refusal(code: code, column: column) }
    }

    /// Writes a cell without content.
    mutating func blank() {
        guard column < columnLimit else { return }
        separate()
        mark(from: bytes.count)
    }

    private mutating func cell(_ content: UnsafeRawBufferPointer) {
        guard column < columnLimit else { return refuse(.columnNotInVersion) }
        put(content)
    }

    /// Writes a metadata cell, behind the standard's columns.
    mutating func metadata(_ value: String?) {
        var copy = value ?? ""
        copy.withUTF8 { put(UnsafeRawBufferPointer($0)) }
    }

    private mutating func put(_ content: UnsafeRawBufferPointer) {
        separate()
        var needsQuotes = false
        for byte in content where byte <= UInt8(ascii: ",") {
            switch byte {
            case UInt8(ascii: ","), UInt8(ascii: "\""): needsQuotes = true
            case 0x0A, 0x0D: refuse(.lineBreak)
            case 0: refuse(.nul)
            default: break
            }
        }
        guard needsQuotes else {
            let start = bytes.count
            bytes.append(contentsOf: content)
            return mark(from: start)
        }
        putQuoted(content)
    }

    private mutating func putQuoted(_ content: UnsafeRawBufferPointer) {
        let quote = UInt8(ascii: "\"")
        bytes.append(quote)
        let start = bytes.count
        for byte in content {
            if byte == quote { bytes.append(quote) }
            bytes.append(byte)
        }
        mark(from: start)
        bytes.append(quote)
    }

    private mutating func separate() { if !bounds.isEmpty { bytes.append(UInt8(ascii: ",")) } }

    private mutating func mark(from start: Int) {
        bounds.append(UInt32(truncatingIfNeeded: start))
        bounds.append(UInt32(truncatingIfNeeded: bytes.count))
    }

    /// Calls `body` with a way to look at the cells of the present row by their column.
    func withCells<Result>(_ body: ((Int) -> UnsafeRawBufferPointer) -> Result) -> Result {
        bytes.withUnsafeBytes { all in
            body { column in
                UnsafeRawBufferPointer(rebasing: all[Int(bounds[2 * column])..<Int(bounds[2 * column + 1])])
            }
        }
    }

    /// Fills the standard's columns that the record left out.
    mutating func padColumns() { while column < columnLimit { blank() } }

    /// Ends the row.
    mutating func endRow() {
        bytes.append(0x0D)
        bytes.append(0x0A)
        startRow()
    }

    /// Takes the present row back.
    mutating func dropRow() {
        bytes.removeLast(bytes.count - rowStart)
        startRow()
    }

    /// Forgets the rows that were handed on, and keeps their room.
    mutating func clear() {
        bytes.removeAll(keepingCapacity: true)
        startRow()
    }

    private mutating func startRow() {
        rowStart = bytes.count
        bounds.removeAll(keepingCapacity: true)
        refusal = nil
    }
}
