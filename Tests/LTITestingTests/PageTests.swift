import CrosswalkRuntime
import CrosswalkTesting
import HTTPTypes
import LTICore
import Testing

@testable import LTITesting

@Suite("A person clicks through the simulated platform")
struct PageTests {
    private let lms: SimulatedLMS

    init() async throws {
        lms = try TestLMS.make()
        try await lms.register(TestLMS.tool)
    }

    private func get(_ path: String, cookie: String? = nil) async throws -> (WebResponse, String) {
        var request = WebRequest(.get, try Endpoint(lms.base.description + path))
        request.head.headerFields[.cookie] = cookie
        let response = try await lms.respond(to: request)
        return (response, String(decoding: try await response.body.collect(), as: UTF8.self))
    }

    private func post(
        _ path: String, _ fields: FormFields, cookie: String? = nil, site: String? = "same-origin"
    ) async throws -> WebResponse {
        var request = WebRequest(post: fields, to: try Endpoint(lms.base.description + path))
        request.head.headerFields[.cookie] = cookie
        if let name = HTTPField.Name("Sec-Fetch-Site") { request.head.headerFields[name] = site }
        return try await lms.respond(to: request)
    }

    private func signIn(_ user: String) async throws -> String {
        let response = try await post("/session", [("user", user)])
        #expect(response.status == .seeOther && response.head.headerFields[.location] == "http://127.0.0.1:8080/")
        let cookie = try #require(response.head.headerFields[.setCookie])
        #expect(cookie.contains("HttpOnly") && cookie.contains("SameSite=None; Secure; Partitioned"))
        return String(cookie.prefix { $0 != ";" })
    }

    @Test("Choose a person, a course, a link; the tool's login opens in a frame")
    func walk() async throws {
        #expect(try await get("/").1.contains("Lena Okafor"))
        let cookie = try await signIn("learner")
        #expect(try await get("/", cookie: cookie).1.contains("/courses/c-math-7"))
        let course = try await get("/courses/c-math-7", cookie: cookie).1
        #expect(course.contains("Area &amp; perimeter &lt;draft&gt;") && !course.contains("<draft>"))
        let (response, page) = try await get("/open?link=l-area", cookie: cookie)
        #expect(response.status == .ok)
        #expect(page.contains("src=\"http://localhost:9090/lti/login?iss="))
        #expect(page.contains("lti_storage_target=_parent"))
        #expect(page.contains("data-tool-origins=\"http://localhost:9090\""))
        let policy = try #require(response.head.headerFields[.contentSecurityPolicy])
        #expect(policy.contains("script-src 'self'") && policy.contains("default-src 'none'"))
    }

    @Test("Storage can be a frame of its own, or none")
    func storage() async throws {
        let cookie = try await signIn("learner")
        let framed = try await get("/open?link=l-area&storage=frame", cookie: cookie).1
        #expect(framed.contains("lti_storage_target=lti-storage") && framed.contains("name=\"lti-storage\""))
        #expect(framed.contains("data-frame=\"lti-storage\""))
        #expect(try await get("/storage", cookie: cookie).1.contains("data-tool-origins=\"http://localhost:9090\""))
        let none = try await get("/open?link=l-area&storage=none", cookie: cookie).1
        #expect(!none.contains("lti_storage_target") && !none.contains("<script"))
    }

    @Test("A new window goes straight to the tool's login, in the session of its browser")
    func window() async throws {
        let cookie = try await signIn("teacher")
        let response = try await post("/open", [("link", "l-cells")], cookie: cookie)
        let location = try #require(response.head.headerFields[.location])
        #expect(response.status == .seeOther && location.contains("login_hint=teacher"))
        let login = try Endpoint(location)
        let hint = try #require(
            try FormFields(parsing: Array((login.query ?? "").utf8))["lti_message_hint"])
        let fields: FormFields = [
            ("scope", "openid"), ("response_type", "id_token"), ("response_mode", "form_post"), ("prompt", "none"),
            ("client_id", "tool-1"), ("redirect_uri", TestLMS.tool.redirectURIs[0]), ("login_hint", "teacher"),
            ("lti_message_hint", hint), ("nonce", "n"), ("state", "s"),
        ]
        let path = "/authorize?" + fields.encoded
        #expect(PostedForm(try await get(path).1)?.fields["error"] == "login_required")
        let other = try await signIn("teacher")
        #expect(PostedForm(try await get(path, cookie: other).1)?.fields["error"] == "login_required")
        #expect(PostedForm(try await get(path, cookie: cookie).1)?.fields["id_token"] != nil)
    }

    @Test("Who is not signed in is led to the start; what is not there says so")
    func strangers() async throws {
        for path in ["/courses/c-math-7", "/open?link=l-area"] {
            #expect(try await get(path).0.head.headerFields[.location] == "http://127.0.0.1:8080/")
            #expect(try await get(path, cookie: "lms_session=forged").0.status == .seeOther)
        }
        let cookie = try await signIn("learner")
        #expect(try await get("/courses/none", cookie: cookie).0.status == .notFound)
        #expect(try await get("/open?link=none", cookie: cookie).0.status == .notFound)
        #expect(try await get("/open?link=l-area&type=LtiNonsense", cookie: cookie).0.status == .notFound)
        #expect(try await get("/nothing").0.status == .notFound)
    }

    @Test("Forms of other sites are refused", arguments: ["cross-site", "same-site", "none"])
    func forgery(site: String) async throws {
        #expect(try await post("/session", [("user", "learner")], site: site).status == .forbidden)
        let cookie = try await signIn("learner")
        #expect(try await post("/open", [("link", "l-area")], cookie: cookie, site: site).status == .forbidden)
    }

    @Test("A silent storage script is there and does nothing")
    func silent() async throws {
        let script = try FaultScript(json: Array(#"[{"do":{"kind":"storageSilent"}}]"#.utf8))
        let lms = try TestLMS.make(faults: script)
        let request = WebRequest(.get, lms.address("lti-storage.js"))
        let answer = try await lms.respond(to: request)
        #expect(String(decoding: try await answer.body.collect(), as: UTF8.self) == "// Says nothing.")
        let real = try await self.lms.respond(to: request)
        #expect(real.head.headerFields[.contentType] == "text/javascript; charset=utf-8")
        #expect(String(decoding: try await real.body.collect(), as: UTF8.self).contains("lti.put_data"))
    }
}
