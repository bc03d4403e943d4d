import Canonical
import _CrosswalkSupport

/// What the limits of one kind are held against. Records under another id and expected removals do not count.
struct KindStatistics {
    let kind: NounKind
    let limits: HoldLimits
    /// Records in use in the store, less the expected removals.
    let base: Int
    /// Records that the source delivered.
    let delivered: Int
    private(set) var deletes = 0
    private(set) var updates = 0
    private(set) var creates = 0
    /// Updates by the tag of a changed field.
    private(set) var fields: [UInt8: Int] = [:]
    /// Deletions by school.
    private(set) var schools: [Int32: Int] = [:]

    init(_ kind: NounKind, _ drafts: [Draft], _ view: NightView) {
        self.kind = kind
        limits = view.input.policy.limits(of: kind, on: view.input.day)
        delivered = view.input.staged[kind.rank].count
        base = view.differences[kind.rank].baseline - drafts.count { $0.verb == .delete && $0.isExpected }
        for draft in drafts where !draft.isRekeyed { count(draft) }
    }

    private mutating func count(_ draft: Draft) {
        switch draft.verb {
        case .create: creates += 1
        // A re-master also writes records in which nothing but the bookkeeping differs.
        case .update where !draft.changed.isEmpty:
            updates += 1
            for tag in draft.changed { fields[tag, default: 0] += 1 }
        case .delete where !draft.isExpected:
            deletes += 1
            if draft.school >= 0 { schools[draft.school, default: 0] += 1 }
        case .update, .delete, .restore, .purge: break
        }
    }

    /// Whether the kind has so few records that a share says nothing.
    var isSmall: Bool { limits.smallKind.map { base < $0.below } ?? false }
}
