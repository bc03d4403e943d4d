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

    /// Reads the ids of a list, in place of what `list` held.
    public func ids<Entity>(_ column: Int, into list: inout [SourcedID<Entity>]) {
        fill(&list, column) { SourcedID(makeText($0)) }
    }

    /// Reads the ids of a list, for columns in which the same ids come again and again. See ``repeatedID(_:)``.
    public func repeatedIDs<Entity>(_ column: Int, into list: inout [SourcedID<Entity>]) {
        fill(&list, column) { SourcedID(sharedText($0)) }
    }

    /// Reads the `{type:identifier}` items of a list, in place of what `list` held; items of another form are left out.
    public func userIdentifiers(_ column: Int, into list: inout [UserIdentifier]) {
        fill(&list, column) { item in pair(of: item).map { UserIdentifier(type: $0, identifier: $1) } }
    }

    /// Reads the `{lhs:rhs}` items of a list, in place of what `list` held; items of another form are left out.
    public func scoreScaleValues(_ column: Int, into list: inout [ScoreScaleValue]) {
        fill(&list, column) { item in pair(of: item).map { ScoreScaleValue(lhs: $0, rhs: $1) } }
    }

    /// The two parts of an item `{a:b}`, or `nil` for an item of another form.
    @inline(__always)
    private func pair(of item: UnsafeRawBufferPointer) -> (String, String)? {
        guard let colon = divider(of: item) else { return nil }
        let first = UnsafeRawBufferPointer(rebasing: item[1..<colon])
        let second = UnsafeRawBufferPointer(rebasing: item[(colon + 1)..<(item.count - 1)])
        return (makeText(first), makeText(second))
    }

    /// Puts an only item where that of the row before lay: lists of one item are the most, and cost no allocation then.
    @inline(__always)
    private func fill<Element>(
        _ list: inout [Element], _ column: Int, _ make: (UnsafeRawBufferPointer) -> Element?
    ) {
        let bytes = bytes(column)
        guard let start = bytes.baseAddress, !bytes.isEmpty else {
            if !list.isEmpty { list = [] }
            return
        }
        let hasComma = memchr(start, Int32(UInt8(ascii: ",")), bytes.count) != nil
        if !hasComma, list.count == 1, let element = make(bytes) {
            list[0] = element
        } else {
            list = hasComma ? items(of: bytes, make) : make(bytes).map { [$0] } ?? []
        }
    }

    private func items<Element>(
        of list: UnsafeRawBufferPointer, _ make: (UnsafeRawBufferPointer) -> Element?
    ) -> [Element] {
        var found: [Element] = []
        found.reserveCapacity(list.count { $0 == UInt8(ascii: ",") } + 1)
        forEachItem(of: list) { item in
            if let element = make(item) { found.append(element) }
        }
        return found
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
