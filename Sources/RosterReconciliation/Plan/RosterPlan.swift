public import Canonical

/// What a night would do: the same value is shown before, applied, kept for review, and undone by.
///
/// A plan is computed by ``RosterReconciler`` and holds everything that applying it needs, the images included. It
/// changes nothing by being made.
public struct RosterPlan: Sendable {
    /// Where a plan comes from.
    public enum Origin: Hashable, Sendable {
        /// A source; the digest is over what was read, where the source gives one.
        case source(digest: String?)
        /// A run that is to be undone.
        case undo(RunID)
        /// A change by hand.
        case override
    }

    /// The plan's name.
    public let id: PlanID
    /// For whom and from where.
    public let scope: Provenance
    /// Where it comes from.
    public let origin: Origin
    /// When it was computed.
    public let preparedAt: Instant
    /// How complete each collection was; a kind that is missing was absent.
    public let completeness: [NounKind: Completeness]
    /// The actions in the order in which they run: writes by kind in order of dependency, then removals in reverse,
    /// each by the bytes of the id.
    public let actions: [PlannedAction]
    /// What is held and why, in a fixed order.
    public let holds: [Hold]
    /// What else is worth knowing, in a fixed order.
    public let findings: [Finding]
    /// The numbers of each kind.
    public let tallies: [NounKind: KindTally]
    /// The records that the source could not deliver, with its codes, ascending.
    public let quarantine: [QuarantinedRecord]

    /// `true` where there is nothing to do, held or not.
    public var isEmpty: Bool { actions.isEmpty }

    /// The actions of a kind that run when the plan is applied.
    public func counts(of kind: NounKind) -> ActionCounts {
        Self.count(actions.lazy.filter { $0.record.kind == kind })
    }

    /// The numbers of all kinds that have actions.
    public func counts() -> [NounKind: ActionCounts] {
        var counts: [NounKind: ActionCounts] = [:]
        for action in actions { Self.add(action, to: &counts[action.record.kind, default: ActionCounts()]) }
        return counts
    }

    /// The numbers by kind and school; the key `nil` stands for records without one.
    public func countsBySchool() -> [NounKind: [String?: ActionCounts]] {
        var counts: [NounKind: [String?: ActionCounts]] = [:]
        for action in actions {
            Self.add(action, to: &counts[action.record.kind, default: [:]][action.school, default: ActionCounts()])
        }
        return counts
    }

    private static func count(_ actions: some Sequence<PlannedAction>) -> ActionCounts {
        actions.reduce(into: ActionCounts()) { add($1, to: &$0) }
    }

    private static func add(_ action: PlannedAction, to counts: inout ActionCounts) {
        if action.hold == nil { counts.add(action.verb) } else { counts.held += 1 }
    }
}

/// A record that a source could not deliver. It is not missing, and what depends on it waits.
public struct QuarantinedRecord: Hashable, Sendable {
    /// Which record.
    public let key: RecordKey
    /// The source's code for why.
    public let code: String

    /// Names record and reason.
    public init(key: RecordKey, code: String) {
        self.key = key
        self.code = code
    }
}
