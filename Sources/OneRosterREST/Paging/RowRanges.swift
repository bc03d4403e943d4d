/// Places of rows that were received: half-open ranges, ascending, none touching another.
struct RowRanges: Hashable, Sendable {
    private(set) var ranges: [Range<Int>] = []

    init(_ ranges: [Range<Int>] = []) { for range in ranges { insert(range) } }

    /// Where the first row is that was not received.
    var firstGap: Int { ranges.first.map { $0.lowerBound == 0 ? $0.upperBound : 0 } ?? 0 }

    /// The end of the last row that was received.
    var end: Int { ranges.last?.upperBound ?? 0 }

    /// How many rows they hold.
    var count: Int { ranges.reduce(0) { $0 + $1.count } }

    mutating func insert(_ range: Range<Int>) {
        guard !range.isEmpty else { return }
        // Ranges come almost in order: the place is near the end.
        var first = ranges.endIndex
        while first > 0, ranges[first - 1].upperBound >= range.lowerBound { first -= 1 }
        var last = first
        var merged = range
        while last < ranges.endIndex, ranges[last].lowerBound <= range.upperBound {
            merged = min(merged.lowerBound, ranges[last].lowerBound)..<max(merged.upperBound, ranges[last].upperBound)
            last += 1
        }
        ranges.replaceSubrange(first..<last, with: [merged])
    }

    /// What is missing below an end.
    func gaps(below end: Int) -> [Range<Int>] {
        var gaps: [Range<Int>] = []
        var place = 0
        for range in ranges where range.lowerBound < end {
            if range.lowerBound > place { gaps.append(place..<range.lowerBound) }
            place = max(place, range.upperBound)
        }
        if place < end { gaps.append(place..<end) }
        return gaps
    }
}
