public import CrosswalkRuntime

/// What became of a score, as a queue of deliveries needs to know it.
public enum ScoreOutcome: Hashable, Sendable {
    /// The platform took it. `result` is the address of the result, where the platform named one.
    case accepted(result: String?)
    /// The platform had taken it before; nothing changed.
    case duplicate
    /// The platform holds something newer: another score of the tool, or a teacher's grade. Sending again is wrong.
    case superseded
    /// Send the same event again, not before the moment where one is given. Also the outcome where nobody knows whether
    /// the platform took it: it goes out with the same time again.
    case retry(at: WallTime?)
    /// The platform does not accept the tool's credentials: nothing of the tool gets through until somebody mends that.
    case reauthorise
    /// Final: the platform will never take it.
    case refused(GradeRefusal.Code)
    /// Final: it breaks the standard, and was not sent.
    case invalid(ScoreFault)
}
