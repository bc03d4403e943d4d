internal import _CrosswalkSupport

/// Where items go: a subscriber of one tenant. Both parts are compared byte for byte.
public struct OutboxDestination: Hashable, Sendable {
    /// Whose it is.
    public let tenant: String
    /// Its name within the tenant, such as `caliper` or `grades`.
    public let name: String

    /// Names a destination.
    public init(tenant: String, name: String) {
        self.tenant = tenant
        self.name = name
    }

    /// By the bytes: names that only look alike are different destinations.
    public static func == (a: Self, b: Self) -> Bool {
        a.tenant.hasSameBytes(as: b.tenant) && a.name.hasSameBytes(as: b.name)
    }

    /// Feeds the bytes.
    public func hash(into hasher: inout Hasher) {
        tenant.hashBytes(into: &hasher)
        name.hashBytes(into: &hasher)
    }
}

/// A part of a destination that one worker at a time delivers: items with the same ordering key are always in the same one.
public struct OutboxShard: Hashable, Sendable {
    /// The destination.
    public let destination: OutboxDestination
    /// Which of its parts, from 0.
    public let number: Int

    /// Names a part.
    public init(_ destination: OutboxDestination, _ number: Int) {
        self.destination = destination
        self.number = number
    }
}
