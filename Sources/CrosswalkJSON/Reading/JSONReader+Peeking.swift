extension JSONReader {
    /// Looks for the first member of the next value whose name is in a list, without reading anything: what an object is
    /// often depends on a member that may stand behind all others.
    ///
    /// What it passes over is not checked, which the reading afterwards does; it takes as long as the object is to that
    /// member, once for each object asked about.
    ///
    /// - Returns: The name's place in the list, and the value where it is a string; `nil` where there is no such member, or
    ///   no object.
    package mutating func peekMember(of names: JSONNames) -> (name: Int, text: JSONText?)? {
        guard byteAfterSpace() == 0x7B else { return nil }
        let (start, expected) = (at, expectation)
        defer { (at, expectation) = (start, expected) }
        at += 1
        while byteAfterSpace() == 0x22, let name = peekText(), byteAfterSpace() == 0x3A {
            at += 1
            let first = byteAfterSpace()
            if let place = names.place(of: name) { return (place, first == 0x22 ? peekText() : nil) }
            passValue()
            guard byteAfterSpace() == 0x2C else { return nil }
            at += 1
        }
        return nil
    }

    /// The string at ``at``, which moves behind it; `nil` where it is broken.
    private mutating func peekText() -> JSONText? {
        do { return try textAtQuote() } catch { return nil }
    }

    /// Moves behind the value at ``at`` without checking it.
    private mutating func passValue() {
        var depth = 0
        while at < end {
            switch bytes[at] {
            case 0x22: passString()
            case 0x7B, 0x5B:
                depth += 1
                at += 1
            case 0x7D, 0x5D:
                if depth == 0 { return }
                depth -= 1
                at += 1
            case 0x2C:
                if depth == 0 { return }
                at += 1
            default: at += 1
            }
        }
    }

    /// Moves behind the string whose quote is at ``at``.
    private mutating func passString() {
        at += 1
        while true {
            at = StringScan.firstSpecial(bytes, at, end)
            guard at < end else { return }
            let byte = bytes[at]
            at = min(end, at + (byte == 0x5C ? 2 : 1))
            if byte == 0x22 { return }
        }
    }
}
