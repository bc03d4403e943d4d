internal import CrosswalkRuntime
internal import OneRosterModel

/// Whether a list stood still while it was read, shown without reading it again: nothing in it changed since the reading
/// began.
///
/// One delete and one insert before the place that is being read leave total and number of rows as they were, and hide a
/// row; the insert shows here.
struct ClosingCheck<Record: RESTRecord> {
    enum Answer: Sendable {
        /// Nothing changed.
        case stoodStill
        /// Something changed.
        case changed
        /// The service cannot be asked.
        case unknown
    }

    let source: PageSource<Record>
    let ledger: RowLedger
    let total: Int?
    let began: Int64?
    let pageSize: Int
    private(set) var requests = 0

    init(_ source: PageSource<Record>, _ ledger: RowLedger, total: Int?, began: Int64?, pageSize: Int) {
        self.source = source
        self.ledger = ledger
        self.total = total
        self.began = began
        self.pageSize = pageSize
    }

    /// Changes within the last seconds before the reading began are asked for too: clocks are off, and some servers count
    /// the boundary out.
    static var margin: Int64 { 5_000 }

    mutating func run() async throws -> Answer {
        guard total != nil, let began, let recent = ledger.recent, source.client.profile.supportsDelta != false,
            source.filter == nil, let since = OneRosterDateTime(millisecondsSinceEpoch: began - Self.margin)
        else { return .unknown }
        // A row that changed while the list was read shows that it did not stand still: what else changed, and back, nobody
        // knows.
        guard recent.isEmpty else { return .unknown }
        // The latest change that is known must come back, or the service does not hold to such filters.
        guard let latest = ledger.latest, latest < since else { return .unknown }
        guard let control = try await page(since: latest, limit: 1), let first = control.first,
            let changed = first.record?.dateLastModified, changed >= latest
        else { return .unknown }
        guard let rows = try await page(since: since, limit: pageSize) else { return .unknown }
        // What did not change since comes back: the filter was ignored.
        guard rows.allSatisfy({ $0.record?.dateLastModified.map { $0 >= since } ?? false }) else { return .unknown }
        return rows.isEmpty ? .stoodStill : .changed
    }

    /// Rows that changed since a time; `nil` where the service does not answer.
    private mutating func page(
        since: OneRosterDateTime, limit: Int
    ) async throws -> [RESTPage<Record>.Row]? {
        let filter = OneRosterFilter.changed(since: "\(since)")
        let asking = PageSource<Record>(
            client: source.client, operation: source.operation, address: source.address, filter: filter)
        var work = PageWork(offset: 0, limit: limit)
        while true {
            requests += 1
            switch try await asking.read(work, sorted: false) {
            case .page(let answer): return answer.page.rows
            case .waited: continue
            case .failure(let error):
                work.failures += 1
                guard error.isTemporary, work.failures < 4 else { return nil }
                work.wait = Backoff.wait(after: work.failures, error, .standard, source.client.ambient)
                guard work.wait <= RetryPolicy.standard.longestDelay else { return nil }
            }
        }
    }
}
