internal import CrosswalkCrypto
internal import CrosswalkJSON
public import CrosswalkRuntime
public import LTICore
internal import _CrosswalkSupport

/// A gradebook on a `RecordStore`: for platforms without one of their own, and for simulators.
public struct StoredGradebook: Gradebook {
    private static let items = "lti.gradebook.item"
    private static let grades = "lti.gradebook.grade"
    private static let attempts = 200

    private let store: any RecordStore
    private let ambient: Ambient

    /// A gradebook on a store.
    public init(_ store: some RecordStore, ambient: Ambient) {
        self.store = store
        self.ambient = ambient
    }

    // MARK: Line items

    /// Scans the tool's line items of the course.
    public func lineItems(
        of owner: GradebookOwner, _ filter: LineItemFilter, after: String?, limit: Int
    ) async throws -> [GradebookItem] {
        let prefix = owner.prefix
        var found: [GradebookItem] = []
        var last = after.map { prefix + $0 }
        while found.count < limit {
            let page = try await store.scan(
                Self.items, prefix: prefix, after: last, limit: max(limit, 100), at: ambient.now())
            for (key, value) in page where found.count < limit {
                let item = try Self.item(value.bytes)
                if filter.admits(item) { found.append(GradebookItem(String(key.key.dropFirst(prefix.count)), item)) }
            }
            guard let end = page.last?.key.key, page.count >= max(limit, 100) else { break }
            last = end
        }
        return found
    }

    /// Reads one record.
    public func lineItem(_ id: String, of owner: GradebookOwner) async throws -> GradebookItem? {
        guard let found = try await store.get(name(id, owner), at: ambient.now()) else { return nil }
        return GradebookItem(id, try Self.item(found.bytes))
    }

    /// Makes a line item; ids ascend with time.
    public func create(_ item: LineItem, for owner: GradebookOwner) async throws -> GradebookItem {
        for _ in 0..<Self.attempts {
            let now = ambient.now()
            // Ids ascend with time, so that lists have the order in which columns were made.
            let id = Self.padded(now.millisecondsSinceEpoch) + Hexadecimal.text(ambient.randomBytes(4))
            var kept = item
            kept.address = nil
            let version = try await store.put(
                name(id, owner), kept.json(), expecting: .nothing, until: nil, at: now)
            if version != nil { return GradebookItem(id, kept) }
        }
        throw GradebookFailure.contended
    }

    /// Replaces the record as it was read.
    public func replace(
        _ id: String, by item: LineItem, of owner: GradebookOwner
    ) async throws -> GradebookItem? {
        for _ in 0..<Self.attempts {
            let now = ambient.now()
            guard let found = try await store.get(name(id, owner), at: now) else { return nil }
            var kept = item
            kept.address = nil
            let version = try await store.put(
                name(id, owner), kept.json(), expecting: .version(found.version), until: nil, at: now)
            if version != nil { return GradebookItem(id, kept) }
        }
        throw GradebookFailure.contended
    }

    /// Removes the line item, then its grades.
    public func remove(_ id: String, of owner: GradebookOwner) async throws -> Bool {
        let now = ambient.now()
        guard try await store.take(name(id, owner), at: now) != nil else { return false }
        while true {
            let page = try await store.scan(Self.grades, prefix: id + "/", after: nil, limit: 500, at: now)
            for (key, _) in page { _ = try await store.take(key, at: now) }
            if page.isEmpty { return true }
        }
    }

    // MARK: Grades

