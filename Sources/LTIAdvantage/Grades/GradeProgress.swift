/// How far a learner's work has come (Assignment and Grade Services 2.0 §3.4.7).
public enum ActivityProgress: String, Hashable, Sendable, CaseIterable {
    /// Not begun, or begun anew: earlier marks of this attempt are void.
    case initialized = "Initialized"
    /// Begun.
    case started = "Started"
    /// Under way, and there is something to show.
    case inProgress = "InProgress"
    /// Handed in; may be handed in again.
    case submitted = "Submitted"
    /// Done.
    case completed = "Completed"
}

/// How far the grading has come (Assignment and Grade Services 2.0 §3.4.8).
public enum GradingProgress: String, Hashable, Sendable, CaseIterable {
    /// The score is final, until another one comes.
    case fullyGraded = "FullyGraded"
    /// Waits for a machine.
    case pending = "Pending"
    /// Waits for a person.
    case pendingManual = "PendingManual"
    /// The grading could not be done.
    case failed = "Failed"
    /// There is nothing to grade.
    case notReady = "NotReady"
}
