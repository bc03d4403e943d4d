import CrosswalkJSON
import LTICore
import Testing

@Suite("The migration signature")
struct MigrationTests {
    /// The worked example of the migration guide, §6.2.
    private static let signature = MigrationSignature(
        consumerKey: "179248902",
        tenant: TenantKey(
            issuer: "https://lmsvendor.com", clientID: "PM48OJSfGDTAzAo", deploymentID: "689302"),
        expiry: "1551290856", nonce: "172we8671fd8z")
    private static let value = "lWd54kFo5qU7xshAna6v8BwoBm6tmUjc6GTax6+12ps="

    @Test("The example of the guide has the value that it prints")
    func example() {
        #expect(Self.signature.value(secret: "my-lti11-secret") == Self.value)
    }

    @Test(
        "The vector of the shared data is the same",
        .enabled(if: SharedData.isThere, "the conformance data is not there"))
    func vector() throws {
        let file = try SharedData.object("rfc-and-migration-vectors.json")
        let vector = try #require(file["lti11_migration_oauth_consumer_key_sign"])
        func text(_ name: String) -> String { vector[name]?.string ?? "" }
        let signature = MigrationSignature(
            consumerKey: text("oauth_consumer_key"),
            tenant: TenantKey(
                issuer: Issuer(text("iss")), clientID: ClientID(text("client_id")),
                deploymentID: DeploymentID(text("deployment_id"))),
            expiry: vector["exp"]?.number?.lexeme ?? "", nonce: text("nonce"))
        #expect(signature.value(secret: text("lti11_secret")) == text("expected_sign"))
    }

    @Test("All secrets are tried, and only one of them will do")
    func secrets() {
        #expect(Self.signature.isMade(Self.value, withOneOf: ["old", "my-lti11-secret", "new"]))
        #expect(!Self.signature.isMade(Self.value, withOneOf: ["old", "new"]))
        #expect(!Self.signature.isMade(Self.value, withOneOf: []))
        for wrong in ["", "=", String(Self.value.dropLast()), Self.value + "=", Self.value.lowercased()] {
            #expect(!Self.signature.isMade(wrong, withOneOf: ["my-lti11-secret"]))
        }
    }

    private func claims(_ migration: JSONValue?, exp: JSONValue = 1_551_290_856) throws -> LaunchClaims {
        let sample = Sample.resourceLink.with("iss", "https://lmsvendor.com").with("…deployment_id", "689302")
            .with("nonce", "172we8671fd8z").with("exp", exp).with("…lti1p1", migration)
        return try LaunchClaims(payload: JSONValue.object(sample.payload).json)
    }

    private func evidence(_ claims: LaunchClaims, _ secrets: [String] = ["my-lti11-secret"]) -> MigrationEvidence {
        MigrationEvidence(claims, clientID: "PM48OJSfGDTAzAo") { $0 == "179248902" ? secrets : [] }
    }

    @Test("A launch proves its old names, or it does not")
    func launches() throws {
        let signed: JSONValue = ["oauth_consumer_key": "179248902", "oauth_consumer_key_sign": .string(Self.value)]
        #expect(evidence(try claims(signed)) == .proven)
        #expect(evidence(try claims(signed), ["other"]) == .unproven)
        #expect(evidence(try claims(signed, exp: .lexeme("1551290857"))) == .unproven)
        #expect(evidence(try claims(signed, exp: .lexeme("1551290856.5"))) == .unsigned)
        #expect(evidence(try claims(nil)) == .absent)
        #expect(evidence(try claims(["user_id": "7"])) == .unsigned)
        #expect(evidence(try claims(["oauth_consumer_key": "179248902"])) == .unsigned)
        let other: JSONValue = ["oauth_consumer_key": "9", "oauth_consumer_key_sign": .string(Self.value)]
        #expect(evidence(try claims(other)) == .unproven)
    }

    @Test("Old names that are variables are none")
    func unresolved() throws {
        let claims = try claims(["user_id": "$User.id", "resource_link_id": "7"])
        #expect(claims.migration?.userID == nil && claims.migration?.resourceLinkID == "7")
        #expect(claims.findings.map(\.code) == [.unresolvedVariable])
    }
}
