public import CrosswalkRuntime

/// What a tool does with launches: the host's part of ``LaunchEndpoints``.
public protocol LaunchHost: Sendable {
    /// The host's own checks, made after every other and before the launch is used up: what is refused here can be
    /// presented again. Throw ``LaunchRefusal/init(custom:detail:)``.
    func check(_ launch: VerifiedLaunch) async throws

    /// Answers a launch that passed everything: shows the app, or leads there. It is called once a launch.
    ///
    /// - Parameters:
    ///   - launch: who comes from where, for what.
    ///   - request: the browser's request. A cookie that is set within a frame needs `Partitioned`; there may be none at
    ///     all where the launch came through platform storage.
    func open(_ launch: VerifiedLaunch, _ request: WebRequest) async throws -> WebResponse

    /// Hears of every refusal, and may answer it with a page of its own.
    ///
    /// - Parameters:
    ///   - refusal: what was refused and why. Log its description: it holds nothing of the token.
    ///   - reference: what the page shows, so that a help desk finds the line in the log.
    /// - Returns: a page; `nil` for the library's.
    func refused(_ refusal: LaunchRefusal, reference: String) async -> WebResponse?
}

extension LaunchHost {
    /// Checks nothing more.
    public func check(_ launch: VerifiedLaunch) async throws {}

    /// The library's page.
    public func refused(_ refusal: LaunchRefusal, reference: String) async -> WebResponse? { nil }
}
