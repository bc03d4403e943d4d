internal import CrosswalkJSON
public import CrosswalkRuntime
internal import LTICore

/// A score and its time: what is sent.
///
/// The time decides which of two scores counts, so that it must grow with every score for one learner and line item, and
/// stay the same when the same score is sent again: ``ScoreClock`` gives it.
public struct TimedScore: Hashable, Sendable, CustomStringConvertible {
    /// The score.
    public var score: Score
    /// `timestamp`.
    public var time: WallTime

    /// A score and its time.
    public init(_ score: Score, at time: WallTime) {
        self.score = score
        self.time = time
    }

    /// Reads a score that a tool sent.
    ///
    /// - Parameter json: The body.
    /// - Throws: ``ScoreFault`` where the standard does not allow it.
    public init(json: [UInt8]) throws(ScoreFault) {
        let wire: WireScore
        do {
            wire = try WireScore(json: json, mode: .strict)
        } catch {
            throw .malformed
        }
        guard let time = wire.timestamp.flatMap(WallTime.init(iso8601:)) else { throw .timestamp }
        guard let activity = wire.activity.flatMap(ActivityProgress.init(rawValue:)),
            let grading = wire.grading.flatMap(GradingProgress.init(rawValue:))
        else { throw .progress }
        var score = Score(
            UserID(wire.user ?? ""), activity: activity, grading: grading, scoreGiven: wire.scoreGiven,
            outOf: wire.scoreMaximum, comment: wire.comment, scoringUser: wire.scoringUser.map { UserID($0) },
            extensions: wire.extensions)
        if let submission = wire.submission { score.submission = try submission.dates() }
        if let fault = score.fault { throw fault }
        self.init(score, at: time)
    }

    /// The body.
    public func json() -> [UInt8] { wireJSON() }

    /// Never what it says.
    public var description: String { "<TimedScore>" }
}

extension TimedScore {
    private func wireJSON() -> [UInt8] {
        var json = JSONWriter(capacity: 512)
        write(to: &json)
        return json.finish()
    }

    private func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("userId", score.user.text)
            json.member("timestamp", time.iso8601)
            json.member("activityProgress", score.activity.rawValue)
            json.member("gradingProgress", score.grading.rawValue)
            json.member("scoreGiven", score.scoreGiven)
            json.member("scoreMaximum", score.scoreMaximum)
            json.member("comment", score.comment)
            json.member("scoringUserId", score.scoringUser?.text)
            if let submission = score.submission {
                json.name("submission")
                json.object { json in
                    json.member("startedAt", submission.startedAt?.iso8601)
                    json.member("submittedAt", submission.submittedAt?.iso8601)
                }
            }
            json.members(score.extensions)
        }
    }
}

/// A score as it stands in a body.
private struct WireScore: JSONDecodable {
    var user: String?
    var timestamp: String?
    var activity: String?
    var grading: String?
    var scoreGiven: JSONNumber?
    var scoreMaximum: JSONNumber?
    var comment: String?
    var scoringUser: String?
    var submission: WireSubmission?
    var extensions = JSONObject()

    init(from json: inout JSONReader) throws(JSONError) {
        try json.beginObject()
        while let name = try json.nextMember() {
            switch name {
            case "userId": user = try json.string()
            case "timestamp": timestamp = try json.string()
            case "activityProgress": activity = try json.string()
            case "gradingProgress": grading = try json.string()
            case "scoreGiven": scoreGiven = try json.optional()
            case "scoreMaximum": scoreMaximum = try json.optional()
            case "comment": comment = try json.optional()
            case "scoringUserId": scoringUser = try json.optional()
            case "submission": submission = try json.optional()
            default: try extensions.keep(name, from: &json)
            }
        }
    }
}

private struct WireSubmission: JSONDecodable {
    var startedAt: String?
    var submittedAt: String?

    init(from json: inout JSONReader) throws(JSONError) {
        try json.beginObject()
        while let name = try json.nextMember() {
            switch name {
            case "startedAt": startedAt = try json.optional()
            case "submittedAt": submittedAt = try json.optional()
            default: break
            }
        }
    }

    func dates() throws(ScoreFault) -> Score.Submission {
        let dates = Score.Submission(
            startedAt: startedAt.flatMap(WallTime.init(iso8601:)),
            submittedAt: submittedAt.flatMap(WallTime.init(iso8601:)))
        guard (startedAt == nil) == (dates.startedAt == nil), (submittedAt == nil) == (dates.submittedAt == nil) else {
            throw .submittedBeforeStarted
        }
        return dates
    }
}
