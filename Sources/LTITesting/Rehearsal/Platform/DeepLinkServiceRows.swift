import CrosswalkJSON
import CrosswalkRuntime
import HTTPTypes
import LTICore

/// What is looked at in how a platform takes deep linking responses (Deep Linking 2.0 §4.5).
enum DeepLinkServiceRows {
    private typealias Row = RehearsalRow<PlatformStage>
    private static let lti = "https://purl.imsglobal.org/spec/lti/claim/"
    private static let deepLinking = "https://purl.imsglobal.org/spec/lti-dl/claim/"

    static let rows: [RehearsalRow<PlatformStage>] =
        [
            Row("deepLink.taken", .deepLinking, "A chosen link is taken.", expects: "a status below 400") { stage in
                let asked = try await stage.launch(.deepLinking, by: .teacher)
                let status = try await stage.answer(asked, try await stage.signed(stage.response(to: asked)))
                return status < 400 ? nil : "status \(status)"
            },
            Row("deepLink.cancelled", .deepLinking, "Nothing may be chosen.", expects: "a status below 400") { stage in
                let asked = try await stage.launch(.deepLinking, by: .teacher)
                var claims = stage.response(to: asked)
                claims[deepLinking + "content_items"] = []
                let status = try await stage.answer(asked, try await stage.signed(claims))
                return status < 400 ? nil : "status \(status)"
            },
            Row("deepLink.replay", .deepLinking, "A response counts once.", expects: "a 4xx the second time") { stage in
                let asked = try await stage.launch(.deepLinking, by: .teacher)
                let token = try await stage.signed(stage.response(to: asked))
                let first = try await stage.answer(asked, token)
                guard first < 400 else { return "status \(first) the first time" }
                return Self.judge(try await stage.answer(asked, token))
            },
            Row("deepLink.foreignData", .deepLinking, "It answers the request that it is posted for.", expects: "a 4xx")
            {
                stage in
                let asked = try await stage.launch(.deepLinking, by: .teacher)
                let other = try await stage.launch(.deepLinking, by: .teacher)
                guard other.data != nil, asked.data != other.data else { return "no data to tell requests apart" }
                var claims = stage.response(to: asked)
                claims[deepLinking + "data"] = other.data.map { .string($0) }
                return Self.judge(try await stage.answer(asked, try await stage.signed(claims)))
            },
        ] + forgeries

    private static func judge(_ status: Int) -> String? { (400..<500).contains(status) ? nil : "status \(status)" }

    private static func refused(
        _ code: String, _ title: String, by hand: PlatformStage.Hand = .own,
        _ change: @escaping @Sendable (inout JSONObject, Int) -> Void = { _, _ in }
    ) -> RehearsalRow<PlatformStage> {
        Row("deepLink.\(code)", .deepLinking, title, expects: "a 4xx") { stage in
            let asked = try await stage.launch(.deepLinking, by: .teacher)
            var claims = stage.response(to: asked)
            change(&claims, stage.now)
            return Self.judge(try await stage.answer(asked, try await stage.signed(claims, by: hand)))
        }
    }

    private static let forgeries: [RehearsalRow<PlatformStage>] = [
        refused("strangersKey", "One by another key is refused.", by: .stranger),
        refused("unknownKey", "One under an unknown kid is refused.", by: .ownUnderUnknownName),
        refused("unsigned", "One without a signature is refused.", by: .nobody),
        refused("wrongAudience", "One for another platform is refused.") { claims, _ in
            claims["aud"] = "https://elsewhere.example"
        },
        refused("wrongIssuer", "One by another tool is refused.") { claims, _ in claims["iss"] = "never-registered" },
        refused("expired", "One that has expired is refused.") { claims, now in
            claims["iat"] = .number(JSONNumber(now - 7_200))
            claims["exp"] = .number(JSONNumber(now - 6_900))
        },
        refused("withoutNonce", "One without a nonce is refused.") { claims, _ in claims["nonce"] = nil },
        refused("wrongDeployment", "One of another installation is refused.") { claims, _ in
            claims[lti + "deployment_id"] = "never-installed"
        },
        refused("wrongType", "One of another type is refused.") { claims, _ in
            claims[lti + "message_type"] = "LtiResourceLinkRequest"
        },
        refused("wrongVersion", "One of another version is refused.") { claims, _ in claims[lti + "version"] = "1.1" },
        refused("withoutData", "One that does not give data back is refused.") { claims, _ in
            claims[deepLinking + "data"] = nil
        },
    ]
}

extension PlatformLaunch {
    /// What is to be given back.
    var data: String? { claim("-dl/claim/deep_linking_settings")?["data"]?.string }
}

extension PlatformStage {
    /// The claims of a response that holds.
    func response(to asked: PlatformLaunch) -> JSONObject {
        let (lti, deepLinking) = (
            "https://purl.imsglobal.org/spec/lti/claim/", "https://purl.imsglobal.org/spec/lti-dl/claim/"
        )
        var claims: JSONObject = [
            "iss": .string(clientID), "aud": .string(platform.registration.issuer.text),
            "iat": .number(JSONNumber(now)), "exp": .number(JSONNumber(now + 300)), "nonce": .string(freshName()),
            lti + "version": "1.3.0", lti + "message_type": "LtiDeepLinkingResponse",
            lti + "deployment_id": asked.token.claims[lti + "deployment_id"] ?? "",
            deepLinking + "content_items": [["type": "ltiResourceLink", "title": "Rehearsal"]],
        ]
        claims[deepLinking + "data"] = asked.data.map { .string($0) }
        return claims
    }

    /// Posts a response; the status by which it was taken, redirections not followed.
    func answer(_ asked: PlatformLaunch, _ token: String) async throws -> Int {
        guard let address = asked.claim("-dl/claim/deep_linking_settings")?["deep_link_return_url"]?.string else {
            throw RehearsalFailure("no return address")
        }
        var request = WebRequest(post: [("JWT", token)], to: try Endpoint(address))
        request.head.headerFields[.cookie] = asked.cookie?.reveal { $0 }
        return try await send(request).status
    }
}
