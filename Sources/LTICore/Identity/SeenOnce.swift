internal import CrosswalkCrypto
public import CrosswalkRuntime
internal import _CrosswalkSupport

/// Ids that count once: `jti` of assertions, nonces of deep linking responses and of notices.
///
/// Of any number of callers with the same id, also in several processes on one store, one gets `true`.
public struct SeenOnce: Sendable {
    private let store: any RecordStore
    private let space: String

    /// Ids of one purpose.
    ///
    /// - Parameters:
    ///   - store: Where ids are kept until their end.
    ///   - purpose: What they are for, such as `assertion`: ids of different purposes are different ids.
    public init(_ store: some RecordStore, purpose: String) {
        self.store = store
        space = "lti.seen." + purpose
    }

    /// Whether this is the first time. Ask last, when nothing else is left to refuse.
    ///
    /// - Parameters:
    ///   - id: The id.
    ///   - sender: Who chose it: two senders may choose the same.
    ///   - end: Until when it could be presented again.
    ///   - now: The present.
    /// - Throws: What the store throws; the id must then be taken for seen.
    public func isFirst(_ id: String, from sender: String, until end: WallTime, at now: WallTime) async throws -> Bool {
        try await store.put(name(id, sender), [], expecting: .nothing, until: end, at: now) != nil
    }

    /// Forgets an id that was not used up after all: the next caller with it is the first again.
    public func forget(_ id: String, from sender: String, at now: WallTime) async throws {
        _ = try await store.take(name(id, sender), at: now)
    }

    private func name(_ id: String, _ sender: String) -> RecordName {
        let text = "\(sender.utf8.count):\(sender)\(id)"
        return RecordName(space, Base64URL.text(SHA256Digest(of: text.utf8).bytes))
    }
}
