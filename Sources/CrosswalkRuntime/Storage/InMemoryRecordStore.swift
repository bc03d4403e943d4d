/// Records in memory: for tests, and for one process whose pending log-ins may go with it.
public actor InMemoryRecordStore: RecordStore {
    private var records: [RecordName: StoredValue] = [:]
    private var lastVersion: Int64 = 0
    private let capacity: Int

    /// Makes an empty store.
    /// - Parameter capacity: The most records; a million by default. A store that is full takes no new key
    ///   (``RecordStoreError/full``): what strangers can fill must have an end.
    public init(capacity: Int = 1_000_000) { self.capacity = capacity }

    /// The record of a key.
    public func get(_ key: RecordName, at now: WallTime) -> StoredValue? { present(key, now) }

    /// Stores a record, as the port says.
    /// - Throws: ``RecordStoreError/full``.
    public func put(
        _ key: RecordName, _ bytes: [UInt8], expecting expectation: RecordExpectation, until end: WallTime?,
        at now: WallTime
    ) throws(RecordStoreError) -> RecordVersion? {
        let found = records[key]
        guard expectation.isMet(by: found.flatMap { $0.isPresent(at: now) ? $0.version : nil }) else { return nil }
        if found == nil, records.count >= capacity {
            _ = sweep(limit: .max, at: now)
            guard records.count < capacity else { throw .full }
        }
        lastVersion += 1
        let version = RecordVersion(lastVersion)
        records[key] = StoredValue(bytes: bytes, version: version, end: end)
        return version
    }

    /// Removes a record and gives it to this caller alone.
    public func take(_ key: RecordName, at now: WallTime) -> StoredValue? {
        defer { records[key] = nil }
        return present(key, now)
    }

    /// A page of records, as the port says.
    public func scan(
        _ space: String, prefix: String, after: String?, limit: Int, at now: WallTime
    ) -> [(key: RecordName, value: StoredValue)] {
        let found = records.filter { name, value in
            name.space.utf8.elementsEqual(space.utf8) && name.key.utf8.starts(with: prefix.utf8)
                && (after.map { $0.utf8.lexicographicallyPrecedes(name.key.utf8) } ?? true) && value.isPresent(at: now)
        }
        return found.sorted { $0.key.key.utf8.lexicographicallyPrecedes($1.key.key.utf8) }.prefix(max(0, limit))
            .map { (key: $0.key, value: $0.value) }
    }

    /// Removes what has ended.
    public func sweep(limit: Int, at now: WallTime) -> Int {
        let ended = records.filter { !$0.value.isPresent(at: now) }.prefix(max(0, limit)).map(\.key)
        for key in ended { records[key] = nil }
        return ended.count
    }

    private func present(_ key: RecordName, _ now: WallTime) -> StoredValue? {
        guard let value = records[key], value.isPresent(at: now) else { return nil }
        return value
    }
}

extension StoredValue {
    /// Whether its end has not come: the end itself is no longer in it.
    public func isPresent(at now: WallTime) -> Bool { end.map { now < $0 } ?? true }
}

/// Why a store did not do what it was asked.
public enum RecordStoreError: Error, Hashable, Sendable {
    /// There is no room for another key.
    case full
}
