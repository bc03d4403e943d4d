internal import CrosswalkJSON
public import CrosswalkRuntime
public import CrosswalkTesting
public import OneRosterREST

/// The people of a store, changed by faults while somebody reads them.
public struct ChangingRoster: ChangeableRoster {
    private let store: InMemoryOneRosterStore
    private let type: OneRosterEntityType
    private let now: @Sendable () -> WallTime
    private let datesChanges: Bool

    /// Changes records of a store.
    ///
    /// - Parameters:
    ///   - store: The store.
    ///   - type: Records of which type change.
    ///   - datesChanges: Whether changed records say when they changed, as the standard has it.
    ///   - ambient: The clock.
    public init(
        _ store: InMemoryOneRosterStore, _ type: OneRosterEntityType, datesChanges: Bool = true, ambient: Ambient
    ) {
        self.store = store
        self.type = type
        self.datesChanges = datesChanges
        now = ambient.now
    }

    /// The revision of the store.
    public var revision: String { "\(store.revision())" }

    /// Removes a record, adds one, alters one: each with a chance of two in three.
    public func change(_ random: inout SeededGenerator) {
        let records = store.records(type)
        var changes: [OneRosterProviderChange] = []
        if random.chance(2, in: 3), let gone = random.element(of: records), let id = Self.id(gone) {
            changes.append(.delete(type, id: id))
        }
        if random.chance(2, in: 3), let pattern = random.element(of: records) {
            let id = "new-\(random.number(below: 1_000_000_000))"
            changes.append(.put(type, id: id, dated(pattern, as: id)))
        }
        if random.chance(2, in: 3), let old = random.element(of: records), let id = Self.id(old) {
            var changed = dated(old, as: id)
            changed["metadata"] = .object(["change": .string("\(random.number(below: 1_000_000))")])
            // A record that was just removed does not come back.
            if case .delete(_, id)? = changes.first {} else { changes.append(.put(type, id: id, changed)) }
        }
        if !changes.isEmpty { store.apply(changes) }
    }

    /// Gives a quarter of the records other ids.
    public func churn(_ random: inout SeededGenerator) {
        var changes: [OneRosterProviderChange] = []
        for record in store.records(type) where random.chance(1, in: 4) {
            guard let id = Self.id(record) else { continue }
            let other = "\(random.number(below: 1_000_000))-\(id)"
            changes += [.delete(type, id: id), .put(type, id: other, dated(record, as: other))]
        }
        if !changes.isEmpty { store.apply(changes) }
    }

    private func dated(_ record: JSONObject, as id: String) -> JSONObject {
        var record = record
        record["sourcedId"] = .string(id)
        if datesChanges { record["dateLastModified"] = .string(now().iso8601) }
        return record
    }

    private static func id(_ record: JSONObject) -> String? { record["sourcedId"]?.string }
}
