/// Where the pages of a reading are put until it has ended: nothing is handed on before its verdict is known.
///
/// A stage belongs to one collection of one service. What is staged survives a crash where the stage is a file; the rows
/// of a page and the checkpoint must be stored together or not at all.
public protocol PullStaging<Record>: Sendable {
    /// The type of the records.
    associatedtype Record: RESTRecord

    /// How far an earlier reading came that did not end; `nil` where there is none.
    func checkpoint() async throws -> PullCheckpoint?

    /// What was staged, from a place on and in any lasting order, so that the reading can go on; nothing behind the end.
    func staged(from place: Int, limit: Int) async throws -> [RESTPage<Record>.Row]

    /// Discards what is staged, and begins a reading.
    func begin(_ checkpoint: PullCheckpoint) async throws

    /// Stores the rows of a page and the checkpoint, together or not at all. A row whose id is there already takes its
    /// place.
    func stage(_ rows: [RESTPage<Record>.Row], _ checkpoint: PullCheckpoint) async throws

    /// The reading has ended. After a complete one, what is staged takes the place of what was known; after a delta it is
    /// added to it; otherwise it is kept, with the checkpoint, where the reading can go on, and discarded where not.
    func finish(_ report: PullReport, resumable: Bool) async throws

    /// The revision of the last complete reading; `nil` where there was none, or the service names none.
    func lastRevision() async throws -> String?
}

/// A stage in memory: what a process has staged is gone with it.
public actor InMemoryStage<Record: RESTRecord>: PullStaging {
    private var rows: [RESTPage<Record>.Row] = []
    private var places: [String: Int] = [:]
    private var current: PullCheckpoint?
    private var known: String?

    /// An empty stage.
    public init() {}

    /// The records that are staged, without those that could not be read.
    public var records: [Record] { rows.compactMap(\.record) }
    /// Everything that is staged.
    public var contents: [RESTPage<Record>.Row] { rows }

    /// How far an earlier reading came that did not end.
    public func checkpoint() -> PullCheckpoint? { current }

    /// What is staged, in the order in which it came.
    public func staged(from place: Int, limit: Int) -> [RESTPage<Record>.Row] {
        Array(rows.dropFirst(max(0, place)).prefix(max(0, limit)))
    }

    /// Discards what is staged.
    public func begin(_ checkpoint: PullCheckpoint) {
        rows = []
        places = [:]
        current = checkpoint
    }

    /// Adds rows; one whose id is there takes its place.
    public func stage(_ rows: [RESTPage<Record>.Row], _ checkpoint: PullCheckpoint) {
        for row in rows {
            if let id = row.sourcedID, let place = places[id] {
                self.rows[place] = row
            } else {
                if let id = row.sourcedID { places[id] = self.rows.count }
                self.rows.append(row)
            }
        }
        current = checkpoint
    }

    /// Keeps what is staged, whatever the end.
    public func finish(_ report: PullReport, resumable: Bool) {
        if !resumable { current = nil }
        if report.verdict.isComplete { known = report.revision }
    }

    /// The revision of the last complete reading of this process.
    public func lastRevision() -> String? { known }
}
