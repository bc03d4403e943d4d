/// The form of a duration with designators (ISO 8601:2004 §4.4.3.2): `P3Y1M29DT4H35M59.14S`, `PT8S`, `P4W`.
///
/// Weeks stand alone. Only the last part may have a fraction.
enum DurationText {
    static func isOne(_ bytes: UnsafeRawBufferPointer) -> Bool {
        guard bytes.count >= 3, bytes.count <= 256, bytes[0] == 0x50 else { return false }
        var at = 1
        var isTime = false
        // The place of the last designator within YMD, then HMS.
        var rank = -1
        var hasPart = false
        while at < bytes.count {
            if bytes[at] == 0x54 {
                guard !isTime, at + 1 < bytes.count else { return false }
                (isTime, rank) = (true, -1)
                at += 1
                continue
            }
            guard let (end, hasFraction) = number(bytes, at), end < bytes.count else { return false }
            if bytes[end] == 0x57 { return !hasPart && !isTime && end == bytes.count - 1 }
            guard let next = place(of: bytes[end], isTime), next > rank else { return false }
            if hasFraction, end != bytes.count - 1 { return false }
            (rank, hasPart, at) = (next, true, end + 1)
        }
        return hasPart
    }

    private static func place(of designator: UInt8, _ isTime: Bool) -> Int? {
        switch (designator, isTime) {
        case (0x59, false), (0x48, true): 0
        case (0x4D, _): 1
        case (0x44, false), (0x53, true): 2
        default: nil
        }
    }

    /// Where a number ends, and whether it has a fraction.
    private static func number(_ bytes: UnsafeRawBufferPointer, _ start: Int) -> (Int, Bool)? {
        let whole = digits(bytes, start)
        guard whole > start else { return nil }
        guard whole < bytes.count, bytes[whole] == 0x2E || bytes[whole] == 0x2C else { return (whole, false) }
        let end = digits(bytes, whole + 1)
        return end > whole + 1 ? (end, true) : nil
    }

    private static func digits(_ bytes: UnsafeRawBufferPointer, _ start: Int) -> Int {
        var at = start
        while at < bytes.count, bytes[at] &- 0x30 < 10 { at += 1 }
        return at
    }
}
