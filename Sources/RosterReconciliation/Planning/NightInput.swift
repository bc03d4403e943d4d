import Canonical
import _CrosswalkSupport

/// Everything that a plan is computed from, read and at rest: what follows is a pure function of it.
struct NightInput: Sendable {
    let scope: Provenance
    let policy: ReconciliationPolicy
    /// When the plan is computed.
    let instant: Instant
    let options: PlanOptions
    let reading: RosterReading
    /// What the source delivered, by rank of kind.
    let staged: [StagedKind]
    /// What differs, by rank of kind.
    var differences: [KindDifference]
    /// The stored records that differ, go or come back, by rank of kind.
    let stored: [[Hash128: StoredRecord]]
    /// Stored records in use that the source did not mention, where a rule needs to see them; by rank of kind.
    let unmentioned: [StagedKind?]
    /// Protected tags, by rank of kind.
    let protections: [[Hash128: Set<UInt8>]]
    /// Records that could not be delivered tonight or, where tonight says nothing of them, before.
    let quarantine: [QuarantinedRecord]
    /// Ids whose absence the source denies, by rank of kind.
    let denied: [[String]]
    /// People's decisions about single actions.
    let verdicts: [ActionKey: Verdict]
    /// The last run that changed something; part of the plan's name.
    let base: [UInt8]

    /// The tenant's day.
    var day: CalendarDate? { policy.day(of: instant) }

    /// Whether nothing of this kind is in doubt: all of it was delivered.
    func isComplete(_ kind: NounKind) -> Bool { reading.completeness(of: kind) == .complete }
}

/// What a plan may be told besides its policy.
public struct PlanOptions: Hashable, Sendable {
    /// Compares every record in full instead of by its hash, and writes also those of which only the bookkeeping or
    /// the hash's version differs: afterwards the store agrees with the source in everything.
    public var remasters: Bool

    /// Makes options; by default records are compared by hash.
    public init(remasters: Bool = false) { self.remasters = remasters }
}

/// A person's decision about one action.
struct Verdict: Hashable, Sendable {
    enum Answer: UInt8, Sendable {
        case approved = 1
        case rejected = 2
    }

    let answer: Answer
    /// The number of the decision.
    let decision: Int
    /// Until when it is good; `nil` for ever.
    let expires: Instant?

    func isGood(at instant: Instant) -> Bool { expires.map { instant <= $0 } ?? true }
}
