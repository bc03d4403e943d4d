/// Draws whose use of the stream is part of the promise: one seed gives one result in every version.
extension SeededGenerator {
    /// A number from 0 up to, but not including, `limit`; each takes one step of the stream.
    ///
    /// The number is the high word of the product of one output and the limit. Its bias is below `limit` in 2^64.
    ///
    /// - Parameter limit: at or below 0 the result is 0.
    public mutating func number(below limit: Int) -> Int {
        let word = next()
        guard limit > 0 else { return 0 }
        return Int(word.multipliedFullWidth(by: UInt64(limit)).high)
    }

    /// A number of a closed range; takes one step of the stream.
    public mutating func number(in range: ClosedRange<Int>) -> Int {
        let word = next()
        let span = UInt64(bitPattern: Int64(range.upperBound)) &- UInt64(bitPattern: Int64(range.lowerBound))
        // A range over all integers has no limit that fits: the word itself is the answer.
        guard span < .max else { return Int(truncatingIfNeeded: word) }
        return range.lowerBound &+ Int(truncatingIfNeeded: word.multipliedFullWidth(by: span + 1).high)
    }

    /// `true` in `part` of `whole` cases on average; takes one step of the stream.
    ///
    /// - Parameters:
    ///   - part: at or below 0 the answer is never `true`.
    ///   - whole: the number of cases; at or below `part` the answer is always `true`.
    public mutating func chance(_ part: Int, in whole: Int) -> Bool {
        number(below: whole) < part
    }

    /// One element, each as likely as the others, or `nil` of an empty collection; takes one step of the stream.
    public mutating func element<C: RandomAccessCollection>(of collection: C) -> C.Element? {
        let offset = number(below: collection.count)
        guard !collection.isEmpty else { return nil }
        return collection[collection.index(collection.startIndex, offsetBy: offset)]
    }

    /// Puts the elements into random order (Fisher and Yates, from the end); takes one step an element after the first.
    public mutating func shuffle<Element>(_ elements: inout [Element]) {
        for last in stride(from: elements.count - 1, to: 0, by: -1) {
            elements.swapAt(last, number(below: last + 1))
        }
    }

    /// The elements in random order, as ``shuffle(_:)`` puts them.
    public mutating func inRandomOrder<Element>(_ elements: some Sequence<Element>) -> [Element] {
        var result = Array(elements)
        shuffle(&result)
        return result
    }
}
