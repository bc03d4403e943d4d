import _CrosswalkSupport

/// Two or more users with different ids who may be one person. Never merged here: somebody has to decide.
public struct MergeSuggestion: Hashable, Sendable {
    /// What the users have in common.
    public enum Evidence: String, Hashable, Sendable, CaseIterable {
        /// The same username, upper and lower case being one.
        case username
        /// The same `identifier`.
        case identifier
        /// An identifier of the same type and value in `userIds`.
        case userID
    }

    /// What they have in common; the value itself is left out.
    public let evidence: Evidence
    /// Their ids, in the order in which they came: the first ``MergeSuggester/maximumIDs`` of them.
    public let userIDs: [SourcedID<OneRosterUser>]
}

/// Looks through users for those who may be one person with several ids, as 1.1 systems have them: one id a role.
///
/// Keeps a hash of each value and the id of its first user, and no value. Memory grows with the users.
public struct MergeSuggester: Sendable {
    /// The most ids that one suggestion names: a value that more users share is a default, not a person.
    public static let maximumIDs = 50

    private struct Key: Hashable {
        let evidence: MergeSuggestion.Evidence
        let hash: Hash128
    }

    private let key = SipHash128.Key.perRun
    private var first: [Key: SourcedID<OneRosterUser>] = [:]
    private var groups: [Key: [SourcedID<OneRosterUser>]] = [:]
    private var order: [Key] = []

    /// Makes a suggester that has seen nobody.
    public init() {}

    /// Looks at a user. Users that are to be deleted and blank values suggest nothing.
    public mutating func add(_ user: OneRosterUser11) {
        add(
            user.sourcedID, status: user.status, username: user.username, identifier: user.identifier,
            userIDs: user.userIDs)
    }

    /// Looks at a user. Users that are to be deleted and blank values suggest nothing.
    public mutating func add(_ user: OneRosterUser) {
        add(
            user.sourcedID, status: user.status, username: user.username, identifier: user.identifier,
            userIDs: user.userIDs)
    }

    /// What was found, in the order in which the second user of each came. The same users may be suggested twice, on
    /// different evidence.
    public var suggestions: [MergeSuggestion] {
        order.map { MergeSuggestion(evidence: $0.evidence, userIDs: groups[$0] ?? []) }
    }

    private mutating func add(
        _ id: SourcedID<OneRosterUser>, status: RecordStatus?, username: String, identifier: String?,
        userIDs: [UserIdentifier]
    ) {
        guard status != .tobedeleted else { return }
        note(id, .username, username.lowercased())
        if let identifier { note(id, .identifier, identifier) }
        for entry in userIDs { note(id, .userID, "\(entry.type):\(entry.identifier)") }
    }

    private mutating func note(
        _ id: SourcedID<OneRosterUser>, _ evidence: MergeSuggestion.Evidence, _ value: String
    ) {
        guard !value.isEmpty else { return }
        let key = Key(evidence: evidence, hash: SipHash128.hash(value, key: key, strength: .oneThree))
        guard let earlier = first[key] else {
            first[key] = id
            return
        }
        if let known = groups[key] {
            if known.count < Self.maximumIDs, !known.contains(id) { groups[key, default: []].append(id) }
        } else if earlier != id {
            groups[key] = [earlier, id]
            order.append(key)
        }
    }
}
