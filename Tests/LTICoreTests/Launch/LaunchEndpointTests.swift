import CrosswalkJSON
import CrosswalkRuntime
import CrosswalkTesting
import HTTPTypes
import LTICore
import Testing

@Suite("A launch is taken once, from the browser that began it")
struct LaunchEndpointTests {
    private let tool = ToolAtWork()
    private let launch = "https://tool.example.com/lti/launch"
    private let verify = "https://tool.example.com/lti/launch/verify"

    /// Begins a login and gives what goes through the platform.
    private func begin(
        _ browser: inout TestBrowser, _ fields: FormFields = LoginEndpointTests.login
    ) async throws -> (state: String, nonce: String, secret: String) {
        let (_, html) = try await browser.send(try LoginEndpointTests.request(fields))
        let location = try Endpoint(try #require(pageData("location", of: html)))
        let sent = try FormFields(parsing: (location.query ?? "").utf8)
        return (
            try #require(sent["state"]), try #require(sent["nonce"]), try #require(pageData("secret", of: html))
        )
    }

    private func post(_ fields: FormFields, to address: String, origin: String? = nil, site: String? = nil) throws
        -> WebRequest
    {
        var request = WebRequest(post: fields, to: try Endpoint(address))
        request.head.headerFields[.origin] = origin
        if let site, let name = HTTPField.Name("Sec-Fetch-Site") { request.head.headerFields[name] = site }
        return request
    }

    private func ready(_ registration: Registration = ToolAtWork.registration()) async throws -> Routes {
        try await tool.registrations.save(registration)
        return try tool.endpoints()
    }

    @Test("With the cookie a launch opens, its cookie goes, and a second one is told as that")
    func cookie() async throws {
        var browser = TestBrowser(try await ready())
        let begun = try await begin(&browser)
        let form: FormFields = [
            ("state", begun.state), ("id_token", try tool.token(.resourceLink, nonce: begun.nonce)),
        ]
        let kept = browser.cookies
        let (response, text) = try await browser.send(try post(form, to: launch, origin: "https://lms.example.edu"))
        #expect(response.status == .ok && text == "welcome")
        #expect(tool.opened.map(\.deploymentID) == ["dep-1"])
        #expect(browser.cookies.allSatisfy { !$0.name.contains("lti_state_") })
        browser.cookies = kept
        let (again, _) = try await browser.send(try post(form, to: launch))
        #expect(again.status == .unauthorized && tool.refused.map(\.code) == [.nonceReplayed])
    }

    @Test("Without a cookie the platform's storage proves the browser, through a page of the tool")
    func storage() async throws {
        var browser = TestBrowser(try await ready(), keepsCookies: false)
        let begun = try await begin(&browser)
        let token = try tool.token(.resourceLink, nonce: begun.nonce)
        let (page, html) = try await browser.send(
            try post([("state", begun.state), ("id_token", token)], to: launch))
        #expect(page.status == .ok && html.contains("action=\"\(verify)\"") && tool.opened.isEmpty)
        #expect(pageData("key", of: html) == "lti_state_" + begun.state && !html.contains(begun.secret))
        #expect(pageData("frame", of: html) == "store_frame")
        #expect(page.head.headerFields[.init("Referrer-Policy")!] == "same-origin")
        let proven: FormFields = [("state", begun.state), ("id_token", token), ("proof", begun.secret)]
        let (response, _) = try await browser.send(
            try post(proven, to: verify, origin: "https://tool.example.com", site: "same-origin"))
        #expect(response.status == .ok && tool.opened.count == 1)
    }

    @Test(
        "Who knows his own state, token and proof cannot make them another's: no other site may post a proof",
        arguments: [
            (nil, nil), ("null", nil), ("https://evil.example", nil), ("https://lms.example.edu", "cross-site"),
            ("https://tool.example.com", "cross-site"), ("https://tool.example.com", "same-site"),
            ("https://tool.example.com:8443", nil), ("http://tool.example.com", nil),
            ("https://tool.example.com.evil.example", nil), ("https://TOOL.example.com", nil),
            ("https://tool.example.com, https://tool.example.com", nil),
        ] as [(String?, String?)])
    func crossSiteProof(origin: String?, site: String?) async throws {
        var attacker = TestBrowser(try await ready(), keepsCookies: false)
        let begun = try await begin(&attacker)
        let token = try tool.token(.resourceLink, nonce: begun.nonce)
        let proven: FormFields = [("state", begun.state), ("id_token", token), ("proof", begun.secret)]
        var victim = TestBrowser(attacker.tool)
        let (response, _) = try await victim.send(try post(proven, to: verify, origin: origin, site: site))
        #expect(response.status == .unauthorized && tool.refused.map(\.code) == [.stateMismatch])
        #expect(tool.opened.isEmpty)
        // Nothing is used up by it.
        let (own, _) = try await attacker.send(try post(proven, to: verify, origin: "https://tool.example.com"))
        #expect(own.status == .ok)
    }

    @Test("A proof that is missing, made up, or another login's opens nothing")
    func wrongProof() async throws {
        var browser = TestBrowser(try await ready(), keepsCookies: false)
        let (begun, other) = (try await begin(&browser), try await begin(&browser))
        let token = try tool.token(.resourceLink, nonce: begun.nonce)
        let expected: [(FormFields, LaunchRefusal.Code)] = [
            ([], .stateMissing), ([("proof", "")], .stateMissing), ([("proof", "x")], .stateMismatch),
            ([("proof", other.secret)], .stateMismatch), ([("proof", begun.state)], .stateMismatch),
            ([("proof", begun.secret), ("proof", begun.secret)], .stateMissing),
        ]
        for (fields, _) in expected {
            var form: FormFields = [("state", begun.state), ("id_token", token)]
            for field in fields.fields { form.append(field.name, field.value) }
            _ = try await browser.send(try post(form, to: verify, origin: "https://tool.example.com"))
        }
        #expect(tool.refused.map(\.code) == expected.map(\.1) && tool.opened.isEmpty)
    }

    @Test("Login CSRF: a launch that somebody else began is not opened, whatever cookies the browser has")
    func csrf() async throws {
        var (attacker, victim) = (TestBrowser(try await ready()), TestBrowser(try tool.endpoints()))
        let theirs = try await begin(&attacker)
        _ = try await begin(&victim)
        let form: FormFields = [
            ("state", theirs.state), ("id_token", try tool.token(.resourceLink, nonce: theirs.nonce)),
        ]
        let (page, html) = try await victim.send(try post(form, to: launch))
        #expect(page.status == .ok && html.contains("id=\"verify\"") && tool.opened.isEmpty)
        // A cookie of another value under the right name.
        victim.cookies = attacker.cookies.map { ($0.name, "x" + $0.value, $0.path) }
        let (refused, _) = try await victim.send(try post(form, to: launch))
        #expect(refused.status == .unauthorized && tool.refused.map(\.code) == [.stateMismatch])
        #expect(tool.opened.isEmpty)
    }

    @Test("The platform's error counts only for the browser that began the login")
    func platformError() async throws {
        var browser = TestBrowser(try await ready())
        let begun = try await begin(&browser)
        let error: FormFields = [("state", begun.state), ("error", "login_required"), ("error_description", "<b>")]
        var stranger = TestBrowser(browser.tool)
        let (page, _) = try await stranger.send(try post(error, to: launch))
        #expect(page.status == .ok && tool.refused.isEmpty)
        let (made, _) = try await stranger.send(
            try post([("state", "made-up"), ("error", "login_required")], to: launch))
        #expect(made.status == .unauthorized && tool.refused.map(\.code) == [.stateExpired])
        let (own, html) = try await browser.send(try post(error, to: launch))
        #expect(own.status == .unauthorized && tool.refused.last?.code == .platform("login_required"))
        #expect(html.contains("Sign in there again") && !html.contains("<b>"))
    }

    @Test("A launch that the host, or any check, refuses can be presented again")
    func notBurnt() async throws {
        var browser = TestBrowser(try await ready())
        let begun = try await begin(&browser)
        let good: FormFields = [
            ("state", begun.state), ("id_token", try tool.token(.resourceLink, nonce: begun.nonce)),
        ]
        let bad = try tool.token(.resourceLink.with("aud", "other"), nonce: begun.nonce)
        _ = try await browser.send(try post([("state", begun.state), ("id_token", bad)], to: launch))
        tool.object(LaunchRefusal(custom: "maintenance", detail: "closed for an hour"))
        _ = try await browser.send(try post(good, to: launch))
        #expect(tool.refused.map(\.code.rawValue) == ["audience.notOurs", "custom.maintenance"])
        tool.object(nil)
        let (response, _) = try await browser.send(try post(good, to: launch))
        #expect(response.status == .ok && tool.opened.count == 1)
    }

    @Test("Of a thousand presentations at the same time one opens")
    func parallel() async throws {
        var browser = TestBrowser(try await ready())
        let begun = try await begin(&browser)
        let form: FormFields = [
            ("state", begun.state), ("id_token", try tool.token(.resourceLink, nonce: begun.nonce)),
        ]
        let request = try post(form, to: launch)
        let statuses = try await withThrowingTaskGroup(of: Int.self) { group in
            for _ in 0..<1_000 {
                group.addTask { [browser] in
                    var copy = browser
                    return try await copy.send(request).response.status.code
                }
            }
            return try await group.reduce(into: [:]) { $0[$1, default: 0] += 1 }
        }
        #expect(statuses == [200: 1, 401: 999] && tool.opened.count == 1)
        #expect(tool.refused.allSatisfy { $0.code == .nonceReplayed })
    }

    @Test("Two tenants of one issuer: a token of the one is none of the other")
    func tenants() async throws {
        try await tool.registrations.save(ToolAtWork.registration("tool-2", deployments: [Deployment(id: "dep-2")]))
        var browser = TestBrowser(try await ready())
        let begun = try await begin(&browser)
        let foreign = [
            Sample.resourceLink.with("aud", "tool-2"),
            .resourceLink.with("aud", "tool-2").with("…deployment_id", "dep-2"),
            .resourceLink.with("…deployment_id", "dep-2"),
        ]
        for sample in foreign {
            let form: FormFields = [("state", begun.state), ("id_token", try tool.token(sample, nonce: begun.nonce))]
            _ = try await browser.send(try post(form, to: launch))
        }
        #expect(tool.refused.map(\.code) == [.audienceNotOurs, .audienceNotOurs, .deploymentUnknown])
        #expect(tool.opened.isEmpty)
    }

    @Test("A deployment that nobody knows waits for approval, but only where all else is in order")
    func approval() async throws {
        let tool = ToolAtWork(policy: LaunchPolicy(unknownDeployments: .awaitingApproval))
        try await tool.registrations.save(ToolAtWork.registration(deployments: []))
        var browser = TestBrowser(try tool.endpoints())
        let begun = try await begin(&browser)
        for sample in [Sample.resourceLink.with("…roles", nil), .resourceLink] {
            let form: FormFields = [("state", begun.state), ("id_token", try tool.token(sample, nonce: begun.nonce))]
            _ = try await browser.send(try post(form, to: launch))
            let known = try await tool.registrations.registration(issuer: "https://lms.example.edu", clientID: "tool-1")
            let isRight = sample.payload[Sample.wire("…roles")] != nil
            #expect(known?.deployments == (isRight ? [Deployment(id: "dep-1", state: .pending)] : []))
        }
        try await tool.registrations.update(issuer: "https://lms.example.edu", clientID: "tool-1") {
            $0.deployments = [Deployment(id: "dep-1")]
        }
        let form: FormFields = [
            ("state", begun.state), ("id_token", try tool.token(.resourceLink, nonce: begun.nonce)),
        ]
        #expect(try await browser.send(try post(form, to: launch)).response.status == .ok)
    }

    @Test("Where policy accepts any deployment, a new one is written down as active")
    func provisioning() async throws {
        let tool = ToolAtWork(policy: LaunchPolicy(unknownDeployments: .accepted))
        try await tool.registrations.save(ToolAtWork.registration(deployments: []))
        var browser = TestBrowser(try tool.endpoints())
        let begun = try await begin(&browser)
        let form: FormFields = [
            ("state", begun.state), ("id_token", try tool.token(.resourceLink, nonce: begun.nonce)),
        ]
        #expect(try await browser.send(try post(form, to: launch)).response.status == .ok)
        let known = try await tool.registrations.registration(issuer: "https://lms.example.edu", clientID: "tool-1")
        #expect(known?.deployments == [Deployment(id: "dep-1")])
    }

    @Test("Where the platform's keys cannot be had, nothing is said of the token")
    func noKeys() async throws {
        var browser = TestBrowser(try await ready())
        let begun = try await begin(&browser)
        tool.hideKeys()
        let form: FormFields = [
            ("state", begun.state), ("id_token", try tool.token(.resourceLink, nonce: begun.nonce)),
        ]
        let (response, html) = try await browser.send(try post(form, to: launch))
        #expect(response.status.code == 503 && tool.refused.map(\.code) == [.keyUnavailable])
        #expect(html.contains("Wait a few minutes"))
    }

    @Test("A launch that comes too late, or whose registration is gone, is refused")
    func late() async throws {
        var browser = TestBrowser(try await ready())
        let begun = try await begin(&browser)
        let form: FormFields = [
            ("state", begun.state), ("id_token", try tool.token(.resourceLink, nonce: begun.nonce)),
        ]
        try await tool.registrations.remove(issuer: "https://lms.example.edu", clientID: "tool-1")
        _ = try await browser.send(try post(form, to: launch))
        try await tool.registrations.save(ToolAtWork.registration())
        tool.clock.advance(by: .seconds(661))
        _ = try await browser.send(try post(form, to: launch))
        #expect(tool.refused.map(\.code) == [.registrationUnknown, .stateExpired])
    }

    @Test("A launch is a POST of a form with a state and an answer")
    func malformed() async throws {
        let routes = try await ready()
        let got = try await routes.respond(to: WebRequest(.get, try Endpoint(launch)))
        #expect(got.status == .methodNotAllowed && got.head.headerFields[.allow] == "POST")
        for form in [[], [("state", "s")], [("id_token", "t")]] as [FormFields] {
            #expect(try await routes.respond(to: try post(form, to: launch)).status.code >= 400)
        }
        #expect(tool.refused.map(\.code) == [.stateMissing, .requestMalformed, .stateMissing])
    }
}
