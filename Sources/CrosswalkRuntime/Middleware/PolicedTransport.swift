/// Lets through only requests that an endpoint policy allows.
public struct PolicedTransport: Transport {
    private let base: any Transport
    private let policy: EndpointPolicy

    /// Puts a policy before a transport.
    public init(_ base: some Transport, policy: EndpointPolicy) {
        self.base = base
        self.policy = policy
    }

    /// Sends the request where the policy allows it.
    /// - Throws: ``TransportError`` with the reason `forbidden` where it does not.
    public func send(_ request: WebRequest) async throws -> WebResponse {
        guard let endpoint = request.endpoint else { throw TransportError(.unsupported) }
        do {
            try policy.check(endpoint)
        } catch {
            throw TransportError(.forbidden, host: endpoint.host.description)
        }
        return try await base.send(request)
    }
}
