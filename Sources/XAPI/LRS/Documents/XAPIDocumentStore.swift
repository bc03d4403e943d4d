internal import CrosswalkCrypto
internal import CrosswalkJSON
internal import CrosswalkRuntime
internal import _CrosswalkSupport

/// A document of state or a profile.
struct LRSDocument {
    let contentType: String
    let updated: WallTime
    let content: [UInt8]

    /// The SHA-1 of the content in small hexadecimal digits, in quotes: what 1.0.3 prescribes and 2.0 allows.
    var etag: String { "\"\(Hexadecimal.text(DigestHasher.digest(of: content, by: .sha1)))\"" }

    /// The content where it is an object of JSON.
    var object: JSONObject? {
        guard contentType.prefix(while: { $0 != ";" && $0 != " " }).lowercased() == "application/json" else {
            return nil
        }
        do {
            return try JSONValue(json: content).object
        } catch {
            // Whatever it is, it cannot be merged.
            return nil
        }
    }

    init(contentType: String, updated: WallTime, content: [UInt8]) {
        self.contentType = contentType
        self.updated = updated
        self.content = content
    }

    /// Out of a record: a line of JSON, then the content.
    init?(_ bytes: [UInt8]) {
        guard let end = bytes.firstIndex(of: 0x0A) else { return nil }
        let head = JSONValue.reading(Array(bytes[..<end]))
        guard let type = head["type"]?.string, let updated = head["updated"]?.number?.integer else { return nil }
        contentType = type
        self.updated = WallTime(millisecondsSinceEpoch: Int64(updated))
        content = Array(bytes[(end + 1)...])
    }

    var record: [UInt8] {
        let head: JSONValue = [
            "type": .string(contentType), "updated": .number(JSONNumber(updated.millisecondsSinceEpoch)),
        ]
        return head.json + [0x0A] + content
    }
}

/// Documents as keyed records.
///
/// A key is what the document belongs to and its id, each percent-encoded, with spaces between: a list of ids is a scan of
/// the keys that begin alike.
struct XAPIDocumentStore: Sendable {
    let records: any RecordStore

    /// Which document is meant.
    struct Key {
        let space: String
        /// What it belongs to, as the beginning of keys.
        let owner: String
        let id: String

        init(space: String, owner: [String], id: String) {
            self.space = space
            self.owner = owner.map { PercentCoding.encoded($0) + " " }.joined()
            self.id = id
        }

        var name: RecordName { RecordName(space, owner + PercentCoding.encoded(id)) }
    }

    func get(_ key: Key, at now: WallTime) async throws -> (document: LRSDocument, version: RecordVersion)? {
        guard let stored = try await records.get(key.name, at: now), let document = LRSDocument(stored.bytes) else {
            return nil
        }
        return (document, stored.version)
    }

    /// Stores a document over a state that was seen; `false` where it has changed meanwhile.
    func put(_ document: LRSDocument, _ key: Key, over version: RecordVersion?, at now: WallTime) async throws -> Bool {
        let expectation: RecordExpectation = version.map { .version($0) } ?? .nothing
        return try await records.put(key.name, document.record, expecting: expectation, until: nil, at: now) != nil
    }

    /// Removes a document in a state that was seen; `false` where it has changed meanwhile.
    func remove(_ key: Key, in version: RecordVersion, at now: WallTime) async throws -> Bool {
        // A record whose end has come is not there any more.
        try await records.put(key.name, [], expecting: .version(version), until: now, at: now) != nil
    }

    /// The ids of the documents of an owner, those alone that changed later than a moment.
    func ids(space: String, owner: [String], since: WallTime?, at now: WallTime) async throws -> [String] {
        var ids: [String] = []
        for (key, value) in try await all(space: space, owner: owner, at: now) {
            guard let document = LRSDocument(value.bytes), since.map({ document.updated > $0 }) ?? true else {
                continue
            }
            let encoded = key.key.utf8.reversed().prefix { $0 != 0x20 }.reversed()
            if let id = PercentCoding.decode(encoded) { ids.append(String(decoding: id, as: UTF8.self)) }
        }
        return ids
    }

    /// Removes all documents of an owner.
    func removeAll(space: String, owner: [String], at now: WallTime) async throws {
        for (key, _) in try await all(space: space, owner: owner, at: now) { _ = try await records.take(key, at: now) }
    }

    private func all(
        space: String, owner: [String], at now: WallTime
    ) async throws -> [(key: RecordName, value: StoredValue)] {
        let prefix = Key(space: space, owner: owner, id: "").owner
        var found: [(key: RecordName, value: StoredValue)] = []
        while true {
            let page = try await records.scan(space, prefix: prefix, after: found.last?.key.key, limit: 500, at: now)
            found += page
            if page.count < 500 { return found }
        }
    }
}
