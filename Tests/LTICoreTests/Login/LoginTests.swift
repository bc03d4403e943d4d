import CrosswalkRuntime
import CrosswalkTesting
import LTICore
import Testing

@Suite("Logins are read as the platform sent them, and answered as the standard wants")
struct LoginTests {
    private static let whole: FormFields = [
        ("iss", "https://lms.example.edu"), ("login_hint", "h int"),
        ("target_link_uri", "https://tool.example.com/a?b"),
        ("lti_message_hint", "m&h"), ("client_id", "tool-1"), ("lti_deployment_id", "dep-1"),
        ("lti_storage_target", "_parent"), ("canvas_region", "eu"),
    ]

    private func without(_ name: String) -> FormFields {
        var fields = FormFields()
        for field in Self.whole.fields where field.name != name { fields.append(field.name, field.value) }
        return fields
    }

    @Test("Every parameter arrives")
    func whole() throws {
        let request = try LoginRequest(Self.whole)
        #expect(request.issuer == "https://lms.example.edu" && request.clientID == "tool-1")
        #expect(request.loginHint == "h int" && request.messageHint == "m&h")
        #expect(request.deploymentID == "dep-1" && request.storageTarget == "_parent")
        #expect("\(request)" == "<LoginRequest>")
    }

    @Test(
        "What is required is required, and what is empty is missing",
        arguments: ["iss", "login_hint", "target_link_uri"])
    func required(name: String) throws {
        for fields in [
            without(name),
            {
                var f = without(name); f.append(name, ""); return f
            }(),
        ] {
            let refusal = #expect(throws: LaunchRefusal.self) { try LoginRequest(fields) }
            #expect(refusal?.code == .requestMalformed)
        }
    }

    @Test(
        "The rest may be missing, and nothing may come twice",
        arguments: ["lti_message_hint", "client_id", "lti_deployment_id"])
    func optional(name: String) throws {
        _ = try LoginRequest(without(name))
        var twice = Self.whole
        twice.append(name, "other")
        #expect(throws: LaunchRefusal.self) { try LoginRequest(twice) }
    }

    @Test("What would be stored for long has bounds")
    func lengths() throws {
        let long: [(String, Int)] = [
            ("target_link_uri", 8_193), ("lti_deployment_id", 256), ("lti_storage_target", 256),
        ]
        for (name, count) in long {
            for (length, isTaken) in [(count, false), (count - 1, true)] {
                var fields = without(name)
                fields.append(name, String(repeating: "a", count: length))
                let request = try? LoginRequest(fields)
                #expect((request != nil) == isTaken, "\(name) of \(length)")
            }
        }
        var fields = without("lti_deployment_id")
        fields.append("lti_deployment_id", "é")
        #expect(throws: LaunchRefusal.self) { try LoginRequest(fields) }
    }

    @Test("The authentication request has all of the table, and the address keeps its query")
    func authentication() async throws {
        let clock = ManualClock()
        let request = try LoginRequest(Self.whole)
        let begun = try await PendingLogins(InMemoryRecordStore(), ambient: clock.ambient)
            .begin(request, for: Sample.registration, at: clock.now)
        let answer = AuthenticationRequest(
            begun.login, for: request, to: try Endpoint("https://lms.example.edu/auth?x=1"),
            redirectURI: "https://tool.example.com/launch")
        let sent = try FormFields(parsing: (answer.location.query ?? "").utf8)
        let expected: FormFields = [
            ("x", "1"), ("scope", "openid"), ("response_type", "id_token"), ("response_mode", "form_post"),
            ("prompt", "none"), ("client_id", "tool-1"), ("redirect_uri", "https://tool.example.com/launch"),
            ("login_hint", "h int"), ("lti_message_hint", "m&h"), ("nonce", begun.login.nonce),
            ("state", begun.login.state),
        ]
        #expect(sent == expected)
    }

    @Test("A launch brings a state, and a token or an error")
    func form() throws {
        #expect(try LaunchForm([("state", "s"), ("id_token", "t")]).answer == .token("t"))
        #expect(try LaunchForm([("state", "s"), ("error", "login_required")]).answer == .error("login_required"))
        let bad: [(FormFields, LaunchRefusal.Code)] = [
            ([("id_token", "t")], .stateMissing), ([("state", ""), ("id_token", "t")], .stateMissing),
            ([("state", "s")], .requestMalformed),
            ([("state", "s"), ("id_token", "t"), ("error", "e")], .requestMalformed),
            ([("state", "s"), ("state", "s"), ("id_token", "t")], .requestMalformed),
            ([("state", "s"), ("id_token", "t"), ("id_token", "t")], .requestMalformed),
        ]
        for (fields, code) in bad {
            let refusal = #expect(throws: LaunchRefusal.self) { try LaunchForm(fields) }
            #expect(refusal?.code == code)
        }
    }
}
