public import CrosswalkRuntime
public import HTTPTypes
public import LTICore

/// A tool whose launch endpoints are to be tried out.
public struct ToolUnderTest: Sendable {
    /// The platform from which it is launched. The tool must be registered there and know it, and find its key set.
    public let lms: SimulatedLMS
    /// The tool's name there.
    public let clientID: ClientID
    let transport: any Transport
    let accepts: @Sendable (WebResponse) async throws -> Bool
    let lastRefusal: (@Sendable () async -> LaunchRefusal.Code?)?

    /// A tool.
    ///
    /// - Parameters:
    ///   - clientID: its name at the platform.
    ///   - lms: the platform.
    ///   - transport: the way to the tool's endpoints.
    ///   - accepts: whether an answer to a launch means that it was accepted; by default one of a status below 400 does.
    ///     A tool that answers a browser without cookies by a page that looks for another proof has to be told apart here.
    ///   - lastRefusal: the code of the last refusal, for a tool that uses this library: it is compared too. For another
    ///     tool it is enough that it refuses.
    public init(
        _ clientID: ClientID, at lms: SimulatedLMS, through transport: some Transport,
        accepts: @escaping @Sendable (WebResponse) async throws -> Bool = { $0.status.code < 400 },
        lastRefusal: (@Sendable () async -> LaunchRefusal.Code?)? = nil
    ) {
        self.lms = lms
        self.clientID = clientID
        self.transport = transport
        self.lastRefusal = lastRefusal
        self.accepts = accepts
    }
}
