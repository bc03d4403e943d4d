import CrosswalkCrypto
import CrosswalkJOSE
import CrosswalkRuntime
import CrosswalkTesting
import HTTPTypes
import LTICore
import Synchronization

@testable import LTITesting

/// A simulated platform with keys that were made once for all tests.
enum TestLMS {
    static let prepared: [RSAPrivateKey] = (0..<12).compactMap { _ in try? RSAPrivateKey.generate() }

    /// Hands the prepared keys out in order.
    private final class Pool: Sendable {
        private let next = Mutex(0)
        func take() throws -> RSAPrivateKey {
            let index = next.withLock { next in
                next += 1
                return next - 1
            }
            return index < prepared.count ? prepared[index] : try RSAPrivateKey.generate()
        }
    }

    static func keys(policy: KeyRotationPolicy? = nil) throws -> RotatingKeys {
        let pool = Pool()
        return RotatingKeys(policy: try policy ?? KeyRotationPolicy()) { try pool.take() }
    }

    static func make(
        faults: FaultScript = FaultScript(), clock: ManualClock = ManualClock(), base: String = "http://127.0.0.1:8080",
        policy: KeyRotationPolicy? = nil, catalog: LMSCatalog = LMSCatalog(),
        family: LMSFamily = LMSFamilyTable.builtIn.generic
    ) throws -> SimulatedLMS {
        try SimulatedLMS(
            at: try Endpoint(base), catalog: catalog, keys: try keys(policy: policy), family: family, faults: faults,
            ambient: clock.ambient)
    }

    static let tool = ToolRegistration(
        clientID: "tool-1", name: "Tool", deployments: [Deployment(id: "dep-1")],
        initiationURL: "http://localhost:9090/lti/login", redirectURIs: ["http://localhost:9090/lti/launch"],
        targetLinkURI: "http://localhost:9090/", messageTypes: MessageType.launches)
}

extension SimulatedLMS {
    /// What a tool's login would send, and what the platform answers: the form that the browser posts to the tool.
    func fetch(
        _ initiation: LaunchInitiation, nonce: String = "nonce-1", tool: ToolRegistration = TestLMS.tool,
        cookie: String? = nil
    ) async throws -> PostedForm? {
        let fields: FormFields = [
            ("scope", "openid"), ("response_type", "id_token"), ("response_mode", "form_post"), ("prompt", "none"),
            ("client_id", tool.clientID.text), ("redirect_uri", tool.redirectURIs[0]),
            ("login_hint", initiation.fields["login_hint"] ?? ""),
            ("lti_message_hint", initiation.fields["lti_message_hint"] ?? ""), ("nonce", nonce), ("state", "state-1"),
        ]
        var request = WebRequest(.get, address("authorize").adding(fields))
        request.head.headerFields[.cookie] = cookie
        let response = try await respond(to: request)
        return PostedForm(String(decoding: try await response.body.collect(), as: UTF8.self))
    }

    /// The keys as a tool reads them.
    func publishedKeys() async throws -> VerificationKeySet {
        let response = try await respond(to: WebRequest(.get, address("jwks")))
        return VerificationKeySet(try JWKSet(json: try await response.body.collect()))
    }
}

extension RehearsalLimits {
    /// Patience of a test that is not about time: hundreds of others run beside it.
    static let ofBusyMachines = RehearsalLimits(step: .seconds(900), whole: .seconds(3_600))
}
