import CrosswalkRuntime
import CrosswalkTesting
import HTTPTypes
import LTICore
import Testing

@Suite("No registration shows its tokens")
struct RegistrationCanaryTests {
    @Test("Nothing that describes a value of a registration shows a token, an address with one, or a contact")
    func canaries() async throws {
        let request = try RegistrationRequest([
            ("openid_configuration", "https://lms.example.edu/c?t=canary"), ("registration_token", "canary"),
        ])
        let answer = """
            {"client_id":"c-canary","deployment_id":"d-canary","registration_client_uri":"https://lms.example.edu/r?canary",
            "registration_access_token":"canary","contacts":["canary@example.com"],"client_secret":"canary"}
            """
        let transport = ScriptedTransport([
            .answer(WebResponse(.ok, HTTPBody(RegistrationBench.platform().json))),
            .answer(WebResponse(.ok, HTTPBody(answer))),
        ])
        let client = DynamicRegistrationClient(transport)
        let offer = try await client.offer(for: request)
        let outcome = try await client.register(RegistrationBench.tool(), with: offer, token: request.token)
        let access = try #require(outcome.answer.access)
        let values: [Any] = [
            request, offer, outcome, outcome.answer, outcome.registration, access, outcome.answer.granted,
            outcome.findings, outcome.notGranted, RegistrationPage.done(outcome),
        ]
        for value in values {
            var dumped = ""
            dump(value, to: &dumped)
            for text in ["\(value)", String(reflecting: value), dumped] {
                #expect(!text.contains("canary"), "\(type(of: value))")
            }
        }
    }

    @Test("Every refusal has a clause and a sentence that says what to do")
    func catalog() async {
        let codes: [RegistrationRefusal.Code] = [
            .requestMalformed, .requestForged, .configurationForbidden, .configurationRefused, .configurationIllegible,
            .issuerMalformed, .issuerMismatch, .endpointMissing, .endpointForbidden, .registrationHostMismatch,
            .unsupported, .unreachable, .unanswered, .unavailable, .refused, .answerIllegible, .notKept,
            .accessMissing, .accessRevoked, .accessHostMismatch,
        ]
        #expect(Set(codes).count == 20)
        for code in codes {
            let refusal = RegistrationRefusal(code)
            #expect(refusal.message.hasSuffix(".") && refusal.message.count > 60, "\(code.rawValue)")
            #expect(!refusal.clause.isEmpty && code.rawValue.hasPrefix("registration."))
        }
    }
}
