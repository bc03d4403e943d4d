import CrosswalkJSON
import CrosswalkRuntime
import HTTPTypes
import LTIAdvantage
import LTICore

/// What a tool did when it was to send scores.
struct ScoreScene: Sendable {
    struct Sent: Sendable {
        let score: RehearsalScore
        let deed: RehearsalStage.Deed<Void>
        /// What the gradebook had afterwards.
        let shown: JSONNumber?
        let gradesPath: String

        /// Whatever looks like a score.
        var posts: [SeenRequest] {
            deed.seen(below: gradesPath).filter { $0.head.method == .post && !$0.path.hasSuffix("/lineitems") }
        }
    }

    let lineItemPath: String
    let sent: [Sent]
    /// One with a token for scores alone.
    let narrow: Sent
    let scopes: Set<String>

    /// What is wrong with the first score that is not right.
    func each(_ wrong: (SeenRequest, RehearsalScore) -> String?) -> String? {
        for sent in sent {
            guard let last = sent.posts.last else { return sent.deed.failure ?? "no score came" }
            if let words = wrong(last, sent.score) { return words }
        }
        return nil
    }

    /// Whether the gradebook has what one of the scores is worth, out of 100.
    func shows(_ place: Int, _ value: Double) -> String? {
        guard sent.indices.contains(place) else { return "it was not sent" }
        return Self.shows(sent[place], value)
    }

    static func shows(_ sent: Sent, _ value: Double) -> String? {
        guard let shown = sent.shown?.double else { return sent.deed.failure ?? "no score in the gradebook" }
        return abs(shown - value) < 0.001 ? nil : "another score in the gradebook"
    }
}

/// What a tool did when it was to read a result, with a token for results alone.
struct ResultScene: Sendable {
    let value: JSONNumber
    let path: String
    let deed: RehearsalStage.Deed<JSONNumber?>

    var requests: [SeenRequest] { deed.seen(below: path).filter { $0.path.contains("/results") } }
}

/// What a tool did when it was twice to see to it that a line item is there.
struct LineItemScene: Sendable {
    let wanted: RehearsalLineItem
    let path: String
    let deeds: [RehearsalStage.Deed<Void>]
    /// What the gradebook had afterwards of this resource.
    let found: [LineItem]

    var requests: [SeenRequest] { deeds.flatMap { $0.seen(below: path) } }
    var creations: [SeenRequest] { requests.filter { $0.head.method == .post } }
    var failure: String? { deeds.lazy.compactMap(\.failure).first }
}

extension RehearsalStage {
    private static let claim = "https://purl.imsglobal.org/spec/lti-ags/claim/endpoint"
    private var gradesPath: String { lms.address("grades").path }

    /// Has the tool send scores, read a result and make a line item.
    func grades(_ run: inout RehearsalRun) async {
        let current = run
        if let hook = tool.hooks.postScore {
            await run.run(ScoreRows.rows, on: await scores(current, hook))
        } else {
            run.pass(over: ScoreRows.rows)
        }
        if let hook = tool.hooks.readResult {
            let scene = await granted([ServiceScope.resultReadOnly], current) { await result(current, hook) }
            await run.run(ResultRows.rows, on: scene)
        } else {
            run.pass(over: ResultRows.rows)
        }
        if let hook = tool.hooks.lineItem {
            await run.run(LineItemRows.rows, on: await lineItem(current, hook))
        } else {
            run.pass(over: LineItemRows.rows)
        }
    }

    /// A launch with a line item; its addresses have a query, as Moodle's have.
    private func openForGrades(by user: String, hasQuery: Bool) async throws -> (Opened, Endpoint) {
        let opened = try await open(by: user) { launch in
            guard hasQuery else { return }
            for name in ["lineitem", "lineitems"] { launch.addToAddress(name, of: Self.claim, "type_id=3") }
        }
        let address = opened.claims[Self.claim]?.object?["lineitem"]?.string ?? ""
        return (opened, try Endpoint(address))
    }

    private func scores(
        _ run: RehearsalRun, _ hook: @escaping @Sendable (RehearsalOccasion, RehearsalScore) async throws -> Void
    ) async -> Result<ScoreScene, RehearsalFailure> {
        let place: Result<(Opened, Endpoint), RehearsalFailure> = await run.attempt {
            try await openForGrades(by: "learner", hasQuery: true)
        }
        guard case .success(let (opened, lineItem)) = place else { return place.map { _ in Self.nothing } }
        let occasion = opened.occasion
        var sent: [ScoreScene.Sent] = []
        for (number, given) in ["17.5", "0", "25"].enumerated() {
            let score = RehearsalScore(
                learner: occasion.user, given: JSONNumber(given) ?? 0, maximum: 20, event: "rehearsal-\(number)")
            sent.append(await send(score, occasion, lineItem, run, hook))
        }
        let scopes = askedScopes
        let narrow = await granted([ServiceScope.score], run) { () -> Result<ScoreScene.Sent, RehearsalFailure> in
            await run.attempt { try await openForGrades(by: "learner", hasQuery: false) }.map { $0 }.asyncMap { place in
                let score = RehearsalScore(
                    learner: occasion.user, given: 12, maximum: 20, event: "rehearsal-narrow")
                return await send(score, place.0.occasion, place.1, run, hook)
            }
        }
        return narrow.map { ScoreScene(lineItemPath: lineItem.path, sent: sent, narrow: $0, scopes: scopes) }
    }

