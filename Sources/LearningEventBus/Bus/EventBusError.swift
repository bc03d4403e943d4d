/// Why the bus could not do what was asked. It names nobody.
public struct EventBusError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The reason, as a value to branch on. Codes are API: they are added, never renamed.
    public enum Code: String, CaseIterable, Hashable, Sendable {
        /// An event names identities of several tenants.
        case mixedTenants = "event_bus.mixed_tenants"
        /// Two subscribers of a tenant have one name.
        case duplicateSubscriber = "event_bus.duplicate_subscriber"
        /// A key for pseudonyms has fewer than 16 bytes.
        case keyTooShort = "event_bus.key_too_short"
    }

    /// The reason.
    public let code: Code

    /// Makes an error.
    public init(_ code: Code) { self.code = code }

    /// In words, for a help desk.
    public var description: String {
        switch code {
        case .mixedTenants:
            "\(code.rawValue): an event names people or groups of more than one customer; nothing was handed in"
        case .duplicateSubscriber:
            "\(code.rawValue): two subscribers of this customer have the same name; nothing was handed in"
        case .keyTooShort: "\(code.rawValue): a key for pseudonyms needs 16 bytes at least"
        }
    }
}
