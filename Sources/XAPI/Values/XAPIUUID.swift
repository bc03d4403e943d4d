internal import _CrosswalkSupport

/// A UUID of any version in its standard form of 36 characters (RFC 4122 §3).
///
/// Letters of both cases are read and mean the same; small ones are written.
public struct XAPIUUID: Hashable, Sendable, Comparable, CustomStringConvertible {
    private let high: UInt64
    private let low: UInt64

    /// Reads the standard form; `nil` for any other text, one with `urn:uuid:` before it among them.
    public init?(_ text: String) {
        guard text.utf8.count == 36, let bytes = text.withBytes({ UUIDText.bytes($0) }) else { return nil }
        self.init(bytes)
    }

    /// Makes one of its 16 bytes, as they are; `nil` for another number of them.
    public init?(bytes: [UInt8]) {
        guard bytes.count == 16 else { return nil }
        high = bytes[..<8].reduce(0) { $0 << 8 | UInt64($1) }
        low = bytes[8...].reduce(0) { $0 << 8 | UInt64($1) }
    }

    /// One that is this number: for tests.
    package init(number: UInt64) { (high, low) = (0, number) }

    private init(_ halves: (UInt64, UInt64)) { (high, low) = halves }

    /// Makes a random one, version 4 (RFC 4122 §4.4).
    /// - Parameter random: 16 bytes that nobody can guess; `nil` is the answer to another number.
    public init?(random: [UInt8]) {
        guard random.count == 16 else { return nil }
        var bytes = random
        bytes[6] = bytes[6] & 0x0F | 0x40
        bytes[8] = bytes[8] & 0x3F | 0x80
        self.init(bytes: bytes)
    }

    /// The 16 bytes.
    public var bytes: [UInt8] {
        [high, low].flatMap { half in
            stride(from: 56, through: 0, by: -8).map { UInt8(truncatingIfNeeded: half >> UInt64($0)) }
        }
    }

    /// The standard form in small letters.
    public var description: String {
        var text: [UInt8] = []
        text.reserveCapacity(36)
        for (index, byte) in bytes.enumerated() {
            if index == 4 || index == 6 || index == 8 || index == 10 { text.append(0x2D) }
            for digit in [byte >> 4, byte & 15] { text.append(digit < 10 ? 0x30 + digit : 0x57 + digit) }
        }
        return String(decoding: text, as: UTF8.self)
    }

    /// By the bytes.
    public static func < (a: Self, b: Self) -> Bool { (a.high, a.low) < (b.high, b.low) }
}

/// The form of a UUID.
enum UUIDText {
    static func isOne(_ bytes: UnsafeRawBufferPointer) -> Bool { self.bytes(bytes) != nil }

    static func bytes(_ text: UnsafeRawBufferPointer) -> (UInt64, UInt64)? {
        guard text.count == 36 else { return nil }
        var halves: (UInt64, UInt64) = (0, 0)
        for index in 0..<36 {
            let byte = text[index]
            if index == 8 || index == 13 || index == 18 || index == 23 {
                guard byte == 0x2D else { return nil }
                continue
            }
            guard let digit = HexDigit.value(byte) else { return nil }
            if index < 18 {
                halves.0 = halves.0 << 4 | UInt64(digit)
            } else {
                halves.1 = halves.1 << 4 | UInt64(digit)
            }
        }
        return halves
    }
}

/// A digit of base sixteen.
enum HexDigit {
    @inline(__always)
    static func value(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 0x30...0x39: byte - 0x30
        case 0x41...0x46: byte - 0x41 + 10
        case 0x61...0x66: byte - 0x61 + 10
        default: nil
        }
    }

    /// Whether all bytes are digits; true of none too.
    static func areAll(_ bytes: UnsafeRawBufferPointer) -> Bool { bytes.allSatisfy { value($0) != nil } }
}
