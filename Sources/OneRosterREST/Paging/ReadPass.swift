internal import CrosswalkRuntime
internal import OneRosterModel

/// One pass over all pages of a list.
///
/// The work is a set of row ranges. A page that is shorter than asked leaves its rest as a new range, a page that failed
/// comes back, perhaps in two halves. The pass ends with a request past the last row that gives nothing.
struct ReadPass<Record: RESTRecord> {
    /// Takes the rows of a page and how far the pass has come.
    typealias Receive = (_ rows: [RESTPage<Record>.Row], _ checkpoint: PullCheckpoint) async throws -> Void

    let source: PageSource<Record>
    let options: PullOptions
    var checkpoint: PullCheckpoint
    var ledger: RowLedger
    var statistics: PullStatistics
    var size: PageSize
    var pace: PullPace
    /// The revision at which nothing is to be read.
    let knownRevision: String?

    /// Work that came back: rests of short pages, and what failed.
    private var pending: [PageWork] = []
    /// The first row that nobody was asked for.
    private var next: Int
    private var link: Endpoint?
    private var isLinked = false
    /// Past it there is nothing.
    private var emptyFrom: Int?
    private var inFlight = 0
    /// Pieces of work that wait before they are tried again, and one for all where the service asked for it.
    private var sleepers = 0
    private var isHolding = false
    private var seenLinks: Set<Endpoint> = []
    private var bytesPerRow = 700.0
    /// Until then no request goes out: the service asked for it.
    private var holdUntil: WallTime?
    private var fallback = FirstPageFallback()
    private var isEndConfirmed = false
    private var end: PassEnd?

    init(
        _ source: PageSource<Record>, _ options: PullOptions, checkpoint: PullCheckpoint, ledger: RowLedger,
        pace: PullPace, statistics: PullStatistics, knownRevision: String?
    ) {
        self.source = source
        self.options = options
        self.checkpoint = checkpoint
        self.ledger = ledger
        self.statistics = statistics
        self.pace = pace
        self.knownRevision = knownRevision
        let profile = source.client.profile
        size = PageSize(first: profile.firstPageSize, largest: profile.largestPageSize)
        next = checkpoint.received.end
        if !checkpoint.isEmpty { size.resume(checkpoint.pageSize) }
        resumeGaps()
    }

    private mutating func resumeGaps() {
        for gap in checkpoint.received.gaps(below: next) { requeue(gap) }
        guard let text = checkpoint.link else { return }
        do {
            link = try Endpoint(text)
            isLinked = true
        } catch {
            // An address of our own that cannot be read any more: rows are counted instead.
            checkpoint.link = nil
        }
    }

    private mutating func requeue(_ range: Range<Int>) {
        var start = range.lowerBound
        while start < range.upperBound {
            let limit = min(size.current, range.upperBound - start)
            pending.append(PageWork(offset: start, limit: limit))
            start += limit
        }
    }

    // MARK: The pass

    mutating func run(_ receive: Receive) async throws -> PassEnd {
        try await withThrowingTaskGroup(of: Event.self) { group in
            defer { group.cancelAll() }
            while true {
                while end == nil, inFlight < concurrency, !isHeld(&group), let work = takeWork() {
                    begin(work, in: &group)
                }
                // What is still under way when the end is known is let go.
                if let end { return end }
                guard let event = try await group.next() else { return .end }
                if case .waited = event.outcome {
                    sleepers -= 1
                    if let work = event.work {
                        pending.insert(work, at: 0)
                    } else {
                        (isHolding, holdUntil) = (false, nil)
                    }
                } else if let work = event.work {
                    inFlight -= 1
                    try await take(event.outcome, of: work, receive)
                }
            }
        }
    }

    /// What happened to a piece of work; to none where everything was to wait.
    private struct Event: Sendable {
        let work: PageWork?
        let outcome: PageOutcome<Record>
    }

    /// Whether everything has to wait, because the service asked for it.
    private mutating func isHeld(_ group: inout ThrowingTaskGroup<Event, any Error>) -> Bool {
        guard let until = holdUntil else { return false }
        guard !isHolding else { return true }
        isHolding = true
        let wait = until.duration(since: source.client.ambient.now())
        sleep(wait, nil, in: &group)
        return true
    }

    private mutating func sleep(
        _ wait: Duration, _ work: PageWork?, in group: inout ThrowingTaskGroup<Event, any Error>
    ) {
        sleepers += 1
        let ambient = source.client.ambient
        group.addTask {
            try await ambient.sleep(max(.zero, wait))
            return Event(work: work, outcome: .waited)
        }
    }

