public import CrosswalkRuntime
internal import OneRosterModel

/// Reads a whole list, however the server pages, and says whether everything came.
///
/// ```swift
/// let stage = InMemoryStage<RESTUser>()
/// let report = try await CollectionPull(.users, with: client).run(into: stage)
/// ```
///
/// It asks for pages in the order of their ids, adapts their size and number to the server, counts the rows that came and
/// not those that were asked for, and ends only where a request past the last row gives nothing. Then it makes sure that
/// the data stood still: by the service's own revision, by asking for what changed meanwhile, or by reading again. What
/// cannot be made sure of is ``PullVerdict/incomplete(_:)``, with the reason. No error of the service escapes.
public struct CollectionPull<Record: RESTRecord>: Sendable {
    private let collection: RESTCollection<Record>
    private let client: OneRosterClient
    private let options: PullOptions
    private let since: OneRosterDateTime?

    /// A reading of a list.
    ///
    /// - Parameters:
    ///   - collection: The list.
    ///   - client: The client of the service.
    ///   - options: How it is read.
    public init(
        _ collection: RESTCollection<Record>, with client: OneRosterClient, options: PullOptions = PullOptions()
    ) {
        self.init(collection, with: client, options: options, since: nil)
    }

    /// A reading of what changed since a time, deleted records among it where the server reports them.
    ///
    /// - Parameters:
    ///   - collection: The list.
    ///   - since: The service's time at the last reading (``PullReport/serverTime``).
    ///   - overlap: So much earlier is asked for: clocks are off, and records come late. A quarter of an hour by default.
    ///   - client: The client of the service.
    ///   - options: How it is read.
    public init(
        changesOf collection: RESTCollection<Record>, since: WallTime, overlap: Duration = .seconds(900),
        with client: OneRosterClient, options: PullOptions = PullOptions()
    ) {
        let start = since.advanced(by: .zero - max(.zero, overlap)).millisecondsSinceEpoch
        self.init(
            collection, with: client, options: options, since: OneRosterDateTime(millisecondsSinceEpoch: start))
    }

    private init(
        _ collection: RESTCollection<Record>, with client: OneRosterClient, options: PullOptions,
        since: OneRosterDateTime?
    ) {
        self.collection = collection
        self.client = client
        self.options = options
        self.since = since
    }

    /// Reads into a stage. A reading that an earlier process did not end is gone on with.
    ///
    /// - Throws: What the stage throws; `CancellationError`. Nothing that was staged is lost then.
    public func run(into stage: some PullStaging<Record>) async throws -> PullReport {
        let target: (operation: OneRosterOperation, address: Endpoint)
        do {
            target = try client.target(collection.operation, collection.ids)
        } catch {
            return try await finish(.absent(error), PullStatistics(), nil, stage)
        }
        let source = PageSource<Record>(
            client: client, operation: target.operation, address: target.address,
            filter: since.map { .changed(since: "\($0)") })
        return try await run(source, into: stage)
    }

    private func run(
        _ source: PageSource<Record>, into stage: some PullStaging<Record>
    ) async throws -> PullReport {
        var statistics = PullStatistics()
        var resumed = try await stage.checkpoint().flatMap { $0.subject == subject ? $0 : nil }
        var pace = PullPace(limit: mostAtOnce)
        let known = since == nil ? try await stage.lastRevision() : nil
        while true {
            let start = resumed ?? fresh
            var ledger = try await ledger(of: start, stage, isResumed: resumed != nil)
            if resumed == nil { try await stage.begin(start) }
            resumed = nil
            var pass = ReadPass(
                source, options, checkpoint: start, ledger: ledger, pace: pace, statistics: statistics,
                knownRevision: known)
            let end = try await pass.run { rows, checkpoint in try await stage.stage(rows, checkpoint) }
            (statistics, pace, ledger) = (pass.statistics, pass.pace, pass.ledger)
            let verdict = try await verdict(of: end, source, pass.checkpoint, ledger, pace, &statistics)
            if let verdict { return try await finish(verdict, statistics, pass.checkpoint, stage) }
            guard statistics.restarts < options.restarts else {
                let doubt = PullDoubt(.changed, received: ledger.distinct)
                return try await finish(.incomplete(doubt), statistics, pass.checkpoint, stage)
            }
            statistics.restarts += 1
        }
    }

    private var subject: String {
        ([client.version.rawValue, collection.operation] + collection.ids + (since.map { ["\($0)"] } ?? []))
            .map { "\($0.utf8.count):\($0)" }.joined()
    }

    private var fresh: PullCheckpoint {
        PullCheckpoint(
            subject: subject, pageSize: client.profile.firstPageSize, sorts: client.profile.supportsSort)
    }

    private var mostAtOnce: Int {
        options.isPeakTime
            ? min(client.profile.peakConcurrency, client.profile.concurrency) : client.profile.concurrency
    }

