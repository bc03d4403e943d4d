internal import CrosswalkCrypto
internal import CrosswalkJSON
public import CrosswalkRuntime
public import LTICore
internal import _CrosswalkSupport

/// The selections that a platform began and that no tool has answered yet.
///
/// Each is kept under the `data` of its request, which nobody can guess, with the settings that were sent and a digest of
/// the session for which it is meant: so that a response counts for whom it was asked, once, and is judged by what was
/// asked.
public struct DeepLinkingSelections: Sendable {
    private static let space = "lti.selection"

    private let store: any RecordStore
    private let lifetime: Duration
    private let ambient: Ambient

    /// Keeps selections on a store.
    ///
    /// - Parameters:
    ///   - store: Where they lie. Processes that share it share the selections.
    ///   - lifetime: How long a person may take to choose; four hours by default.
    ///   - ambient: The clock, and random bytes.
    public init(_ store: some RecordStore, lifetime: Duration = .seconds(14_400), ambient: Ambient) {
        self.store = store
        self.lifetime = max(lifetime, .seconds(1))
        self.ambient = ambient
    }

    /// Begins a selection.
    ///
    /// - Parameters:
    ///   - settings: What is to be sent, without `data`: it is filled in here.
    ///   - clientID: The tool.
    ///   - deploymentID: The installation.
    ///   - session: Whose browser will bring the response.
    ///   - note: What the platform itself wants to know then, such as the course. No tool sees it.
    /// - Returns: The settings to send.
    /// - Throws: What the store throws.
    public func begin(
        _ settings: DeepLinkingSettings, with clientID: ClientID, _ deploymentID: DeploymentID,
        for session: PlatformSession, note: String = ""
    ) async throws -> DeepLinkingSettings {
        var settings = settings
        let data = Base64URL.text(ambient.randomBytes(32))
        settings.data = data
        var json = JSONWriter()
        json.object { json in
            json.member("client", clientID.text)
            json.member("deployment", deploymentID.text)
            json.member("session", session.digest)
            json.member("note", note)
            json.member("settings", StoredSettings.text(of: settings))
        }
        let now = ambient.now()
        _ = try await store.put(
            Self.name(data), json.finish(), expecting: .any, until: now.advanced(by: lifetime), at: now)
        return settings
    }

    /// A selection that waits.
    struct Selection {
        let clientID: ClientID
        let deploymentID: DeploymentID
        let note: String
        let settings: DeepLinkingSettings
        fileprivate let sessionDigest: String

        /// Whether the selection is meant for this session.
        func isFor(_ session: PlatformSession) -> Bool { ConstantTime.areEqual(sessionDigest, session.digest) }
    }

    /// The selection of a `data`; `nil` where none waits. It is still there afterwards.
    func find(_ data: String) async throws -> Selection? {
        guard let found = try await store.get(Self.name(data), at: ambient.now()) else { return nil }
        let value = try JSONValue(json: found.bytes)
        guard let client = value["client"]?.string, let deployment = value["deployment"]?.string,
            let session = value["session"]?.string,
            let settings = value["settings"]?.string.flatMap({ StoredSettings.settings(of: $0) })
        else { return nil }
        return Selection(
            clientID: ClientID(client), deploymentID: DeploymentID(deployment), note: value["note"]?.string ?? "",
            settings: settings, sessionDigest: session)
    }

    /// Uses a selection up. Of any number of callers one hears that it was there.
    func take(_ data: String) async throws -> Bool {
        try await store.take(Self.name(data), at: ambient.now()) != nil
    }

    /// A digest: who reads the store cannot answer a selection.
    private static func name(_ data: String) -> RecordName {
        RecordName(space, Base64URL.text(SHA256Digest(of: data.utf8).bytes))
    }
}
