public import OneRosterModel

/// A person of the REST services as the records that a bundle has of it.
public struct BundleUser: Hashable, Sendable {
    /// The person.
    public var user: OneRosterUser
    /// What the person is, and where.
    public var roles: [OneRosterRole]
    /// The accounts: one for each way in which the person logs in.
    public var profiles: [OneRosterUserProfile]
    /// The resources that the person may use.
    public var resources: [OneRosterUserResource]

    /// Puts the records together.
    public init(
        user: OneRosterUser, roles: [OneRosterRole] = [], profiles: [OneRosterUserProfile] = [],
        resources: [OneRosterUserResource] = []
    ) {
        self.user = user
        self.roles = roles
        self.profiles = profiles
        self.resources = resources
    }
}
