/// Something in a statement that breaks the standard. It holds no value of the statement.
public struct XAPIFinding: Hashable, Sendable {
    /// What is wrong, as a value to branch on.
    public let code: Code
    /// What it costs.
    public let severity: Severity
    /// Where, as a JSON pointer (RFC 6901) into the document, such as `/context/instructor/mbox`; empty for the document
    /// as a whole. Of a member that the standard does not name the name, where it is short and of plain characters.
    public internal(set) var pointer: String
    /// The member at fault, by its wire name; `nil` where it is none that the standard names.
    public let property: String?
    /// The clause that the finding rests on.
    public let clause: String
    /// What to do about it, in words for whoever writes the emitter.
    public let fix: String
    /// For what is no JSON: the byte at which it was noticed, from 0.
    public let offset: Int?

    /// What a finding costs.
    public enum Severity: String, CaseIterable, Hashable, Sendable {
        /// Legal and probably not meant, or let pass by lenient reading.
        case warning
        /// Breaks the standard: a Learning Record Store must refuse the statement with 400.
        case error
    }

    /// What is wrong. Codes are API: they are added, never renamed. What is no JSON has a code of `JSONError`.
    public struct Code: RawRepresentable, Hashable, Sendable {
        /// The stable name, such as `xapi.missing`.
        public let rawValue: String

        /// Takes any name.
        public init(rawValue: String) { self.rawValue = rawValue }
        init(_ name: String) { rawValue = name }

        /// A member that must be there is not.
        public static let missing = Code("xapi.missing")
        /// A member that the standard does not name there, or names in other letters.
        public static let unknownProperty = Code("xapi.unknown_property")
        /// A member that only a later version has.
        public static let newerProperty = Code("xapi.newer_property")
        /// `null` outside extensions.
        public static let null = Code("xapi.null")
        /// A value of another type of JSON.
        public static let wrongType = Code("xapi.wrong_type")
        /// `objectType` is none of the words that may stand there.
        public static let objectType = Code("xapi.object_type")
        /// No UUID in its standard form.
        public static let uuid = Code("xapi.uuid")
        /// No absolute IRI, URI or IRL.
        public static let iri = Code("xapi.iri")
        /// No `mailto:` address.
        public static let mailto = Code("xapi.mbox")
        /// Not the hexadecimal digits of a SHA-1 digest.
        public static let sha1 = Code("xapi.sha1sum")
        /// Not the hexadecimal digits of a SHA-2 digest.
        public static let sha2 = Code("xapi.sha2")
        /// No timestamp with its zone.
        public static let timestamp = Code("xapi.timestamp")
        /// No duration.
        public static let duration = Code("xapi.duration")
        /// No version that the standard allows.
        public static let version = Code("xapi.version")
        /// No language tag.
        public static let language = Code("xapi.language")
        /// No media type.
        public static let mediaType = Code("xapi.content_type")
        /// No interaction type.
        public static let interactionType = Code("xapi.interaction_type")
        /// Two components of one list have the same id.
        public static let componentID = Code("xapi.component_id")
        /// A list of components that does not belong to the interaction type.
        public static let componentList = Code("xapi.component_list")
        /// A key of extensions is no IRI.
        public static let extensionKey = Code("xapi.extension_key")
        /// An Agent or an identified Group has no identifier.
        public static let noIdentifier = Code("xapi.no_identifier")
        /// More than one identifier.
        public static let severalIdentifiers = Code("xapi.several_identifiers")
        /// A Group without identifier has no members.
        public static let noMember = Code("xapi.no_member")
        /// An Agent where a Group belongs, or the other way round.
        public static let actorKind = Code("xapi.actor_kind")
        /// An authority that is neither an Agent nor a Group of exactly two.
        public static let authority = Code("xapi.authority")
        /// `revision` or `platform` although the object is no Activity.
        public static let notAnActivity = Code("xapi.not_an_activity")
        /// A voiding statement whose object is no StatementRef.
        public static let voiding = Code("xapi.voiding")
        /// A SubStatement within a SubStatement.
        public static let nestedSubStatement = Code("xapi.nested_substatement")
        /// A number of the score lies outside its bounds.
        public static let score = Code("xapi.score")
        /// A number that is negative or not whole.
        public static let count = Code("xapi.length")
        /// A list that must have an element is empty.
        public static let emptyList = Code("xapi.empty_list")
    }
}

extension XAPIFinding {
    init(
        _ code: Code, _ severity: Severity = .error, property: String? = nil, clause: String = "", fix: String? = nil
    ) {
        self.code = code
        self.severity = severity
        self.property = property
        self.clause = clause.hasPrefix("§") ? "xAPI 1.0.3 Data \(clause)" : clause
        self.fix = fix ?? FindingAdvice.fix(code)
        pointer = ""
        offset = nil
    }

    init(json code: String, at offset: Int) {
        self.code = Code(code)
        severity = .error
        pointer = ""
        property = nil
        clause = "RFC 8259"
        fix = "Send one JSON document in UTF-8, each member once in its object."
        self.offset = offset
    }
}

/// What to do about a finding.
enum FindingAdvice {
    static func fix(_ code: XAPIFinding.Code) -> String { fixes[code] ?? "Follow the clause." }

    private static let fixes: [XAPIFinding.Code: String] = [
        .missing: "Send the member; the standard requires it.",
        .unknownProperty: "Remove the member, or put it under an IRI into extensions.",
        .newerProperty: "Leave the member out for 1.0.3, or send the statement as 2.0.",
        .null: "Leave the member out where there is no value.",
        .wrongType: "Send the type of JSON that the standard has; numbers and booleans go without quotes.",
        .objectType: "Use a word that may stand here, in exactly its letters.",
        .uuid: "Write 36 characters in the form 8-4-4-4-12, hexadecimal, without urn:uuid:.",
        .iri: "Write a whole identifier with its scheme, without spaces.",
        .mailto: "Write mailto: and one address.",
        .sha1: "Write the SHA-1 of the whole mailto IRI as 40 hexadecimal digits.",
        .sha2: "Write a SHA-256, SHA-384 or SHA-512 as hexadecimal digits.",
        .timestamp: "Write the time as YYYY-MM-DDTHH:MM:SS.sssZ; an offset of -00:00 is not allowed.",
        .duration: "Write a duration with designators, such as PT4H35M59.14S; weeks stand alone.",
        .version: "Leave version out, or write one of the request's version.",
        .language: "Use a language tag of RFC 5646, such as en-GB.",
        .mediaType: "Write type/subtype.",
        .interactionType: "Use one of the ten interaction types, in exactly its letters.",
        .componentID: "Give each component of a list an id of its own.",
        .componentList: "Use the list that belongs to the interaction type.",
        .extensionKey: "Use an IRI as the key.",
        .noIdentifier: "Give the actor one of mbox, mbox_sha1sum, openid and account.",
        .severalIdentifiers: "Keep one of mbox, mbox_sha1sum, openid and account.",
        .noMember: "Give the Group an identifier or its members.",
        .actorKind: "Send an Agent or a Group as the member demands.",
        .authority: "Send an Agent, or a Group without identifier of exactly two Agents.",
        .notAnActivity: "Leave revision and platform out where the object is no Activity.",
        .voiding: "Void with a StatementRef as the object.",
        .nestedSubStatement: "Refer to the inner statement with a StatementRef.",
        .score: "Keep scaled within -1 and 1, min below max, and raw between them.",
        .count: "Write a whole number of bytes.",
        .emptyList: "Send at least one element, or leave the member out.",
    ]
}
