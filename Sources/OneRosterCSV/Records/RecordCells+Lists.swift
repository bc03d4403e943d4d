public import OneRosterModel

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

// Items of a list are divided by commas; blank items, which the standard forbids, are left out.
extension RecordCells {
    /// The texts of a list, for columns in which the same lists come again and again, such as grades and subjects.
    public func texts(_ column: Int) -> [String] {
        let bytes = bytes(column)
        return bytes.isEmpty ? [] : sharedTexts(bytes)
    }

    /// The words of a list.
    public func terms<Term: OneRosterVocabulary>(_ column: Int) -> [Term] { texts(column).map { Term(rawValue: $0) } }

    /// The ids of a list.
    public func ids<Entity>(_ column: Int) -> [SourcedID<Entity>] {
        itemArray(of: bytes(column)) { SourcedID(makeText($0)) }
    }

    /// The ids of a list, for columns in which the same ids come again and again. See ``repeatedID(_:)``.
    public func repeatedIDs<Entity>(_ column: Int) -> [SourcedID<Entity>] {
        itemArray(of: bytes(column)) { SourcedID(sharedText($0)) }
    }

    /// The `{type:identifier}` items of a list; items of another form are left out.
    public func userIdentifiers(_ column: Int) -> [UserIdentifier] {
        pairs(column) { UserIdentifier(type: $0, identifier: $1) }
    }

    /// The `{lhs:rhs}` items of a list; items of another form are left out.
    public func scoreScaleValues(_ column: Int) -> [ScoreScaleValue] {
        pairs(column) { ScoreScaleValue(lhs: $0, rhs: $1) }
    }

    @inline(__always)
    private func pairs<Pair>(_ column: Int, _ make: (String, String) -> Pair) -> [Pair] {
        itemArray(of: bytes(column)) { item in
            guard let colon = divider(of: item) else { return nil }
            let first = UnsafeRawBufferPointer(rebasing: item[1..<colon])
            let second = UnsafeRawBufferPointer(rebasing: item[(colon + 1)..<(item.count - 1)])
            return make(makeText(first), makeText(second))
        }
    }
}

/// Where the first colon divides an item `{a:b}` into two parts of which neither is blank.
@inline(__always)
private func divider(of item: UnsafeRawBufferPointer) -> Int? {
    guard item.count >= 5, item[0] == UInt8(ascii: "{"), item[item.count - 1] == UInt8(ascii: "}") else { return nil }
    var colon = 1
    while item[colon] != UInt8(ascii: ":") {
        colon += 1
        if colon == item.count { return nil }
    }
    return colon > 1 && colon < item.count - 2 ? colon : nil
}

/// Calls `body` with each item that is not blank.
@inline(__always)
func forEachItem(of list: UnsafeRawBufferPointer, _ body: (UnsafeRawBufferPointer) -> Void) {
    guard var start = list.baseAddress else { return }
    let end = start + list.count
    while start < end {
        let itemEnd = memchr(start, Int32(UInt8(ascii: ",")), end - start).map { UnsafeRawPointer($0) } ?? end
        if itemEnd > start { body(UnsafeRawBufferPointer(start: start, count: itemEnd - start)) }
        start = itemEnd + 1
    }
}

/// Makes an array of the items of a list. Lists of one item, which are the most, take the shortest way.
@inline(__always)
func itemArray<Element>(of list: UnsafeRawBufferPointer, _ make: (UnsafeRawBufferPointer) -> Element?) -> [Element] {
    guard let start = list.baseAddress, !list.isEmpty else { return [] }
    guard memchr(start, Int32(UInt8(ascii: ",")), list.count) != nil else {
        guard let only = make(list) else { return [] }
        return [only]
    }
    var found: [Element] = []
    found.reserveCapacity(list.count { $0 == UInt8(ascii: ",") } + 1)
    forEachItem(of: list) { item in
        if let element = make(item) { found.append(element) }
    }
    return found
}
