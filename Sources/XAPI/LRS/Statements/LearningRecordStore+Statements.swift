internal import CrosswalkJSON
internal import CrosswalkRuntime
internal import HTTPTypes

extension LearningRecordStore {
    func statements(_ call: LRSCall, _ account: XAPIAccount) async throws(LRSRefusal) -> WebResponse {
        switch call.method {
        case .put: try await put(call, account)
        case .post: try await post(call, account)
        default: try await find(call)
        }
    }

    // MARK: Storing

    private func put(_ call: LRSCall, _ account: XAPIAccount) async throws(LRSRefusal) -> WebResponse {
        try call.parameters.allow(["statementId"])
        guard let id = try call.parameters.uuid("statementId") else {
            throw .bad("The parameter statementId is missing.")
        }
        var arrived = try await arrived(call)
        guard !arrived.isList, var statement = arrived.statements.first else {
            throw .bad("PUT stores one statement.")
        }
        if let own = statement["id"]?.string, XAPIUUID(own) != id {
            throw .bad("The statement's id is not that of the parameter.")
        }
        statement["id"] = .string(id.description)
        arrived.statements = [statement]
        _ = try await store(arrived, call, account)
        return WebResponse(.noContent)
    }

    private func post(_ call: LRSCall, _ account: XAPIAccount) async throws(LRSRefusal) -> WebResponse {
        try call.parameters.allow([])
        let ids = try await store(try await arrived(call), call, account)
        let body = JSONValue.array(ids.map { .string($0.description) }).json
        return WebResponse(.ok, HTTPBody(body), mediaType: "application/json")
    }

    /// What a request brings.
    struct Arrived {
        var statements: [JSONObject]
        let isList: Bool
        let files: [XAPIFile]
    }

    private func arrived(_ call: LRSCall) async throws(LRSRefusal) -> Arrived {
        let body = try await call.body()
        var (json, files): ([UInt8], [XAPIFile]) = (body, [])
        if call.mediaType == "multipart/mixed" {
            do throws(XAPIMultipartError) {
                let message = try XAPIMultipart(body: body, contentType: call.fields[.contentType] ?? "")
                (json, files) = (message.json, message.files)
            } catch {
                throw .bad("The parts of the body do not fit together: \(error.rawValue).")
            }
        } else if call.mediaType != "application/json" {
            throw .bad("Send application/json or multipart/mixed.")
        }
        let findings = XAPIStatementCheck(call.version).findings(inBatch: json)
        let errors = findings.filter { $0.severity == .error }
        guard errors.isEmpty else { throw .bad("A statement breaks the standard.", errors) }
        let value = JSONValue.reading(json)
        let elements = value.array ?? [value]
        guard elements.count <= limits.batch else { throw .tooLarge }
        return Arrived(statements: elements.compactMap(\.object), isList: value.array != nil, files: files)
    }

    private func store(
        _ arrived: Arrived, _ call: LRSCall, _ account: XAPIAccount
    ) async throws(LRSRefusal) -> [XAPIUUID] {
        var records: [XAPIRecord] = []
        var attachments: [XAPIAttachment] = []
        for var object in arrived.statements {
            if object["id"] == nil { object["id"] = try newID() }
            let intake = StatementIntake(object, authority: account.authority, version: call.version)
            guard let statement = intake.statement, let id = statement.id else {
                throw .bad("A statement is not legible.")
            }
            try checkSignatures(statement, arrived.files)
            attachments += statement.allAttachments
            records.append(XAPIRecord(id: id, statement, json: intake.json))
        }
        guard Set(records.map(\.id)).count == records.count else { throw .bad("Two statements have the same id.") }
        do throws(XAPIMultipartError) {
            try XAPIMultipart.match(arrived.files, with: attachments)
        } catch {
            throw .bad("Attachments and parts do not fit together: \(error.rawValue).")
        }
        let now = ambient.now()
        let outcome = try await stored { try await statements.append(records, files: arrived.files, at: now) }
        guard outcome == .stored else { throw .conflict("Another statement has this id.") }
        return records.map(\.id)
    }

    private func newID() throws(LRSRefusal) -> JSONValue {
        guard let id = XAPIUUID(random: ambient.randomBytes(16)) else { throw .failed }
        return .string(id.description)
    }

    private func checkSignatures(_ statement: XAPIStatement, _ files: [XAPIFile]) throws(LRSRefusal) {
        do throws(XAPISignature.Refusal) {
            _ = try XAPISignature.verify(statement, files: files)
        } catch {
            throw .bad("The statement's signature is refused: \(error.rawValue).")
        }
    }
}

/// A statement as it is kept: completed by what an LRS sets, context Activities as lists.
struct StatementIntake {
    let json: JSONValue
    let statement: XAPIStatement?

    init(_ received: JSONObject, authority: XAPIActor, version: XAPIVersion) {
        var object = received
        object["stored"] = nil
        object["authority"] = JSONValue.reading(authority.encodedJSON())
        if object["version"] == nil { object["version"] = .string(version == .v1_0_3 ? "1.0.0" : version.rawValue) }
        if let id = object["id"]?.string.flatMap({ XAPIUUID($0) }) { object["id"] = .string(id.description) }
        object = Self.withLists(object)
        if let inner = object["object"]?.object, inner["objectType"]?.string == "SubStatement" {
            object["object"] = .object(Self.withLists(inner))
        }
        json = .object(object)
        statement = XAPIStatement.lenient(json).statement
    }

    private static func withLists(_ object: JSONObject) -> JSONObject {
        guard var context = object["context"]?.object, var activities = context["contextActivities"]?.object else {
            return object
        }
        for member in activities where member.value.object != nil { activities[member.name] = [member.value] }
        context["contextActivities"] = .object(activities)
        var changed = object
        changed["context"] = .object(context)
        return changed
    }
}
