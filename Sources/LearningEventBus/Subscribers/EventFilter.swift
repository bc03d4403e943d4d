public import Canonical
internal import _CrosswalkSupport

/// Which events a subscriber wants. Each list that is given must have what the event says; one that is `nil` asks for nothing,
/// and an empty one lets nothing through. Texts are compared byte for byte.
public struct EventFilter: Hashable, Sendable {
    /// Kinds of events, such as `AssessmentEvent`. An event that does not say its kind has none of these.
    public var kinds: [String]?
    /// What was done, such as `Completed`.
    public var actions: [String]?
    /// Types of objects, such as `Assessment`. An object that does not say its type has none of these.
    public var objectTypes: [String]?
    /// Sections or groups. An event outside of any is in none of these.
    public var groups: [SourceIdentity]?
    /// Applications, by their IRIs. An event that does not say its application is of none of these.
    public var applications: [String]?

    /// A filter that lets everything through, unless said otherwise.
    public init(
        kinds: [String]? = nil, actions: [String]? = nil, objectTypes: [String]? = nil,
        groups: [SourceIdentity]? = nil, applications: [String]? = nil
    ) {
        self.kinds = kinds
        self.actions = actions
        self.objectTypes = objectTypes
        self.groups = groups
        self.applications = applications
    }

    /// Whether an event goes through.
    public func allows(_ event: LearningEvent) -> Bool {
        Self.isWanted(event.kind, by: kinds) && Self.isWanted(event.action, by: actions)
            && Self.isWanted(event.object.type, by: objectTypes)
            && Self.isWanted(event.application, by: applications)
            && (groups.map { groups in event.group.map { groups.contains($0.identity) } ?? false } ?? true)
    }

    private static func isWanted(_ text: String?, by list: [String]?) -> Bool {
        guard let list else { return true }
        guard let text else { return false }
        return list.contains { $0.hasSameBytes(as: text) }
    }
}
