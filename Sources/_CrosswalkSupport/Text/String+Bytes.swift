extension String {
    /// Whether both have the same UTF-8: the standard library's own equality takes `é` in one scalar and in two for the
    /// same.
    package func hasSameBytes(as other: String) -> Bool {
        guard utf8.count == other.utf8.count else { return false }
        return withBytes { own in other.withBytes { own.hasSameBytes(as: $0) } }
    }

    /// Whether the UTF-8 is these bytes.
    package func hasBytes(_ bytes: UnsafeRawBufferPointer) -> Bool {
        utf8.count == bytes.count && withBytes { $0.hasSameBytes(as: bytes) }
    }

    /// Hashes the UTF-8 and its length: agrees with ``hasSameBytes(as:)``.
    package func hashBytes(into hasher: inout Hasher) {
        withBytes { hasher.combine(bytes: $0) }
        hasher.combine(utf8.count)
    }

    /// Whether every character is one of ASCII.
    package var isASCII: Bool { withBytes { $0.isASCII } }

    /// The UTF-8, copied where it does not lie in one piece.
    package func withBytes<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
        if let result = utf8.withContiguousStorageIfAvailable({ body(UnsafeRawBufferPointer($0)) }) { return result }
        return Array(utf8).withUnsafeBytes(body)
    }
}

extension UnsafeRawBufferPointer {
    /// Whether two buffers of one length have the same bytes: in words as long as they last.
    fileprivate func hasSameBytes(as other: UnsafeRawBufferPointer) -> Bool {
        var at = 0
        while count - at >= 8 {
            guard
                loadUnaligned(fromByteOffset: at, as: UInt64.self)
                    == other.loadUnaligned(fromByteOffset: at, as: UInt64.self)
            else { return false }
            at += 8
        }
        while at < count {
            guard self[at] == other[at] else { return false }
            at += 1
        }
        return true
    }

    fileprivate var isASCII: Bool {
        var at = 0
        while count - at >= 8 {
            if loadUnaligned(fromByteOffset: at, as: UInt64.self) & 0x8080_8080_8080_8080 != 0 { return false }
            at += 8
        }
        while at < count {
            if self[at] >= 0x80 { return false }
            at += 1
        }
        return true
    }
}
