import CrosswalkCrypto
import CrosswalkJSON
import CrosswalkRuntime
import _CrosswalkSupport

/// Small documents of the simulated platform by name, changed in one step each.
struct LMSRecords: Sendable {
    private static let attempts = 200

    let space: String
    let store: any RecordStore
    let ambient: Ambient

    /// The document of a name; `nil` where there is none.
    func value(_ name: [String]) async throws -> JSONValue? {
        try await store.get(record(name), at: ambient.now()).map { try JSONValue(json: $0.bytes) }
    }

    /// Every document whose name begins so, in the order of digests.
    func values(below name: [String]) async throws -> [JSONValue] {
        try await store.scan(space, prefix: Self.key(name) + "/", after: nil, limit: 1_000, at: ambient.now())
            .map { try JSONValue(json: $0.value.bytes) }
    }

    /// Changes a document.
    ///
    /// - Parameter body: Gives what is to stand there, of what stands there; `nil` leaves it. It may be called again,
    ///   where somebody else was first.
    /// - Returns: What stands there now.
    @discardableResult
    func change(
        _ name: [String], _ body: (JSONValue?) throws -> JSONValue?
    ) async throws -> JSONValue? {
        for _ in 0..<Self.attempts {
            let now = ambient.now()
            let found = try await store.get(record(name), at: now)
            let old = try found.map { try JSONValue(json: $0.bytes) }
            guard let new = try body(old) else { return old }
            let expected = found.map { RecordExpectation.version($0.version) } ?? .nothing
            let version = try await store.put(record(name), new.json, expecting: expected, until: nil, at: now)
            if version != nil { return new }
        }
        throw LMSRecordsContended()
    }

    /// Removes every document whose name begins so.
    func removeAll(below name: [String]) async throws {
        let now = ambient.now()
        let found = try await store.scan(space, prefix: Self.key(name) + "/", after: nil, limit: 1_000, at: now)
        for (key, _) in found { _ = try await store.take(key, at: now) }
    }

    /// Removes a document.
    /// - Returns: What it was; `nil` where there was none.
    func remove(_ name: [String]) async throws -> JSONValue? {
        try await store.take(record(name), at: ambient.now()).map { try JSONValue(json: $0.bytes) }
    }

    private func record(_ name: [String]) -> RecordName { RecordName(space, Self.key(name)) }

    /// Parts are encoded, so that no two names have one key.
    private static func key(_ name: [String]) -> String {
        name.map { PercentCoding.encoded($0) }.joined(separator: "/")
    }
}

/// A document changed again and again while it was to be changed.
struct LMSRecordsContended: Error {}
