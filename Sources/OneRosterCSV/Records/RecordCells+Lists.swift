public import OneRosterModel

// Items of a list are divided by commas; blank items, which the standard forbids, are left out.
extension RecordCells {
    /// The texts of a list, for columns in which the same lists come again and again, such as grades and subjects.
    public func texts(_ column: Int) -> [String] {
        let bytes = bytes(column)
        return bytes.isEmpty ? [] : shared.texts(bytes)
    }

    /// The words of a list.
    public func terms<Term: OneRosterVocabulary>(_ column: Int) -> [Term] { texts(column).map { Term(rawValue: $0) } }

    /// The ids of a list.
    public func ids<Entity>(_ column: Int) -> [SourcedID<Entity>] {
        var found: [SourcedID<Entity>] = []
        forEachItem(of: bytes(column)) { found.append(SourcedID(String(decoding: $0, as: UTF8.self))) }
        return found
    }

    /// The ids of a list, for columns in which the same ids come again and again. See ``repeatedID(_:)``.
    public func repeatedIDs<Entity>(_ column: Int) -> [SourcedID<Entity>] {
        var found: [SourcedID<Entity>] = []
        forEachItem(of: bytes(column)) { found.append(SourcedID(shared.text($0))) }
        return found
    }

    /// The `{type:identifier}` items of a list; items of another form are left out.
    public func userIdentifiers(_ column: Int) -> [UserIdentifier] {
        var found: [UserIdentifier] = []
        forEachPair(of: bytes(column)) { type, identifier in
            found.append(
                UserIdentifier(type: shared.text(type), identifier: String(decoding: identifier, as: UTF8.self)))
        }
        return found
    }

    /// The `{lhs:rhs}` items of a list; items of another form are left out.
    public func scoreScaleValues(_ column: Int) -> [ScoreScaleValue] {
        var found: [ScoreScaleValue] = []
        forEachPair(of: bytes(column)) { lhs, rhs in
            found.append(
                ScoreScaleValue(lhs: String(decoding: lhs, as: UTF8.self), rhs: String(decoding: rhs, as: UTF8.self)))
        }
        return found
    }
}

/// Calls `body` with each item that is not blank.
@inline(__always)
func forEachItem(of list: UnsafeRawBufferPointer, _ body: (UnsafeRawBufferPointer) -> Void) {
    var start = 0
    for end in 0...list.count where end == list.count || list[end] == UInt8(ascii: ",") {
        if end > start { body(UnsafeRawBufferPointer(rebasing: list[start..<end])) }
        start = end + 1
    }
}

/// Calls `body` with both parts of each item `{a:b}`; neither part is blank, and the first colon divides them.
@inline(__always)
func forEachPair(of list: UnsafeRawBufferPointer, _ body: (UnsafeRawBufferPointer, UnsafeRawBufferPointer) -> Void) {
    forEachItem(of: list) { item in
        guard item.count >= 5, item[0] == UInt8(ascii: "{"), item[item.count - 1] == UInt8(ascii: "}"),
            let colon = item.firstIndex(of: UInt8(ascii: ":")), colon > 1, colon < item.count - 2
        else { return }
        body(
            UnsafeRawBufferPointer(rebasing: item[1..<colon]),
            UnsafeRawBufferPointer(rebasing: item[(colon + 1)..<(item.count - 1)]))
    }
}
