public import CrosswalkJSON

/// Something to act upon: a course, a page, a question (xAPI 1.0.3 Data §2.4.4.1).
public struct XAPIActivity: Hashable, Sendable {
    /// The IRI that identifies it.
    public var id: String
    /// What it is. An LRS keeps one definition an Activity.
    public var definition: XAPIActivityDefinition?

    /// An Activity.
    public init(id: String, definition: XAPIActivityDefinition? = nil) {
        self.id = id
        self.definition = definition
    }
}

/// What an Activity is.
public struct XAPIActivityDefinition: Hashable, Sendable {
    /// Its name.
    public var name: XAPILanguageMap?
    /// A description.
    public var description: XAPILanguageMap?
    /// The IRI of its kind.
    public var type: String?
    /// A page about it.
    public var moreInfo: String?
    /// What else is known of it, by IRI.
    public var extensions: JSONObject?
    /// For a question: how it is answered.
    public var interaction: XAPIInteraction?

    /// A definition.
    public init(
        name: XAPILanguageMap? = nil, description: XAPILanguageMap? = nil, type: String? = nil, moreInfo: String? = nil,
        extensions: JSONObject? = nil, interaction: XAPIInteraction? = nil
    ) {
        self.name = name
        self.description = description
        self.type = type
        self.moreInfo = moreInfo
        self.extensions = extensions
        self.interaction = interaction
    }
}

/// How a question is answered, after SCORM's interactions.
public struct XAPIInteraction: Hashable, Sendable {
    /// The ten types; a word outside them survives reading, and every LRS refuses it.
    public struct Kind: RawRepresentable, Hashable, Sendable {
        /// The word on the wire.
        public let rawValue: String
        /// Takes any word.
        public init(rawValue: String) { self.rawValue = rawValue }

        /// `true-false`
        public static let trueFalse = Kind(rawValue: "true-false")
        /// `choice`
        public static let choice = Kind(rawValue: "choice")
        /// `fill-in`
        public static let fillIn = Kind(rawValue: "fill-in")
        /// `long-fill-in`
        public static let longFillIn = Kind(rawValue: "long-fill-in")
        /// `matching`
        public static let matching = Kind(rawValue: "matching")
        /// `performance`
        public static let performance = Kind(rawValue: "performance")
        /// `sequencing`
        public static let sequencing = Kind(rawValue: "sequencing")
        /// `likert`
        public static let likert = Kind(rawValue: "likert")
        /// `numeric`
        public static let numeric = Kind(rawValue: "numeric")
        /// `other`
        public static let other = Kind(rawValue: "other")
    }

    /// One thing to choose, order, rate by or match.
    public struct Component: Hashable, Sendable {
        /// Its name in responses; distinct within its list.
        public var id: String
        /// What people read.
        public var description: XAPILanguageMap?

        /// A component.
        public init(id: String, description: XAPILanguageMap? = nil) {
            self.id = id
            self.description = description
        }
    }

    /// The type.
    public var kind: Kind?
    /// Responses that are right, in the type's form; an empty list says that none is, `nil` that any is.
    public var correctResponses: [String]?
    /// For `choice` and `sequencing`.
    public var choices: [Component]?
    /// For `likert`.
    public var scale: [Component]?
    /// For `matching`, the left side.
    public var source: [Component]?
    /// For `matching`, the right side.
    public var target: [Component]?
    /// For `performance`.
    public var steps: [Component]?

    /// An interaction.
    public init(
        _ kind: Kind?, correctResponses: [String]? = nil, choices: [Component]? = nil, scale: [Component]? = nil,
        source: [Component]? = nil, target: [Component]? = nil, steps: [Component]? = nil
    ) {
        self.kind = kind
        self.correctResponses = correctResponses
        self.choices = choices
        self.scale = scale
        self.source = source
        self.target = target
        self.steps = steps
    }
}
