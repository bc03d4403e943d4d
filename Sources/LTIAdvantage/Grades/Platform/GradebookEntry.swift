public import CrosswalkJSON
public import CrosswalkRuntime
public import LTICore

/// One person's place in one column of a gradebook: what the tool said last, and what the gradebook shows.
public struct GradebookEntry: Hashable, Sendable, Concealed {
    /// The time of the last score that counted.
    public var time: WallTime?
    /// How far the work has come.
    public var activity: ActivityProgress?
    /// How far the grading has come.
    public var grading: GradingProgress?
    /// The grade that is shown, out of the line item's own maximum.
    public var score: JSONNumber?
    /// The comment that is shown.
    public var comment: String?
    /// Who graded.
    public var scoringUser: UserID?
    /// When work began.
    public var startedAt: WallTime?
    /// When it was handed in.
    public var submittedAt: WallTime?
    /// How often work was handed in, as far as scores said so.
    public var attempts = 0
    /// Whether a teacher set the grade by hand.
    public var isOverridden = false

    /// Nothing yet.
    public init() {}

    /// What became of a score.
    public enum Verdict: Hashable, Sendable {
        /// It counts.
        case applied
        /// A newer one, or one as new, was there.
        case stale
    }

    /// Takes a score in.
    ///
    /// - Parameters:
    ///   - timed: The score.
    ///   - maximum: The line item's own maximum, to which the score is scaled.
    ///   - ways: The platform's.
    ///   - now: The present: some platforms store it instead of the score's time.
    public mutating func apply(
        _ timed: TimedScore, outOf maximum: JSONNumber, ways: LMSServiceTraits, at now: WallTime
    ) -> Verdict {
        let clock = Int64(max(ways.scoreClockMilliseconds.value, 1))
        if let time {
            let (old, new) = (time.tick(clock), timed.time.tick(clock))
            guard new > old || (new == old && !ways.refusesEqualTimes.value) else { return .stale }
        }
        let isGraded = ways.gradedProgress.value.contains(timed.score.grading.rawValue)
        // Moodle keeps the score's own second only where it keeps a grade.
        let keepsOwnTime = ways.ungradedScore.value != .erases || (isGraded && timed.score.scoreGiven != nil)
        time = keepsOwnTime ? timed.time : max(now, timed.time)
        note(timed.score, ways)
        show(timed.score, isGraded, outOf: maximum, ways)
        return .applied
    }

    /// A teacher's grade, by hand.
    public mutating func override(_ score: JSONNumber?, at now: WallTime) {
        self.score = score
        isOverridden = true
        time = max(time ?? now, now)
    }

    /// The dates of the work last until a state says that it begins anew (§3.4.6).
    private mutating func note(_ score: Score, _ ways: LMSServiceTraits) {
        activity = score.activity
        grading = score.grading
        scoringUser = score.scoringUser
        if score.activity == .initialized { startedAt = nil }
        if [.initialized, .started, .inProgress].contains(score.activity) { submittedAt = nil }
        startedAt = score.submission?.startedAt ?? startedAt
        submittedAt = score.submission?.submittedAt ?? submittedAt
        let isRegrading = ways.regrading.value.contains { score.extensions[$0.name] == $0.value }
        if !ways.regrading.value.isEmpty, !isRegrading { attempts += 1 }
    }

    private mutating func show(_ score: Score, _ isGraded: Bool, outOf maximum: JSONNumber, _ ways: LMSServiceTraits) {
        comment = score.comment
        if score.scoreGiven == nil {
            self.score = nil
        } else if isGraded || ways.ungradedScore.value == .shown {
            self.score = score.scaled(to: maximum, isCapped: ways.capsExcessScore.value)
        } else if ways.ungradedScore.value == .erases {
            self.score = nil
        } else {
            return
        }
        isOverridden = false
    }
}

extension WallTime {
    /// Which tick of a clock this is.
    fileprivate func tick(_ milliseconds: Int64) -> Int64 {
        let (quotient, remainder) = millisecondsSinceEpoch.quotientAndRemainder(dividingBy: milliseconds)
        return remainder < 0 ? quotient - 1 : quotient
    }
}

extension Score {
    /// The score out of another maximum. Where both are the same nothing is computed, and the digits stay.
    func scaled(to maximum: JSONNumber, isCapped: Bool) -> JSONNumber? {
        guard let scoreGiven, let scoreMaximum, let given = scoreGiven.double, let own = scoreMaximum.double, own > 0,
            let full = maximum.double
        else { return scoreGiven }
        if isCapped, given >= own { return maximum }
        if scoreMaximum.hasSameValue(as: maximum) { return scoreGiven }
        // Five digits behind the point, as gradebooks keep.
        return JSONNumber((given / own * full * 100_000).rounded() / 100_000)
    }
}
