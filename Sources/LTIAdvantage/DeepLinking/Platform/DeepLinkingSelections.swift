public import CrosswalkRuntime
public import LTICore

/// The selections that a platform began and that no tool has answered yet.
///
/// Each is kept under the `data` of its request, which nobody can guess, with the settings that were sent and a digest of
/// the session for which it is meant: so that a response counts for whom it was asked, once, and is judged by what was
/// asked.
public struct DeepLinkingSelections: Sendable {
    private let pending: PendingToolMessages

    /// Keeps selections on a store.
    ///
    /// - Parameters:
    ///   - store: Where they lie. Processes that share it share the selections.
    ///   - lifetime: How long a person may take to choose; four hours by default.
    ///   - ambient: The clock, and random bytes.
    public init(_ store: some RecordStore, lifetime: Duration = .seconds(14_400), ambient: Ambient) {
        pending = PendingToolMessages(store, space: "lti.selection", lifetime: lifetime, ambient: ambient)
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
        settings.data = try await pending.begin(with: clientID, deploymentID, for: session, note: note) { data in
            var sent = settings
            sent.data = data
            return StoredSettings.text(of: sent)
        }
        return settings
    }

    /// The selection of a `data`; `nil` where none waits. It is still there afterwards.
    func find(
        _ data: String
    ) async throws -> (pending: PendingToolMessages.Pending, settings: DeepLinkingSettings)? {
        guard let found = try await pending.find(data), let settings = StoredSettings.settings(of: found.asked) else {
            return nil
        }
        return (found, settings)
    }

    /// Uses a selection up. Of any number of callers one hears that it was there.
    func take(_ data: String) async throws -> Bool { try await pending.take(data) }
}
