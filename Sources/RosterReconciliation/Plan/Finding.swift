public import Canonical

/// Something worth knowing that holds nothing. Names fields and ids, never values.
public struct Finding: Hashable, Sendable {
    /// How much it matters.
    public enum Severity: UInt8, Hashable, Sendable, Comparable {
        /// Good to know.
        case notice = 1
        /// Someone should look.
        case warning = 2
        /// Something was left out because of it.
        case error = 3

        /// Orders by weight.
        public static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
    }

    /// A stable name, such as `reference.orphaned`.
    public let code: Code
    /// How much it matters.
    public let severity: Severity
    /// The kind of the records concerned.
    public let kind: NounKind
    /// The field concerned, as the Swift property, or a reason's code; `nil` where the whole record is meant.
    public let detail: String?
    /// How many records.
    public let count: Int
    /// The ids of the first few, ascending by their bytes.
    public let samples: [String]

    /// The number of samples that a finding carries at most.
    public static let sampleLimit = 5

    /// A growable list of codes.
    public struct Code: RawRepresentable, Hashable, Sendable {
        /// The name.
        public let rawValue: String

        /// Takes a name, such as one that was stored.
        public init(rawValue: String) { self.rawValue = rawValue }

        /// A record came twice with the same content; once is enough.
        public static let repeatedKey = Self(rawValue: "source.repeated_key")
        /// A key came twice with different content, or as a record and as a removal: it is quarantined.
        public static let contradiction = Self(rawValue: "source.contradiction")
        /// The source removes a record that is not there.
        public static let unknownRemoval = Self(rawValue: "source.unknown_removal")
        /// The source could not deliver the record; the detail is its code.
        public static let quarantined = Self(rawValue: "source.quarantined")
        /// A collection did not arrive whole; the detail is the source's reason.
        public static let incomplete = Self(rawValue: "source.incomplete")
        /// A record was not delivered, and the source says that it is still there.
        public static let absenceDenied = Self(rawValue: "source.absence_denied")
        /// A record out of use was delivered, and the policy does not let it come back.
        public static let notRestored = Self(rawValue: "record.not_restored")
        /// A stored record's bytes cannot be read; it is written anew.
        public static let unreadable = Self(rawValue: "record.unreadable")
        /// Only the source's bookkeeping of the record changed.
        public static let touched = Self(rawValue: "record.touched")
        /// The record refers to one that will not be there; the detail is the field.
        public static let orphanedReference = Self(rawValue: "reference.orphaned")
        /// A section without a teacher.
        public static let sectionWithoutTeacher = Self(rawValue: "section.no_teacher")
        /// A section without anyone.
        public static let emptySection = Self(rawValue: "section.empty")
    }

    init(
        _ code: Code, _ severity: Severity, _ kind: NounKind, detail: String? = nil, count: Int, samples: [String] = []
    ) {
        self.code = code
        self.severity = severity
        self.kind = kind
        self.detail = detail
        self.count = count
        self.samples = samples
    }
}
