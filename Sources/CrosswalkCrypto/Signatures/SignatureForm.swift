/// What a signature looks like outside libcrypto.
enum SignatureForm: Sendable {
    /// RSA: as many bytes as the modulus, never fewer. libcrypto itself takes a shorter one for PSS.
    case exactly(Int)
    /// ECDSA: the numbers r and s, each of so many bytes, one after the other (RFC 7518, 3.4). libcrypto wants DER.
    case halves(Int)
}

/// ECDSA signatures as DER (RFC 3279, 2.2.3) and as two numbers of fixed length.
enum ECDSAForm {
    /// The DER form of two numbers one after the other.
    static func der(_ halves: UnsafeRawBufferPointer) -> [UInt8] {
        let middle = halves.count / 2
        let (r, s) = (halves.prefix(middle), halves.suffix(middle))
        let body = integerCount(r) + integerCount(s)
        var der: [UInt8] = []
        der.reserveCapacity(body + 3)
        der.append(0x30)
        // Two numbers of P-521 need 139 bytes at most: one byte of length, or two.
        if body > 127 { der.append(0x81) }
        der.append(UInt8(truncatingIfNeeded: body))
        append(r, to: &der)
        append(s, to: &der)
        return der
    }

    /// The two numbers of a DER form that libcrypto made, or `nil` where it is none.
    static func halves(_ der: [UInt8], each count: Int) -> [UInt8]? {
        var rest = der[...]
        guard rest.popFirst() == 0x30, let length = rest.popFirst() else { return nil }
        if length == 0x81 { rest = rest.dropFirst() }
        guard let r = popInteger(&rest, count), let s = popInteger(&rest, count), rest.isEmpty else { return nil }
        return r + s
    }

    /// The number without leading zeros, but with one where its first bit would make it negative.
    private static func digits(_ number: Slice<UnsafeRawBufferPointer>) -> (pad: Bool, Slice<UnsafeRawBufferPointer>) {
        let digits = number.drop { $0 == 0 }
        return (digits.first.map { $0 > 127 } ?? true, digits)
    }

    private static func integerCount(_ number: Slice<UnsafeRawBufferPointer>) -> Int {
        let (pad, digits) = digits(number)
        return 2 + digits.count + (pad ? 1 : 0)
    }

    private static func append(_ number: Slice<UnsafeRawBufferPointer>, to der: inout [UInt8]) {
        let (pad, digits) = digits(number)
        der.append(0x02)
        der.append(UInt8(truncatingIfNeeded: digits.count + (pad ? 1 : 0)))
        if pad { der.append(0) }
        der.append(contentsOf: digits)
    }

    private static func popInteger(_ rest: inout ArraySlice<UInt8>, _ count: Int) -> [UInt8]? {
        guard rest.popFirst() == 0x02, let length = rest.popFirst().map(Int.init), length <= rest.count else {
            return nil
        }
        let digits = rest.prefix(length).drop { $0 == 0 }
        rest = rest.dropFirst(length)
        return digits.count <= count ? Array(digits).padded(to: count) : nil
    }
}
