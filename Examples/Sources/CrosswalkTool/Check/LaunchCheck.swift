import CrosswalkJOSE
import LTICore

/// What a launch is held against, as the checks of launches are told it.
struct LaunchTerms: Decodable, Sendable {
    let issuer: String
    let clientID: String
    let deploymentIDs: [String]
    let trustedAudiences: [String]?
    let algorithms: [String]?

    /// The registration that these words mean. An algorithm that no launch may have is not allowed by naming it.
    var registration: Registration {
        Registration(
            issuer: Issuer(issuer), clientID: ClientID(clientID),
            deployments: deploymentIDs.map { Deployment(id: DeploymentID($0)) },
            trustedAudiences: trustedAudiences ?? [],
            algorithms: algorithms.map { Set($0.compactMap(LaunchAlgorithm.init(rawValue:))) } ?? [.rs256])
    }
}

/// The question of `check lti-claims`.
struct ClaimsQuestion: Decodable, Sendable {
    let id: QuestionID
    let header: String
    let payload: String
    let registration: LaunchTerms
    let nonce: String
    let now: Double
}

/// The question of `check lti-launch`.
struct LaunchQuestion: Decodable, Sendable {
    let id: QuestionID
    let token: String
    let jwks: String
    let registration: LaunchTerms
    let nonce: String
    let now: Double
}

/// The question of `check jws`.
struct TokenQuestion: Decodable, Sendable {
    let id: QuestionID
    let token: String
    let jwks: String
    let algorithms: [String]
}

/// The answer of these checks: a verdict, and the code of the check that failed.
struct TokenAnswer: CheckAnswer {
    enum Verdict: String, Encodable {
        case accept, reject
    }

    @OrNull var id: QuestionID?
    let verdict: Verdict
    let codes: [String]

    var hasErrors: Bool { verdict == .reject }

    static func malformed(id: QuestionID?) -> Self { refused(id, "input.malformed") }

    static func accepted(_ id: QuestionID) -> Self { TokenAnswer(id: id, verdict: .accept, codes: []) }

    static func refused(_ id: QuestionID?, _ code: String) -> Self {
        TokenAnswer(id: id, verdict: .reject, codes: [code])
    }
}

/// Checks launches, and tokens of any kind.
enum LaunchCheck {
    static func answer(_ question: ClaimsQuestion) -> TokenAnswer {
        guard let now = NumericDate(secondsSince1970: question.now) else { return .malformed(id: question.id) }
        do {
            let header = try TokenHeader(json: Array(question.header.utf8))
            let claims = try LaunchClaims(payload: Array(question.payload.utf8))
            _ = try ClaimVerifier(registration: question.registration.registration)
                .verify(claims, header: header, expecting: LaunchExpectation(nonce: question.nonce), at: now)
            return .accepted(question.id)
        } catch {
            return .refused(question.id, error.code.rawValue)
        }
    }

    static func answer(_ question: LaunchQuestion) -> TokenAnswer {
        guard let now = NumericDate(secondsSince1970: question.now) else { return .malformed(id: question.id) }
        let keys: VerificationKeySet
        do {
            // A platform's secrets and private keys are not believed, even where it publishes them.
            keys = VerificationKeySet(try JWKSet(json: Array(question.jwks.utf8)).publicKeys)
        } catch {
            return .refused(question.id, error.code.name)
        }
        do {
            _ = try LaunchVerifier(registration: question.registration.registration)
                .verify(question.token, keys: keys, expecting: LaunchExpectation(nonce: question.nonce), at: now)
            return .accepted(question.id)
        } catch {
            return .refused(question.id, error.code.rawValue)
        }
    }

    static func answer(_ question: TokenQuestion) -> TokenAnswer {
        do {
            let keys = VerificationKeySet(try JWKSet(json: Array(question.jwks.utf8)))
            let algorithms = Set(question.algorithms.compactMap { JWSAlgorithm(rawValue: $0) })
            _ = try keys.verify(question.token, algorithms: algorithms, keyID: .optional)
            return .accepted(question.id)
        } catch {
            return .refused(question.id, error.code.name)
        }
    }
}
