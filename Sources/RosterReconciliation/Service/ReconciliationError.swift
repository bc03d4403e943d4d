/// Why a step of a reconciliation was refused or could not be finished.
///
/// Branch on ``code``; show ``description`` to an operator. Two errors are equal when their codes are equal.
public struct ReconciliationError: Error, Hashable, Sendable {
    /// A growable list of reasons.
    public struct Code: RawRepresentable, Hashable, Sendable {
        /// The name.
        public let rawValue: String

        /// Takes a name.
        public init(rawValue: String) { self.rawValue = rawValue }

        /// Another run of the same provenance has begun and not finished: resume it first.
        public static let runInProgress = Self(rawValue: "run.in_progress")
        /// There is no such run.
        public static let unknownRun = Self(rawValue: "run.unknown")
        /// The run was undone before.
        public static let alreadyUndone = Self(rawValue: "run.already_undone")
        /// There is no such plan.
        public static let unknownPlan = Self(rawValue: "plan.unknown")
        /// The plan waits no longer: it was done, rejected, or a newer one took its place.
        public static let planClosed = Self(rawValue: "plan.closed")
        /// The plan waited too long.
        public static let planExpired = Self(rawValue: "plan.expired")
        /// Nothing that waits is selected.
        public static let nothingSelected = Self(rawValue: "selection.empty")
        /// Today nothing may be changed.
        public static let blackout = Self(rawValue: "window.blackout")
        /// There is no such record in the store.
        public static let unknownRecord = Self(rawValue: "record.unknown")
        /// The kind's table has no such field, or it is none that can be protected.
        public static let unknownField = Self(rawValue: "field.unknown")
        /// A row of the ledger cannot be read.
        public static let unreadableLedger = Self(rawValue: "ledger.unreadable")
        /// A store or ledger did not do what its port says.
        public static let brokenPort = Self(rawValue: "port.broken")
    }

    /// What went wrong, as a value to branch on.
    public let code: Code
    /// What was expected and found, in one sentence. Never personal data.
    public let detail: String

    init(_ code: Code, _ detail: String) {
        self.code = code
        self.detail = detail
    }

    /// Whether the codes are equal.
    public static func == (a: Self, b: Self) -> Bool { a.code == b.code }

    /// Hashes the code.
    public func hash(into hasher: inout Hasher) { hasher.combine(code) }
}

extension ReconciliationError: CustomStringConvertible {
    /// The code, then the sentence.
    public var description: String { "\(code.rawValue): \(detail)" }
}
