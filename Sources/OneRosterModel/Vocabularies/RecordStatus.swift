/// Whether a record is to stay. `status`.
///
/// Closed, because the standard allows no third value and deleting is at stake.
public enum RecordStatus: String, CaseIterable, Hashable, Sendable {
    /// The record is to be there.
    case active
    /// The record is to be deleted.
    case tobedeleted

    /// Reads the value; `inactive` of 1.0 and 1.1 means ``tobedeleted``, as the description of 1.2 says.
    public init?(rawValue: String) {
        switch rawValue {
        case "active": self = .active
        case "tobedeleted", "inactive": self = .tobedeleted
        default: return nil
        }
    }

    /// The values that 1.2 knows, in its order.
    public static let standard: [Self] = [.active, .tobedeleted]
}
