public import CrosswalkJSON
public import CrosswalkRuntime
public import LTICore

/// What a tool says of one learner's work on one line item (Assignment and Grade Services 2.0 §3.4.5).
///
/// A score replaces the one before as a whole: without ``scoreGiven`` the earlier score is cleared, without ``comment``
/// the earlier comment is. Numbers keep the digits that they were given.
public struct Score: Hashable, Sendable, Concealed {
    /// When work began and was handed in.
    public struct Submission: Hashable, Sendable {
        /// `startedAt`.
        public var startedAt: WallTime?
        /// `submittedAt`; not before ``startedAt``.
        public var submittedAt: WallTime?

        /// When work began and was handed in.
        public init(startedAt: WallTime? = nil, submittedAt: WallTime? = nil) {
            self.startedAt = startedAt
            self.submittedAt = submittedAt
        }
    }

    /// `userId`: the learner, as in `sub` of launches.
    public var user: UserID
    /// `activityProgress`.
    public var activity: ActivityProgress
    /// `gradingProgress`. Platforms may show nothing that is not fully graded.
    public var grading: GradingProgress
    /// `scoreGiven`: 0 or more; more than the maximum is extra credit. `nil` clears what was there.
    public var scoreGiven: JSONNumber?
    /// `scoreMaximum`: what ``scoreGiven`` is out of, more than 0; the platform scales it to the line item's own.
    public var scoreMaximum: JSONNumber?
    /// `comment`: plain text for the learner.
    public var comment: String?
    /// `scoringUserId`: who graded; `nil` where no person did.
    public var scoringUser: UserID?
    /// `submission`.
    public var submission: Submission?
    /// Members of vendors, by full URLs.
    public var extensions: JSONObject

    /// What is said of a learner's work.
    public init(
        _ user: UserID, activity: ActivityProgress, grading: GradingProgress, scoreGiven: JSONNumber? = nil,
        outOf scoreMaximum: JSONNumber? = nil, comment: String? = nil, scoringUser: UserID? = nil,
        submission: Submission? = nil, extensions: JSONObject = JSONObject()
    ) {
        self.user = user
        self.activity = activity
        self.grading = grading
        self.scoreGiven = scoreGiven
        self.scoreMaximum = scoreMaximum
        self.comment = comment
        self.scoringUser = scoringUser
        self.submission = submission
        self.extensions = extensions
    }
}

extension Score {
    /// A final score.
    public static func final(_ user: UserID, _ given: JSONNumber, outOf maximum: JSONNumber, comment: String? = nil)
        -> Self
    {
        Score(user, activity: .completed, grading: .fullyGraded, scoreGiven: given, outOf: maximum, comment: comment)
    }

    /// Work that was opened and not yet done.
    public static func started(_ user: UserID) -> Self { Score(user, activity: .started, grading: .notReady) }

    /// Work that a teacher has to look at.
    public static func awaitingTeacher(_ user: UserID) -> Self {
        Score(user, activity: .completed, grading: .pendingManual)
    }

    /// Takes everything back, as `deleteResult` of LTI 1.1 did.
    public static func reset(_ user: UserID) -> Self { Score(user, activity: .initialized, grading: .notReady) }

    /// What is wrong with it by the standard; `nil` where nothing is.
    public var fault: ScoreFault? {
        if user.text.isEmpty { return .noUser }
        if let scoreGiven {
            guard let given = scoreGiven.double, given >= 0 else { return .scoreOutOfRange }
            guard let scoreMaximum else { return .noMaximum }
            guard let maximum = scoreMaximum.double, maximum > 0 else { return .maximumOutOfRange }
        } else if let maximum = scoreMaximum, !(maximum.double.map { $0 > 0 } ?? false) {
            return .maximumOutOfRange
        }
        if let scoringUser, scoringUser.text.isEmpty { return .emptyScoringUser }
        if let submission, let start = submission.startedAt, let end = submission.submittedAt, end < start {
            return .submittedBeforeStarted
        }
        return nil
    }
}

/// What a score can have wrong.
public enum ScoreFault: String, Error, Hashable, Sendable, CaseIterable {
    /// It names nobody.
    case noUser = "score.user"
    /// The score is below 0, or beyond all numbers.
    case scoreOutOfRange = "score.given"
    /// A score without what it is out of.
    case noMaximum = "score.maximumMissing"
    /// The maximum is 0, below it, or beyond all numbers.
    case maximumOutOfRange = "score.maximum"
    /// `scoringUserId` is there and empty.
    case emptyScoringUser = "score.scoringUser"
    /// Handed in before it was begun.
    case submittedBeforeStarted = "score.submission"
    /// The time is missing, has no zone, or is none.
    case timestamp = "score.timestamp"
    /// `activityProgress` or `gradingProgress` is missing or no word of the standard.
    case progress = "score.progress"
    /// No JSON object, or a member of another type.
    case malformed = "score.malformed"
}

extension ScoreFault: CustomStringConvertible {
    /// In words, with the clause of Assignment and Grade Services 2.0.
    public var description: String {
        let words =
            switch self {
            case .noUser: "the score names no user [§3.4.5]"
            case .scoreOutOfRange: "scoreGiven must be a number of 0 or more [§3.4.5]"
            case .noMaximum: "scoreGiven needs scoreMaximum [§3.4.5]"
            case .maximumOutOfRange: "scoreMaximum must be a number above 0 [§3.4.5]"
            case .emptyScoringUser: "scoringUserId must not be empty; leave it out where no person graded [§3.4.5]"
            case .submittedBeforeStarted: "submittedAt must not be before startedAt [§3.4.6]"
            case .timestamp: "timestamp must be an ISO 8601 date-time with a zone [§3.4.5]"
            case .progress: "activityProgress and gradingProgress must be words of the standard [§3.4.7, §3.4.8]"
            case .malformed: "the score must be a JSON object whose members have the standard's types [§3.4.5]"
            }
        return "\(rawValue): \(words)"
    }
}
