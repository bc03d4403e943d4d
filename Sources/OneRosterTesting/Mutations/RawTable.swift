/// A CSV text cut into records and cells that keep every byte, so that one cell can change and all others stay.
///
/// It knows quotes, commas and line ends, and nothing else: no column names, no types, no encoding. A text that is
/// damaged already can be cut too; an unclosed quote makes the rest of the text one cell.
struct RawTable: Hashable, Sendable {
    struct Record: Hashable, Sendable {
        /// The cells as they stand in the text, with their quotes.
        var cells: [[UInt8]]
        /// CRLF, LF, or nothing after the last record of a text that does not end in one.
        var lineEnd: [UInt8]
    }

    var records: [Record]

    init(_ bytes: [UInt8]) {
        records = []
        var cells: [[UInt8]] = []
        var start = 0
        var isQuoted = false
        for (index, byte) in bytes.enumerated() {
            if byte == Byte.quote { isQuoted.toggle() }
            guard !isQuoted else { continue }
            if byte == Byte.comma {
                cells.append(Array(bytes[start..<index]))
                start = index + 1
            } else if byte == Byte.lineFeed {
                let isCRLF = index > start && bytes[index - 1] == Byte.carriageReturn
                cells.append(Array(bytes[start..<(isCRLF ? index - 1 : index)]))
                records.append(Record(cells: cells, lineEnd: isCRLF ? Byte.crlf : [Byte.lineFeed]))
                cells = []
                start = index + 1
            }
        }
        if start < bytes.count || !cells.isEmpty {
            cells.append(Array(bytes[start...]))
            records.append(Record(cells: cells, lineEnd: []))
        }
    }

    /// The text again; of an unchanged table, the very bytes it was cut from.
    var bytes: [UInt8] {
        var result: [UInt8] = []
        for record in records {
            for (index, cell) in record.cells.enumerated() {
                if index > 0 { result.append(Byte.comma) }
                result += cell
            }
            result += record.lineEnd
        }
        return result
    }

    /// A cell's meaning: without its quotes.
    static func value(_ cell: [UInt8]) -> [UInt8] {
        guard cell.count >= 2, cell.first == Byte.quote, cell.last == Byte.quote else { return cell }
        var result: [UInt8] = []
        var wasQuote = false
        for byte in cell.dropFirst().dropLast() {
            wasQuote = byte == Byte.quote && !wasQuote
            if !wasQuote { result.append(byte) }
        }
        return result
    }

    /// The cell that means this text: quoted where a comma, a quote or a line break demands it.
    static func cell(_ value: String) -> [UInt8] {
        let bytes = Array(value.utf8)
        let needsQuotes = bytes.contains {
            $0 == Byte.comma || $0 == Byte.quote || $0 == Byte.lineFeed || $0 == Byte.carriageReturn
        }
        guard needsQuotes else { return bytes }
        let inner = bytes.flatMap { $0 == Byte.quote ? [Byte.quote, Byte.quote] : [$0] }
        return [Byte.quote] + inner + [Byte.quote]
    }
}

/// The bytes that structure a CSV text.
enum Byte {
    static let comma = UInt8(ascii: ",")
    static let quote = UInt8(ascii: "\"")
    static let lineFeed = UInt8(ascii: "\n")
    static let carriageReturn = UInt8(ascii: "\r")
    static let crlf = [carriageReturn, lineFeed]
    static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]
}
