/// The key rings of many tenants, and which of them has something to do next. Looking for what is due takes time in
/// proportion to what is due, not to the number of tenants.
public struct RotationSchedule<Tenant: Hashable & Sendable>: Sendable {
    /// What a step over all tenants did, and what it asks for.
    public struct Step: Sendable {
        /// What happened to whose keys, in order.
        public let changes: [(tenant: Tenant, change: KeyRing.Change)]
        /// The tenants for whom a fresh key is to be made and published. Asked again in each step until it is.
        public let needingKey: [Tenant]
    }

    private var rings: [Tenant: KeyRing] = [:]
    private var versions: [Tenant: Int] = [:]
    private var version = 0
    private var due = DueHeap<Tenant>()

    /// A schedule without tenants.
    public init() {}

    /// How many tenants there are.
    public var count: Int { rings.count }

    /// The ring of a tenant. Setting one, or `nil`, replaces what there was.
    public subscript(tenant: Tenant) -> KeyRing? {
        get { rings[tenant] }
        set {
            rings[tenant] = newValue
            enqueue(tenant)
        }
    }

    /// The next time at which something is to be done; `nil` for a schedule without tenants.
    public var nextChange: NumericDate? {
        mutating get {
            dropStale()
            return due.first?.date
        }
    }

    /// Advances every ring that has something due.
    public mutating func advance(to now: NumericDate) -> Step {
        var changes: [(tenant: Tenant, change: KeyRing.Change)] = []
        var needingKey: [Tenant] = []
        var touched: [Tenant] = []
        dropStale()
        while let entry = due.first, entry.date <= now {
            due.removeFirst()
            if var ring = rings[entry.tenant] {
                changes += ring.advance(to: now).map { (entry.tenant, $0) }
                if ring.needsKey(at: now) { needingKey.append(entry.tenant) }
                rings[entry.tenant] = ring
                touched.append(entry.tenant)
            }
            dropStale()
        }
        for tenant in touched { enqueue(tenant) }
        return Step(changes: changes, needingKey: needingKey)
    }

    /// Publishes a fresh key of a tenant.
    ///
    /// - Throws: ``KeyRingError/keyUnknown`` for a tenant without ring; and as ``KeyRing/publish(_:at:)``.
    @discardableResult
    public mutating func publish(
        _ id: String, for tenant: Tenant, at now: NumericDate
    ) throws(KeyRingError) -> [KeyRing.Change] {
        guard var ring = rings[tenant] else { throw .keyUnknown }
        let changes = try ring.publish(id, at: now)
        self[tenant] = ring
        return changes
    }

    /// Revokes a key of a tenant.
    ///
    /// - Throws: ``KeyRingError/keyUnknown``.
    @discardableResult
    public mutating func revoke(
        _ id: String, of tenant: Tenant, at now: NumericDate
    ) throws(KeyRingError) -> [KeyRing.Change] {
        guard var ring = rings[tenant] else { throw .keyUnknown }
        let changes = try ring.revoke(id, at: now)
        self[tenant] = ring
        return changes
    }

    /// An empty ring is due since ever.
    private static var always: NumericDate { NumericDate(Int.min) }

    private mutating func enqueue(_ tenant: Tenant) {
        version += 1
        versions[tenant] = rings[tenant] == nil ? nil : version
        guard let ring = rings[tenant] else { return }
        due.insert(DueHeap.Entry(date: ring.nextChange ?? Self.always, tenant: tenant, version: version))
    }

    /// Drops entries of rings that changed since.
    private mutating func dropStale() {
        while let entry = due.first, versions[entry.tenant] != entry.version { due.removeFirst() }
    }
}

/// A binary heap, the earliest first; of equal times, the one that was put in first.
struct DueHeap<Tenant: Sendable>: Sendable {
    struct Entry: Sendable {
        let date: NumericDate
        let tenant: Tenant
        let version: Int

        func isBefore(_ other: Entry) -> Bool { (date, version) < (other.date, other.version) }
    }

    private var entries: [Entry] = []

    var first: Entry? { entries.first }

    mutating func insert(_ entry: Entry) {
        entries.append(entry)
        var child = entries.count - 1
        while child > 0, entries[child].isBefore(entries[(child - 1) / 2]) {
            entries.swapAt(child, (child - 1) / 2)
            child = (child - 1) / 2
        }
    }

    mutating func removeFirst() {
        guard let last = entries.popLast(), !entries.isEmpty else { return }
        entries[0] = last
        var parent = 0
        while true {
            var least = parent
            for child in [2 * parent + 1, 2 * parent + 2]
            where child < entries.count && entries[child].isBefore(entries[least]) { least = child }
            if least == parent { return }
            entries.swapAt(least, parent)
            parent = least
        }
    }
}
