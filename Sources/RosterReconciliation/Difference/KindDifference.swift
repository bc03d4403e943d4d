import Canonical
import _CrosswalkSupport

/// What the store and a source have different in one kind, by ids: the images are read afterwards, for these alone.
struct KindDifference: Sendable {
    /// A stored record that the source delivered.
    struct Match: Sendable {
        let head: StoredHead
        let position: Int
    }

    /// What became of a delivered record.
    enum Fate: UInt8, Sendable {
        case created
        case unchanged
        case changed
        case restored
        /// The source contradicts itself, or the record is out of use and must stay so.
        case leftAlone
    }

    let kind: NounKind
    /// Records in use, and out of use.
    var baseline = 0
    var inactive = 0
    /// Records whose bookkeeping alone differs.
    var touched = 0
    /// Delivered records in use whose hash differs, or that must be compared in full.
    var changed: [Match] = []
    /// Delivered records that are out of use.
    var returning: [Match] = []
    /// Records in use that the source removes.
    var removed: [StoredHead] = []
    /// Records in use that a complete delivery lacks.
    var missing: [StoredHead] = []
    /// Records whose grace is over.
    var expired: [StoredHead] = []
    /// The number of removals whose record is not there, and the first ids.
    var unknownRemovals: [String] = []
    /// Records in use that were not delivered and stay.
    var kept = RecordIndex()
    /// By position in the stage.
    var fates: [Fate] = []
}

/// Compares the heads of a kind, as they come from the store, with what was staged.
actor KindComparison {
    private let staged: StagedKind
    private let completeness: Completeness
    private let fullComparisons: Set<Hash128>
    private let comparesAllInFull: Bool
    private let purgesBefore: Instant?
    private var difference: KindDifference
    private var seenRemovals: Set<Hash128> = []

    /// - Parameters:
    ///   - fullComparisons: ids that must be compared in full, whatever their hashes say.
    ///   - comparesAllInFull: all of them.
    ///   - purgesBefore: records that went out of use before this instant have had their grace.
    init(
        _ staged: StagedKind, completeness: Completeness, fullComparisons: Set<Hash128>, comparesAllInFull: Bool,
        purgesBefore: Instant?
    ) {
        self.staged = staged
        self.completeness = completeness
        self.fullComparisons = fullComparisons
        self.comparesAllInFull = comparesAllInFull
        self.purgesBefore = purgesBefore
        difference = KindDifference(kind: staged.kind)
        difference.fates = [KindDifference.Fate](repeating: .created, count: staged.count)
    }

    func absorb(_ heads: [StoredHead]) {
        for head in heads {
            let hash = RecordIndex.hash(head.id)
            if head.state.isActive { difference.baseline += 1 } else { difference.inactive += 1 }
            if let position = staged.index.position(of: hash), !staged.isContested(position) {
                absorb(head, hash, position)
            } else {
                absorbUndelivered(head, hash)
            }
        }
    }

    private func absorb(_ head: StoredHead, _ hash: Hash128, _ position: Int) {
        guard head.state.isActive else {
            difference.fates[position] = .restored
            difference.returning.append(KindDifference.Match(head: head, position: position))
            return
        }
        let content = staged.index.contents[position]
        let isSame =
            head.hash.low == content.low && head.hash.high == content.high
            && head.hash.version == ContentHash.currentVersion
        if isSame, !comparesAllInFull, !fullComparisons.contains(hash) {
            difference.fates[position] = .unchanged
            if head.bookkeepingMark != staged.marks[position] { difference.touched += 1 }
        } else {
            difference.fates[position] = .changed
            difference.changed.append(KindDifference.Match(head: head, position: position))
        }
    }

    private func absorbUndelivered(_ head: StoredHead, _ hash: Hash128) {
        let isRemoved = staged.removals[hash] != nil
        if isRemoved { seenRemovals.insert(hash) }
        guard head.state.isActive else {
            if isExpired(head), staged.quarantine[hash] == nil { difference.expired.append(head) }
            return
        }
        if isRemoved {
            difference.removed.append(head)
        } else if completeness.allowsRemovalByAbsence, staged.quarantine[hash] == nil {
            difference.missing.append(head)
        } else {
            _ = difference.kept.add(hash, content: Hash128(low: 0, high: 0))
        }
    }

    private func isExpired(_ head: StoredHead) -> Bool {
        guard let purgesBefore, case .inactive(let since, _) = head.state else { return false }
        return since <= purgesBefore
    }

    /// Called once, after the last head.
    func finish() -> KindDifference {
        for position in 0..<staged.count where staged.isContested(position) {
            difference.fates[position] = .leftAlone
        }
        difference.unknownRemovals = staged.removals.filter { !seenRemovals.contains($0.key) }.map(\.value)
            .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        return difference
    }
}
