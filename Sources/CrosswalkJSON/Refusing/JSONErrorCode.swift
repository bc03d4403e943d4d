extension JSONError {
    /// The reasons for a refusal. Codes are API: they are added, never renamed, never given another meaning.
    public struct Code: RawRepresentable, Hashable, Sendable {
        /// The stable name, such as `json.unexpected_byte`.
        public let rawValue: String

        /// Takes any name; a name that is none of those below is no code of this library.
        public init(rawValue: String) { self.rawValue = rawValue }

        // MARK: Syntax (RFC 8259)

        /// A byte that the grammar does not allow there.
        public static let unexpectedByte = Code(rawValue: "json.unexpected_byte")
        /// The bytes end within a value.
        public static let unexpectedEnd = Code(rawValue: "json.unexpected_end")
        /// Bytes other than white space follow the value.
        public static let trailingBytes = Code(rawValue: "json.trailing_bytes")
        /// A number that §6 does not describe, such as `01`, `1.` or `+1`.
        public static let invalidNumber = Code(rawValue: "json.invalid_number")
        /// A backslash with something behind it that §7 does not list.
        public static let invalidEscape = Code(rawValue: "json.invalid_escape")
        /// A byte below 0x20 inside a string.
        public static let controlCharacter = Code(rawValue: "json.control_character")
        /// Bytes that are not UTF-8 (§8.1).
        public static let invalidUTF8 = Code(rawValue: "json.invalid_utf8")

        // MARK: What strict reading refuses and tolerant reading notes

        /// The document begins with a byte order mark (§8.1).
        public static let byteOrderMark = Code(rawValue: "json.byte_order_mark")
        /// An escape of half a surrogate pair (§8.2).
        public static let loneSurrogate = Code(rawValue: "json.lone_surrogate")
        /// Two members of one object have the same name once their escapes are resolved (§4).
        public static let duplicateMember = Code(rawValue: "json.duplicate_member")

        // MARK: Limits (§9), see ``JSONLimits``

        /// The document has more bytes than allowed.
        public static let documentTooLarge = Code(rawValue: "json.document_too_large")
        /// Arrays and objects lie deeper in one another than allowed.
        public static let tooDeep = Code(rawValue: "json.too_deep")
        /// The document has more elements and members than allowed.
        public static let tooManyValues = Code(rawValue: "json.too_many_values")
        /// A string or a name has more bytes than allowed.
        public static let stringTooLong = Code(rawValue: "json.string_too_long")
        /// A number has more bytes than allowed.
        public static let numberTooLong = Code(rawValue: "json.number_too_long")

        // MARK: Values of another kind than the reader of a type expects

        /// A value of another JSON type than expected.
        public static let wrongType = Code(rawValue: "json.wrong_type")
        /// An object lacks a member that it must have.
        public static let missingMember = Code(rawValue: "json.missing_member")
        /// A number that the type asked for cannot hold exactly, or at all.
        public static let numberOutOfRange = Code(rawValue: "json.number_out_of_range")
        /// A value of the right JSON type that is none of the values allowed, such as a day that does not exist.
        public static let invalidValue = Code(rawValue: "json.invalid_value")
    }
}
