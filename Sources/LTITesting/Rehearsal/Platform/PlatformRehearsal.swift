import CrosswalkJSON
public import CrosswalkRuntime
import LTICore

/// A rehearsal of the certification for platforms: it plays a strict tool, and one that breaks the rules.
///
/// It launches, verifies what it is sent, asks for tokens in right and wrong ways, calls members and grades, and answers
/// deep linking requests as they should be answered, and forged. Nothing it finds is thrown; it becomes a row.
///
///     let platform = RehearsedPlatform(registration, redirectURI: uri, key: key, through: transport) { order in … }
///     print(await PlatformRehearsal(of: platform).run())
public struct PlatformRehearsal: Sendable {
    private let stage: PlatformStage
    private let limits: RehearsalLimits
    private let ambient: Ambient

    /// Prepares a rehearsal.
    ///
    /// - Parameters:
    ///   - platform: the platform.
    ///   - limits: how long it waits.
    ///   - ambient: the clock, the way to wait, and random bytes. Waiting must take its time.
    public init(
        of platform: RehearsedPlatform, limits: RehearsalLimits = RehearsalLimits(), ambient: Ambient = .system
    ) {
        stage = PlatformStage(platform: platform, ambient: ambient)
        self.limits = limits
        self.ambient = ambient
    }

    /// Runs it.
    /// - Parameter areas: what is tried out; everything unless something is said.
    public func run(_ areas: Set<RehearsalReport.Area> = Set(RehearsalReport.Area.allCases)) async -> RehearsalReport {
        var run = RehearsalRun(limits, ambient)
        let stage = stage
        let keys = await run.attempt { try await stage.keySet() }
        let launches = await run.attempt {
            let keys = try keys.get()
            return PlatformLaunches(
                keys: keys, registration: stage.platform.registration, teacher: try await stage.launch(by: .teacher),
                learner: try await stage.launch(by: .learner), again: try await stage.launch(by: .learner),
                deepLinking: try await stage.launch(.deepLinking, by: .teacher), time: stage.ambient.now())
        }
        let scene = launches.map { PlatformScene(stage: stage, teacher: $0.teacher, learner: $0.learner) }
        if areas.contains(.keys) { await run.run(KeySetRows.rows, on: keys) }
        if areas.contains(.login) { await run.run(AuthorizationRows.rows, on: stage) }
        if areas.contains(.launches) { await run.run(PlatformLaunchRows.rows, on: launches) }
        if areas.contains(.tokens) { await run.run(TokenEndpointRows.rows, on: stage) }
        if areas.contains(.members) { await run.run(MemberServiceRows.rows, on: scene) }
        if areas.contains(.grades) { await run.run(GradeServiceRows.rows, on: scene) }
        if areas.contains(.deepLinking) { await run.run(DeepLinkServiceRows.rows, on: stage) }
        return run.report
    }
}
