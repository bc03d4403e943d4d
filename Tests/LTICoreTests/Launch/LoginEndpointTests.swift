import CrosswalkCrypto
import CrosswalkRuntime
import HTTPTypes
import LTICore
import Testing
import _CrosswalkSupport

@Suite("A login finds out how the browser can prove itself, before the platform's hint is spent")
struct LoginEndpointTests {
    private let tool = ToolAtWork()

    static let login: FormFields = [
        ("iss", "https://lms.example.edu"), ("login_hint", "hint-1"),
        ("target_link_uri", "https://tool.example.com/start"), ("lti_message_hint", "m 1&2"), ("client_id", "tool-1"),
        ("lti_deployment_id", "dep-1"), ("lti_storage_target", "store_frame"),
    ]

    static func request(
        _ fields: FormFields = login, _ method: HTTPRequest.Method = .get, into destination: String? = "iframe"
    ) throws -> WebRequest {
        let address = try Endpoint("https://tool.example.com/lti/login")
        var request =
            method == .get ? WebRequest(.get, address.adding(fields)) : WebRequest(post: fields, to: address)
        if let destination, let name = HTTPField.Name("Sec-Fetch-Dest") {
            request.head.headerFields[name] = destination
        }
        return request
    }

    @Test("Within a frame it is a page, with a cookie for the launch alone and one that its script can see")
    func framed() async throws {
        try await tool.registrations.save(ToolAtWork.registration())
        for method in [HTTPRequest.Method.get, .post] {
            var browser = TestBrowser(try tool.endpoints())
            let (response, html) = try await browser.send(try Self.request(Self.login, method))
            #expect(response.status == .ok)
            let location = try Endpoint(try #require(pageData("location", of: html)))
            let sent = try FormFields(parsing: (location.query ?? "").utf8)
            let state = try #require(sent["state"])
            #expect(sent["tenant"] == "1" && sent["lti_message_hint"] == "m 1&2" && sent["prompt"] == "none")
            #expect(sent["redirect_uri"] == "https://tool.example.com/lti/launch")
            #expect(pageData("origin", of: html) == "https://sso.example.edu")
            #expect(pageData("frame", of: html) == "store_frame" && pageData("key", of: html) == "lti_state_" + state)
            let fields = response.head.headerFields[values: .setCookie]
            let end = "; SameSite=None; Secure; Partitioned"
            #expect(
                fields.contains {
                    $0.hasPrefix("__Host-lti_state_") && $0.contains("Path=/; Max-Age=660\(end); HttpOnly")
                })
            #expect(fields.contains { $0.hasSuffix("=1; Path=/lti/login; Max-Age=60\(end)") })
            #expect(fields.count == 2 && html.contains("Open in a new window") && html.contains("<noscript>"))
        }
    }

