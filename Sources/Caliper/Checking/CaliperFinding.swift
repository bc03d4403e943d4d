/// Something in a Caliper document that breaks the standard, or was read as something else. It holds no value of the document.
public struct CaliperFinding: Hashable, Sendable {
    /// What is wrong, as a value to branch on.
    public let code: Code
    /// What it costs.
    public let severity: Severity
    /// Where it is: a JSON pointer (RFC 6901) such as `/data/0/actor/id`; empty for the document as a whole. Of a member that
    /// the standard does not name, the name up to 64 characters.
    public let pointer: String
    /// The name of the property at fault; `nil` where no single one is.
    public let property: String?
    /// What would have been right, in a few fixed words.
    public let expected: String
    /// Of a document that is no JSON, the byte at which that was noticed, counted from 0; `nil` for everything else.
    public let offset: Int?

    init(
        _ code: Code, _ severity: Severity = .error, at pointer: String, property: String?, expected: String,
        offset: Int? = nil
    ) {
        self.code = code
        self.severity = severity
        self.pointer = pointer
        self.property = property
        self.expected = expected
        self.offset = offset
    }

    /// The clause that the finding rests on.
    public var clause: String { code.clause }
    /// What to do about it, in words for who runs the sensor.
    public var fix: String { code.fix }

    /// What a finding costs.
    public enum Severity: String, CaseIterable, Hashable, Sendable, Comparable {
        /// Read as what it plainly means, or legal and worth knowing.
        case notice
        /// Legal and probably not meant, or against a recommendation.
        case warning
        /// Breaks the standard: the document is refused.
        case error

        /// The lighter one first.
        public static func < (a: Self, b: Self) -> Bool { a.rank < b.rank }

        private var rank: Int {
            switch self {
            case .notice: 0
            case .warning: 1
            case .error: 2
            }
        }
    }

    /// What is wrong. Codes are added, never renamed, never given another meaning.
    public enum Code: String, CaseIterable, Hashable, Sendable {
        /// It is no JSON, has a name twice in one object, or breaks a limit.
        case malformedJSON = "caliper.malformed_json"
        /// `@context` is not Caliper's, or Caliper's is not the last one.
        case unknownContext = "caliper.unknown_context"
        /// A context within a document gives terms of Caliper another meaning.
        case contextOverride = "caliper.context_override"
        /// The envelope is of another version.
        case wrongVersion = "caliper.wrong_version"
        /// A type that the version does not have.
        case unknownType = "caliper.unknown_type"
        /// A type that a later version does not have any more.
        case deprecatedType = "caliper.deprecated_type"
        /// A property that the type does not have.
        case unknownProperty = "caliper.unknown_property"
        /// A property that must be there.
        case missingProperty = "caliper.missing_property"
        /// `null`: what is absent is left out.
        case null = "caliper.null"
        /// A value of another type of JSON.
        case wrongKind = "caliper.wrong_kind"
        /// No date-time of the form `YYYY-MM-DDTHH:MM:SS.sssZ`.
        case invalidTime = "caliper.invalid_datetime"
        /// No ISO 8601 duration.
        case invalidDuration = "caliper.invalid_duration"
        /// No absolute IRI, and no blank node where one may stand.
        case invalidIRI = "caliper.invalid_iri"
        /// An event's id that is no `urn:uuid:`.
        case invalidEventID = "caliper.invalid_event_id"
        /// A decimal without a fraction part.
        case invalidDecimal = "caliper.invalid_decimal"
        /// No whole number, or a negative one where that makes no sense.
        case invalidInteger = "caliper.invalid_integer"
        /// A term that the vocabulary does not have.
        case unknownTerm = "caliper.unknown_term"
        /// An action that the event does not have.
        case wrongAction = "caliper.wrong_action"
        /// An entity of a type that may not stand there.
        case wrongEntityType = "caliper.wrong_entity_type"
        /// An envelope without data.
        case emptyData = "caliper.empty_data"
        /// A property that the action does not have.
        case unexpectedProperty = "caliper.unexpected_property"
        /// The event does not belong to the profile that it names.
        case profileMismatch = "caliper.profile_mismatch"
        /// A value of an older version, read as what it is in 1.2.
        case upgraded = "caliper.upgraded"
        /// Something of an older version that says nothing, left out.
        case dropped = "caliper.dropped"
        /// Something that 1.2 has no property for, kept in `extensions`.
        case movedToExtensions = "caliper.moved_to_extensions"
    }
}

extension CaliperFinding.Code {
    var clause: String {
        switch self {
        case .malformedJSON: "RFC 8259; Caliper 1.2 §2 Data Format"
        case .unknownContext, .contextOverride: "Caliper 1.2 §2 JSON-LD context"
        case .wrongVersion, .emptyData: "Caliper 1.2 §3 Envelope"
        case .unknownType, .deprecatedType, .wrongEntityType: "Caliper 1.2 Entities"
        case .unknownProperty, .missingProperty, .unexpectedProperty: "Caliper 1.2 Events; Entities"
        case .null: "Caliper 1.2 §2, null values"
        case .wrongKind, .invalidTime, .invalidDuration, .invalidDecimal, .invalidInteger: "Caliper 1.2 §2 Data Types"
        case .invalidIRI, .invalidEventID: "Caliper 1.2 §2 Identifiers"
        case .unknownTerm: "Caliper 1.2 Vocabularies"
        case .wrongAction: "Caliper 1.2 Events, supported actions"
        case .profileMismatch: "Caliper 1.2 Metric Profiles"
        case .upgraded, .dropped, .movedToExtensions: "Caliper 1.0 and 1.2, compared"
        }
    }

    var fix: String {
        switch self {
        case .malformedJSON: "Send one JSON document in UTF-8, each name once in its object."
        case .unknownContext:
            "Name the version's context, as the last one where there are several, without a slash at its end."
        case .contextOverride: "Leave terms of Caliper out of contexts of your own."
        case .wrongVersion: "Write the version's context as dataVersion."
        case .unknownType: "Use a type of the standard, or name the context that defines this one before Caliper's."
        case .deprecatedType: "Use the type that took its place."
        case .unknownProperty: "Put what is your own into extensions."
        case .missingProperty: "Send the property; the standard requires it."
        case .null: "Leave the property out where there is no value."
        case .wrongKind: "Send the JSON type that the property has."
        case .invalidTime: "Write the time in UTC with three digits of a second: 2018-11-15T10:15:00.000Z."
        case .invalidDuration: "Write an ISO 8601 duration, such as PT30M54S."
        case .invalidIRI: "Write an absolute IRI, or a blank node such as _:1."
        case .invalidEventID: "Write urn:uuid: and a UUID."
        case .invalidDecimal: "Write the number with a fraction part: 12.0, not 12."
        case .invalidInteger: "Write a whole number without a fraction part."
        case .unknownTerm: "Use a term of the vocabulary in exactly its letters."
        case .wrongAction: "Use an action of the event's table, or the generic Event."
        case .wrongEntityType: "Send an entity of the property's type or a subtype of it, or its IRI."
        case .emptyData: "Send at least one event or entity."
        case .unexpectedProperty: "Leave the property out for this action."
        case .profileMismatch: "Name the profile that has the event, or GeneralProfile for the generic Event."
        case .upgraded: "Nothing; send 1.2 where you can."
        case .dropped: "Nothing; what says nothing is better left out."
        case .movedToExtensions: "Nothing; look for it under extensions."
        }
    }
}
