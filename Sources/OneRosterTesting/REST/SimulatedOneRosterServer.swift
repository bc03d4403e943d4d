public import CrosswalkRuntime
public import CrosswalkTesting
internal import HTTPTypes

/// Data that a fault can change while it is read.
public protocol ChangeableRoster: Sendable {
    /// The state of the data; another one after every change.
    var revision: String { get async }
    /// Changes some records: adds, removes, alters.
    func change(_ random: inout SeededGenerator) async throws
    /// Gives some records other ids.
    func churn(_ random: inout SeededGenerator) async throws
}

/// A OneRoster server of a certain behaviour, with faults: what a client is tested against.
///
/// It stands before a handler that keeps to the standard, and makes it behave. Besides the faults of every simulator it
/// knows these kinds: `shortPage` (a page with fewer records than there are), `emptyPage` (none), `repeatNext` (the page
/// names itself as the next one), `noTotal`, `wrongTotal`, `clampPages` (half of what was asked for, and no more from then
/// on), `changeData` and `churnIDs` (the data changes before the answer), `html` (an error page with status 200).
public actor SimulatedOneRosterServer: Handler {
    /// The kinds of faults that only this simulator knows.
    public static let faultKinds = [
        "shortPage", "emptyPage", "repeatNext", "noTotal", "wrongTotal", "clampPages", "changeData", "churnIDs", "html",
    ]

    private let base: any Handler
    private let data: (any ChangeableRoster)?
    private let injector: FaultInjector
    private let ambient: Ambient
    private var behaviour: ServerBehaviour
    private var random: SeededGenerator
    private var atWork = 0
    private var waiting: [CheckedContinuation<Void, Never>] = []

    /// How many requests came, of all kinds.
    public private(set) var requests = 0
    /// The most that were under way at once.
    public private(set) var mostAtOnce = 0
    /// How many answers were made worse by a fault.
    public private(set) var faults = 0
    private var present = 0

    /// A server.
    ///
    /// - Parameters:
    ///   - base: What answers, as the standard has it.
    ///   - data: Its data, where faults are to change it.
    ///   - behaviour: What the server is like.
    ///   - script: The faults.
    ///   - seed: Decides whatever is left to chance.
    ///   - ambient: Clock and sleep.
    public init(
        _ base: some Handler, data: (any ChangeableRoster)? = nil, behaviour: ServerBehaviour = ServerBehaviour(),
        faults script: FaultScript = FaultScript(), seed: UInt64 = 1, ambient: Ambient
    ) {
        self.base = base
        self.data = data
        self.behaviour = behaviour
        self.ambient = ambient
        injector = FaultInjector(script, seed: seed)
        random = SeededGenerator(seed: seed ^ 0x5151)
    }

    /// Answers, as the server is.
    public func respond(to request: WebRequest) async throws -> WebResponse {
        requests += 1
        present += 1
        mostAtOnce = max(mostAtOnce, present)
        defer { present -= 1 }
        let action = await injector.action(for: request)
        if action != nil { faults += 1 }
        if action?.drop == .before { throw TransportError(.notConnected) }
        let isCollapsing = behaviour.collapsesAbove.map { present > $0 } ?? false
        let answer = try await work(on: request, action, isCollapsing)
        if let delay = action?.delayMS { try await ambient.sleep(.milliseconds(delay)) }
        if action?.drop == .after { throw TransportError(.connectionLost) }
        return try await action?.applied(to: answer, ambient) ?? answer
    }

    private func work(
        on request: WebRequest, _ action: FaultRule.Action?, _ isCollapsing: Bool
    ) async throws -> WebResponse {
        await enter()
        defer { leave() }
        if action?.status != nil || action?.body != nil {
            try await ambient.sleep(behaviour.latency)
            return WebResponse(.ok)
        }
        if isCollapsing, random.number(below: 3) == 0 {
            try await ambient.sleep(behaviour.latency * 10)
            return WebResponse(.serviceUnavailable)
        }
        if let kind = action?.kind, let data { try await change(data, kind) }
        guard let asked = ListRequest(request) else { return try await base.respond(to: request) }
        return try await page(asked, action?.kind, isCollapsing)
    }

    private func change(_ data: any ChangeableRoster, _ kind: String) async throws {
        var draws = random
        if kind == "changeData" { try await data.change(&draws) }
        if kind == "churnIDs" { try await data.churn(&draws) }
        random = draws
    }

    // MARK: Pages

    private func page(_ asked: ListRequest, _ kind: String?, _ isCollapsing: Bool) async throws -> WebResponse {
        if asked.sort != nil, behaviour.sort == .refuses { return Self.refusal("invalid_sort_field") }
        if asked.asksForChanges, behaviour.changedFilter == .refuses {
            return Self.refusal("invalid_filter_field")
        }
        var sent = asked
        if behaviour.sort == .ignores { sent.sort = nil }
        if asked.asksForChanges, behaviour.changedFilter == .ignores { sent.filter = nil }
        if kind == "clampPages" { behaviour.clamp = max(1, sent.limit / 2) }
        if let clamp = behaviour.clamp { sent.limit = min(sent.limit, clamp) }
        let given = sent.limit
        if kind == "shortPage", given > 1 { sent.limit = 1 + random.number(below: given - 1) }
        if kind == "emptyPage" { sent.offset = 2_000_000_000 }
        var answer = try await base.respond(to: sent.request)
        let rows = Self.rows(of: answer, sent)
        let slowness = isCollapsing ? 10 : 1
        try await ambient.sleep((behaviour.latency + behaviour.latencyPerHundred * rows / 100) * slowness)
        await dress(&answer, asked, rows, kind)
        if kind == "html" {
            return WebResponse(.ok, HTTPBody("<html><body>Maintenance</body></html>"), mediaType: "text/html")
        }
        return answer
    }

    /// How many records a page has, by what the base says of the list.
    private static func rows(of answer: WebResponse, _ sent: ListRequest) -> Int {
        guard answer.status.code == 200, let text = answer.head.headerFields[named: Self.total], let total = Int(text)
        else {
            return 0
        }
        return max(0, min(sent.limit, total - sent.offset))
    }

    private func dress(_ answer: inout WebResponse, _ asked: ListRequest, _ rows: Int, _ kind: String?) async {
        guard answer.status.code == 200 else { return }
        let total = answer.head.headerFields[named: Self.total].flatMap { Int($0) }
        answer.head.headerFields[named: Self.total] = nil
        if let total, behaviour.showsTotal, kind != "noTotal" {
            let error = kind == "wrongTotal" ? 1 + random.number(below: 50) : behaviour.totalError
            answer.head.headerFields[named: Self.total] = String(max(0, total + error))
        }
        answer.head.headerFields[named: Self.link] = nil
        if behaviour.showsLinks, let next = next(asked, rows, total, kind) {
            answer.head.headerFields[named: Self.link] = "<\(next)>; rel=\"next\""
        }
        answer.head.headerFields[named: "x-perm-rev"] = nil
        if behaviour.showsRevision, let data { answer.head.headerFields[named: "x-perm-rev"] = await data.revision }
        answer.head.headerFields[.date] = behaviour.showsDate ? HTTPDate.text(ambient.now()) : nil
    }

    private func next(_ asked: ListRequest, _ rows: Int, _ total: Int?, _ kind: String?) -> String? {
        var next = asked
        if kind == "repeatNext" { return next.request.head.path }
        next.offset = asked.offset + rows
        guard rows > 0, let total, next.offset < total else { return nil }
        return next.request.head.path
    }

    private static func refusal(_ minor: String) -> WebResponse {
        let body =
            #"{"imsx_codeMajor":"failure","imsx_severity":"error","imsx_CodeMinor":{"imsx_codeMinorField":["#
            + #"{"imsx_codeMinorFieldName":"TargetEndSystem","imsx_codeMinorFieldValue":"\#(minor)"}]}}"#
        return WebResponse(.badRequest, HTTPBody(body), mediaType: "application/json")
    }

    private static let total = "X-Total-Count"
    private static let link = "Link"

    // MARK: Capacity

    private func enter() async {
        atWork += 1
        guard let capacity = behaviour.capacity, atWork > capacity else { return }
        await withCheckedContinuation { waiting.append($0) }
    }

    private func leave() {
        atWork -= 1
        if !waiting.isEmpty { waiting.removeFirst().resume() }
    }
}

