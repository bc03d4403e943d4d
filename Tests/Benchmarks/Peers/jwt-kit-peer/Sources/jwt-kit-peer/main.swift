import Foundation
import JWTKit

// jwt-kit over the tokens that lti-bench wrote: how often a second of the processor it verifies one, claims decoded and
// their end, issuer and audience checked, and how often it signs the same claims.

let folder = CommandLine.arguments.dropFirst().first ?? "."
let seconds = CommandLine.arguments.dropFirst(2).first.flatMap(Double.init) ?? 1

/// The claims that a launch is about.
struct Claims: JWTPayload {
    struct Identified: Codable, Sendable {
        var id: String
        var title: String?
    }

    enum CodingKeys: String, CodingKey {
        case iss, sub, aud, exp, iat, nonce, name, email
        case messageType = "https://purl.imsglobal.org/spec/lti/claim/message_type"
        case version = "https://purl.imsglobal.org/spec/lti/claim/version"
        case deployment = "https://purl.imsglobal.org/spec/lti/claim/deployment_id"
        case target = "https://purl.imsglobal.org/spec/lti/claim/target_link_uri"
        case roles = "https://purl.imsglobal.org/spec/lti/claim/roles"
        case context = "https://purl.imsglobal.org/spec/lti/claim/context"
        case link = "https://purl.imsglobal.org/spec/lti/claim/resource_link"
        case custom = "https://purl.imsglobal.org/spec/lti/claim/custom"
    }

    var iss: IssuerClaim
    var sub: SubjectClaim
    var aud: AudienceClaim
    var exp: ExpirationClaim
    var iat: IssuedAtClaim
    var nonce: String
    var name: String
    var email: String
    var messageType: String
    var version: String
    var deployment: String
    var target: String
    var roles: [String]
    var context: Identified
    var link: Identified
    var custom: [String: String]

    func verify(using algorithm: some JWTAlgorithm) async throws {
        try exp.verifyNotExpired()
        try aud.verifyIntendedAudience(includes: "client-1")
        guard iss.value == "https://lms.example" else {
            throw JWTError.claimVerificationFailure(failedClaim: iss, reason: "another issuer")
        }
    }
}

func processorSeconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}

func rate(_ operation: () async throws -> Void) async throws -> Int {
    for _ in 0..<20 { try await operation() }
    var runs = 0.0
    let start = processorSeconds()
    while true {
        for _ in 0..<10 { try await operation() }
        runs += 10
        let spent = processorSeconds() - start
        if spent >= seconds { return Int((runs / spent).rounded()) }
    }
}

func text(_ name: String) throws -> String { try String(contentsOfFile: "\(folder)/\(name)", encoding: .utf8) }

for kind in ["rs256", "es256"] {
    let keys = JWTKeyCollection()
    let pem = try text("\(kind).private.pem")
    if kind == "rs256" {
        await keys.add(rsa: try Insecure.RSA.PrivateKey(pem: pem), digestAlgorithm: .sha256, kid: "k")
    } else {
        await keys.add(ecdsa: try ES256PrivateKey(pem: pem), kid: "k")
    }
    let token = try text("\(kind).token")
    let claims = try await keys.verify(token, as: Claims.self)
    print("jwtkit.\(kind).verify", try await rate { _ = try await keys.verify(token, as: Claims.self) })
    print("jwtkit.\(kind).sign", try await rate { _ = try await keys.sign(claims, kid: "k") })
}
