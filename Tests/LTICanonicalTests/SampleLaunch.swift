import Canonical
import CrosswalkJOSE
import CrosswalkJSON
import LTICanonical
import LTICore

/// A launch with claims of one's own, accepted by the verifier.
enum SampleLaunch {
    static let key = TenantKey(issuer: "https://lms.example.edu", clientID: "tool-1", deploymentID: "dep-1")
    static let claim = "https://purl.imsglobal.org/spec/lti/claim/"
    static let membership = "http://purl.imsglobal.org/vocab/lis/v2/membership#"

    static func accepted(
        _ changes: [String: JSONValue?] = [:], from key: TenantKey = key
    ) throws -> AcceptedLaunch {
        var payload: JSONObject = [
            "iss": .string(key.issuer.text), "aud": .string(key.clientID.text), "sub": "user-7",
            "exp": 1_700_003_600, "iat": 1_700_000_000, "nonce": "n",
        ]
        let claims: [(String, JSONValue)] = [
            ("message_type", "LtiResourceLinkRequest"), ("version", "1.3.0"),
            ("deployment_id", .string(key.deploymentID.text)), ("target_link_uri", "https://tool.example.com/"),
            ("roles", [.string(membership + "Learner")]), ("resource_link", ["id": "link-1", "title": "Words"]),
            ("context", ["id": "course-1", "label": "ECON 1", "title": "Economics"]),
        ]
        for (name, value) in claims { payload[claim + name] = value }
        for (name, value) in changes { payload[name.hasPrefix("…") ? claim + name.dropFirst() : name] = value }
        let registration = Registration(
            issuer: key.issuer, clientID: key.clientID, deployments: [Deployment(id: key.deploymentID)])
        var policy = LaunchPolicy()
        policy.anonymity = .always
        return try ClaimVerifier(registration: registration, policy: policy).verify(
            try LaunchClaims(payload: JSONValue.object(payload).json),
            header: try TokenHeader(json: Array(#"{"alg":"RS256","kid":"k"}"#.utf8)),
            expecting: LaunchExpectation(nonce: "n", targetLinkURI: "https://tool.example.com/"),
            at: NumericDate(1_700_000_000))
    }

    static func tenant(
        _ name: String = "district", keys: [PersonKey] = [], sections: [SectionKey] = [], email: EmailRule? = nil,
        legacy: [String: String] = [:],
        parameters: LaunchParameters = LaunchParameters(
            actualUser: "actual", contextHistory: "context_history", linkHistory: "link_history")
    ) -> LaunchTenant {
        LaunchTenant(
            name, installations: [key], personKeys: keys, sectionKeys: sections, email: email, legacySystems: legacy,
            parameters: parameters)
    }

    static let sourcedID = PersonKey(.personSourcedID, sourceSystem: "sis", scheme: "sourcedId")

    static func roster(_ scheme: String, _ value: String, tenant: String = "district") -> SourceIdentity {
        SourceIdentity(
            provenance: Provenance(tenant: tenant, sourceSystem: "sis"), scheme: scheme, value: value)
    }

    static func link(_ subject: String, tenant: String = "district") -> SourceIdentity {
        SourceIdentity(
            provenance: Provenance(tenant: tenant, sourceSystem: "https://lms.example.edu"), scheme: "lti.sub",
            value: subject)
    }

    static func person(
        _ changes: [String: JSONValue?] = [:], _ tenant: LaunchTenant, _ migration: MigrationEvidence = .absent
    ) throws -> LaunchPerson {
        try LaunchTranslator(tenant).translate(try accepted(changes), migration: migration).value.person
    }
}