extension HTTPFields {
    /// The value of a field, by a name that is one.
    fileprivate subscript(named name: String) -> String? {
        get { HTTPField.Name(name).flatMap { self[$0] } }
        set { if let name = HTTPField.Name(name) { self[name] = newValue } }
    }
}

/// A request for a page of a list, taken apart.
private struct ListRequest {
    private let original: WebRequest
    private let path: String
    var limit: Int
    var offset: Int
    var sort: String?
    var filter: String?
    private let others: [(String, String)]

    /// `nil` for what is no GET with `limit`.
    init?(_ request: WebRequest) {
        guard request.head.method == .get, let fields = Self.fields(request),
            let limit = fields["limit"].flatMap({ Int($0) })
        else { return nil }
        original = request
        path = request.path
        self.limit = limit
        offset = fields["offset"].flatMap { Int($0) } ?? 0
        sort = fields["sort"]
        filter = fields["filter"]
        others = fields.fields.filter { !["limit", "offset", "sort", "filter"].contains($0.name) }
            .map { ($0.name, $0.value) }
    }

    private static func fields(_ request: WebRequest) -> FormFields? {
        do { return try request.query() } catch { return nil }
    }

    var asksForChanges: Bool { filter?.contains("dateLastModified") ?? false }

    var request: WebRequest {
        var fields = FormFields()
        for (name, value) in others where sort != nil || name != "orderBy" { fields.append(name, value) }
        fields.append("sort", sort)
        fields.append("filter", filter)
        fields.append("limit", String(limit))
        fields.append("offset", String(offset))
        var request = original
        request.head.path = path + "?" + fields.encoded
        return request
    }
}
