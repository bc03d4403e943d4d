/// What a value in OneRoster's JSON may be, as data: one table serves the strict check and the tolerant reading.
indirect enum ValueShape: Sendable, Equatable {
    /// Any text.
    case text
    /// A day: `YYYY-MM-DD`.
    case date
    /// A point in time with a zone (RFC 3339).
    case dateTime
    /// An absolute address (RFC 3986).
    case uri
    /// A number.
    case number
    /// `"true"` or `"false"` as texts; JSON's own booleans where ``ObjectShape/takesJSONBooleans``.
    case boolean
    /// A word of a list.
    case term(Vocabulary)
    /// Where a learning objective comes from: `case`, `unknown`, or a word of one's own.
    case objectiveSource
    /// A reference to a record of one of these types.
    case reference(String)
    /// An object.
    case object(ObjectShape)
    /// A list with at least so many elements.
    case list(ValueShape, atLeast: Int)
    /// An object with members that nobody prescribes.
    case anyObject

    /// A list that may be empty.
    static func list(_ element: ValueShape) -> ValueShape { .list(element, atLeast: 0) }
}

/// A list of words.
struct Vocabulary: Sendable, Equatable {
    let words: [String]
    /// Whether words of one's own may begin with `ext:`.
    let isExtensible: Bool

    init(_ words: [String], isExtensible: Bool = false) {
        self.words = words
        self.isExtensible = isExtensible
    }

    func contains(_ word: String) -> Bool {
        if words.contains(where: { $0.utf8.elementsEqual(word.utf8) }) { return true }
        guard isExtensible, word.utf8.starts(with: "ext:".utf8) else { return false }
        let rest = word.utf8.dropFirst(4)
        return !rest.isEmpty && rest.allSatisfy(Self.isTokenByte)
    }

    /// The word that differs from this one in case or in the spaces around it alone.
    func meant(by word: String) -> String? {
        let folded = word.trimmingSpaces.lowercased()
        return words.first { $0.lowercased() == folded }
    }

    private static func isTokenByte(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F: true
        default: false
        }
    }
}

/// A member of an object.
struct MemberShape: Sendable, Equatable {
    let name: String
    let shape: ValueShape
    let isRequired: Bool
}

/// The members that an object has.
struct ObjectShape: Sendable, Equatable {
    var members: [MemberShape]
    /// Whether members that are not named here are allowed.
    var isOpen = false
    /// Whether `true` and `false` may be written without quotes.
    var takesJSONBooleans = false

    subscript(name: String) -> MemberShape? { members.first { $0.name.utf8.elementsEqual(name.utf8) } }
}

extension String {
    /// Without white space of ASCII at both ends.
    var trimmingSpaces: String {
        let isSpace = { (byte: UInt8) in byte == 0x20 || (0x09...0x0D).contains(byte) }
        let head = utf8.drop(while: isSpace)
        let tail = head.reversed().drop(while: isSpace).reversed()
        return String(decoding: Array(tail), as: UTF8.self)
    }
}
