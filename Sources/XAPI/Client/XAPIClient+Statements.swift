internal import CrosswalkJSON
internal import CrosswalkRuntime
internal import HTTPTypes

/// What statements a client asks for.
public struct XAPIStatementFilter: Hashable, Sendable {
    /// An Agent or an identified Group.
    public var agent: XAPIActor?
    /// The IRI of a verb.
    public var verb: String?
    /// The IRI of an Activity.
    public var activity: String?
    /// A registration.
    public var registration: XAPIUUID?
    /// Whether all Activities of a statement count.
    public var includesRelatedActivities = false
    /// Whether all Agents of a statement count.
    public var includesRelatedAgents = false
    /// Stored later than this.
    public var since: XAPITimestamp?
    /// Not stored later than this.
    public var until: XAPITimestamp?
    /// The oldest first.
    public var isAscending = false
    /// The most statements of a page; the store's own where it is `nil`.
    public var limit: Int?

    /// Everything.
    public init() {}

    var fields: FormFields {
        var fields = FormFields()
        fields.append("agent", agent.map { String(decoding: $0.encodedJSON(), as: UTF8.self) })
        fields.append("verb", verb)
        fields.append("activity", activity)
        fields.append("registration", registration?.description)
        if includesRelatedActivities { fields.append("related_activities", "true") }
        if includesRelatedAgents { fields.append("related_agents", "true") }
        fields.append("since", since?.text)
        fields.append("until", until?.text)
        if isAscending { fields.append("ascending", "true") }
        fields.append("limit", limit.map { String($0) })
        return fields
    }
}

/// A page of statements as a store answered it.
public struct XAPIAnswerPage: Sendable {
    /// The statements that could be read.
    public let statements: [XAPIStatement]
    /// What could not be read of the page.
    public let findings: [XAPIFinding]
    /// Everything that was stored up to this moment can be seen; who polls goes on from here and no later. `nil` where the
    /// store does not say.
    public let consistentThrough: XAPITimestamp?
}

extension XAPIClient {
    /// The statement of an id; `nil` where there is none, or it is voided.
    public func statement(_ id: XAPIUUID) async throws -> XAPIStatement? { try await one("statementId", id) }

    /// The voided statement of an id; `nil` where there is none, or it is not voided.
    public func voidedStatement(_ id: XAPIUUID) async throws -> XAPIStatement? {
        try await one("voidedStatementId", id)
    }

    private func one(_ parameter: String, _ id: XAPIUUID) async throws -> XAPIStatement? {
        let url = try url("statements", [(parameter, id.description)])
        let answer = try await exchange(.get, url, expecting: [200, 404])
        guard answer.status == 200 else { return nil }
        guard let statement = XAPIStatement.lenient(json: answer.body).statement else {
            throw XAPIClientError(.unreadable, status: answer.status)
        }
        return statement
    }

    /// Goes through the statements that match, page by page, each asked for when it is wanted.
    ///
    /// - Parameters:
    ///   - filter: Which statements.
    ///   - body: Takes a page; answers whether to go on.
    /// - Throws: ``XAPIClientError``; ``XAPIClientError/Code/brokenList`` where a page names a next one at another origin,
    ///   one that was there already, or more than the limit.
    public func pages(
        of filter: XAPIStatementFilter, _ body: (XAPIAnswerPage) async throws -> Bool
    ) async throws {
        var url = try url("statements", filter.fields)
        var pages = Pages(from: url, limit: limits.pages)
        while true {
            try Task.checkCancellation()
            let answer = try await exchange(.get, url)
            let (page, more) = try Self.page(answer)
            guard try await body(page), let more else { return }
            // more is relative to scheme and host, with or without its slash, never to the endpoint's path.
            let isWhole = more.hasPrefix("/") || more.contains("://")
            switch pages.step(after: url, to: isWhole ? more : "/" + more) {
            case .next(let next): url = next
            case .end: throw XAPIClientError(.brokenList, status: nil)
            }
        }
    }

    private static func page(_ answer: Answer) throws -> (XAPIAnswerPage, more: String?) {
        let value: JSONValue
        do {
            value = try JSONValue.tolerant(json: answer.body).value
        } catch {
            throw XAPIClientError(.unreadable, status: answer.status)
        }
        guard let elements = value["statements"]?.array else {
            throw XAPIClientError(.unreadable, status: answer.status)
        }
        let readings = elements.map { XAPIStatement.lenient($0) }
        let through = answer.fields.value(named: "x-experience-api-consistent-through").flatMap { XAPITimestamp($0) }
        let page = XAPIAnswerPage(
            statements: readings.compactMap(\.statement), findings: readings.flatMap(\.findings),
            consistentThrough: through)
        return (page, value["more"]?.string.flatMap { $0.isEmpty ? nil : $0 })
    }
}
