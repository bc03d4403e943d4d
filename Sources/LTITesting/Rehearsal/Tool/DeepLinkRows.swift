import CrosswalkJSON
import CrosswalkRuntime
import LTICore

/// What is looked at in deep linking responses (Deep Linking 2.0 §4.5).
enum DeepLinkRows {
    private typealias Row = RehearsalRow<DeepLinkScene>
    private static let lti = "https://purl.imsglobal.org/spec/lti/claim/"
    private static let deepLinking = "https://purl.imsglobal.org/spec/lti-dl/claim/"

    static let rows: [RehearsalRow<DeepLinkScene>] = form + token + claims + effects

    private static let form: [RehearsalRow<DeepLinkScene>] = [
        Row("deepLink.address", .deepLinking, "The answer goes back where it was asked for.", expects: "the return URL")
        {
            scene in
            for answer in [scene.first, scene.second] {
                guard answer.form.action == answer.settings["deep_link_return_url"]?.string else {
                    return "another address"
                }
            }
            return nil
        },
        Row("deepLink.field", .deepLinking, "The form has one token.", expects: "one field JWT") { scene in
            let fields = scene.first.form.fields
            return scene.first.token != nil && !fields.isRepeated("JWT") ? nil : "none that is legible, or two"
        },
    ]

    private static func token(
        _ code: String, _ title: String, _ expectation: String,
        _ wrong: @escaping @Sendable (DeepLinkScene, ReadToken) -> String?
    ) -> RehearsalRow<DeepLinkScene> {
        Row("deepLink.\(code)", .deepLinking, title, expects: expectation) { scene in
            guard let token = scene.first.token else { return "no token" }
            return wrong(scene, token)
        }
    }

    private static let token: [RehearsalRow<DeepLinkScene>] = [
        token("algorithm", "It is signed with RS256.", "alg RS256") { _, token in
            token.algorithm == "RS256" ? nil : "another alg"
        },
        token("keyID", "It names a published key.", "a kid of the key set") { scene, token in
            scene.keys?.has(token.keyID) == true ? nil : "no kid, or one that is not published"
        },
        token("signature", "Its signature holds.", "one by a published key") { scene, token in
            guard let keys = scene.keys else { return "no key set" }
            return keys.proves(token.text)
        },
    ]

    private static func claim(
        _ code: String, _ title: String, _ name: String, _ wanted: @escaping @Sendable (DeepLinkScene) -> String
    ) -> RehearsalRow<DeepLinkScene> {
        token(code, title, "the right \(name.split(separator: "/").last ?? "")") { scene, token in
            token.claims[name]?.string == wanted(scene) ? nil : "another value, or none"
        }
    }

    private static let claims: [RehearsalRow<DeepLinkScene>] = [
        claim("issuer", "It is by the tool.", "iss") { $0.entry.clientID.text },
        token("audience", "It is for the platform.", "aud the issuer alone") { scene, token in
            token.audiences == [scene.issuer] ? nil : "another aud, or none"
        },
        token("times", "It is fresh and short-lived.", "iat, and exp within the hour") { scene, token in
            TokenRows.times(token.claims, at: scene.first.time)
        },
        token("nonce", "It has a nonce of its own.", "never the same twice") { scene, token in
            guard let nonce = token.claims["nonce"]?.string, !nonce.isEmpty else { return "none" }
            return scene.second.token?.claims["nonce"]?.string == nonce ? "the same twice" : nil
        },
        claim("version", "It says its version.", lti + "version") { _ in "1.3.0" },
        claim("messageType", "It says what it is.", lti + "message_type") { _ in "LtiDeepLinkingResponse" },
        claim("deployment", "It names the installation.", lti + "deployment_id") {
            $0.entry.deployments.first?.id.text ?? ""
        },
        claim("data", "What was to be given back is.", deepLinking + "data") {
            $0.first.settings["data"]?.string ?? ""
        },
        Row("deepLink.emptyData", .deepLinking, "The empty text is given back too.", expects: "data, empty") { scene in
            scene.second.token?.claims[deepLinking + "data"]?.string == "" ? nil : "another value, or none"
        },
        token("items", "It has a list of items.", "content_items, a list of objects with a type") { _, token in
            guard let items = token.claims[deepLinking + "content_items"]?.array, !items.isEmpty else { return "none" }
            return items.allSatisfy { $0["type"]?.string?.isEmpty == false } ? nil : "an item without a type"
        },
    ]

    private static let effects: [RehearsalRow<DeepLinkScene>] = [
        Row("deepLink.taken", .deepLinking, "The platform takes it.", expects: "every item kept") { scene in
            guard scene.status < 400 else { return "status \(scene.status)" }
            let items = scene.first.token?.claims[deepLinking + "content_items"]?.array ?? []
            return scene.kept.count == items.count && !items.isEmpty
                ? nil : "\(scene.kept.count) of \(items.count) kept"
        },
        Row("deepLink.launched", .deepLinking, "What was chosen opens.", expects: "a status below 400") { scene in
            guard let status = scene.launched else { return "no resource link that was kept" }
            return status < 400 ? nil : "status \(status)"
        },
    ]
}