    @Test("In a window of its own it leads on at once")
    func whole() async throws {
        try await tool.registrations.save(ToolAtWork.registration())
        let response = try await tool.endpoints().respond(to: try Self.request(into: "document"))
        #expect(response.status == .found)
        #expect(
            response.head.headerFields[.location]?.hasPrefix("https://sso.example.edu/auth?tenant=1&scope=openid")
                == true)
        #expect(response.head.headerFields[values: .setCookie].count == 1)
    }

    @Test("The page runs its own script and nothing else, and no value gets into the script")
    func policy() async throws {
        try await tool.registrations.save(ToolAtWork.registration())
        var fields = FormFields()
        for field in Self.login.fields where field.name != "lti_storage_target" {
            fields.append(field.name, field.value)
        }
        let attack = "\"></script><script>alert(1)</script>'"
        fields.append("lti_storage_target", attack)
        var browser = TestBrowser(try tool.endpoints())
        let (response, html) = try await browser.send(try Self.request(fields))
        #expect(pageData("frame", of: html) == attack && !html.contains("<script>alert"))
        let script = try #require(html.firstRange(of: "<script>")).upperBound
        let text = html[script..<(try #require(html[script...].firstRange(of: "</script>")).lowerBound)]
        let hash = "'sha256-\(Base64.text(SHA256Digest(of: text.utf8).bytes))'"
        let policy = try #require(response.head.headerFields[.contentSecurityPolicy])
        #expect(policy.hasPrefix("default-src 'none';") && policy.contains("script-src \(hash);"))
        #expect(response.head.headerFields[.cacheControl] == "no-store")
        #expect(!text.contains("tool-1") && !text.contains("hint-1"))
    }

    @Test("An address too long to travel goes as a form")
    func long() async throws {
        try await tool.registrations.save(ToolAtWork.registration())
        var fields = FormFields()
        for field in Self.login.fields where field.name != "lti_message_hint" { fields.append(field.name, field.value) }
        fields.append("lti_message_hint", String(repeating: "h", count: 9_000))
        var browser = TestBrowser(try tool.endpoints())
        let (_, html) = try await browser.send(try Self.request(fields, .post))
        #expect(html.contains("<form id=\"next\" method=\"post\" action=\"https://sso.example.edu/auth?tenant=1\""))
    }

    @Test(
        "What fits no registration, or several, goes nowhere",
        arguments: [
            (["iss": "https://other.example.edu"], LaunchRefusal.Code.registrationUnknown, 403),
            (["iss": "https://lms.example.edu/"], .registrationUnknown, 403),
            (["client_id": "tool-9"], .registrationUnknown, 403),
            (["client_id": "", "lti_deployment_id": ""], .registrationAmbiguous, 403),
            (["login_hint": ""], .requestMalformed, 400), (["target_link_uri": ""], .requestMalformed, 400),
            (["iss": ""], .requestMalformed, 400),
        ])
    func refused(change: [String: String], code: LaunchRefusal.Code, status: Int) async throws {
        try await tool.registrations.save(ToolAtWork.registration())
        try await tool.registrations.save(ToolAtWork.registration("tool-2", deployments: [Deployment(id: "dep-2")]))
        var fields = FormFields()
        for field in Self.login.fields { fields.append(field.name, change[field.name] ?? field.value) }
        var browser = TestBrowser(try tool.endpoints())
        let (response, html) = try await browser.send(try Self.request(fields, into: "document"))
        #expect(response.status.code == status && tool.refused.map(\.code) == [code])
        #expect(response.head.headerFields[.location] == nil && browser.cookies.isEmpty)
        #expect(
            html.contains("give this reference: <code>") && !html.contains("hint-1") && !html.contains(code.rawValue))
    }

    @Test("Without a client id the deployment tells registrations of one issuer apart")
    func byDeployment() async throws {
        try await tool.registrations.save(ToolAtWork.registration())
        try await tool.registrations.save(ToolAtWork.registration("tool-2", deployments: [Deployment(id: "dep-2")]))
        var fields = FormFields()
        for field in Self.login.fields where field.name != "client_id" {
            fields.append(field.name, field.name == "lti_deployment_id" ? "dep-2" : field.value)
        }
        let response = try await tool.endpoints().respond(to: try Self.request(fields, into: "document"))
        #expect(response.head.headerFields[.location]?.contains("client_id=tool-2") == true)
    }

    @Test("A login address with a client id in it is one of that registration")
    func registeredQuery() async throws {
        try await tool.registrations.save(ToolAtWork.registration())
        try await tool.registrations.save(ToolAtWork.registration("tool-2"))
        let fields: FormFields = [
            ("iss", "https://lms.example.edu"), ("login_hint", "h"),
            ("target_link_uri", "https://tool.example.com/start"),
        ]
        let address = try Endpoint("https://tool.example.com/lti/login?client_id=tool-2")
        let response = try await tool.endpoints().respond(to: WebRequest(post: fields, to: address))
        let html = String(decoding: try await response.body.collect(), as: UTF8.self)
        #expect(pageData("location", of: html)?.contains("client_id=tool-2") == true)
    }

    @Test("A hidden field is sent as it is, and text that is shown cannot turn the direction of reading")
    func escaping() {
        #expect(
            HTMLText.hidden("a\"", "<\r\n\u{202E}&") == """
                <input type="hidden" name="a&quot;" value="&lt;&#13;&#10;\u{202E}&amp;">
                """)
        #expect(
            HTMLText.escaped("<'\"&>\n\t\u{0}\u{7F}\u{202E}é")
                == "&lt;&#39;&quot;&amp;&gt;\n\t\u{FFFD}\u{FFFD}\u{FFFD}é")
    }

    @Test("What is no form is told as that")
    func noForm() async throws {
        var request = try Self.request(Self.login, .post)
        request.head.headerFields[.contentType] = "application/json"
        #expect(try await tool.endpoints().respond(to: request).status.code == 400)
        var large = try Self.request(Self.login, .post)
        large.body = HTTPBody(String(repeating: "a", count: 300_000))
        #expect(try await tool.endpoints().respond(to: large).status.code == 400)
        let query = WebRequest(HTTPRequest(method: .get, scheme: "https", authority: "a", path: "/lti/login?iss=%zz"))
        #expect(try await tool.endpoints().respond(to: query).status.code == 400)
        #expect(tool.refused.allSatisfy { $0.code == .requestMalformed } && tool.refused.count == 3)
    }
}
