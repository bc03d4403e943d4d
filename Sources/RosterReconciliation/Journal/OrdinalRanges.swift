/// Numbers of actions of a plan, as ascending ranges that do not touch.
struct OrdinalRanges: Hashable, Sendable {
    private(set) var ranges: [Range<Int>] = []

    init() {}

    /// Takes ascending numbers.
    init(_ ordinals: some Sequence<Int>) { for ordinal in ordinals { append(ordinal) } }

    mutating func append(_ ordinal: Int) {
        if let last = ranges.last, last.upperBound == ordinal {
            ranges[ranges.count - 1] = last.lowerBound..<(ordinal + 1)
        } else {
            ranges.append(ordinal..<(ordinal + 1))
        }
    }

    var count: Int { ranges.reduce(0) { $0 + $1.count } }

    var isEmpty: Bool { ranges.isEmpty }

    var ordinals: some Sequence<Int> { ranges.lazy.joined() }

    static func append(_ ranges: Self, to bytes: inout [UInt8]) {
        bytes.appendList(ranges.ranges) {
            $0.appendCount($1.lowerBound)
            $0.appendCount($1.count)
        }
    }

    static func read(_ reader: inout ByteReader) throws(ReconciliationError) -> Self {
        var result = Self()
        result.ranges = try reader.list { reader throws(ReconciliationError) in
            let (start, count) = (try reader.count(), try reader.count())
            let (end, overflow) = start.addingReportingOverflow(count)
            guard !overflow else { throw ByteReader.unreadable }
            return start..<end
        }
        return result
    }
}
