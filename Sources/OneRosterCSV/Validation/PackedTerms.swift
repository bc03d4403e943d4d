/// A vocabulary prepared for fast look-up: every term as three words of eight bytes.
///
/// The terms of the standard have at most 24 bytes; longer cells are no terms.
struct PackedTerms {
    struct Packed: Hashable {
        var count: Int
        var a: UInt64
        var b: UInt64
        var c: UInt64
    }

    let terms: [Packed]
    let allowsExtensions: Bool

    init(_ terms: Terms) {
        self.terms = terms.values.map { term in
            Array(term.utf8).withUnsafeBytes { Self.pack($0) }
        }
        allowsExtensions = terms.allowsExtensions
    }

    func contains(_ cell: UnsafeRawBufferPointer) -> Bool {
        terms.withUnsafeBufferPointer { Self.contains(cell, in: $0) } || (allowsExtensions && Self.isExtension(cell))
    }

    @inline(__always)
    static func contains(_ cell: UnsafeRawBufferPointer, in terms: UnsafeBufferPointer<Packed>) -> Bool {
        guard cell.count <= 24 else { return false }
        let packed = pack(cell)
        for term in terms where term == packed { return true }
        return false
    }

    @inline(__always)
    private static func pack(_ bytes: UnsafeRawBufferPointer) -> Packed {
        Packed(count: bytes.count, a: word(bytes, 0), b: word(bytes, 8), c: word(bytes, 16))
    }

    @inline(__always)
    private static func word(_ bytes: UnsafeRawBufferPointer, _ start: Int) -> UInt64 {
        let left = bytes.count - start
        if left >= 8 { return bytes.loadUnaligned(fromByteOffset: start, as: UInt64.self) }
        var word: UInt64 = 0
        var at = start
        while at < bytes.count {
            word = word << 8 | UInt64(bytes[at])
            at += 1
        }
        return word
    }

    /// `ext:` and at least one of `A-Z a-z 0-9 . _ -`.
    static func isExtension(_ cell: UnsafeRawBufferPointer) -> Bool {
        guard cell.count > 4, cell.starts(with: [0x65, 0x78, 0x74, 0x3A]) else { return false }
        return cell.dropFirst(4).allSatisfy { byte in
            (byte >= 0x30 && byte <= 0x39) || (byte >= 0x41 && byte <= 0x5A) || (byte >= 0x61 && byte <= 0x7A)
                || byte == 0x2E || byte == 0x5F || byte == 0x2D
        }
    }
}
