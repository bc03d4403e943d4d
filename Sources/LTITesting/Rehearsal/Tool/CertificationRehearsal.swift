public import CrosswalkRuntime
public import LTICore

/// A rehearsal of the certification for tools: a vendor runs it against its own product, offline.
///
/// It launches the tool as it should be launched, and in every wrong way; looks at its login, its keys and its tokens; and
/// has it read members, send scores and choose content, and looks at what arrives. A launch counts as accepted where the
/// last answer, after redirections and forms that post themselves, has a status below 400, and as refused by a 4xx.
///
///     let rehearsal = try CertificationRehearsal(of: tool, at: Endpoint("http://127.0.0.1:8080"))
///     // Put rehearsal.platform at that address, and let the tool know rehearsal.registration.
///     print(await rehearsal.run())
public struct CertificationRehearsal: Sendable {
    /// What the tool is to reach at the base address.
    public let platform: RehearsalPlatform
    /// What the tool is to know of the platform.
    public let registration: Registration
    let tool: RehearsedTool
    let entry: ToolRegistration
    private let limits: RehearsalLimits
    private let ambient: Ambient

    /// Prepares a rehearsal.
    ///
    /// - Parameters:
    ///   - tool: the tool.
    ///   - base: where the tool will find the platform.
    ///   - clientID: the tool's name there.
    ///   - deploymentID: its installation there.
    ///   - keys: the platform's keys; a ring of its own unless handed in.
    ///   - limits: how long it waits.
    ///   - ambient: the clock, the way to wait, and random bytes. Waiting must take its time: it is what ends a row whose
    ///     tool never answers.
    /// - Throws: where keys cannot be made.
    public init(
        of tool: RehearsedTool, at base: Endpoint, clientID: ClientID = "rehearsed-tool",
        deploymentID: DeploymentID = "rehearsal-1", keys: RotatingKeys? = nil,
        limits: RehearsalLimits = RehearsalLimits(), ambient: Ambient = .system
    ) throws {
        self.tool = tool
        self.limits = limits
        self.ambient = ambient
        let lms = try SimulatedLMS(at: base, keys: keys, transport: tool.transport, ambient: ambient)
        platform = RehearsalPlatform(lms: lms)
        entry = ToolRegistration(
            clientID: clientID, name: "Rehearsed tool", deployments: [Deployment(id: deploymentID)],
            initiationURL: tool.loginURL, redirectURIs: tool.redirectURIs, targetLinkURI: tool.targetLinkURI,
            keys: .at(tool.keySetURL), scopes: SimulatedLMS.scopes, messageTypes: [.resourceLink, .deepLinking])
        registration = lms.registration(of: entry)
    }

    /// Runs it. It throws nothing: whatever the tool does becomes a row, and a tool that never answers fails in time.
    ///
    /// - Parameter areas: what is tried out; everything unless something is said.
    public func run(_ areas: Set<RehearsalReport.Area> = Set(RehearsalReport.Area.allCases)) async -> RehearsalReport {
        var run = RehearsalRun(limits, ambient)
        let stage = RehearsalStage(rehearsal: self, ambient: ambient)
        let prepared = await run.attempt { [self] in
            try await platform.lms.register(entry)
            try await tool.hooks.register?(registration)
        }
        let keys = await run.attempt { try await stage.keySet() }
        if areas.contains(.keys) { await run.run(KeySetRows.rows, on: keys) }
        if areas.contains(.login) {
            await run.run(LoginRows.rows, on: await run.attempt { try await stage.logins() })
            await run.run(LoginRows.refusals, on: prepared.map { stage })
        }
        if areas.contains(.launches) {
            let subject = ToolUnderTest(
                entry.clientID, at: platform.lms, through: tool.transport, accepts: tool.accepts)
            await run.run(LaunchContract.rows, on: prepared.map { subject })
        }
        if areas.contains(.members) { await stage.members(&run) }
        if areas.contains(.grades) { await stage.grades(&run) }
        if areas.contains(.deepLinking) { await stage.deepLinks(&run, keys) }
        if areas.contains(.tokens) { await stage.tokens(&run, keys) }
        return run.report
    }
}
