internal import _CrosswalkSupport

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
    /// added to it; after one that found nothing changed, what was known stands for what would have been staged. Otherwise
    /// it is kept, with the checkpoint, where the reading can go on; where not, until the next begins.
    func finish(_ report: PullReport, resumable: Bool) async throws

    /// The revision of the last complete reading; `nil` where there was none, or the service names none.
    func lastRevision() async throws -> String?

    /// When the list was last read; `nil` where it never was, where the service did not say what time it was, and by default:
    /// then there is nothing that a delta could be added to.
    func lastReading() async throws -> StagedReading?

    /// What is known of the list, in a lasting order: the rows of the last complete reading with those of every delta since.
    /// A stage without ``lastReading()`` is not asked.
    func known(from place: Int, limit: Int) async throws -> [RESTPage<Record>.Row]
}

extension PullStaging {
    /// No reading that a delta could be added to.
    public func lastReading() -> StagedReading? { nil }
    /// Nothing.
    public func known(from place: Int, limit: Int) -> [RESTPage<Record>.Row] { [] }
}

/// When a list was last read, by the service's own clock (``PullReport/serverTime``).
public struct StagedReading: Hashable, Sendable {
    /// The last complete reading.
    public let complete: String
    /// The last complete reading or the last delta since: from where the next delta starts.
    public let changes: String

    /// The times of the last readings, as `2026-08-18T10:00:00.000Z`.
    public init(complete: String, changes: String) {
        self.complete = complete
        self.changes = changes
    }
}

/// A stage in memory: what a process has staged is gone with it.
public actor InMemoryStage<Record: RESTRecord>: PullStaging {
    private var rows: [RESTPage<Record>.Row] = []
    /// Ids are told apart by their bytes, as everywhere in a pull.
    private var places: [ExactText: Int] = [:]
    private var current: PullCheckpoint?
    private var known: String?
    /// The rows of the last complete reading, until the next one has brought others.
    private var knownRows: [RESTPage<Record>.Row]?

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

    /// Discards what is staged. What was read completely is kept until the first rows come, as nothing may have changed.
    public func begin(_ checkpoint: PullCheckpoint) {
        if current == nil, known != nil, knownRows == nil { knownRows = rows }
        rows = []
        places = [:]
        current = checkpoint
    }

    /// Adds rows; one whose id is there takes its place.
    public func stage(_ rows: [RESTPage<Record>.Row], _ checkpoint: PullCheckpoint) {
        knownRows = nil
        known = nil
        for row in rows {
            let id = row.sourcedID.map { ExactText($0) }
            if let id, let place = places[id] {
                self.rows[place] = row
            } else {
                if let id { places[id] = self.rows.count }
                self.rows.append(row)
            }
        }
        current = checkpoint
    }

    /// Keeps what is staged, whatever the end; where nothing changed, what was known is there again.
    public func finish(_ report: PullReport, resumable: Bool) {
        if !resumable { current = nil }
        if report.verdict.isComplete { known = report.revision }
        if report.verdict == .unchanged, let knownRows { rows = knownRows }
        if report.verdict == .unchanged || report.verdict.isComplete { knownRows = nil }
    }

    /// The revision of the last complete reading of this process; `nil` once another one has brought rows, since it does
    /// not keep both.
    public func lastRevision() -> String? { known }
}
