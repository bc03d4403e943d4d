extension MalformedCell {
    /// A case-sensitive token, or where allowed `ext:` and at least one of `A-Za-z0-9._-`.
    static func tokens(_ values: [String], _ isExtensible: CellType.Extension) -> [MalformedCell] {
        let first = values.first ?? ""
        let last = values.last ?? ""
        let plain = [
            ("title case", last.prefix(1).uppercased() + last.dropFirst()), ("upper case", first.uppercased()),
            ("an unknown value", "zzUnknown"), ("a trailing space", first + " "), ("a leading space", " " + first),
            ("two values", first + "," + last), ("half a value", String(first.dropLast())),
        ]
        return (plain + extensions(isExtensible)).map { MalformedCell($0.0, $0.1, "row.invalid_enum") }
    }

    private static func extensions(_ isExtensible: CellType.Extension) -> [(String, String)] {
        let broken = [
            ("ext: and nothing", "ext:"), ("ext: with a space", "ext:two words"), ("ext: with a slash", "ext:a/b"),
            ("Ext: in title case", "Ext:other"), ("ext: beyond ASCII", "ext:caf\u{E9}"),
            ("ext without a colon", "extother"),
            ("a space before ext:", " ext:other"), ("two colons", "ext:a:b"),
        ]
        return isExtensible == .refused ? broken + [("ext: where it is not allowed", "ext:other")] : broken
    }

    static func tokenLists(_ values: [String], _ isExtensible: CellType.Extension) -> [MalformedCell] {
        let first = values.first ?? ""
        let last = values.last ?? ""
        let items = [
            ("one item in title case", first + "," + last.prefix(1).uppercased() + last.dropFirst()),
            ("one unknown item", "zzUnknown," + first), ("one item ext: and nothing", first + ",ext:"),
            ("one item ext: with a slash", first + ",ext:a/b"),
        ].map { MalformedCell($0.0, $0.1, "row.invalid_enum") }
        let lists = [
            ("an empty item", first + ",," + last), ("a trailing comma", first + ","), ("a leading comma", "," + first),
            ("a space after the comma", first + ", " + last),
        ].map { MalformedCell($0.0, $0.1, "row.invalid_list", "row.invalid_enum") }
        return items + lists
    }

    /// Exactly one colon an item. A blank type or identifier is not asserted.
    static let userIDs = [
        ("no braces", "LDAP:Id"), ("no colon", "{LDAP}"), ("two colons", "{LDAP:a:b}"), ("no comma", "{LDAP:a}{LTI:b}"),
        ("a trailing comma", "{LDAP:a},"), ("no closing brace", "{LDAP:a"), ("no opening brace", "LDAP:a}"),
        ("an empty item", "{LDAP:a},,{LTI:b}"), ("square brackets", "[LDAP:a]"), ("nested braces", "{{LDAP:a}}"),
        ("a semicolon between", "{LDAP:a};{LTI:b}"), ("one bad item of two", "{LDAP:a},{LTI}"),
    ].map { MalformedCell($0.0, $0.1, "row.invalid_user_ids") }

    static let scoreScales = [
        ("no braces", "0-59:F"), ("no colon", "{0-59}"), ("no closing brace", "{0-59:F"),
        ("no comma", "{0-59:F}{60-69:D}"),
        ("a trailing comma", "{0-59:F},"), ("an empty item", "{0-59:F},,{60-69:D}"),
        ("one bad item of two", "{0-59:F},{60-69}"),
        ("square brackets", "[0-59:F]"), ("a word", "letters"),
    ].map { MalformedCell($0.0, $0.1, "row.invalid_list") }
}
