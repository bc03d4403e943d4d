/// What an entry's name may be.
enum NameRules {
    /// The text of a name and whether its encoding is beyond doubt.
    static func decode(_ header: DirectoryHeader) -> (name: String, doubt: String?) {
        let bytes = header.nameBytes
        let extra = header.extra
        let text = String(validating: bytes, as: UTF8.self)
        let name = text ?? codePage437(bytes)
        if bytes.isEmpty { return (name, "an empty name") }
        if bytes.contains(where: { $0 < 0x20 || $0 == 0x7F }) { return (name, "control characters in the name") }
        if !bytes.allSatisfy({ $0 < 0x80 }) {
            if header.flags & Flag.utf8 == 0 { return (name, "a name beyond ASCII that is not marked as UTF-8") }
            if text == nil { return (name, "a name that is not UTF-8") }
        }
        // Byte 0 is a version, bytes 1 to 4 a checksum of the plain name.
        if extra.has(ExtraID.unicodePath), extra.only(ExtraID.unicodePath)?.bytes.dropFirst(5) != bytes[...] {
            return (name, "a second, different name")
        }
        return (name, nil)
    }

    /// What is wrong with a name as a path. Backslashes count as slashes: some systems take them so.
    static func pathProblems(_ name: String, isDirectory: Bool) -> [(code: ZIPRefusal.Code, detail: String)] {
        var found: [(code: ZIPRefusal.Code, detail: String)] = []
        if isAbsolute(name) { found.append((.absolutePath, "a name that begins at the root or a drive")) }
        if parts(name).contains("..") { found.append((.traversal, "a name with a '..' part")) }
        if found.isEmpty, isDirectory || isNested(name) {
            found.append((.nestedPath, "a folder, or a name inside a folder"))
        }
        return found
    }

    static func isNested(_ name: String) -> Bool { parts(name).count > 1 || name == "." || name == ".." }

    static func endsInSlash(_ name: String) -> Bool { name.utf8.last.map(isSlash) ?? false }

    /// Whether the name itself says that the entry is an archive.
    static func namesArchive(_ name: String) -> Bool { name.lowercased().hasSuffix(".zip") }

    /// A form in which nothing is invisible, turns the writing direction or runs over the page.
    static func display(_ name: String) -> String {
        var shown = String.UnicodeScalarView()
        for scalar in name.unicodeScalars.prefix(200) {
            switch scalar.properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned, .surrogate:
                shown.append("\u{FFFD}")
            default: shown.append(scalar)
            }
        }
        return String(shown)
    }

    private static func isAbsolute(_ name: String) -> Bool {
        let start = Array(name.utf8.prefix(2))
        if let first = start.first, isSlash(first) { return true }
        guard start.count == 2, start[1] == UInt8(ascii: ":") else { return false }
        return (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(start[0] | 0x20)
    }

    private static func parts(_ name: String) -> [String] {
        name.utf8.split(omittingEmptySubsequences: false, whereSeparator: isSlash).map {
            String(decoding: $0, as: UTF8.self)
        }
    }

    private static func isSlash(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "/") || byte == UInt8(ascii: "\\") }

    /// IBM code page 437, which a name is in when nothing else is said (APPNOTE appendix D).
    private static func codePage437(_ bytes: [UInt8]) -> String {
        var text = String.UnicodeScalarView()
        for byte in bytes {
            text.append(byte < 0x80 ? Unicode.Scalar(byte) : upperHalf[Int(byte) - 0x80])
        }
        return String(text)
    }

    private static let upperHalf = Array(
        """
        ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀\
        αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u{A0}
        """.unicodeScalars)
}
