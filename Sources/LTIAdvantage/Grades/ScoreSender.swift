internal import CrosswalkJSON
internal import CrosswalkRuntime
internal import HTTPTypes
internal import LTICore

/// Sends scores so that none is lost, none is applied twice, and no newer grade is overwritten.
///
/// Every score gets its time from a ``ScoreClock`` before it is sent. What the platform answers is read by the ways of its
/// family; where it says that it holds something newer, its result is looked at before anything is sent again.
public struct ScoreSender: Sendable {
    private let grades: GradeClient
    private let clock: ScoreClock

    /// Sends to one platform.
    public init(_ grades: GradeClient, clock: ScoreClock) {
        self.grades = grades
        self.clock = clock
    }

    /// Sends one score.
    ///
    /// - Parameters:
    ///   - score: The score.
    ///   - event: What names it: the same whenever it is sent again, another for every other score.
    ///   - lineItem: The line item's address.
    ///   - isNewAttempt: Whether it is for work that was handed in anew. Some platforms count every score as an attempt
    ///     unless they are told that it is none. By default the first score of a learner is one, and each that says
    ///     `Submitted`.
    /// - Returns: What became of it.
    /// - Throws: ``ServiceError`` with the code `notOffered` or `address` where nothing can be sent at all; what the
    ///   clock's store throws; `CancellationError`.
    public func send(
        _ score: Score, event: String, toLineItem lineItem: String, isNewAttempt: Bool? = nil
    ) async throws -> ScoreOutcome {
        if let fault = score.fault { return .invalid(fault) }
        let subject = ScoreClock.Subject(lineItem: lineItem, user: score.user)
        switch try await clock.time(of: event, for: subject, step: step) {
        case .notBefore(let moment): return .retry(at: moment)
        case .time(let time, let isRepeat):
            if isRepeat, let known = try await outcome(ofRepeatAt: time, subject) { return known }
            let timed = TimedScore(score, at: time)
            let isNewAttempt = try await self.isNewAttempt(isNewAttempt, score, subject)
            let reply = try await post(timed, to: lineItem, isNewAttempt)
            guard reply.isStale else { return try await settle(reply, timed, subject) }
            return try await resolve(
                Stale(
                    timed: timed, event: event, subject: subject, isRepeat: isRepeat, isNewAttempt: isNewAttempt,
                    isCertain: reply == .stale))
        }
    }

    /// What became of a score that was sent before, where that is known: it was taken, or a later one was.
    private func outcome(ofRepeatAt time: WallTime, _ subject: ScoreClock.Subject) async throws -> ScoreOutcome? {
        guard let accepted = try await clock.accepted(for: subject), accepted.time >= time else { return nil }
        return accepted.time == time ? .duplicate : .superseded
    }

    private func isNewAttempt(
        _ said: Bool?, _ score: Score, _ subject: ScoreClock.Subject
    ) async throws -> Bool {
        if let said { return said }
        if score.activity == .submitted { return true }
        return try await clock.accepted(for: subject) == nil
    }

    private var step: Int { grades.ways.scoreClockMilliseconds.value }

    private func settle(_ reply: Reply, _ score: TimedScore, _ subject: ScoreClock.Subject) async throws -> ScoreOutcome
    {
        switch reply {
        case .done(let outcome):
            if case .accepted = outcome { try await note(score, subject) }
            return outcome
        case .stale: return .superseded
        case .perhapsStale: return .refused(.refused)
        }
    }

    private func note(_ score: TimedScore, _ subject: ScoreClock.Subject) async throws {
        try await clock.noteAccepted(score, for: subject) { shown(after: score.score, before: $0) }
    }

    /// What the gradebook shows after a score, by the family's ways.
    private func shown(after score: Score, before: ScoreClock.Shown?) -> ScoreClock.Shown? {
        guard let given = score.scoreGiven, let maximum = score.scoreMaximum else { return nil }
        let shown = ScoreClock.Shown(given: given, maximum: maximum)
        if grades.ways.gradedProgress.value.contains(score.grading.rawValue) { return shown }
        switch grades.ways.ungradedScore.value {
        case .shown: return shown
        case .ignored: return before
        case .erases: return nil
        }
    }

    // MARK: A score that came too late, or seems so

    private struct Stale {
        let timed: TimedScore
        let event: String
        let subject: ScoreClock.Subject
        let isRepeat: Bool
        let isNewAttempt: Bool
        let isCertain: Bool
    }

    /// How long after a score that was taken a later one may be held for old by a clock that goes wrong.
    private static let doubt = Duration.seconds(120)

    private func resolve(_ stale: Stale) async throws -> ScoreOutcome {
        let accepted = try await clock.accepted(for: stale.subject)
        // What the platform shows is the tool's own, and newer.
        if let accepted, accepted.time > stale.timed.time { return .superseded }
        let result: Found
        do {
            result = try await self.result(stale)
        } catch let error as ServiceError {
            // Nothing is decided before the platform can be asked.
            return .retry(at: error.retryAt)
        }
        let floor: WallTime?
        // Whoever has a grade there, or had a score taken, can be graded: then it is the time that is wrong.
        var isCertain = stale.isCertain || accepted != nil
        switch result {
        case .found(let found):
            let own = shown(after: stale.timed.score, before: accepted?.shown)
            if !holds(found, accepted?.shown) {
                // What was sent before, and not heard of, has arrived; or somebody else gave another grade.
                guard stale.isRepeat, holds(found, own) else { return .superseded }
                try await note(stale.timed, stale.subject)
                return .duplicate
            }
            floor = found?.time
            isCertain = isCertain || found?.score != nil
        case .unreadable:
            guard let accepted, accepted.time < stale.timed.time,
                grades.client.ambient.now().duration(since: accepted.at) <= Self.doubt
            else { return isCertain ? .superseded : .refused(.refused) }
            floor = nil
        }
        return try await sendLater(stale, after: floor, isOurs: result.isReadable && isCertain)
    }

