import CrosswalkJSON
import CrosswalkRuntime
import HTTPTypes
import LTICore

/// All that a tool sent to the token address.
struct TokenScene: Sendable {
    struct Asked: Sendable {
        let request: SeenRequest
        let form: FormFields
        let assertion: ReadToken?
    }

    let asked: [Asked]
    let keys: KeySetScene?
    let clientID: String
    let audiences: Set<String>
    let scopes: Set<String>

    /// What is wrong with the first request that is not right.
    func each(_ wrong: (Asked) -> String?) -> String? {
        asked.isEmpty ? "no request" : asked.lazy.compactMap(wrong).first
    }

    /// The same of their assertions.
    func assertions(_ wrong: (ReadToken) -> String?) -> String? {
        each { asked in asked.assertion.map(wrong) ?? "no legible client_assertion" }
    }
}

extension RehearsalStage {
    var tokenRequests: [SeenRequest] {
        let path = lms.address("token").path
        return watch.all.filter { $0.path == path && $0.head.method == .post }
    }

    /// Looks at every request for a token that came.
    func tokens(_ run: inout RehearsalRun, _ keys: Result<KeySetScene, RehearsalFailure>) async {
        let hooks = tool.hooks
        let needsTokens =
            hooks.members != nil || hooks.postScore != nil || hooks.lineItem != nil || hooks.readResult != nil
        guard needsTokens else { return run.pass(over: TokenRows.rows) }
        var known: KeySetScene?
        if case .success(let scene) = keys { known = scene }
        let asked = tokenRequests.map { request in
            TokenScene.Asked(
                request: request, form: request.form, assertion: ReadToken(request.form["client_assertion"]))
        }
        await run.run(
            TokenRows.rows,
            on: TokenScene(
                asked: asked, keys: known, clientID: entry.clientID.text,
                audiences: [lms.address("token").description, lms.issuer.text], scopes: SimulatedLMS.scopes))
    }
}

/// What is looked at in requests for tokens (RFC 6749 §4.4, RFC 7523, Security Framework 1.0 §4.1.1).
enum TokenRows {
    private typealias Row = RehearsalRow<TokenScene>

    static let rows: [RehearsalRow<TokenScene>] = request + assertion

    private static let request: [RehearsalRow<TokenScene>] = [
        Row("tokens.granted", .tokens, "Every request for a token is granted.", expects: "status 200") { scene in
            scene.each { $0.request.status == 200 ? nil : "status \($0.request.status)" }
        },
        Row("tokens.form", .tokens, "It is a form.", expects: "application/x-www-form-urlencoded") { scene in
            scene.each { asked in
                asked.request.mediaType?.hasPrefix("application/x-www-form-urlencoded") == true ? nil : "another type"
            }
        },
        Row("tokens.grant", .tokens, "It asks by client credentials.", expects: "grant_type and its assertion type") {
            scene in
            scene.each { asked in
                let isRight =
                    asked.form["grant_type"] == "client_credentials"
                    && asked.form["client_assertion_type"] == TokenHandler.assertionType
                return isRight ? nil : "another value"
            }
        },
        Row("tokens.secret", .tokens, "No secret is sent beside the assertion.", expects: "the assertion alone") {
            scene in
            scene.each { asked in
                let isAlone =
                    asked.form["client_secret"] == nil && asked.request.head.headerFields[.authorization] == nil
                return isAlone ? nil : "another proof too"
            }
        },
        Row("tokens.scope", .tokens, "It asks for scopes that were offered.", expects: "scopes of launches") { scene in
            scene.each { asked in
                let wanted = (asked.form["scope"] ?? "").split(separator: " ").map(String.init)
                if wanted.isEmpty { return "no scope" }
                return scene.scopes.isSuperset(of: wanted) ? nil : "a scope that was not offered"
            }
        },
    ]

    private static let assertion: [RehearsalRow<TokenScene>] = [
        Row("tokens.algorithm", .tokens, "Assertions are signed with RS256.", expects: "alg RS256") { scene in
            scene.assertions { $0.algorithm == "RS256" ? nil : "another alg" }
        },
        Row("tokens.keyID", .tokens, "They name a published key.", expects: "a kid of the key set") { scene in
            scene.assertions { scene.keys?.has($0.keyID) == true ? nil : "no kid, or one that is not published" }
        },
        Row("tokens.signature", .tokens, "Their signature holds.", expects: "one by a published key") { scene in
            scene.assertions { scene.keys?.proves($0.text) ?? (scene.keys == nil ? "no key set" : nil) }
        },
        Row("tokens.parties", .tokens, "They are by and about the tool.", expects: "iss and sub the client id") {
            scene in
            scene.assertions { token in
                let isRight = ["iss", "sub"].allSatisfy { token.claims[$0]?.string == scene.clientID }
                return isRight ? nil : "another value"
            }
        },
        Row("tokens.audience", .tokens, "They are for the platform.", expects: "aud its token address") { scene in
            scene.assertions { token in
                let audiences = Set(token.audiences)
                return !audiences.isEmpty && audiences.isSubset(of: scene.audiences) ? nil : "another aud, or none"
            }
        },
        Row("tokens.times", .tokens, "They are fresh and short-lived.", expects: "iat, and exp within the hour") {
            scene in
            scene.each { asked in
                guard let claims = asked.assertion?.claims else { return "no legible client_assertion" }
                return Self.times(claims, at: asked.request.time)
            }
        },
        Row("tokens.id", .tokens, "Each has an id.", expects: "jti") { scene in
            scene.assertions { $0.claims["jti"]?.string?.isEmpty == false ? nil : "none" }
        },
        Row("tokens.idOnce", .tokens, "No id comes twice.", expects: "another jti each time") { scene in
            let ids = scene.asked.compactMap { $0.assertion?.claims["jti"]?.string }
            if ids.count < 2 { return ids.count == scene.asked.count && !ids.isEmpty ? nil : "no jti" }
            return Set(ids).count == ids.count ? nil : "the same twice"
        },
    ]

    /// What is wrong with the times of a message.
    static func times(_ claims: JSONObject, at now: WallTime) -> String? {
        guard let issued = claims["iat"]?.number?.double, let expires = claims["exp"]?.number?.double else {
            return "iat or exp is missing, or no number"
        }
        let now = Double(now.secondsSinceEpoch)
        if expires <= now - 60 { return "exp in the past" }
        if issued > now + 60 { return "iat in the future" }
        if expires <= issued { return "exp not behind iat" }
        return expires - issued > 3_600 ? "more than an hour from iat to exp" : nil
    }
}
