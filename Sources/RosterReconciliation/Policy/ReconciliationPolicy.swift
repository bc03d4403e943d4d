public import Canonical
import _CrosswalkSupport

/// How a tenant wants its nights: limits, what a hold stops, how records are removed.
///
/// A value; keep one a tenant and source system. Changing it changes the next plan and no plan that is already held.
public struct ReconciliationPolicy: Hashable, Sendable {
    /// What a hold stops.
    public enum OnHold: Hashable, Sendable {
        /// Nothing: holds are reported and everything is applied.
        case apply
        /// The actions that the hold names, and what depends on them. A hold on deletions lets new records and
        /// updates through.
        case holdAffected
        /// Every action of the night.
        case holdAll
    }

    /// The limits of kinds that have none of their own.
    public var limits = HoldLimits.standard
    /// Limits of single kinds.
    public var limitsByKind: [NounKind: HoldLimits] = [:]
    /// Days on which other rules hold; the first window that fits decides.
    public var windows: [PolicyWindow] = []
    /// What a hold stops.
    public var onHold = OnHold.holdAffected
    /// What becomes of removed records, where a kind is not named in ``removalByKind``.
    public var removal = RemovalPolicy.soft(status: .inactive, whenOver: nil, graceDays: nil)
    /// What becomes of removed records of single kinds.
    public var removalByKind: [NounKind: RemovalPolicy] = [
        .enrollment: .soft(status: .dropped, whenOver: .completed, graceDays: nil),
        .person: .soft(status: .suspended, whenOver: nil, graceDays: nil),
    ]
    /// Whether a record that is out of use comes back when the source delivers it again.
    public var restoresReturningRecords = true
    /// Days for which a held plan and the approvals of its actions stay good.
    public var reviewDays = 14
    /// The distance of the tenant's clocks from UTC in minutes, -1,440 to 1,440: it decides which day an instant is.
    public var utcOffsetMinutes = 0
    /// Roles of learners.
    public var learnerRoles: Set<String> = ["student"]
    /// Roles that a learner may take on without a review. Every role that is in neither set counts as staff.
    public var familyRoles: Set<String> = ["guardian", "parent", "relative"]
    /// The source is asked about missing records only where there are at most so many of a kind.
    public var confirmAbsenceUpTo = 1_000

    /// The policy that the library recommends.
    public init() {}

    /// The policy that the library recommends.
    public static let standard = ReconciliationPolicy()

    /// Applies everything: no limit holds anything.
    public static let permissive: ReconciliationPolicy = {
        var policy = ReconciliationPolicy()
        policy.onHold = .apply
        return policy
    }()

    /// The tenant's calendar day of an instant.
    public func day(of instant: Instant) -> CalendarDate? {
        let offset = Int64(min(max(utcOffsetMinutes, -1_440), 1_440)) * 60_000
        let (local, overflow) = instant.millisecondsSinceEpoch.addingReportingOverflow(offset)
        guard !overflow else { return nil }
        let days = local >= 0 ? local / 86_400_000 : (local + 1) / 86_400_000 - 1
        // Outside of years 0 to 9999 there is no day to speak of.
        guard (-719_528...2_932_896).contains(days) else { return nil }
        let civil = CivilDate.civil(daysSinceEpoch: Int(days))
        return CalendarDate(year: civil.year, month: civil.month, day: civil.day)
    }

    /// What becomes of removed records of a kind.
    public func removal(of kind: NounKind) -> RemovalPolicy { removalByKind[kind] ?? removal }

    /// The limits of a kind on a day.
    public func limits(of kind: NounKind, on day: CalendarDate?) -> HoldLimits {
        for window in windows {
            if case .limits(let limits) = window.effect, let day, window.contains(day, kind) { return limits }
        }
        return limitsByKind[kind] ?? limits
    }

    /// Whether nothing may be imported on a day.
    public func isBlackedOut(on day: CalendarDate?) -> Bool {
        guard let day else { return false }
        return windows.contains { $0.effect == .blackout && $0.first <= day && day <= $0.last }
    }

    /// Whether a kind takes only new records on a day.
    public func takesAddsOnly(_ kind: NounKind, on day: CalendarDate?) -> Bool {
        guard let day else { return false }
        return windows.contains { $0.effect == .addsOnly && $0.contains(day, kind) }
    }
}