    private mutating func begin(_ work: PageWork, in group: inout ThrowingTaskGroup<Event, any Error>) {
        let now = source.client.ambient.now()
        var work = work
        if work.since == nil { work.since = now }
        if work.wait > .zero {
            // Who waits takes nobody's place.
            let wait = work.wait
            work.wait = .zero
            return sleep(wait, work, in: &group)
        }
        work.age = mayRunAbreast ? pace.now : nil
        inFlight += 1
        statistics.requests += 1
        if work.failures > 0 { statistics.repetitions += 1 }
        statistics.mostAtOnce = max(statistics.mostAtOnce, inFlight)
        let (source, sorted, begun) = (source, checkpoint.sorts, work)
        group.addTask { Event(work: begun, outcome: try await source.read(begun, sorted: sorted)) }
    }

    /// Whether nothing is under way, and nothing waits to be.
    private var isAlone: Bool { inFlight == 0 && sleepers == 0 }

    /// How many requests may be under way: more than one only where rows are counted, sorted, and known in number, and
    /// the size of a page is settled.
    private var concurrency: Int {
        guard mayRunAbreast else { return 1 }
        let fitting = Double(options.pageBudgetBytes) / max(1, bytesPerRow * Double(size.current))
        return max(1, min(pace.level, Int(min(fitting, 1_000))))
    }

    private var mayRunAbreast: Bool {
        checkpoint.total != nil && checkpoint.sorts && !isLinked && size.isSettled
    }

    private mutating func takeWork() -> PageWork? {
        if !pending.isEmpty { return pending.removeFirst() }
        if isLinked {
            guard isAlone, let link else { return nil }
            return PageWork(offset: next, limit: size.current, link: link)
        }
        if let emptyFrom, next >= emptyFrom { return nil }
        // Behind the last row that is said to be there one request alone asks whether that is so.
        let isPastTotal = checkpoint.total.map { next >= $0 } ?? true
        guard isAlone || !isPastTotal else { return nil }
        let start = next
        let (after, overflow) = start.addingReportingOverflow(size.current)
        guard !overflow, next < options.mostRows else {
            end = .doubt(.tooMany, nil)
            return nil
        }
        // The last page of what is said to be there asks for no more than that.
        if let total = checkpoint.total, start < total { next = min(after, total) } else { next = after }
        return PageWork(offset: start, limit: next - start)
    }

    private mutating func take(_ outcome: PageOutcome<Record>, of work: PageWork, _ receive: Receive) async throws {
        switch outcome {
        case .page(let answer): try await take(answer, of: work, receive)
        case .failure(let error): failed(work, error)
        case .waited: return
        }
    }

    // MARK: Pages

    private mutating func take(
        _ answer: PageAnswer<Record>, of work: PageWork, _ receive: Receive
    ) async throws {
        let rows = answer.page.rows
        if let verdict = compare(answer) {
            end = verdict
            return
        }
        if answer.isUnsorted { checkpoint.sorts = false }
        learn(answer, work)
        statistics.rows += rows.count
        for row in rows {
            if row.record == nil { statistics.quarantined += 1 }
            ledger.add(id: row.sourcedID, content: row.contentHash, changed: row.record?.dateLastModified)
        }
        advance(answer, work)
        checkpoint.pageSize = size.current
        statistics.pageSize = size.current
        if !rows.isEmpty { try await receive(rows, checkpoint) }
    }

    /// Whether the data is not what it was at the page before.
    private mutating func compare(_ answer: PageAnswer<Record>) -> PassEnd? {
        if let revision = answer.revision {
            if let known = checkpoint.revision, known != revision { return .changed }
            if checkpoint.isEmpty, revision == knownRevision { return .sameRevision }
            checkpoint.revision = revision
        }
        if let total = answer.total {
            if let known = checkpoint.total, known != total { return .changed }
            checkpoint.total = total
        }
        if checkpoint.began == nil, checkpoint.isEmpty {
            checkpoint.began = answer.fields.date?.millisecondsSinceEpoch
            if let began = checkpoint.began { ledger.remembers(since: began - ClosingCheck<Record>.margin) }
        }
        return nil
    }

    private mutating func learn(_ answer: PageAnswer<Record>, _ work: PageWork) {
        let received = answer.page.rows.count
        if received > 0 { bytesPerRow = max(64, Double(answer.bytes) / Double(received)) }
        let before = size.current
        let budget = Double(options.pageBudgetBytes) / bytesPerRow
        size.received(
            received, of: work.limit, hasMore: hasMore(after: work, received, answer), after: answer.latency,
            budgetRows: Int(min(budget, 1e9)))
        if answer.latency > .seconds(10), received > PageSize.smallest { size.isSlow() }
        if size.current != before {
            pace.pageSizeChanged()
        } else if let age = work.age {
            pace.received(rows: received, of: size.current, after: answer.latency, from: age)
        }
    }

    private func hasMore(after work: PageWork, _ received: Int, _ answer: PageAnswer<Record>) -> Bool {
        answer.total.map { work.offset + received < $0 } ?? (answer.fields.next != nil)
    }

