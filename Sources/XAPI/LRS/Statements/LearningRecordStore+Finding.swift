internal import CrosswalkJSON
internal import CrosswalkRuntime
internal import HTTPTypes

extension LearningRecordStore {
    private static let filters: Set<String> = [
        "agent", "verb", "activity", "registration", "related_activities", "related_agents", "since", "until", "limit",
        "format", "attachments", "ascending",
    ]

    func find(_ call: LRSCall) async throws(LRSRefusal) -> WebResponse {
        let names = call.parameters.names
        guard names.contains("statementId") || names.contains("voidedStatementId") else {
            try call.parameters.allow(Self.filters)
            return try await list(call)
        }
        let isVoided = names.contains("voidedStatementId")
        try call.parameters.allow([isVoided ? "voidedStatementId" : "statementId", "attachments", "format"])
        return try await one(call, isVoided: isVoided)
    }

    // MARK: One

    private func one(_ call: LRSCall, isVoided: Bool) async throws(LRSRefusal) -> WebResponse {
        let view = try StatementView(call)
        guard let id = try call.parameters.uuid(isVoided ? "voidedStatementId" : "statementId") else { throw .notFound }
        let found = try await stored { try await statements.statement(id) }
        guard let found, found.isVoided == isVoided else { throw .notFound }
        let newest = try await stored { try await statements.newest() }
        let json = try await view.json(of: found, in: self)
        var response = try await answer(json, [json], view, newest)
        response.head.headerFields[.lastModified] = HTTPDate.text(found.stored)
        return response
    }

    // MARK: Many

    /// What follows of a list: the parameters of the first request are in the link, with the place that was reached.
    func more(_ call: LRSCall) async throws(LRSRefusal) -> WebResponse {
        try call.parameters.allow(Self.filters.union(["after"]))
        return try await list(call)
    }

    private func list(_ call: LRSCall) async throws(LRSRefusal) -> WebResponse {
        let view = try StatementView(call)
        let query = try query(call)
        let page = try await stored { try await statements.page(of: query) }
        var values: [JSONValue] = []
        for statement in page.statements { values.append(try await view.json(of: statement, in: self)) }
        let more = page.hasMore ? page.statements.last.map { link(call, behind: $0.sequence) } : nil
        let result: JSONValue = ["statements": .array(values), "more": .string(more ?? "")]
        return try await answer(result, values, view, page.newest)
    }

    private func query(_ call: LRSCall) throws(LRSRefusal) -> XAPIStatementQuery {
        let asked = try call.parameters.count("limit") ?? 0
        var query = XAPIStatementQuery(limit: asked == 0 ? limits.page : min(asked, limits.page))
        query.agent = try call.parameters.actor("agent", mayBeGroup: true)?.identifier?.key
        query.verb = try call.parameters.iri("verb")
        query.activity = try call.parameters.iri("activity")
        query.registration = try call.parameters.uuid("registration")
        query.includesRelatedAgents = try call.parameters.bool("related_agents")
        query.includesRelatedActivities = try call.parameters.bool("related_activities")
        query.since = try call.parameters.time("since")
        query.until = try call.parameters.time("until")
        query.isAscending = try call.parameters.bool("ascending")
        query.after = try call.parameters.count("after").map { Int64($0) }
        return query
    }

    private func link(_ call: LRSCall, behind sequence: Int64) -> String {
        var fields = FormFields()
        for name in Self.filters.sorted() { fields.append(name, call.parameters[name]) }
        fields.append("after", String(sequence))
        return base + LRSResource.more.rawValue + "?" + fields.encoded
    }

    // MARK: Answers

    private func answer(
        _ json: JSONValue, _ values: [JSONValue], _ view: StatementView, _ newest: WallTime?
    ) async throws(LRSRefusal) -> WebResponse {
        var response: WebResponse
        if view.hasAttachments {
            var files: [XAPIFile] = []
            for sha2 in Self.hashes(values) {
                if let file = try await stored({ try await statements.file(sha2) }) { files.append(file) }
            }
            let (body, type) = XAPIMultipart(json: json.json, files: files).encoded()
            response = WebResponse(.ok, HTTPBody(body), mediaType: type)
        } else {
            response = WebResponse(.ok, HTTPBody(json.json), mediaType: "application/json")
        }
        // What is stored from now on is later than the newest that can be seen.
        let through = newest ?? WallTime(millisecondsSinceEpoch: 0)
        response.head.headerFields.set("x-experience-api-consistent-through", through.iso8601)
        return response
    }

    /// The hashes of the attachments of statements, each once.
    private static func hashes(_ values: [JSONValue]) -> [String] {
        var seen: Set<String> = []
        return values.flatMap { value -> [String] in
            let lists = [value["attachments"]?.array, value["object"]?["attachments"]?.array]
            return lists.flatMap { $0 ?? [] }.compactMap { $0["sha2"]?.string?.lowercased() }
        }.filter { seen.insert($0).inserted }
    }
}
