public import CrosswalkJSON

/// What a provider serves: the records of one tenant, in the form of OneRoster 1.2.
///
/// Records hold references as objects with `sourcedId`; addresses in them are not looked at and made anew in answers.
/// Ids are compared byte for byte, one id a type. Every call sees one state of the store; a state has a revision, and every
/// change makes a greater one.
public protocol OneRosterProviderStore: Sendable {
    /// The revision of the present state.
    func revision() async throws -> Int64

    /// A page of records with the number of all that are meant and the revision of the state that both are of.
    func page(of query: OneRosterProviderQuery) async throws -> OneRosterProviderPage

    /// One record; `nil` where there is none.
    func record(_ type: OneRosterEntityType, _ id: String) async throws -> JSONObject?

    /// Changes records, all of them or none, in this order and in one step that no reader sees half of.
    ///
    /// - Returns: What became of each.
    func apply(_ changes: [OneRosterProviderChange]) async throws -> [OneRosterProviderOutcome]
}

/// A page out of a store.
public struct OneRosterProviderPage: Sendable {
    /// The records.
    public let records: [JSONObject]
    /// How many there are in all pages.
    public let total: Int
    /// The revision of the state that this page is of.
    public let revision: Int64

    /// Puts a page together.
    public init(records: [JSONObject], total: Int, revision: Int64) {
        self.records = records
        self.total = total
        self.revision = revision
    }
}

/// A change of one record.
public enum OneRosterProviderChange: Sendable {
    /// Stores a record in the place of the one that has the id, or anew.
    case put(OneRosterEntityType, id: String, JSONObject)
    /// Removes a record.
    case delete(OneRosterEntityType, id: String)
}

/// What became of a change.
public enum OneRosterProviderOutcome: String, Hashable, Sendable {
    /// There was no record of this id.
    case created
    /// There was one.
    case replaced
    /// It is gone.
    case deleted
    /// There was none that could be removed.
    case missing
}
