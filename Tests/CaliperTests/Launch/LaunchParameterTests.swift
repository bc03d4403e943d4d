import Caliper
import CrosswalkJSON
import Testing

@Suite("Launch parameters go out by a list")
struct LaunchParameterTests {
    private static let claim = "https://purl.imsglobal.org/spec/lti/claim/"

    private static let claims: JSONObject = [
        "iss": "https://lms.example.edu", "sub": "u-77", "nonce": "n-1", "name": "Ada L", "email": "ada@example.edu",
        "picture": "https://example.edu/ada.png", "given_name": "Ada",
        "https://purl.imsglobal.org/spec/lti/claim/message_type": "LtiResourceLinkRequest",
        "https://purl.imsglobal.org/spec/lti/claim/context": ["id": "c-1", "title": "Ada's private class"],
        "https://purl.imsglobal.org/spec/lti/claim/roles": [
            "http://purl.imsglobal.org/vocab/lis/v2/membership#Learner"
        ],
        "https://purl.imsglobal.org/spec/lti/claim/custom": ["phone": "555"],
        "https://purl.imsglobal.org/spec/lti/claim/lis": ["person_sourcedid": "s-9"],
    ]

    private func names(_ object: JSONObject) -> Set<String> { Set(object.map(\.name)) }

    @Test("By default neither names nor addresses, pictures, ids of people, custom parameters or nonces go out")
    func standard() {
        let kept = CaliperLaunchParameters.standard.filtered(Self.claims)
        #expect(names(kept) == ["iss", Self.claim + "message_type", Self.claim + "context", Self.claim + "roles"])
        #expect(kept[Self.claim + "context"]?.object.map { names($0) } == ["id"])
        let text = String(decoding: JSONValue.object(kept).json, as: UTF8.self)
        for word in ["Ada", "ada@", "u-77", "n-1", "555", "s-9", "private"] { #expect(!text.contains(word)) }
    }

    @Test("Of a form of LTI 1.1 the same")
    func form() {
        let kept = CaliperLaunchParameters.standard.filtered([
            "lti_message_type": "basic-lti-launch-request", "resource_link_id": "r-1", "oauth_nonce": "n",
            "oauth_signature": "s",
            "lis_person_name_full": "Ada L", "lis_person_contact_email_primary": "ada@example.edu", "custom_x": "1",
            "user_id": "u-1", "roles": "Learner",
        ])
        #expect(names(kept) == ["lti_message_type", "resource_link_id", "roles"])
    }

    @Test("A host's own list widens it, but never to nonces and tokens, however deep")
    func own() {
        let list = CaliperLaunchParameters(allowed: ["nonce", "NONCE", "id_token", "sub", "outer", "oauth_signature"])
        let kept = list.filtered([
            "nonce": "n", "NONCE": "n", "id_token": "t", "sub": "u-1", "oauth_signature": "s",
            "outer": ["nonce": "n", "inner": [["access_token": "t", "a": 1]]],
        ])
        #expect(names(kept) == ["sub", "outer"])
        #expect(
            String(decoding: JSONValue.object(kept).json, as: UTF8.self)
                == #"{"sub":"u-1","outer":{"inner":[{"a":1}]}}"#)
    }

    @Test("What is rendered to go out is filtered wherever the session stands, and the loss is told")
    func rendered() throws {
        let session = CaliperLTISession(id: "urn:session:1") { $0.messageParameters = Self.claims }
        let event = CaliperToolLaunchEvent.launched(
            id: Samples.id(1), actor: "urn:p:1", object: "urn:app:1", at: Samples.time,
            federatedSession: .entity(session)
        ) { $0.session = .entity(CaliperLTISession(id: "urn:session:2") { $0.messageParameters = ["nonce": "n-1"] }) }
        for version in [CaliperVersion.v1_2, .v1_1] {
            let rendering = try CaliperRendering(event.node, version: version)
            let text = String(decoding: rendering.json, as: UTF8.self)
            for word in ["Ada", "u-77", "n-1"] { #expect(!text.contains(word)) }
            #expect(text.contains("LtiResourceLinkRequest"))
            #expect(rendering.losses.contains { $0.reason == .withheld && $0.property == "messageParameters" })
        }
    }

    @Test("Where nothing is withheld nothing is told")
    func nothing() throws {
        let session = CaliperLTISession(id: "urn:session:1") { $0.messageParameters = ["lti_version": "LTI-1p0"] }
        let event = CaliperToolLaunchEvent.launched(
            id: Samples.id(1), actor: "urn:p:1", object: "urn:app:1", at: Samples.time,
            federatedSession: .entity(session))
        #expect(try CaliperRendering(event.node).losses.isEmpty)
    }
}
