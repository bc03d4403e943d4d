/// What a rehearsal found: one row for everything that was tried out.
///
/// Rows have no personal data, no tokens and no bodies in them: print the report, or keep it.
public struct RehearsalReport: Hashable, Sendable {
    /// What a row is about.
    public enum Area: String, Hashable, Sendable, CaseIterable {
        /// The key set that a product publishes.
        case keys
        /// The way to a launch: the tool's login, or the platform's authorization address.
        case login
        /// Launches.
        case launches
        /// Names and Role Provisioning Services.
        case members
        /// Assignment and Grade Services.
        case grades
        /// Deep Linking.
        case deepLinking
        /// Access tokens for services.
        case tokens
    }

    /// What became of a row.
    public enum Outcome: String, Hashable, Sendable {
        /// What was expected came.
        case passed
        /// Something else came, or nothing in time.
        case failed
        /// The product does not offer it, or no hook was given for it.
        case notOffered
    }

    /// One thing that was tried out.
    public struct Row: Hashable, Sendable {
        /// Its place in the report, from 1.
        public let number: Int
        /// A stable name, such as `launch.expired`.
        public let code: String
        /// What it is about.
        public let area: Area
        /// What was tried out, as a sentence.
        public let title: String
        /// What was expected.
        public let expectation: String
        /// What became of it.
        public let outcome: Outcome
        /// What came instead; empty for a row that passed.
        public let detail: String
    }

    /// The rows, in the order in which they were tried out.
    public let rows: [Row]

    init(_ rows: [Row]) { self.rows = rows }

    /// Whether something was tried out, and nothing failed.
    public var isPassed: Bool { failures.isEmpty && rows.contains { $0.outcome == .passed } }

    /// The rows that failed.
    public var failures: [Row] { rows.filter { $0.outcome == .failed } }

    /// The row of a code; `nil` where there is none.
    public subscript(code: String) -> Row? { rows.first { $0.code == code } }

    /// How many rows have an outcome.
    public func count(of outcome: Outcome) -> Int { rows.count { $0.outcome == outcome } }
}
