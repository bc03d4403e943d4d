/// What became of something that was sent: a grade, an event, a record.
public enum DeliveryOutcome: Hashable, Sendable {
    /// The destination has it.
    case delivered
    /// The destination had it already; nothing changed.
    case duplicate
    /// The destination holds something newer; sending again would be wrong.
    case superseded
    /// Try the identical body again, not before the instant where one is given. Also the answer when nobody
    /// knows whether the destination took it.
    case retry(Instant?)
    /// The credentials were refused; obtain new ones, then try again.
    case reauthorise
    /// Final: the destination will never take it. The code is stable and holds no personal data.
    case refused(String)
}
