import CrosswalkRuntime
import HTTPTypes
import Testing

@Suite("Requests find their handler by method and path")
struct RoutesTests {
    private let routes = Routes([
        .init(.get, "/a/*") { _ in WebResponse(.ok, HTTPBody("prefix")) },
        .init(.get, "/a/b/*") { _ in WebResponse(.ok, HTTPBody("longer")) },
        .init(.get, "/a/b") { _ in WebResponse(.ok, HTTPBody("exact")) },
        .init(.post, "/a/b") { _ in WebResponse(.created) },
    ])

    private func answer(_ method: HTTPRequest.Method, _ path: String) async throws -> (status: Int, text: String) {
        let response = try await routes.respond(
            to: WebRequest(HTTPRequest(method: method, scheme: "https", authority: "a", path: path)))
        return (response.status.code, String(decoding: try await response.body.collect(), as: UTF8.self))
    }

    @Test(
        "The exact path before the longest prefix, and the query is no part of it",
        arguments: [
            ("/a/b", 200, "exact"), ("/a/b?x=/a", 200, "exact"), ("/a/b/", 200, "longer"), ("/a/b/c", 200, "longer"),
            ("/a/c", 200, "prefix"), ("/a", 404, ""), ("/A/b", 404, ""), ("/a%2Fb", 404, ""), ("/", 404, ""),
        ])
    func get(path: String, status: Int, text: String) async throws {
        #expect(try await answer(.get, path) == (status, text))
    }

    @Test("Other methods: HEAD is GET without a body, the rest is told what is allowed")
    func methods() async throws {
        #expect(try await answer(.head, "/a/b") == (200, ""))
        #expect(try await answer(.post, "/a/b").status == 201)
        let refused = try await routes.respond(
            to: WebRequest(HTTPRequest(method: .delete, scheme: "https", authority: "a", path: "/a/b")))
        #expect(refused.status == .methodNotAllowed && refused.head.headerFields[.allow] == "GET, HEAD, POST")
    }

    @Test("HEAD reaches a handler as the GET that it stands for, and is allowed only where GET is")
    func head() async throws {
        let routes = Routes([
            .init(.get, "/echo") { WebResponse($0.head.method == .get ? .ok : .badRequest, HTTPBody("body")) },
            .init(.post, "/post") { _ in WebResponse(.created) },
        ])
        func respond(_ method: HTTPRequest.Method, _ path: String) async throws -> WebResponse {
            try await routes.respond(
                to: WebRequest(HTTPRequest(method: method, scheme: "https", authority: "a", path: path)))
        }
        let head = try await respond(.head, "/echo")
        #expect(head.status == .ok)
        #expect(try await head.body.collect().isEmpty)
        let refused = try await respond(.head, "/post")
        #expect(refused.status == .methodNotAllowed && refused.head.headerFields[.allow] == "POST")
    }

    @Test("Cookies are read as browsers send them, and a cookie of ours crosses sites but no scripts")
    func cookies() {
        var fields: HTTPFields = [.cookie: "a=1; b=\"2\";c=x=y; a=second; broken; =none"]
        fields.append(HTTPField(name: .cookie, value: "d="))
        let cookies = Cookies(fields)
        let read = ["a", "b", "c", "d"].map { name in cookies[name].map { $0.reveal { $0 } } }
        #expect(read == ["1", "\"2\"", "x=y", ""] && cookies["broken"] == nil && cookies["e"] == nil)
        let cookie = BrowserCookie("n", Secret("v"), path: "/p", life: .seconds(5))
        #expect(cookie.field == "n=v; Path=/p; Max-Age=5; SameSite=None; Secure; Partitioned; HttpOnly")
        #expect(!"\(cookie) \(cookies)".contains("\"v\""))
    }
}
