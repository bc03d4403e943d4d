import _CrosswalkSupport

/// Ids and content hashes of many records, in flat arrays: one side of a difference.
///
/// Ids are held as 128-bit hashes under a key of this process, so that hostile ids can neither collide nor make the
/// table slow. 650,000 records take about 30 MB.
public struct RecordIndex: Sendable {
    private(set) var ids: [Hash128] = []
    private(set) var contents: [Hash128] = []
    private var table = IdentityTable()

    private static let key = SipHash128.Key.perRun

    /// Makes an empty index.
    /// - Parameter capacity: How many records to make room for.
    public init(capacity: Int = 0) {
        ids.reserveCapacity(max(0, capacity))
        contents.reserveCapacity(max(0, capacity))
        table.reserve(max(0, capacity))
    }

    /// The number of records.
    public var count: Int { ids.count }

    /// Adds a record.
    /// - Returns: Its position; where the id is there already, the position of the first one, and nothing is added.
    @discardableResult
    public mutating func add(id: String, content: ContentHash) -> Int {
        add(Self.hash(id), content: Hash128(low: content.low, high: content.high)).position
    }

    mutating func add(_ id: Hash128, content: Hash128) -> (position: Int, isNew: Bool) {
        if let position = table.insert(id, position: ids.count, ids: ids) { return (position, false) }
        ids.append(id)
        contents.append(content)
        return (ids.count - 1, true)
    }

    /// The position of an id.
    func position(of id: Hash128) -> Int? { table.find(id, ids: ids) }

    func contains(_ id: Hash128) -> Bool { position(of: id) != nil }

    static func hash(_ id: String) -> Hash128 { SipHash128.hash(id, key: key, strength: .oneThree) }

    static func hash(_ id: UnsafeRawBufferPointer) -> Hash128 { SipHash128.hash(id, key: key, strength: .oneThree) }

    /// What must happen to `self` so that it becomes `target`.
    ///
    /// Linear in the number of records of both. Positions ascend.
    public func difference(to target: RecordIndex) -> RecordDifference {
        var difference = RecordDifference()
        var isSeen = [Bool](repeating: false, count: target.count)
        for position in 0..<count {
            guard let match = target.position(of: ids[position]) else {
                difference.removed.append(position)
                continue
            }
            isSeen[match] = true
            if contents[position] == target.contents[match] {
                difference.unchanged += 1
            } else {
                difference.changed.append(match)
            }
        }
        for position in 0..<target.count where !isSeen[position] { difference.added.append(position) }
        difference.changed.sort()
        return difference
    }
}

/// The difference of two indexes, as positions.
public struct RecordDifference: Hashable, Sendable {
    /// Positions in the target of records that the other side lacks.
    public var added: [Int] = []
    /// Positions in the target of records whose content differs.
    public var changed: [Int] = []
    /// Positions in the other side of records that the target lacks.
    public var removed: [Int] = []
    /// The number of records that are the same on both sides.
    public var unchanged = 0

    init() {}
}

/// An open-addressing table from hashes to positions in an array of them. Hashes are spread already.
struct IdentityTable: Sendable {
    /// Position plus one; 0 is a free slot.
    private var slots: [UInt32] = []
    private var mask = 0
    private var used = 0

    func find(_ id: Hash128, ids: [Hash128]) -> Int? {
        guard !slots.isEmpty else { return nil }
        var slot = Int(truncatingIfNeeded: id.low) & mask
        while slots[slot] != 0 {
            let position = Int(slots[slot] &- 1)
            if ids[position] == id { return position }
            slot = (slot &+ 1) & mask
        }
        return nil
    }

    /// Enters a position, unless the hash is there: then its position is returned.
    mutating func insert(_ id: Hash128, position: Int, ids: [Hash128]) -> Int? {
        if (used + 1) * 3 > slots.count * 2 { grow(to: max(16, slots.count * 2), ids: ids) }
        var slot = Int(truncatingIfNeeded: id.low) & mask
        while slots[slot] != 0 {
            let other = Int(slots[slot] &- 1)
            if ids[other] == id { return other }
            slot = (slot &+ 1) & mask
        }
        slots[slot] = UInt32(truncatingIfNeeded: position + 1)
        used += 1
        return nil
    }

    mutating func reserve(_ count: Int) {
        var size = 16
        while count * 3 > size * 2 { size *= 2 }
        if count > 0, slots.isEmpty { grow(to: size, ids: []) }
    }

    private mutating func grow(to size: Int, ids: [Hash128]) {
        slots = [UInt32](repeating: 0, count: size)
        mask = size - 1
        for (position, id) in ids.enumerated() {
            var slot = Int(truncatingIfNeeded: id.low) & mask
            while slots[slot] != 0 { slot = (slot &+ 1) & mask }
            slots[slot] = UInt32(truncatingIfNeeded: position + 1)
        }
    }
}