    /// Changes the record as it was read, and tries again where somebody else was first.
    public func change(
        gradeOf user: UserID, in id: String, of owner: GradebookOwner,
        _ body: @Sendable (inout GradebookEntry) -> GradebookEntry.Verdict
    ) async throws -> (entry: GradebookEntry, verdict: GradebookEntry.Verdict)? {
        let key = RecordName(Self.grades, id + "/" + user.text)
        for _ in 0..<Self.attempts {
            let now = ambient.now()
            guard try await store.get(name(id, owner), at: now) != nil else { return nil }
            let found = try await store.get(key, at: now)
            let before = try found.map { try GradebookEntry(stored: $0.bytes) } ?? GradebookEntry()
            var after = before
            let verdict = body(&after)
            if after == before { return (after, verdict) }
            let expectation = found.map { RecordExpectation.version($0.version) } ?? .nothing
            let version = try await store.put(key, after.stored, expecting: expectation, until: nil, at: now)
            if version != nil { return (after, verdict) }
        }
        throw GradebookFailure.contended
    }

    /// Scans the grades of the line item.
    public func entries(
        of id: String, owner: GradebookOwner, after: UserID?, limit: Int
    ) async throws -> [(user: UserID, entry: GradebookEntry)] {
        let now = ambient.now()
        guard try await store.get(name(id, owner), at: now) != nil else { return [] }
        let prefix = id + "/"
        let page = try await store.scan(
            Self.grades, prefix: prefix, after: after.map { prefix + $0.text }, limit: limit, at: now)
        return try page.map {
            (UserID(String($0.key.key.dropFirst(prefix.count))), try GradebookEntry(stored: $0.value.bytes))
        }
    }

    private func name(_ id: String, _ owner: GradebookOwner) -> RecordName {
        RecordName(Self.items, owner.prefix + id)
    }

    private static func item(_ bytes: [UInt8]) throws -> LineItem {
        do {
            return try LineItem(json: bytes)
        } catch {
            throw GradebookFailure.illegible
        }
    }

    private static func padded(_ milliseconds: Int64) -> String {
        let digits = String(max(0, milliseconds), radix: 16)
        return String(repeating: "0", count: max(0, 12 - digits.count)) + digits
    }
}

/// Why a stored gradebook could not be read or changed.
public enum GradebookFailure: Error, Hashable, Sendable {
    /// Others changed the same record at the same time, again and again.
    case contended
    /// What lies in the store is no record of this gradebook.
    case illegible
}

extension GradebookOwner {
    /// What the keys of its line items begin with: contexts and tools may be named in any characters.
    fileprivate var prefix: String {
        Base64URL.text(SHA256Digest(of: "\(tool.text.utf8.count):\(tool.text)\(context.text)".utf8).bytes) + "/"
    }
}

extension GradebookEntry {
    init(stored bytes: [UInt8]) throws {
        let value: JSONValue
        do { value = try JSONValue(json: bytes) } catch { throw GradebookFailure.illegible }
        func moment(_ name: String) -> WallTime? {
            value[name]?.number?.integer.map { WallTime(millisecondsSinceEpoch: Int64($0)) }
        }
        self.init()
        time = moment("time")
        activity = value["activity"]?.string.flatMap(ActivityProgress.init(rawValue:))
        grading = value["grading"]?.string.flatMap(GradingProgress.init(rawValue:))
        score = value["score"]?.number
        comment = value["comment"]?.string
        scoringUser = value["scoringUser"]?.string.map { UserID($0) }
        startedAt = moment("startedAt")
        submittedAt = moment("submittedAt")
        attempts = value["attempts"]?.number?.integer ?? 0
        isOverridden = value["isOverridden"]?.bool ?? false
    }

    var stored: [UInt8] {
        var json = JSONWriter(capacity: 256)
        json.object { json in
            json.member("time", time.map { JSONNumber($0.millisecondsSinceEpoch) })
            json.member("activity", activity?.rawValue)
            json.member("grading", grading?.rawValue)
            json.member("score", score)
            json.member("comment", comment)
            json.member("scoringUser", scoringUser?.text)
            json.member("startedAt", startedAt.map { JSONNumber($0.millisecondsSinceEpoch) })
            json.member("submittedAt", submittedAt.map { JSONNumber($0.millisecondsSinceEpoch) })
            json.member("attempts", attempts)
            json.member("isOverridden", isOverridden)
        }
        return json.finish()
    }
}
