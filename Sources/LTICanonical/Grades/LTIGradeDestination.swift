public import Canonical
internal import CrosswalkJSON
internal import CrosswalkRuntime
public import LTIAdvantage
internal import LTICore

/// The gradebook of a learning platform as a place that takes grades (Assignment and Grade Services 2.0).
///
/// A grade's person must be one that this platform's launches named (scheme `lti.sub`), its line item a column's address
/// (``lineItemScheme``). Each grade gets a stored time before it is sent, so that whatever happens in between, the same
/// grade goes out with the same time.
public struct LTIGradeDestination: GradeDestination {
    /// The scheme of a line item's identity: its value is the line item's address.
    public static let lineItemScheme = "lti.lineitem"

    private let sender: ScoreSender
    private let people: Provenance

    /// A destination.
    ///
    /// - Parameters:
    ///   - sender: The way to the platform.
    ///   - people: Tenant and issuer, as the links of people have them: see `CanonicalLaunch`.
    public init(_ sender: ScoreSender, people: Provenance) {
        self.sender = sender
        self.people = people
    }

    /// The identity of a column.
    public static func lineItem(_ address: String, in provenance: Provenance) -> SourceIdentity {
        SourceIdentity(provenance: provenance, scheme: lineItemScheme, value: address)
    }

    /// Sends one grade.
    public func deliver(_ grade: Grade) async -> DeliveryOutcome {
        guard grade.person.provenance == people, grade.person.scheme == LaunchNames.subject else {
            return .refused("lti.grade.person")
        }
        guard grade.lineItem.scheme == Self.lineItemScheme else { return .refused("lti.grade.lineItem") }
        guard let score = Self.score(grade) else { return .refused("lti.grade.notCarried") }
        do {
            return Self.outcome(
                try await sender.send(score, event: grade.id, toLineItem: grade.lineItem.value))
        } catch let error as ServiceError {
            return error.isTemporary ? .retry(nil) : .refused("lti." + error.code.rawValue)
        } catch {
            // The clock's store, or a task that was cancelled: nothing was decided.
            return .retry(nil)
        }
    }

    /// `nil` for what the service cannot say: a person who needs no grade, and numbers that are none.
    private static func score(_ grade: Grade) -> Score? {
        guard let grading = grading(grade.grading) else { return nil }
        var score = Score(
            UserID(grade.person.value), activity: activity(grade.progress), grading: grading, comment: grade.comment)
        if let given = grade.score {
            guard let number = JSONNumber(given), let maximum = grade.maximum.flatMap({ JSONNumber($0) }) else {
                return nil
            }
            (score.scoreGiven, score.scoreMaximum) = (number, maximum)
        }
        return score
    }

    private static func activity(_ progress: Grade.Progress) -> ActivityProgress {
        switch progress {
        case .notStarted: .initialized
        case .inProgress: .inProgress
        case .submitted: .submitted
        case .completed: .completed
        }
    }

    private static func grading(_ grading: Grade.Grading) -> GradingProgress? {
        switch grading {
        case .notReady: .notReady
        case .pendingManual: .pendingManual
        case .pending: .pending
        case .failed: .failed
        case .graded: .fullyGraded
        case .exempt: nil
        }
    }

    private static func outcome(_ outcome: ScoreOutcome) -> DeliveryOutcome {
        switch outcome {
        case .accepted: .delivered
        case .duplicate: .duplicate
        case .superseded: .superseded
        case .retry(let moment):
            .retry(moment.map { Instant(millisecondsSinceEpoch: $0.millisecondsSinceEpoch) })
        case .reauthorise: .reauthorise
        case .refused(let code): .refused("lti." + code.rawValue)
        case .invalid(let fault): .refused("lti." + fault.rawValue)
        }
    }
}