    /// Sends with a later time: only where the platform's grade is the tool's own, or may still be.
    private func sendLater(_ stale: Stale, after floor: WallTime?, isOurs: Bool) async throws -> ScoreOutcome {
        let reading = try await clock.laterTime(of: stale.event, for: stale.subject, step: step, after: floor)
        guard case .time(let time, _) = reading else {
            if case .notBefore(let moment) = reading { return .retry(at: moment) }
            return .retry(at: nil)
        }
        let timed = TimedScore(stale.timed.score, at: time)
        let reply = try await post(timed, to: stale.subject.lineItem, stale.isNewAttempt)
        // The platform's grade is ours and its clock ahead of ours: it will be passed.
        if isOurs, reply.isStale { return .retry(at: grades.client.ambient.now().advanced(by: .seconds(60))) }
        return try await settle(reply, timed, stale.subject)
    }

    private enum Found {
        case found(GradeResult?)
        case unreadable

        var isReadable: Bool { if case .found = self { true } else { false } }
    }

    /// - Throws: ``ServiceError`` where it can be read later.
    private func result(_ stale: Stale) async throws -> Found {
        do {
            return .found(try await grades.result(of: stale.timed.score.user, inLineItem: stale.subject.lineItem))
        } catch let error as ServiceError {
            if error.isTemporary { throw error }
            // What cannot be read decides nothing; the caller is careful then.
            return .unreadable
        }
    }

    /// Whether a result is what a score of the tool would have made of it.
    private func holds(_ result: GradeResult?, _ shown: ScoreClock.Shown?) -> Bool {
        guard let score = result?.score?.double, let full = result?.maximum.double, full > 0 else {
            return shown == nil && result?.score == nil
        }
        guard let given = shown?.given.double, let maximum = shown?.maximum.double, maximum > 0 else { return false }
        let share = grades.ways.capsExcessScore.value ? min(given / maximum, 1) : given / maximum
        // Platforms keep five digits and more.
        return abs(score / full - share) <= 0.000_01 * max(1, abs(share))
    }

    // MARK: Sending

    private enum Reply: Equatable {
        case done(ScoreOutcome)
        case stale
        case perhapsStale

        var isStale: Bool { self == .stale || self == .perhapsStale }
    }

    private func post(_ score: TimedScore, to lineItem: String, _ isNewAttempt: Bool) async throws -> Reply {
        let scopes = grades.scopes([ServiceScope.score])
        guard !scopes.isEmpty else { throw ServiceError(.notOffered) }
        var sent = score
        sent.score = adapted(score.score, isNewAttempt)
        var call = ServiceClient.Call(
            method: .post, endpoint: try grades.client.endpoint(lineItem).appending(segment: "scores"), scopes: scopes,
            content: (ServiceMediaType.score, sent.json()))
        call.success = [200, 201, 202, 204]
        do {
            let answer = try await grades.client.answer(to: call)
            return call.success.contains(answer.status) ? .done(.accepted(result: resultAddress(answer))) : read(answer)
        } catch let error as ServiceError where error.isTemporary {
            return .done(.retry(at: error.retryAt))
        } catch let error as ServiceError where error.code == .token {
            return .done(.reauthorise)
        }
    }

    private func adapted(_ score: Score, _ isNewAttempt: Bool) -> Score {
        var score = score
        if !isNewAttempt {
            for member in grades.ways.regrading.value where score.extensions[member.name] == nil {
                score.extensions[member.name] = member.value
            }
        }
        let lineBreak = grades.ways.commentLineBreak.value
        if lineBreak != "\n", let comment = score.comment {
            score.comment = comment.replacing("\r\n", with: lineBreak).replacing("\n", with: lineBreak)
        }
        return score
    }

    /// What an answer means: by the family's rows, then by its status.
    private func read(_ answer: ServiceClient.Answer) -> Reply {
        let retryAt = grades.client.error(answer).retryAt
        if let meaning = grades.ways.meaning(of: .score, answer.status, answer.reason) {
            switch meaning {
            case .stale: return .stale
            case .perhapsStale: return .perhapsStale
            case .busy: return .done(.retry(at: retryAt))
            default: return .done(.refused(GradeRefusal(meaning: meaning, status: answer.status)?.code ?? .refused))
            }
        }
        let error = grades.client.error(answer)
        switch error.code {
        case .busy: return .done(.retry(at: retryAt))
        case .unauthorised: return .done(.reauthorise)
        case .forbidden: return .done(.refused(.forbidden))
        case .missing: return .done(.refused(.lineItemMissing))
        default: return .done(.refused(.refused))
        }
    }

    private func resultAddress(_ answer: ServiceClient.Answer) -> String? {
        guard !answer.body.isEmpty else { return nil }
        do {
            return try JSONValue(json: answer.body, mode: .tolerant)["resultUrl"]?.string
        } catch {
            // The standard asks for no body; whatever there is, the score was taken.
            return nil
        }
    }
}
