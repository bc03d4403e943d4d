/// Reads one record that is not well-formed, byte by byte, and says what is wrong with it.
///
/// A quote that stays open at the line end has two readings: a field that goes on over the line (RFC 4180 allows it,
/// OneRoster does not), or a quote that somebody forgot. The first is taken where the following lines close the field
/// properly; otherwise the line ends the record, so that one forgotten quote costs one row and not the rest of the file.
struct IrregularRecord {
    /// How far a quoted field is followed over line ends.
    static let maximumQuotedSpan = 64 * 1024

    /// From the start of the record to the end of the data in hand.
    let bytes: UnsafeMutableBufferPointer<UInt8>
    /// Whether the file ends with these bytes.
    let isComplete: Bool
    let isHeader: Bool
    /// Whether a CR without LF ends a record in this file.
    let linesEndInCR: Bool

    /// Where the record ends.
    struct Extent {
        /// Bytes of the record with its line end.
        var length: Int
        /// Bytes without the line end.
        var contentLength: Int
        /// Whether the record was ended at its first line end although a quote was open.
        var isBroken = false
        var endedInCR = false
    }

    private enum State { case fieldStart, unquoted, quoted, quoteInQuoted }

    /// Finds the end of the record, or `nil` where it lies behind the data in hand.
    func extent() -> Extent? {
        var state = State.fieldStart
        var firstLineEnd: Int?
        for at in 0..<bytes.count {
            let byte = bytes[at]
            switch (state, byte) {
            case (.quoted, 0x22): state = .quoteInQuoted
            case (.quoted, 0x0A):
                firstLineEnd = firstLineEnd ?? at
                if at >= Self.maximumQuotedSpan { return broken(at: firstLineEnd) }
            case (.quoted, _): break
            case (_, 0x0A): return ended(at: at)
            case (_, 0x0D) where endsRecord(at): return Extent(length: at + 1, contentLength: at, endedInCR: true)
            case (_, 0x2C): state = .fieldStart
            case (.fieldStart, 0x22), (.quoteInQuoted, 0x22): state = .quoted
            case (.quoteInQuoted, 0x0D): break
            case (.quoteInQuoted, _):
                if firstLineEnd != nil { return broken(at: firstLineEnd) }
                state = .unquoted
            default: state = .unquoted
            }
        }
        if let firstLineEnd, isComplete || bytes.count > Self.maximumQuotedSpan { return broken(at: firstLineEnd) }
        return nil
    }

    private func ended(at lineFeed: Int) -> Extent {
        let hasCR = lineFeed > 0 && bytes[lineFeed - 1] == 0x0D
        return Extent(length: lineFeed + 1, contentLength: hasCR ? lineFeed - 1 : lineFeed)
    }

    private func broken(at lineFeed: Int?) -> Extent? {
        guard let lineFeed else { return nil }
        var extent = ended(at: lineFeed)
        extent.isBroken = true
        return extent
    }

    private func endsRecord(_ carriageReturn: Int) -> Bool {
        let next = carriageReturn + 1
        return (linesEndInCR || isHeader) && next < bytes.count && bytes[next] != 0x0A
    }

    /// Cuts the record into fields, writing their bounds. Line breaks inside fields become spaces, NULs vanish.
    func cut(
        _ extent: Extent, into ranges: UnsafeMutablePointer<UInt32>, origin: UInt32
    ) -> (fieldCount: Int, problems: [RecordProblem]) {
        var cutter = FieldCutter(bytes: bytes, ranges: ranges, origin: origin)
        for at in 0..<extent.contentLength { cutter.take(bytes[at]) }
        if extent.isBroken { cutter.note(.unclosedQuote) }
        if extent.endedInCR { cutter.note(.bareCR) }
        cutter.endField()
        return (cutter.fieldCount, cutter.problems)
    }
}

/// The state machine that writes the fields of an irregular record over the record itself.
private struct FieldCutter {
    let bytes: UnsafeMutableBufferPointer<UInt8>
    let ranges: UnsafeMutablePointer<UInt32>
    let origin: UInt32

    private(set) var fieldCount = 0
    private(set) var problems: [RecordProblem] = []
    private var write = 0
    private var fieldStart = 0
    private var isAtFieldStart = true
    private var isQuoted = false
    private var sawQuote = false
    private var sawCR = false

    init(bytes: UnsafeMutableBufferPointer<UInt8>, ranges: UnsafeMutablePointer<UInt32>, origin: UInt32) {
        self.bytes = bytes
        self.ranges = ranges
        self.origin = origin
    }

    mutating func take(_ byte: UInt8) {
        if byte == 0 { return note(.nul) }
        if isQuoted, !sawQuote { return takeQuoted(byte) }
        if sawQuote {
            sawQuote = false
            if byte == 0x22 {
                isQuoted = true
                return put(byte)
            }
            isQuoted = false
            if byte != 0x2C {
                note(.characterAfterQuote)
                return byte == 0x0D ? put(0x20) : put(byte)
            }
        }
        takeUnquoted(byte)
    }

    private mutating func takeQuoted(_ byte: UInt8) {
        switch byte {
        case 0x22: sawQuote = true
        case 0x0A:
            note(.lineBreakInField)
            // CR LF is one break and becomes one space.
            if !sawCR { put(0x20) }
        case 0x0D:
            note(.lineBreakInField)
            put(0x20)
        default: put(byte)
        }
        sawCR = byte == 0x0D
    }

    private mutating func takeUnquoted(_ byte: UInt8) {
        switch byte {
        case 0x2C: endField()
        case 0x22 where isAtFieldStart:
            isQuoted = true
            isAtFieldStart = false
        case 0x22:
            note(.unescapedQuote)
            put(byte)
        case 0x0D:
            note(.bareCR)
            put(0x20)
        default: put(byte)
        }
    }

    mutating func endField() {
        ranges[2 * fieldCount] = origin + UInt32(truncatingIfNeeded: fieldStart)
        ranges[2 * fieldCount + 1] = origin + UInt32(truncatingIfNeeded: write)
        fieldCount += 1
        fieldStart = write
        isAtFieldStart = true
        isQuoted = false
        sawQuote = false
    }

    mutating func note(_ kind: RecordProblem.Kind) {
        let problem = RecordProblem(kind: kind, field: fieldCount)
        if !problems.contains(problem), problems.count < 64 { problems.append(problem) }
    }

    private mutating func put(_ byte: UInt8) {
        bytes[write] = byte
        write += 1
        isAtFieldStart = false
    }
}