    private func send(
        _ score: RehearsalScore, _ occasion: RehearsalOccasion, _ lineItem: Endpoint, _ run: RehearsalRun,
        _ hook: @escaping @Sendable (RehearsalOccasion, RehearsalScore) async throws -> Void
    ) async -> ScoreScene.Sent {
        let deed = await watching(run) { try await hook(occasion, score) }
        let id = String(lineItem.path.split(separator: "/").last ?? "")
        let owner = GradebookOwner(occasion.context, of: entry.clientID)
        let entry = await run.attempt { try await lms.gradebook.entry(of: score.learner, in: id, of: owner) }
        var shown: JSONNumber?
        if case .success(let found) = entry { shown = found?.score }
        return ScoreScene.Sent(score: score, deed: deed, shown: shown, gradesPath: gradesPath)
    }

    private func result(
        _ run: RehearsalRun,
        _ hook: @escaping @Sendable (RehearsalOccasion, UserID) async throws -> JSONNumber?
    ) async -> Result<ResultScene, RehearsalFailure> {
        let value: JSONNumber = 61
        let place: Result<(Opened, Endpoint), RehearsalFailure> = await run.attempt {
            let place = try await openForGrades(by: "learner", hasQuery: true)
            let id = String(place.1.path.split(separator: "/").last ?? "")
            let occasion = place.0.occasion
            try await lms.overrideGrade(
                of: occasion.user, with: value, inLineItem: id, course: occasion.context, tool: entry.clientID)
            return place
        }
        return await place.asyncMap { place in
            let occasion = place.0.occasion
            let deed = await watching(run) { try await hook(occasion, occasion.user) }
            return ResultScene(value: value, path: gradesPath, deed: deed)
        }
    }

    private func lineItem(
        _ run: RehearsalRun,
        _ hook: @escaping @Sendable (RehearsalOccasion, RehearsalLineItem) async throws -> Void
    ) async -> Result<LineItemScene, RehearsalFailure> {
        let wanted = RehearsalLineItem(
            label: "Rehearsal", maximum: 40, resourceID: "rehearsal-resource", tag: "rehearsal-tag")
        let opened = await run.attempt { try await openForGrades(by: "teacher", hasQuery: true).0 }
        return await opened.asyncFlatMap { opened in
            var deeds: [Deed<Void>] = []
            for _ in 0..<2 {
                deeds.append(await watching(run) { try await hook(opened.occasion, wanted) })
            }
            let made = deeds
            return await run.attempt {
                let owner = GradebookOwner(opened.occasion.context, of: entry.clientID)
                let found = try await lms.gradebook.lineItems(
                    of: owner, LineItemFilter(resourceID: wanted.resourceID), after: nil, limit: 10)
                return LineItemScene(wanted: wanted, path: gradesPath, deeds: made, found: found.map(\.item))
            }
        }
    }

    /// Does something while the tool may have tokens of these scopes alone.
    private func granted<Value: Sendable>(
        _ scopes: Set<String>, _ run: RehearsalRun, _ body: () async -> Result<Value, RehearsalFailure>
    ) async -> Result<Value, RehearsalFailure> {
        var narrow = entry
        narrow.scopes = scopes
        let tool = narrow
        let changed = await run.attempt { _ = try await lms.register(tool) }
        let result = await changed.asyncFlatMap { await body() }
        return await run.attempt { _ = try await lms.register(entry) }.asyncFlatMap { result }
    }

    private static var nothing: ScoreScene {
        let nobody = RehearsalScore(learner: "", given: 0, maximum: 1, event: "")
        let sent = ScoreScene.Sent(
            score: nobody, deed: Deed(result: .success(()), seen: []), shown: nil, gradesPath: "")
        return ScoreScene(lineItemPath: "", sent: [], narrow: sent, scopes: [])
    }
}

extension Result where Failure == RehearsalFailure {
    fileprivate func asyncMap<New>(_ body: (Success) async -> New) async -> Result<New, Failure> {
        await asyncFlatMap { .success(await body($0)) }
    }

    fileprivate func asyncFlatMap<New>(_ body: (Success) async -> Result<New, Failure>) async -> Result<New, Failure> {
        switch self {
        case .success(let value): await body(value)
        case .failure(let failure): .failure(failure)
        }
    }
}
