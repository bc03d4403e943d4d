/// From where on a night is unusual. Every rule is data: `nil` or `false` switches it off.
///
/// Shares are of the *active baseline less the expected removals*: the records in use in the store, without those
/// whose dates let them end tonight. A limit itself passes; what is more is held.
public struct HoldLimits: Hashable, Sendable {
    /// More deletions than this share of a kind: `hold.delete_percent`.
    public var deletePercent: Percent? = 10
    /// More updates than this share of a kind: `hold.update_percent`.
    public var updatePercent: Percent? = 75
    /// More new records than this share of a kind that is not empty: `hold.create_percent`.
    public var createPercent: Percent? = 50
    /// More deletions than this number of a kind: `hold.absolute_deletes`. Off by default: a fixed number would hold
    /// every ordinary night of a large district.
    public var deleteCount: Int?
    /// What takes the place of ``deletePercent`` in kinds with few records.
    public var smallKind: SmallKindLimit? = SmallKindLimit()
    /// Deletions of one kind in one school: `hold.school_deletes`.
    public var school: ShareLimit? = ShareLimit(percent: 25, minimum: 10)
    /// One field changed in more than this share of a kind with at least so many records: `hold.field_change`.
    public var field: ShareLimit? = ShareLimit(percent: 30, minimum: 20)
    /// A complete delivery larger or smaller than the baseline by more than this share, where the baseline has at
    /// least so many records: `hold.size_jump`.
    public var sizeJump: ShareLimit? = ShareLimit(percent: 30, minimum: 20)
    /// A delivery without a record where the store has some: `hold.empty_file`.
    public var holdsEmptyCollections = true
    /// An organization that goes while records in use belong to it: `hold.org_vanished`.
    public var holdsVanishedOrganizations = true
    /// A learner who becomes staff: `hold.role_flip`.
    public var holdsRoleFlips = true
    /// A new or changed person who bears an identifier of another one: `hold.duplicate_identity`.
    public var holdsDuplicateIdentities = true
    /// At least so many records that look deleted and created again under another id: `hold.rekey`.
    public var rekeyedRecords: Int? = 1
    /// The share of sections that go, and that come in new sessions, from which on the holds of the calendar's kinds
    /// are one `hold.rollover`.
    public var rollover: ShareLimit? = ShareLimit(percent: 50, minimum: 20)

    /// The limits that the library recommends.
    public init() {}

    /// The limits that the library recommends.
    public static let standard = HoldLimits()

    /// Limits for the days on which a school year rolls over, to be named by a ``PolicyWindow``: no share and no number
    /// of deletions holds anything.
    ///
    /// Empty deliveries, vanished organizations, learners who become staff, shared identifiers and records under other
    /// ids are held as ever.
    public static let duringRollover: HoldLimits = {
        var limits = HoldLimits()
        limits.deletePercent = nil
        limits.updatePercent = nil
        limits.createPercent = nil
        limits.smallKind = nil
        limits.school = nil
        limits.field = nil
        limits.sizeJump = nil
        limits.rollover = nil
        return limits
    }()

    /// No limit at all.
    public static let off: HoldLimits = {
        var limits = HoldLimits()
        limits.deletePercent = nil
        limits.updatePercent = nil
        limits.createPercent = nil
        limits.smallKind = nil
        limits.school = nil
        limits.field = nil
        limits.sizeJump = nil
        limits.holdsEmptyCollections = false
        limits.holdsVanishedOrganizations = false
        limits.holdsRoleFlips = false
        limits.holdsDuplicateIdentities = false
        limits.rekeyedRecords = nil
        limits.rollover = nil
        return limits
    }()
}

/// A share that counts only from a number on.
public struct ShareLimit: Hashable, Sendable {
    /// More than this share.
    public var percent: Percent
    /// Below this number the rule does not look. What is counted is said where the limit is used.
    public var minimum: Int

    /// Makes a limit of share and number.
    public init(percent: Percent, minimum: Int) {
        self.percent = percent
        self.minimum = minimum
    }
}

/// The rule for kinds with few records, where a share says nothing: `hold.small_type_deletes`.
public struct SmallKindLimit: Hashable, Sendable {
    /// A kind is small with fewer records than this.
    public var below: Int
    /// So many deletions are held, and so are fewer when nothing would be left.
    public var deletes: Int

    /// Makes a limit; the defaults are those that the library recommends.
    public init(below: Int = 20, deletes: Int = 3) {
        self.below = below
        self.deletes = deletes
    }
}
