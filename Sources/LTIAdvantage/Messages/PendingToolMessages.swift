internal import CrosswalkCrypto
internal import CrosswalkJSON
internal import CrosswalkRuntime
internal import LTICore
internal import _CrosswalkSupport

/// The messages that a platform waits for: each under a random name that the tool must give back, with a digest of the
/// session for which it is meant.
///
/// Finding one changes nothing; it is taken once, when nothing is left to refuse.
struct PendingToolMessages: Sendable {
    /// What is kept of one.
    struct Pending: Sendable {
        let clientID: ClientID
        let deploymentID: DeploymentID
        /// What the platform itself wants to know then.
        let note: String
        /// What was asked, as text.
        let asked: String
        fileprivate let sessionDigest: String

        /// Whether the message is meant for this session.
        func isFor(_ session: PlatformSession) -> Bool { ConstantTime.areEqual(sessionDigest, session.digest) }
    }

    private let store: any RecordStore
    private let space: String
    private let lifetime: Duration
    private let ambient: Ambient

    init(_ store: any RecordStore, space: String, lifetime: Duration, ambient: Ambient) {
        self.store = store
        self.space = space
        self.lifetime = max(lifetime, .seconds(1))
        self.ambient = ambient
    }

    /// Begins to wait.
    ///
    /// - Parameter asked: says what is asked, given the name that the tool must give back.
    /// - Returns: The name.
    func begin(
        with clientID: ClientID, _ deploymentID: DeploymentID, for session: PlatformSession, note: String,
        asked: (String) -> String
    ) async throws -> String {
        let name = Base64URL.text(ambient.randomBytes(32))
        var json = JSONWriter()
        json.object { json in
            json.member("client", clientID.text)
            json.member("deployment", deploymentID.text)
            json.member("session", session.digest)
            json.member("note", note)
            json.member("asked", asked(name))
        }
        let now = ambient.now()
        _ = try await store.put(
            record(name), json.finish(), expecting: .any, until: now.advanced(by: lifetime), at: now)
        return name
    }

    /// What waits under a name; `nil` where nothing does. It is still there afterwards.
    func find(_ name: String) async throws -> Pending? {
        guard let found = try await store.get(record(name), at: ambient.now()) else { return nil }
        let value = try JSONValue(json: found.bytes)
        guard let client = value["client"]?.string, let deployment = value["deployment"]?.string,
            let session = value["session"]?.string, let note = value["note"]?.string,
            let asked = value["asked"]?.string
        else { return nil }
        return Pending(
            clientID: ClientID(client), deploymentID: DeploymentID(deployment), note: note, asked: asked,
            sessionDigest: session)
    }

    /// Uses a name up. Of any number of callers one hears that it was there.
    func take(_ name: String) async throws -> Bool {
        try await store.take(record(name), at: ambient.now()) != nil
    }

    /// A digest: who reads the store cannot answer.
    private func record(_ name: String) -> RecordName {
        RecordName(space, Base64URL.text(SHA256Digest(of: name.utf8).bytes))
    }
}
