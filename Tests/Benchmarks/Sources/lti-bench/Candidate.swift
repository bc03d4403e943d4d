import CrosswalkCrypto
import CrosswalkJOSE
import CrosswalkRuntime
import LTICore

/// One kind of key with a platform that signs by it and a tool that trusts it.
struct Candidate: Sendable {
    static let target = "https://tool.example/launch"
    static let now = NumericDate(1_795_000_060)

    let name: String
    let signer: KeySigner
    let raw: MessageSigner
    let check: SignatureVerifier
    let keys: VerificationKeySet
    let verifier: LaunchVerifier
    let privatePEM: String
    let publicPEM: String

    static func rs256() throws -> Candidate {
        let key = try RSAPrivateKey.generate()
        return try Candidate(
            "rs256", JWK(.rsaPrivate(key), keyID: "k"), raw: key.signer(for: .pkcs1SHA256),
            check: key.publicKey.verifier(for: .pkcs1SHA256), pems: (key.revealPEM(), key.publicKey.pem()))
    }

    static func es256() throws -> Candidate {
        let key = try ECPrivateKey.generate(.p256)
        return try Candidate(
            "es256", JWK(.ecPrivate(key), keyID: "k"), raw: key.signer(), check: key.publicKey.verifier(),
            pems: (key.revealPEM(), key.publicKey.pem()))
    }

    private init(
        _ name: String, _ key: JWK, raw: MessageSigner, check: SignatureVerifier, pems: (secret: String, open: String)
    ) throws {
        self.name = name
        self.raw = raw
        self.check = check
        signer = try KeySigner(key)
        keys = VerificationKeySet(try JWKSet(json: JWKSet([key]).publicJSON()))
        verifier = LaunchVerifier(
            registration: Registration(
                issuer: "https://lms.example", clientID: "client-1", deployments: [Deployment(id: "dep-1")],
                algorithms: [.rs256, .es256]))
        (privatePEM, publicPEM) = pems
    }

    /// The token of a launch, a little more than 4 KB of it.
    func token(nonce: String) throws -> String { try signer.signedToken(Self.payload(nonce: nonce)) }

    /// The claims of a launch as a large platform sends them, about 3 KB.
    static func payload(nonce: String) -> [UInt8] {
        let claim = "https://purl.imsglobal.org/spec/lti/claim/"
        let roles =
            ["institution/person#Student", "institution/person#Staff", "system/person#User"]
            .map { "\"http://purl.imsglobal.org/vocab/lis/v2/\($0)\"" }
            + ["Learner", "Instructor", "Mentor", "ContentDeveloper", "Administrator", "Member"].map {
                "\"http://purl.imsglobal.org/vocab/lis/v2/membership#\($0)\""
            }
        let custom = (0..<24).map { "\"parameter_\($0)\":\"value number \($0) of this launch\"" }
        return Array(
            """
            {"iss":"https://lms.example","aud":"client-1","sub":"3f1c6a2e-9c1b-4f0a-8f55-1f2e3d4c5b6a",\
            "exp":1900000000,"iat":1795000000,"nonce":"\(nonce)","name":"Ada Lovelace","email":"ada@school.example",\
            "\(claim)message_type":"LtiResourceLinkRequest","\(claim)version":"1.3.0",\
            "\(claim)deployment_id":"dep-1","\(claim)target_link_uri":"\(target)",\
            "\(claim)roles":[\(roles.joined(separator: ","))],\
            "\(claim)context":{"id":"course-1","label":"M 101","title":"Mathematics, first year",\
            "type":["http://purl.imsglobal.org/vocab/lis/v2/course#CourseOffering"]},\
            "\(claim)resource_link":{"id":"link-1","title":"Exercise 7"},\
            "\(claim)tool_platform":{"guid":"platform-1","name":"The platform","version":"2026.11","product_family_code":"lms"},\
            "\(claim)launch_presentation":{"document_target":"iframe","return_url":"https://lms.example/back","locale":"en-GB"},\
            "https://purl.imsglobal.org/spec/lti-ags/claim/endpoint":{"scope":[\
            "https://purl.imsglobal.org/spec/lti-ags/scope/lineitem","https://purl.imsglobal.org/spec/lti-ags/scope/score"],\
            "lineitems":"https://lms.example/courses/1/lineitems"},\
            "https://purl.imsglobal.org/spec/lti-nrps/claim/namesroleservice":{\
            "context_memberships_url":"https://lms.example/courses/1/members","service_versions":["2.0"]},\
            "\(claim)custom":{\(custom.joined(separator: ","))}}
            """.utf8)
    }
}
