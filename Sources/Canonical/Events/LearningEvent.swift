/// Something that a person did, in Caliper's terms.
///
/// An application tells it once; a ``LearningEventSink`` puts it into the form of who wants it. Words are open vocabularies.
public struct LearningEvent: Hashable, Sendable {
    /// Stays the same when the event is told again. Best a UUID without `urn:uuid:`; of another text sinks make one.
    public var id: String
    /// When it happened.
    public var time: Instant
    /// What kind of event it is, such as `AssessmentEvent`; `nil` where action and object say it.
    public var kind: String?
    /// The metric profile that it belongs to, such as `AssessmentProfile`; `nil` where the kind says it.
    public var profile: String?
    /// Who did it.
    public var actor: Party
    /// What was done, such as `Completed`, `Graded`, `NavigatedTo`.
    public var action: String
    /// To what. Of a grade, that which was attempted, not the attempt.
    public var object: Entity
    /// Where in the object, or to where: a page of a book, the link of a launch.
    public var target: Entity?
    /// Where in a medium, as a duration from its beginning, such as `PT30M54S` (ISO 8601).
    public var position: String?
    /// Where the actor came from.
    public var referrer: Entity?
    /// Which attempt at the object it was, as far as there are attempts.
    public var attempt = Attempt()
    /// What came of it, as far as something did.
    public var result = Result()
    /// In which section or group.
    public var group: Party?
    /// In which application: its IRI.
    public var application: String?
    /// In which session of use: its IRI.
    public var session: String?
    /// In which session of the platform from which a tool was launched: the id that the platform handed over.
    public var federatedSession: String?
    /// What only the source knows, as JSON texts by name. A name is one of the source's own, or a place that only sinks of
    /// one standard read: `caliper:` or `xapi:` and a JSON Pointer (RFC 6901), with an empty text for nothing.
    public var residue: [String: String]

    /// Makes an event with what each has; everything else is set afterwards.
    public init(
        id: String, time: Instant, actor: Party, action: String, object: Entity, residue: [String: String] = [:]
    ) {
        (self.id, self.time, self.actor) = (id, time, actor)
        (self.action, self.object, self.residue) = (action, object, residue)
    }
}

extension LearningEvent {
    /// A person, an application, or a group.
    public struct Party: Hashable, Sendable {
        /// Who it is.
        public var identity: SourceIdentity
        /// What it is, such as `Person`, `SoftwareApplication`, `CourseSection`; `nil` where only the identity is known.
        public var type: String?

        /// Names a party, a person unless said otherwise.
        public init(_ identity: SourceIdentity, type: String? = "Person") {
            (self.identity, self.type) = (identity, type)
        }
    }

    /// A thing that an event speaks of.
    public struct Entity: Hashable, Sendable {
        /// Its IRI.
        public var id: String
        /// What it is, such as `Assessment`; `nil` where only the IRI is known.
        public var type: String?
        /// Its name.
        public var name: String?

        /// Makes an entity.
        public init(id: String, type: String? = nil, name: String? = nil) {
            (self.id, self.type, self.name) = (id, type, name)
        }
    }

    /// One of the times that somebody tries something.
    public struct Attempt: Hashable, Sendable {
        /// Its IRI.
        public var id: String?
        /// Which of the learner's attempts it is, from 1.
        public var number: Int?
        /// Whose attempt it is; `nil` for the actor's.
        public var learner: SourceIdentity?

        /// Makes an attempt.
        public init(id: String? = nil, number: Int? = nil, learner: SourceIdentity? = nil) {
            (self.id, self.number, self.learner) = (id, number, learner)
        }
    }

    /// What came of something.
    public struct Result: Hashable, Sendable {
        /// What was made: a score, a response, a copy.
        public var entity: Entity?
        /// What was reached, as a decimal text.
        public var score: String?
        /// The most that could be reached, as a decimal text.
        public var maximum: String?
        /// What was answered.
        public var responses: [String] = []
        /// Whether it succeeded.
        public var success: Bool?
        /// How long it took, such as `PT54S` (ISO 8601).
        public var duration: String?

        /// Makes a result: none, or a score.
        public init(score: String? = nil, maximum: String? = nil) { (self.score, self.maximum) = (score, maximum) }
    }
}
