extension String {
    /// `true` where both texts have the same UTF-8 bytes.
    ///
    /// Swift's own `==` takes a letter with a combining accent for the composed letter. Ids, hashes and stores go by
    /// bytes, so what goes beside them must do so too, or one record is two for the one and one for the other.
    func isExactly(_ other: String) -> Bool {
        self == other && utf8.count == other.utf8.count && utf8.elementsEqual(other.utf8)
    }

    /// `true` where this text comes first by its UTF-8 bytes.
    func precedesExactly(_ other: String) -> Bool { utf8.lexicographicallyPrecedes(other.utf8) }
}

/// `true` where both have the same texts, byte for byte, in the same order.
func areExactly(_ a: [String], _ b: [String]) -> Bool {
    a.count == b.count && zip(a, b).allSatisfy { $0.isExactly($1) }
}
