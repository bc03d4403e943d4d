internal import CrosswalkJSON
internal import CrosswalkRuntime
internal import HTTPTypes

extension LearningRecordStore {
    func document(_ call: LRSCall) async throws(LRSRefusal) -> WebResponse {
        let asked = try DocumentCall(call)
        let now = ambient.now()
        guard let id = asked.id else {
            if call.method == .delete {
                try await stored { try await documents.removeAll(space: asked.space, owner: asked.owner, at: now) }
                return WebResponse(.noContent)
            }
            let ids = try await stored {
                try await documents.ids(space: asked.space, owner: asked.owner, since: asked.since, at: now)
            }
            let body = JSONValue.array(ids.sorted().map { .string($0) }).json
            return WebResponse(.ok, HTTPBody(body), mediaType: "application/json")
        }
        switch call.method {
        case .put, .post: return try await write(call, asked.key(id))
        case .delete: return try await remove(call, asked.key(id))
        default: return try await read(asked.key(id))
        }
    }

    private func read(_ key: XAPIDocumentStore.Key) async throws(LRSRefusal) -> WebResponse {
        let now = ambient.now()
        guard let (document, _) = try await stored({ try await documents.get(key, at: now) }) else { throw .notFound }
        return WebResponse(
            .ok, HTTPBody(document.content), mediaType: document.contentType,
            fields: [.eTag: document.etag, .lastModified: HTTPDate.text(document.updated)])
    }

    /// How often a change is tried where others change the same document.
    private static let tries = 20

    private func write(_ call: LRSCall, _ key: XAPIDocumentStore.Key) async throws(LRSRefusal) -> WebResponse {
        let body = try await call.body()
        for _ in 0..<Self.tries {
            let now = ambient.now()
            let present = try await stored { try await documents.get(key, at: now) }
            try DocumentPreconditions(call).check(present?.document)
            let sent = LRSDocument(
                contentType: call.fields[.contentType] ?? "application/octet-stream", updated: now, content: body)
            let document = call.method == .post ? try Self.merged(present?.document, with: sent) : sent
            let isDone = try await stored {
                try await documents.put(document, key, over: present?.version, at: now)
            }
            if isDone { return WebResponse(.noContent) }
        }
        throw .conflict("The document changes all the time.")
    }

    /// Members of the document that was sent replace those that are there (1.0.3 Communication §2.3).
    private static func merged(_ present: LRSDocument?, with sent: LRSDocument) throws(LRSRefusal) -> LRSDocument {
        guard let present else { return sent }
        guard var merged = present.object, let added = sent.object else {
            throw .bad("Only objects of JSON are merged, and this document or the one that is there is none.")
        }
        for member in added { merged[member.name] = member.value }
        return LRSDocument(
            contentType: present.contentType, updated: sent.updated, content: JSONValue.object(merged).json)
    }

    private func remove(_ call: LRSCall, _ key: XAPIDocumentStore.Key) async throws(LRSRefusal) -> WebResponse {
        for _ in 0..<Self.tries {
            let now = ambient.now()
            let present = try await stored { try await documents.get(key, at: now) }
            try DocumentPreconditions(call).check(present?.document)
            guard let present else { return WebResponse(.noContent) }
            let isDone = try await stored { try await documents.remove(key, in: present.version, at: now) }
            if isDone { return WebResponse(.noContent) }
        }
        throw .conflict("The document changes all the time.")
    }
}

/// Whether a document may be changed as it is (1.0.3 Communication §3.1).
struct DocumentPreconditions {
    private let method: HTTPRequest.Method
    private let isState: Bool
    private let version: XAPIVersion
    private let ifMatch: String?
    private let ifNoneMatch: String?

    init(_ call: LRSCall) {
        method = call.method
        isState = call.resource == .state
        version = call.version
        ifMatch = call.fields[.ifMatch]
        ifNoneMatch = call.fields[.ifNoneMatch]
    }

    func check(_ present: LRSDocument?) throws(LRSRefusal) {
        if let ifMatch {
            guard let present, Self.covers(ifMatch, present.etag) else { throw .precondition }
        }
        if let ifNoneMatch, let present, Self.covers(ifNoneMatch, present.etag) { throw .precondition }
        // 1.0.3 leaves state to its one learner.
        guard method == .put, ifMatch == nil, ifNoneMatch == nil, !(isState && version == .v1_0_3) else { return }
        if present != nil {
            throw .conflict("The document is there: read it, and send If-Match with its ETag.")
        }
        if version == .v1_0_3 { throw .bad("Send If-None-Match: * to make the document.") }
    }

    /// Whether a field names a tag, or any.
    private static func covers(_ field: String, _ etag: String) -> Bool {
        field.split(separator: ",").contains { part in
            var tag = part.filter { $0 != " " && $0 != "\t" }
            if tag.hasPrefix("W/") { tag = String(tag.dropFirst(2)) }
            // Old clients send the hash without its quotes.
            return tag == "*" || tag == etag || "\"\(tag)\"" == etag
        }
    }
}
