extension String {
    /// `true` where both texts have the same UTF-8 bytes.
    ///
    /// Swift's own `==` takes a letter with a combining accent for the composed letter. Ids, hashes and stores go by
    /// bytes, so what goes beside them must do so too, or one record is two for the one and one for the other.
    func isExactly(_ other: String) -> Bool {
        // Texts that differ by Swift's comparison differ in their bytes, and it is quick to say so.
        guard self == other else { return false }
        let same: Bool?? = utf8.withContiguousStorageIfAvailable { own in
            other.utf8.withContiguousStorageIfAvailable { haveSameBytes(.init(own), .init($0)) }
        }
        return (same ?? nil) ?? utf8.elementsEqual(other.utf8)
    }

    /// `true` where this text comes first by its UTF-8 bytes.
    func precedesExactly(_ other: String) -> Bool { utf8.lexicographicallyPrecedes(other.utf8) }
}

/// `true` where both have the same texts, byte for byte, in the same order.
func areExactly(_ a: [String], _ b: [String]) -> Bool {
    a.count == b.count && zip(a, b).allSatisfy { $0.isExactly($1) }
}

/// Compares eight bytes at a time: keys are compared a million times a night.
private func haveSameBytes(_ a: UnsafeRawBufferPointer, _ b: UnsafeRawBufferPointer) -> Bool {
    guard a.count == b.count else { return false }
    var place = 0
    while place + 8 <= a.count {
        let word = a.loadUnaligned(fromByteOffset: place, as: UInt64.self)
        guard word == b.loadUnaligned(fromByteOffset: place, as: UInt64.self) else { return false }
        place += 8
    }
    return a[place...].elementsEqual(b[place...])
}
