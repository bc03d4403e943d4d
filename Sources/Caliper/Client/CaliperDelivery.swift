/// What came of a message that was sent.
///
/// Caliper answers a message as a whole: it was taken, or nothing of it was.
public enum CaliperDelivery: Hashable, Sendable {
    /// Taken (any 2xx).
    case accepted
    /// Not now, or nobody knows: send the same events again, not before the wait that the endpoint asked for.
    case retry(after: Duration?)
    /// Not as it is (400 and others): send the events one by one to find the one at fault.
    case refused(status: Int)
    /// More bytes than the endpoint takes (413): send fewer events at once.
    case tooLarge
    /// The endpoint does not take the version (422), and says which ones it takes, where it does.
    case unsupportedVersion(supported: [CaliperVersion])
    /// The token is not accepted (401, 403), a new one neither: nothing goes through until somebody mends that.
    case reauthorise
}
