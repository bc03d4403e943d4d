public import OneRosterModel

/// What a OneRoster server can do, as a probe found it. `nil` stands for what could not be found out.
public struct ServerCapabilities: Hashable, Sendable {
    /// The version that it answers in.
    public internal(set) var version: OneRosterVersion?
    /// Whether it describes itself (1.2 REST binding, service discovery).
    public internal(set) var hasDiscovery: Bool?
    /// Whether it says how many records a list has.
    public internal(set) var countsRecords: Bool?
    /// How many people it has, as it counts them.
    public internal(set) var users: Int?
    /// Whether it names the next page.
    public internal(set) var namesNextPage: Bool?
    /// Whether it names the state of its data.
    public internal(set) var namesRevision: Bool?
    /// Whether it says what time it is.
    public internal(set) var tellsTime: Bool?
    /// Whether it sorts as it is asked to.
    public internal(set) var sorts: Bool?
    /// Whether it holds to filters.
    public internal(set) var filters: Bool?
    /// Whether it refuses a filter that is none.
    public internal(set) var refusesBadFilters: Bool?
    /// Whether it holds to filters for changed records.
    public internal(set) var filtersChanges: Bool?
    /// Whether it answers for a record by its id.
    public internal(set) var hasSingleRecords: Bool?
    /// Whether it offers demographics.
    public internal(set) var hasDemographics: Bool?
    /// Whether it offers resources.
    public internal(set) var hasResources: Bool?
    /// Whether it offers a gradebook.
    public internal(set) var hasGradebook: Bool?
    /// How many requests were sent.
    public internal(set) var requests = 0
    /// Why the server could not be asked at all.
    public internal(set) var failure: OneRosterServiceError?

    /// A profile with what was found out put over what was assumed.
    public func applied(to profile: VendorProfile) -> VendorProfile {
        var profile = profile
        if let sorts { profile.supportsSort = sorts }
        if let filtersChanges { profile.supportsDelta = filtersChanges }
        return profile
    }
}
