public import CrosswalkRuntime
public import LTICore

/// The assessments that wait for their proctor.
///
/// Each is kept under the `session_data` of its request, which nobody can guess, with what the answer must give back and
/// a digest of the session for which it is meant.
public struct ProctoredAttempts: Sendable {
    private let pending: PendingToolMessages

    /// Keeps attempts on a store.
    ///
    /// - Parameters:
    ///   - store: Where they lie. Processes that share it share the attempts.
    ///   - lifetime: How long it may take to set a proctored session up; four hours by default.
    ///   - ambient: The clock, and random bytes.
    public init(_ store: some RecordStore, lifetime: Duration = .seconds(14_400), ambient: Ambient) {
        pending = PendingToolMessages(store, space: "lti.proctored", lifetime: lifetime, ambient: ambient)
    }

    /// Begins an attempt: fills what the launch `LtiStartProctoring` needs.
    ///
    /// - Parameters:
    ///   - launch: The launch, with its resource link.
    ///   - attemptNumber: Which attempt of the person's it is, from 1.
    ///   - startURL: Where the tool posts its answer.
    ///   - clientID: The tool.
    ///   - session: Whose browser will bring the answer.
    ///   - note: What the platform itself wants to know then. No tool sees it.
    /// - Throws: What the store throws.
    public func begin(
        _ launch: inout OutgoingLaunch, attempt attemptNumber: Int, startURL: String, with clientID: ClientID,
        for session: PlatformSession, note: String = ""
    ) async throws {
        launch.claims.proctoring.attemptNumber = attemptNumber
        launch.claims.proctoring.startAssessmentURL = startURL
        var asked = OutgoingLaunch(.startProctoring, deploymentID: launch.claims.deploymentID ?? "")
        asked.claims.resourceLink = launch.claims.resourceLink
        asked.claims.proctoring.attemptNumber = attemptNumber
        launch.claims.proctoring.sessionData = try await pending.begin(
            with: clientID, launch.claims.deploymentID ?? "", for: session, note: note
        ) { _ in String(decoding: asked.messageJSON, as: UTF8.self) }
    }

    /// The attempt of a `session_data`; `nil` where none waits. It is still there afterwards.
    func find(_ sessionData: String) async throws -> (pending: PendingToolMessages.Pending, asked: LaunchClaims)? {
        guard let found = try await pending.find(sessionData) else { return nil }
        return (found, try LaunchClaims(payload: Array(found.asked.utf8)))
    }

    /// Uses an attempt up. Of any number of callers one hears that it was there.
    func take(_ sessionData: String) async throws -> Bool { try await pending.take(sessionData) }
}
