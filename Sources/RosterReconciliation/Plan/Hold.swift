public import Canonical

/// Why actions wait for a person.
public struct Hold: Hashable, Sendable {
    /// A stable name, such as `hold.delete_percent`.
    public let code: Code
    /// The kind concerned; `nil` where it is several.
    public let kind: NounKind?
    /// The school concerned; `nil` where it is not one.
    public let school: String?
    /// The field concerned, as the Swift property.
    public let field: String?
    /// What was counted.
    public let count: Int
    /// What it was counted against: the active baseline less the expected removals; 0 where nothing.
    public let base: Int
    /// The limit, as a share or a number; `nil` where the rule has none.
    public let limit: Limit?
    /// The number of actions that wait because of it. An action counts for the first hold that names it.
    public let held: Int
    /// `false` where the policy only wants it reported.
    public let isEnforced: Bool
    /// What speaks for it, counted by kind of evidence; names ascending.
    public let evidence: [Evidence]

    /// The share that ``count`` is of ``base``.
    public var percent: Percent { Percent.share(count, of: base) }

    /// A limit that was passed.
    public enum Limit: Hashable, Sendable {
        /// More than this share.
        case percent(Percent)
        /// This number or more.
        case count(Int)
    }

    /// Something that speaks for a hold, such as equal e-mail addresses.
    public struct Evidence: Hashable, Sendable {
        /// What it is: the name of a field, or of a kind.
        public let name: String
        /// How often.
        public let count: Int
    }

    /// A growable list of codes.
    public struct Code: RawRepresentable, Hashable, Sendable {
        /// The name.
        public let rawValue: String

        /// Takes a name, such as one that was stored.
        public init(rawValue: String) { self.rawValue = rawValue }

        /// No import today.
        public static let blackout = Self(rawValue: "hold.blackout")
        /// Only new records today.
        public static let limitedImport = Self(rawValue: "hold.limited_import")
        /// Someone rejected exactly this action.
        public static let rejected = Self(rawValue: "hold.rejected")
        /// The same records under other ids.
        public static let rekey = Self(rawValue: "hold.rekey")
        /// A school year seems to roll over.
        public static let rollover = Self(rawValue: "hold.rollover")
        /// A collection without a record.
        public static let emptyFile = Self(rawValue: "hold.empty_file")
        /// An organization goes while records in use belong to it.
        public static let orgVanished = Self(rawValue: "hold.org_vanished")
        /// Too large a share of a kind would be deleted.
        public static let deletePercent = Self(rawValue: "hold.delete_percent")
        /// Too many of a kind would be deleted.
        public static let absoluteDeletes = Self(rawValue: "hold.absolute_deletes")
        /// Too many of a kind with few records would be deleted.
        public static let smallTypeDeletes = Self(rawValue: "hold.small_type_deletes")
        /// Too large a share of one school would be deleted.
        public static let schoolDeletes = Self(rawValue: "hold.school_deletes")
        /// Too large a share of a kind would change.
        public static let updatePercent = Self(rawValue: "hold.update_percent")
        /// Too large a share of a kind would be new.
        public static let createPercent = Self(rawValue: "hold.create_percent")
        /// One field changes in too large a share of a kind.
        public static let fieldChange = Self(rawValue: "hold.field_change")
        /// A complete delivery is much smaller or larger than what is there.
        public static let sizeJump = Self(rawValue: "hold.size_jump")
        /// A learner becomes staff.
        public static let roleFlip = Self(rawValue: "hold.role_flip")
        /// Two people bear one identifier.
        public static let duplicateIdentity = Self(rawValue: "hold.duplicate_identity")
        /// The record refers to one that is quarantined and was never there.
        public static let quarantine = Self(rawValue: "hold.quarantined_reference")
        /// The action needs another one that is held.
        public static let dependency = Self(rawValue: "hold.dependency")
        /// Something else is held, and the policy then holds everything.
        public static let everything = Self(rawValue: "hold.everything")
    }
}
