import CrosswalkCrypto
import CrosswalkJOSE
import CrosswalkRuntime
import Foundation
import HTTPTypes
import Testing
import URLSessionTransport

@Suite("serve lms is a platform on a socket")
struct ServeTests {
    private let transport = URLSessionTransport(timeout: .seconds(10))

    /// A platform that runs while the body does, and is then told to stop.
    private func serving(
        _ arguments: [String] = [], _ body: (_ url: String, _ credentials: [String: String]) async throws -> Void
    ) async throws {
        let platform = try ToolProcess.conversation(["serve", "lms", "--port", "0"] + arguments)
        defer { if platform.process.isRunning { platform.process.terminate() } }
        let line = try #require(platform.line())
        let ready = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
        try await body(
            try #require(ready["url"] as? String), try #require(ready["credentials"] as? [String: String]))
        platform.process.terminate()
        platform.process.waitUntilExit()
        #expect(platform.process.terminationReason == .exit && platform.process.terminationStatus == 0)
    }

    private func json(_ request: WebRequest) async throws -> (status: Int, object: [String: Any]) {
        let response = try await transport.send(request)
        let bytes = try await response.body.collect()
        return (response.status.code, try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any] ?? [:])
    }

    @Test("The ready line has all that a tool needs, and the key is one that signs")
    func ready() async throws {
        try await serving { url, credentials in
            #expect(
                Set(credentials.keys).isSuperset(of: [
                    "issuer", "clientID", "deploymentID", "authorizationURL", "tokenURL", "jwksURL", "registrationURL",
                    "registrationToken", "keyID", "privateKey",
                ]))
            #expect(credentials["issuer"] == url)
            let key = try RSAPrivateKey(pem: try #require(credentials["privateKey"]))
            #expect(JWK(.rsaPrivate(key)).keyID == credentials["keyID"])
            let keys = try await json(WebRequest(.get, try Endpoint(try #require(credentials["jwksURL"]))))
            #expect(keys.status == 200 && (keys.object["keys"] as? [Any])?.isEmpty == false)
        }
    }

    @Test("A launch begins by POST /launch, at the tool that the data name")
    func launch() async throws {
        let folder = try TemporaryFolder()
        let data = folder.path + "/tool.json"
        try Data(
            """
            {"loginURL":"http://localhost:1/in","redirectURIs":["http://localhost:1/out"],
             "targetLinkURI":"http://localhost:1/app","jwksURL":"http://localhost:1/keys",
             "users":[{"id":"me","subject":"s-1","givenName":"A","familyName":"B","roles":["Learner"],"sourcedID":"x"}]}
            """.utf8
        ).write(to: URL(fileURLWithPath: data))
        try await serving(["--data", data]) { url, _ in
            for (user, status) in [("me", 200), ("learner", 200), ("nobody", 404)] {
                let address = try Endpoint(url).appending(segment: "launch")
                let body = HTTPBody(#"{"user":"\#(user)","messageType":"LtiResourceLinkRequest"}"#)
                let answer = try await json(
                    WebRequest(.post, address, fields: [.contentType: "application/json"], body: body))
                #expect(answer.status == status)
                let login = answer.object["loginURL"] as? String
                #expect(
                    (login?.hasPrefix("http://localhost:1/in?iss=http%3A%2F%2F127.0.0.1") == true) == (status == 200))
            }
        }
    }

    @Test("A course of the data is there with its links, before the others")
    func course() async throws {
        let folder = try TemporaryFolder()
        let data = folder.path + "/data.json"
        let course = #"{"id":"art","title":"Art & craft","links":[{"id":"clay","title":"Clay <1>","scoreMaximum":20}]}"#
        try Data(#"{"courses":[\#(course)]}"#.utf8).write(to: URL(fileURLWithPath: data))
        try await serving(["--data", data]) { url, _ in
            let signIn = try Endpoint(url).appending(segment: "session")
            let signedIn = try await transport.send(WebRequest(post: [("user", "teacher")], to: signIn))
            let cookie = try #require(signedIn.head.headerFields[.setCookie]).prefix { $0 != ";" }
            for (path, words) in [
                ("courses", "Clay &lt;1&gt;"), ("people", "Lena Okafor"), ("gradebook", "no column yet"),
            ] {
                let address = try Endpoint(url).appending(segment: path).appending(segment: "art")
                let page = try await transport.send(WebRequest(.get, address, fields: [.cookie: String(cookie)]))
                let text = String(decoding: try await page.body.collect(upTo: 1 << 20), as: UTF8.self)
                #expect(page.status == .ok && text.contains(words))
            }
        }
    }

    @Test("The tool that it knows gets a token by an assertion, and the same assertion none a second time")
    func token() async throws {
        try await serving { _, credentials in
            let tokens = try Endpoint(try #require(credentials["tokenURL"]))
            let key = JWK(.rsaPrivate(try RSAPrivateKey(pem: try #require(credentials["privateKey"]))))
            let client = try #require(credentials["clientID"])
            let now = Int(Date().timeIntervalSince1970)
            let assertion = try KeySigner(key, algorithm: .rs256).signedToken(
                Array(
                    #"{"iss":"\#(client)","sub":"\#(client)","aud":"\#(tokens)","iat":\#(now),"exp":\#(now + 60),"jti":"1"}"#
                        .utf8))
            let form: FormFields = [
                ("grant_type", "client_credentials"), ("client_assertion", assertion),
                ("client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer"),
                ("scope", "https://purl.imsglobal.org/spec/lti-ags/scope/score"),
            ]
            let first = try await json(WebRequest(post: form, to: tokens))
            #expect(first.status == 200 && first.object["access_token"] is String)
            let second = try await json(WebRequest(post: form, to: tokens))
            #expect(second.status == 400 && second.object["error"] as? String == "invalid_client")
        }
    }

    @Test("A fault of the script strikes")
    func faults() async throws {
        let folder = try TemporaryFolder()
        let script = folder.path + "/faults.json"
        try Data(#"[{"match":{"path":"/jwks"},"do":{"status":503}}]"#.utf8).write(to: URL(fileURLWithPath: script))
        try await serving(["--faults", script]) { url, _ in
            let keys = try await transport.send(WebRequest(.get, try Endpoint(url).appending(segment: "jwks")))
            #expect(keys.status.code == 503)
        }
    }

    @Test(
        "A member that is misspelt is told by name, with status 2",
        arguments: [
            (#"{"loginUrl":"http://localhost:1/in"}"#, "loginUrl"),
            (#"{"users":[{"id":"me","role":["Learner"]}]}"#, "role"),
            (#"{"courses":[{"id":"c","name":"Art"}]}"#, "name"),
            (#"{"courses":[{"id":"c","links":[{"id":"l","maximum":10}]}]}"#, "maximum"),
        ])
    func misspelt(content: String, member: String) async throws {
        let folder = try TemporaryFolder()
        let file = folder.path + "/file.json"
        try Data(content.utf8).write(to: URL(fileURLWithPath: file))
        let outcome = try await ToolProcess.run(["serve", "lms", "--data", file], input: Data())
        #expect(outcome.status == 2 && outcome.errors.contains("\"\(member)\"") && outcome.text.isEmpty)
    }

    @Test(
        "What cannot be served is told, with status 2",
        arguments: [
            (["--port", "70000"], ""), (["--data", "/nowhere.json"], ""), (["--faults", "FILE"], "[{"),
            (["--faults", "FILE"], #"[{"match":{},"do":{"kind":"noSuchKind"}}]"#), (["--data", "FILE"], "[]"),
            (["--data", "FILE"], "{"),
        ])
    func refused(arguments: [String], content: String) async throws {
        let folder = try TemporaryFolder()
        let file = folder.path + "/file.json"
        try Data(content.utf8).write(to: URL(fileURLWithPath: file))
        let outcome = try await ToolProcess.run(
            ["serve", "lms"] + arguments.map { $0 == "FILE" ? file : $0 }, input: Data())
        #expect(outcome.status == 2 && !outcome.errors.isEmpty && outcome.text.isEmpty)
    }
}
