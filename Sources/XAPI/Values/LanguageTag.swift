/// The form of a language tag (RFC 5646 §2.1), by the lengths and kinds of its parts; the registry is not asked.
enum LanguageTag {
    static func isOne(_ bytes: UnsafeRawBufferPointer) -> Bool {
        guard bytes.count >= 2, bytes.count <= 128 else { return false }
        var parts = Parts(bytes)
        guard let first = parts.next() else { return false }
        if first.count == 1 {
            return first.isOne(of: "x") ? parts.arePrivate() : isIrregular(bytes)
        }
        guard first.count >= 2, first.count <= 8, first.isAlphabetic else { return isIrregular(bytes) }
        return parts.followLanguage(isShort: first.count <= 3) || isIrregular(bytes)
    }

    /// The grandfathered tags that the grammar does not cover (§2.2.8).
    private static let irregular: [StaticString] = [
        "en-gb-oed", "i-ami", "i-bnn", "i-default", "i-enochian", "i-hak", "i-klingon", "i-lux", "i-mingo", "i-navajo",
        "i-pwn", "i-tao", "i-tay", "i-tsu", "sgn-be-fr", "sgn-be-nl", "sgn-ch-de",
    ]

    private static func isIrregular(_ bytes: UnsafeRawBufferPointer) -> Bool {
        irregular.contains { tag in
            tag.utf8CodeUnitCount == bytes.count
                && (0..<bytes.count).allSatisfy { LanguageTag.lower(bytes[$0]) == tag.utf8Start[$0] }
        }
    }

    @inline(__always)
    fileprivate static func lower(_ byte: UInt8) -> UInt8 { byte &- 0x41 < 26 ? byte | 0x20 : byte }
}

/// One part of a tag.
private struct Part {
    let bytes: UnsafeRawBufferPointer
    let start: Int
    let count: Int

    var isAlphabetic: Bool { (start..<(start + count)).allSatisfy { (bytes[$0] & 0xDF) &- 0x41 < 26 } }
    var isNumeric: Bool { (start..<(start + count)).allSatisfy { bytes[$0] &- 0x30 < 10 } }
    var isAlphanumeric: Bool {
        (start..<(start + count)).allSatisfy { (bytes[$0] & 0xDF) &- 0x41 < 26 || bytes[$0] &- 0x30 < 10 }
    }
    var first: UInt8 { LanguageTag.lower(bytes[start]) }

    func isOne(of letter: Unicode.Scalar) -> Bool { count == 1 && first == UInt8(truncatingIfNeeded: letter.value) }

    func isSame(as other: Part) -> Bool {
        count == other.count
            && (0..<count).allSatisfy {
                LanguageTag.lower(bytes[start + $0]) == LanguageTag.lower(bytes[other.start + $0])
            }
    }

    var isVariant: Bool {
        isAlphanumeric && (count >= 5 && count <= 8 || count == 4 && bytes[start] &- 0x30 < 10)
    }
}

/// The parts of a tag, one after the other.
private struct Parts {
    private let bytes: UnsafeRawBufferPointer
    private var at = 0

    init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

    /// The next part, which may be empty; `nil` at the end.
    mutating func next() -> Part? {
        guard at <= bytes.count else { return nil }
        let start = at
        while at < bytes.count, bytes[at] != 0x2D { at += 1 }
        let part = Part(bytes: bytes, start: start, count: at - start)
        at += 1
        return part
    }

    /// Whether the rest is a private use: at least one part of up to 8 letters or digits.
    mutating func arePrivate() -> Bool {
        var count = 0
        while let part = next() {
            guard part.count >= 1, part.count <= 8, part.isAlphanumeric else { return false }
            count += 1
        }
        return count > 0
    }

    /// Whether the rest may stand behind a language: extended languages, script, region, variants, extensions, private use.
    mutating func followLanguage(isShort: Bool) -> Bool {
        var part = next()
        var extended = isShort ? 3 : 0
        while let here = part, extended > 0, here.count == 3, here.isAlphabetic {
            extended -= 1
            part = next()
        }
        if let here = part, here.count == 4, here.isAlphabetic { part = next() }
        if let here = part, here.count == 2 && here.isAlphabetic || here.count == 3 && here.isNumeric { part = next() }
        guard skipVariants(&part) else { return false }
        var singletons: UInt64 = 0
        while let here = part {
            guard here.count == 1, here.isAlphanumeric else { return false }
            if here.isOne(of: "x") { return arePrivate() }
            let bit: UInt64 = 1 << UInt64(here.first >= 0x61 ? here.first - 0x61 : here.first - 0x30 + 26)
            guard singletons & bit == 0 else { return false }
            singletons |= bit
            guard skipExtension(&part) else { return false }
        }
        return true
    }

    /// Passes over variants, none of which may come twice.
    private mutating func skipVariants(_ part: inout Part?) -> Bool {
        var seen: [Part] = []
        while let here = part, here.isVariant {
            guard !seen.contains(where: { $0.isSame(as: here) }) else { return false }
            seen.append(here)
            part = next()
        }
        return true
    }

    /// Passes over the parts of an extension, of which there is at least one.
    private mutating func skipExtension(_ part: inout Part?) -> Bool {
        part = next()
        guard let first = part, first.count >= 2 else { return false }
        while let here = part, here.count != 1 {
            guard here.count >= 2, here.count <= 8, here.isAlphanumeric else { return false }
            part = next()
        }
        return true
    }
}