    private mutating func advance(_ answer: PageAnswer<Record>, _ work: PageWork) {
        let received = answer.page.rows.count
        let stop = work.offset + received
        if received > 0, !isLinked { checkpoint.received.insert(work.offset..<stop) }
        if isLinked { checkpoint.received.insert(next..<next + received) }
        guard received > 0 else { return empty(work) }
        if let known = emptyFrom, known <= work.offset {
            // It was an accident.
            emptyFrom = nil
            isEndConfirmed = false
        }
        follow(answer, work, received)
        guard !isLinked, end == nil else { return }
        let asked = work.offset + work.limit
        if stop < asked {
            // The rest of the range stays to be read, unless it lies at the very end of what was asked for.
            if asked == next, isAlone, pending.isEmpty {
                next = stop
            } else {
                requeue(stop..<asked)
            }
        } else if stop > next {
            next = stop
        }
    }

    /// A page without rows.
    private mutating func empty(_ work: PageWork) {
        emptyFrom = min(emptyFrom ?? .max, work.offset)
        link = nil
        checkpoint.link = nil
        // Nothing lies behind the end.
        pending.removeAll { $0.offset >= work.offset }
        guard isLinked || isAlone && pending.isEmpty else { return }
        // Where nobody says how many there are, an empty page could be an accident: it is asked for once more.
        guard checkpoint.total == nil, !isLinked, !isEndConfirmed else {
            end = .end
            return
        }
        isEndConfirmed = true
        pending.append(PageWork(offset: work.offset, limit: work.limit))
    }

    private mutating func follow(_ answer: PageAnswer<Record>, _ work: PageWork, _ received: Int) {
        let page: Endpoint
        do {
            page = try source.address(of: work, sorted: checkpoint.sorts)
        } catch {
            return
        }
        switch NextPage(after: page, offset: work.offset, received: received, target: answer.fields.next) {
        case .loop: end = .doubt(.loop, nil)
        case .offset:
            guard isLinked else { return }
            // The service names no further page.
            end = .end
        case .link(let link):
            guard seenLinks.insert(link).inserted, seenLinks.count <= 1_000_000 else {
                end = .doubt(.loop, nil)
                return
            }
            isLinked = true
            pending = []
            next = checkpoint.received.end
            self.link = link
            checkpoint.link = "\(link)"
        }
    }

    // MARK: Failures

    private mutating func failed(_ work: PageWork, _ error: OneRosterServiceError) {
        let now = source.client.ambient.now()
        if !error.isTemporary, error.code != .tooLarge {
            refused(work, error)
            return
        }
        if let age = work.age { pace.failed(from: age) }
        if let retryAfter = error.retryAfter {
            holdUntil = max(holdUntil ?? now, now.advanced(by: min(retryAfter, options.patience)))
        }
        var again = work
        again.failures += 1
        let spent = work.since.map { now.duration(since: $0) } ?? .zero
        guard again.failures < options.attempts, spent < options.patience,
            error.retryAfter.map({ $0 <= options.patience }) ?? true
        else {
            end = .doubt(.failed, error)
            return
        }
        again.wait = Backoff.wait(after: again.failures, error, .standard, source.client.ambient)
        guard error.asksForLess, work.link == nil, work.limit > PageSize.smallest else {
            pending.insert(again, at: 0)
            return
        }
        if error.code == .tooLarge || again.failures > 1 {
            size.refused(work.limit)
            pace.pageSizeChanged()
        }
        split(again)
    }

    /// The same rows in two halves, the first of which waits.
    private mutating func split(_ work: PageWork) {
        let half = max(PageSize.smallest, work.limit / 2)
        var first = PageWork(offset: work.offset, limit: min(half, work.limit))
        first.failures = work.failures
        first.since = work.since
        first.wait = work.wait
        pending.insert(first, at: 0)
        let (middle, stop) = (work.offset + first.limit, work.offset + work.limit)
        if middle < stop { pending.insert(PageWork(offset: middle, limit: stop - middle), at: 1) }
    }

    /// An answer that will be the same next time, unless something else is asked.
    private mutating func refused(_ work: PageWork, _ error: OneRosterServiceError) {
        let isFirst = checkpoint.isEmpty && work.link == nil && isAlone
        if isFirst, [.notFound, .unsupported, .forbidden].contains(error.code) {
            end = .absent(error)
            return
        }
        guard error.status == 400 || error.code == .invalidSort else {
            end = .doubt(.failed, error)
            return
        }
        if isFirst, let change = fallback.next(sorts: checkpoint.sorts, limit: work.limit) {
            checkpoint.sorts = change.sorts
            if change.limit != work.limit { size.resume(change.limit) }
            pending = [PageWork(offset: work.offset, limit: change.limit)]
            next = work.offset + change.limit
        } else if !isFirst, work.limit > checkpoint.pageSize {
            // The page had grown beyond what the service allows.
            size.refused(work.limit)
            size.resume(checkpoint.pageSize)
            requeue(work.offset..<work.offset + work.limit)
        } else {
            end = .doubt(.failed, error)
        }
    }
}
