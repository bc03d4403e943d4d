public import CrosswalkJOSE
internal import CrosswalkJSON
public import CrosswalkRuntime
internal import _CrosswalkSupport

/// How a tool shows a platform's token endpoint who it is: a signed assertion, made anew for every request (RFC 7523 §3,
/// LTI Core 1.3 §6.2, Security Framework 1.0 §4.1.1).
public struct ClientAssertion: Sendable {
    /// Gives the key that signs now: ``SigningKeyStore/signer()``, or a service that holds the key.
    public typealias Signer = @Sendable () async throws -> any JWSSigner

    /// How long an assertion is good. The standard says "typically five minutes"; a minute is enough for a request.
    static let lifetime = Duration.seconds(60)
    /// How far the time of issue is put back: a platform whose clock is slow must not see an assertion from its future.
    static let leeway = Duration.seconds(5)

    private let clientID: ClientID
    private let deploymentID: DeploymentID?
    private let audience: String
    private let signer: Signer
    private let ambient: Ambient

    /// Makes assertions for one tool at one platform.
    ///
    /// - Parameters:
    ///   - clientID: `iss` and `sub`.
    ///   - audience: `aud`, always a single text: ``PlatformEndpoints/assertionAudience``.
    ///   - deploymentID: The installation that tokens are to be bound to; `nil` for all of the tool's.
    ///   - signer: Gives the key.
    ///   - ambient: The clock, and random bytes.
    public init(
        of clientID: ClientID, for audience: String, deploymentID: DeploymentID? = nil, ambient: Ambient,
        signer: @escaping Signer
    ) {
        self.clientID = clientID
        self.audience = audience
        self.deploymentID = deploymentID
        self.ambient = ambient
        self.signer = signer
    }

    /// Makes an assertion.
    /// - Throws: What the signer throws.
    public func make() async throws -> Secret {
        let now = ambient.now()
        let claims = RegisteredClaims(
            issuer: clientID.text, subject: clientID.text, audience: Audience(audience),
            expiration: NumericDate(now.advanced(by: Self.lifetime)),
            issuedAt: NumericDate(now.advanced(by: .zero - Self.leeway)),
            tokenID: Base64URL.text(ambient.randomBytes(16)))
        var json = JSONWriter(capacity: 512)
        json.object { json in
            claims.writeMembers(to: &json)
            if let deploymentID {
                json.name(Wire.deploymentID)
                json.value(deploymentID.text)
            }
        }
        return Secret(try await signer().token(json.finish()))
    }
}

extension ClientCredentials {
    /// Tokens for the services of a platform.
    ///
    /// - Parameters:
    ///   - registration: The tool at the platform.
    ///   - deploymentID: The installation that tokens are to be bound to; `nil` for all of the tool's.
    ///   - transport: The way to the token endpoint. Put the endpoint policy and retries into it.
    ///   - ambient: The clock, and random bytes.
    ///   - signer: Gives the tool's key.
    /// - Throws: `EndpointError` where the registration has no legible token address.
    public init(
        _ registration: Registration, deploymentID: DeploymentID? = nil, transport: some Transport, ambient: Ambient,
        signer: @escaping ClientAssertion.Signer
    ) throws(EndpointError) {
        let endpoints = registration.endpoints
        let assertion = ClientAssertion(
            of: registration.clientID, for: endpoints?.assertionAudience ?? "", deploymentID: deploymentID,
            ambient: ambient, signer: signer)
        self.init(
            endpoint: try Endpoint(endpoints?.token ?? ""),
            authentication: .assertion { try await assertion.make() }, transport: transport, ambient: ambient)
    }
}