    private func ledger(
        of checkpoint: PullCheckpoint, _ stage: some PullStaging<Record>, isResumed: Bool
    ) async throws -> RowLedger {
        var ledger = RowLedger()
        if let began = checkpoint.began { ledger.remembers(since: began - ClosingCheck<Record>.margin) }
        guard isResumed else { return ledger }
        var place = 0
        while true {
            let rows = try await stage.staged(from: place, limit: 5_000)
            guard !rows.isEmpty else { return ledger }
            place += rows.count
            for row in rows {
                ledger.add(id: row.sourcedID, content: row.contentHash, changed: row.record?.dateLastModified)
            }
        }
    }

    // MARK: Verdicts

    /// What a pass means; `nil` where the data changed and the reading has to begin anew.
    private func verdict(
        of end: PassEnd, _ source: PageSource<Record>, _ checkpoint: PullCheckpoint, _ ledger: RowLedger,
        _ pace: PullPace, _ statistics: inout PullStatistics
    ) async throws -> PullVerdict? {
        switch end {
        case .changed: return nil
        case .absent(let error): return .absent(error)
        case .sameRevision: return .unchanged
        case .doubt(let code, let error):
            return .incomplete(PullDoubt(code, error: error, received: ledger.distinct))
        case .end: break
        }
        if let doubt = Self.doubt(checkpoint, ledger) { return .incomplete(doubt) }
        if let since {
            return ignores(since, ledger) ? .incomplete(PullDoubt(.deltaIgnored, received: ledger.distinct)) : .delta
        }
        // A state that stood still says nothing of where the list ends: without a count an empty page could be an accident.
        if checkpoint.revision != nil, checkpoint.total != nil { return .complete(.revision) }
        var check = ClosingCheck(
            source, ledger, total: checkpoint.total, began: checkpoint.began, pageSize: checkpoint.pageSize)
        let answer = try await check.run()
        statistics.closingRequests += check.requests
        switch answer {
        case .stoodStill: return .complete(.unchanged)
        case .changed: return nil
        case .unknown: return try await readAgain(source, checkpoint, ledger, pace, &statistics)
        }
    }

    /// What speaks against the rows that came.
    private static func doubt(_ checkpoint: PullCheckpoint, _ ledger: RowLedger) -> PullDoubt? {
        if ledger.unidentified > 0 { return PullDoubt(.unidentified, received: ledger.distinct) }
        if let total = checkpoint.total, total != ledger.count {
            return PullDoubt(.total, expected: total, received: ledger.count)
        }
        if ledger.repeated > 0, checkpoint.total == nil { return PullDoubt(.repeated, received: ledger.distinct) }
        return nil
    }

    /// Whether records came that did not change since: the service passes over the filter.
    private func ignores(_ since: OneRosterDateTime, _ ledger: RowLedger) -> Bool {
        ledger.earliest.map { $0 < since } ?? false
    }

    private func readAgain(
        _ source: PageSource<Record>, _ checkpoint: PullCheckpoint, _ first: RowLedger, _ pace: PullPace,
        _ statistics: inout PullStatistics
    ) async throws -> PullVerdict? {
        guard options.readsTwice else {
            return .incomplete(PullDoubt(.unconfirmed, received: first.distinct))
        }
        var again = fresh
        again.sorts = checkpoint.sorts
        again.pageSize = checkpoint.pageSize
        var pass = ReadPass(
            source, options, checkpoint: again, ledger: RowLedger(), pace: pace, statistics: PullStatistics(),
            knownRevision: nil)
        pass.size.resume(checkpoint.pageSize)
        let end = try await pass.run { _, _ in }
        statistics.closingRequests += pass.statistics.requests
        switch end {
        case .end:
            let isSame = pass.ledger.agrees(with: first) && pass.checkpoint.revision == checkpoint.revision
            return isSame ? .complete(.readTwice) : nil
        case .changed: return nil
        case .doubt(_, let error): return .incomplete(PullDoubt(.unconfirmed, error: error, received: first.distinct))
        case .absent(let error): return .incomplete(PullDoubt(.unconfirmed, error: error, received: first.distinct))
        case .sameRevision: return .incomplete(PullDoubt(.unconfirmed, received: first.distinct))
        }
    }

    private func finish(
        _ verdict: PullVerdict, _ statistics: PullStatistics, _ checkpoint: PullCheckpoint?,
        _ stage: some PullStaging<Record>
    ) async throws -> PullReport {
        let report = PullReport(
            verdict: verdict, statistics: statistics, revision: checkpoint?.revision,
            serverTime: checkpoint?.began.map {
                WallTime(millisecondsSinceEpoch: $0 - ClosingCheck<Record>.margin).iso8601
            })
        try await stage.finish(report, resumable: Self.isResumable(verdict))
        return report
    }

    /// A page that could not be had can be had later; what contradicts itself has to be read anew.
    private static func isResumable(_ verdict: PullVerdict) -> Bool {
        if case .incomplete(let doubt) = verdict { doubt.code == .failed } else { false }
    }
}
