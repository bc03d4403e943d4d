import CrosswalkJSON
import CrosswalkRuntime
import LTIAdvantage
import LTICore

/// What is looked at in a platform's token address (RFC 6749 §4.4 and §5, RFC 7523).
enum TokenEndpointRows {
    private typealias Row = RehearsalRow<PlatformStage>

    static let rows: [RehearsalRow<PlatformStage>] = [granted] + assertions + forms

    private static let granted = Row(
        "tokens.granted", .tokens, "A right request gets a token.", expects: "access_token, Bearer, expires_in"
    ) { stage in
        let reply = try await stage.askForToken(
            stage.tokenForm(try await stage.signed(stage.assertion()), [ServiceScope.memberships]))
        guard reply.isTaken else { return "status \(reply.status)" }
        guard reply.json["access_token"]?.string?.isEmpty == false else { return "no access_token" }
        guard reply.json["token_type"]?.string?.lowercased() == "bearer" else { return "another token_type" }
        return reply.json["expires_in"]?.number == nil ? "no expires_in" : nil
    }

    private static func refused(
        _ code: String, _ title: String, by hand: PlatformStage.Hand = .own,
        _ change: @escaping @Sendable (inout JSONObject, Int) -> Void = { _, _ in }
    ) -> RehearsalRow<PlatformStage> {
        Row("tokens.\(code)", .tokens, title, expects: "a 4xx with an error") { stage in
            var claims = stage.assertion()
            change(&claims, stage.now)
            return Self.judge(
                try await stage.askForToken(
                    stage.tokenForm(try await stage.signed(claims, by: hand), [ServiceScope.memberships])))
        }
    }

    private static func judge(_ reply: PlatformStage.Reply) -> String? {
        guard reply.isRefused else { return "status \(reply.status)" }
        return reply.json["error"]?.string == nil ? "no error in the answer" : nil
    }

    private static let assertions: [RehearsalRow<PlatformStage>] = [
        refused("wrongAudience", "An assertion for somebody else is refused.") { claims, _ in
            claims["aud"] = "https://elsewhere.example/token"
        },
        refused("expired", "One that has expired is refused.") { claims, now in
            claims["iat"] = .number(JSONNumber(now - 7_200))
            claims["exp"] = .number(JSONNumber(now - 6_900))
        },
        refused("withoutExpiry", "One that never expires is refused.") { claims, _ in claims["exp"] = nil },
        refused("wrongSubject", "One about somebody else is refused.") { claims, _ in claims["sub"] = "somebody" },
        refused("unknownClient", "One of a tool that is not registered is refused.") { claims, _ in
            claims["iss"] = "never-registered"
            claims["sub"] = "never-registered"
        },
        refused("withoutID", "One without jti is refused.") { claims, _ in claims["jti"] = nil },
        refused("strangersKey", "One by another key is refused.", by: .stranger),
        refused("unknownKey", "One under an unknown kid is refused.", by: .ownUnderUnknownName),
        refused("unsigned", "One without a signature is refused.", by: .nobody),
        Row("tokens.replay", .tokens, "An assertion counts once.", expects: "a 4xx the second time") { stage in
            let form = stage.tokenForm(try await stage.signed(stage.assertion()), [ServiceScope.memberships])
            let first = try await stage.askForToken(form)
            guard first.isTaken else { return "status \(first.status) the first time" }
            return Self.judge(try await stage.askForToken(form))
        },
    ]

    private static func form(
        _ code: String, _ title: String, _ change: @escaping @Sendable (FormFields.Field) -> String?
    ) -> RehearsalRow<PlatformStage> {
        Row("tokens.\(code)", .tokens, title, expects: "a 4xx with an error") { stage in
            let right = stage.tokenForm(try await stage.signed(stage.assertion()), [ServiceScope.memberships])
            var fields = FormFields()
            for field in right.fields { fields.append(field.name, change(field)) }
            return Self.judge(try await stage.askForToken(fields))
        }
    }

    private static let forms: [RehearsalRow<PlatformStage>] = [
        form("unknownScope", "A scope that nobody has is refused.") {
            $0.name == "scope" ? "https://vendor.example/scope/none" : $0.value
        },
        form("otherGrant", "Another grant is refused.") { $0.name == "grant_type" ? "password" : $0.value },
        form("withoutAssertion", "Without an assertion there is no token.") {
            $0.name == "client_assertion" ? nil : $0.value
        },
    ]
}
