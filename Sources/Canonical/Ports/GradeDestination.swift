/// A place that takes grades: an LMS, a gradebook, a reporting system.
public protocol GradeDestination: Sendable {
    /// Sends one grade. The answer says what to do next; no error escapes.
    func deliver(_ grade: Grade) async -> DeliveryOutcome
}

/// What a person achieved on one piece of work.
///
/// Scores keep the digits they were given: they are decimal texts, never binary fractions.
public struct Grade: Hashable, Sendable {
    /// How far the work has come.
    public enum Progress: String, Hashable, Sendable {
        /// Not begun.
        case notStarted
        /// Begun.
        case inProgress
        /// Handed in.
        case submitted
        /// Done.
        case completed
    }

    /// How far the grading has come.
    public enum Grading: String, Hashable, Sendable {
        /// Nothing to grade yet.
        case notReady
        /// Waits for a person.
        case pendingManual
        /// Waits for a machine.
        case pending
        /// Could not be graded.
        case failed
        /// Final.
        case graded
        /// Needs no grade from this person.
        case exempt
    }

    /// Stays the same when the same grade is sent again.
    public let id: String
    /// Whose grade it is.
    public let person: SourceIdentity
    /// The section in which it was earned.
    public let section: SourceIdentity?
    /// The piece of work.
    public let lineItem: SourceIdentity
    /// The score, base 10, for example `17.5`; `nil` withdraws an earlier one.
    public let score: String?
    /// The score that full marks would give, base 10.
    public let maximum: String?
    /// How far the work has come.
    public let progress: Progress
    /// How far the grading has come.
    public let grading: Grading
    /// A remark for the person.
    public let comment: String?
    /// When the grade was given; a destination that holds a newer one answers `superseded`.
    public let time: Instant

    /// Makes a grade.
    public init(
        id: String, person: SourceIdentity, section: SourceIdentity? = nil, lineItem: SourceIdentity,
        score: String?, maximum: String?, progress: Progress = .completed, grading: Grading = .graded,
        comment: String? = nil, time: Instant
    ) {
        self.id = id
        self.person = person
        self.section = section
        self.lineItem = lineItem
        self.score = score
        self.maximum = maximum
        self.progress = progress
        self.grading = grading
        self.comment = comment
        self.time = time
    }
}
