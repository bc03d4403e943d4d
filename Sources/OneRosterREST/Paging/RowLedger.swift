internal import OneRosterModel
internal import _CrosswalkSupport

/// What was received of a collection, in a few bytes an id: which ids, and a sum over ids and contents that does not
/// depend on the order.
struct RowLedger: Sendable {
    private var ids: FingerprintSet
    private let key: SipHash128.Key
    /// Rows with an id that was not there before.
    private(set) var distinct = 0
    /// Rows whose id was there before.
    private(set) var repeated = 0
    /// Rows without a legible id.
    private(set) var unidentified = 0
    /// The sum over all distinct rows of a hash of id and content.
    private(set) var sum = ContentSum()
    /// The latest `dateLastModified` of all rows.
    private(set) var latest: OneRosterDateTime?
    /// The earliest `dateLastModified` of all rows.
    private(set) var earliest: OneRosterDateTime?
    /// Rows changed since the reading began, with their times; `nil` once there are too many.
    private(set) var recent: [String: OneRosterDateTime]? = [:]
    private var recentSince: Int64?

    /// Of more rows that changed during a reading none is remembered.
    private static let mostRecent = 20_000

    init(key: SipHash128.Key = .perRun) {
        self.key = key
        ids = FingerprintSet()
    }

    /// Rows that changed from then on, in milliseconds since 1970, are remembered one by one.
    mutating func remembers(since time: Int64) { recentSince = time }

    /// Takes a row.
    mutating func add(id: String?, content: RESTContentHash, changed: OneRosterDateTime?) {
        guard let id, !id.isEmpty else {
            unidentified += 1
            return
        }
        let hash = SipHash128.hash(id, key: key, strength: .oneThree)
        guard ids.insert(hash.low) else {
            repeated += 1
            return
        }
        distinct += 1
        sum.add(hash, content)
        guard let changed else { return }
        latest = max(latest ?? changed, changed)
        earliest = min(earliest ?? changed, changed)
        if let since = recentSince, changed.millisecondsSinceEpoch >= since { remember(id, changed) }
    }

    private mutating func remember(_ id: String, _ changed: OneRosterDateTime) {
        guard let count = recent?.count else { return }
        if count >= Self.mostRecent {
            recent = nil
        } else {
            recent?[id] = changed
        }
    }

    /// Whether both hold the same ids with the same contents. Both must have been made with the same key.
    func agrees(with other: RowLedger) -> Bool {
        distinct == other.distinct && unidentified == other.unidentified && sum == other.sum
    }

    /// How many rows there are, for comparison with what the service counts.
    var count: Int { distinct + unidentified }
}

/// A sum over rows that is the same in whatever order they come.
struct ContentSum: Hashable, Sendable {
    private var low: UInt64 = 0
    private var high: UInt64 = 0

    mutating func add(_ id: Hash128, _ content: RESTContentHash) {
        // Both go through one more mixing, so that two rows that swap their contents do not cancel out.
        low &+= Self.mix(id.low ^ content.high &+ 0x9E37_79B9_7F4A_7C15)
        high &+= Self.mix(id.high &+ Self.mix(content.low ^ id.low))
    }

    private static func mix(_ word: UInt64) -> UInt64 {
        var word = (word ^ word >> 30) &* 0xBF58_476D_1CE4_E5B9
        word = (word ^ word >> 27) &* 0x94D0_49BB_1331_11EB
        return word ^ word >> 31
    }
}

/// A set of 64-bit fingerprints in eight to eighteen bytes each. Two ids with the same one, which a million ids have
/// with a probability of one in forty million, count as a repetition: the reading is in doubt then, never wrongly whole.
struct FingerprintSet: Sendable {
    private var slots: [UInt64]
    private var hasZero = false
    private(set) var count = 0

    init() { slots = [UInt64](repeating: 0, count: 64) }

    /// - Returns: `false` where it was there.
    mutating func insert(_ print: UInt64) -> Bool {
        if print == 0 {
            defer { hasZero = true }
            return !hasZero
        }
        let place = place(of: print)
        guard slots[place] != print else { return false }
        slots[place] = print
        count += 1
        if count * 8 > slots.count * 7 { grow() }
        return true
    }

    /// Where a fingerprint stands, or would.
    private func place(of print: UInt64) -> Int {
        var place = Int(truncatingIfNeeded: print.multipliedFullWidth(by: UInt64(slots.count)).high)
        while slots[place] != 0, slots[place] != print { place = place + 1 == slots.count ? 0 : place + 1 }
        return place
    }

    private mutating func grow() {
        var larger = FingerprintSet(slots: slots.count + slots.count / 2)
        for print in slots where print != 0 { larger.slots[larger.place(of: print)] = print }
        slots = larger.slots
    }

    private init(slots: Int) { self.slots = [UInt64](repeating: 0, count: slots) }
}
