#if AsyncHTTPClient && Hummingbird
    import CrosswalkHummingbird
    import CrosswalkRuntime
    import Foundation
    import HTTPTypes
    import Hummingbird
    import Testing

    @Suite("A handler on a router")
    struct MountTests {
        /// Serves a router while a client talks to it.
        private func serve(
            _ router: Router<BasicRequestContext>,
            _ client: @escaping @Sendable (_ transport: any Transport, _ origin: Endpoint) async throws -> Void
        ) async throws {
            let origins = AsyncStream<Int>.makeStream()
            let application = Application(
                router: router, configuration: .init(address: .hostname("127.0.0.1", port: 0)),
                onServerRunning: { origins.continuation.yield($0.localAddress?.port ?? 0) })
            try await withThrowingTaskGroup(of: Void.self) { group in
                group.addTask { try await application.run() }
                var iterator = origins.stream.makeAsyncIterator()
                let port = try #require(await iterator.next())
                let origin = try Endpoint("http://127.0.0.1:\(port)")
                try await Way.asyncHTTPClient.withTransport { try await client($0, origin) }
                group.cancelAll()
            }
        }

        private let naming = Answering { WebResponse(.ok, HTTPBody("\($0.head.method) \($0.path)")) }

        @Test("It answers at its path and below, and routes of the host's own come first")
        func prefix() async throws {
            let router = Router()
            router.get("lti/health") { _, _ in "well" }
            router.mount(naming, at: "lti")
            try await serve(router) { (transport, origin) async throws in
                func body(_ path: String, _ method: HTTPRequest.Method = .get) async throws -> String {
                    let request = WebRequest(method, try Endpoint(origin.description + path))
                    let (response, body) = try await transport.exchange(request)
                    return response.status == .ok ? String(decoding: body, as: UTF8.self) : "\(response.status.code)"
                }
                #expect(try await body("/lti") == "GET /lti")
                #expect(try await body("/lti/") == "GET /lti/")
                #expect(try await body("/lti/launch/x%20y?z=1") == "GET /lti/launch/x%20y")
                #expect(try await body("/lti/health") == "well")
                #expect(try await body("/lti/health/more") == "GET /lti/health/more")
                for path in ["/", "/ltix", "/other", "/LTI"] { #expect(try await body(path) == "404", "\(path)") }
                for method in [HTTPRequest.Method.post, .put, .patch, .delete, .options] {
                    #expect(try await body("/lti/x", method) == "\(method) /lti/x")
                }
            }
        }

        @Test("Without a path it answers everything, and several stand side by side")
        func everything() async throws {
            let router = Router()
            router.mount(Answering { _ in WebResponse(.ok, HTTPBody("keys")) }, at: ".well-known/jwks.json")
            router.mount(naming)
            try await serve(router) { transport, origin in
                for (path, answer) in [
                    ("/.well-known/jwks.json", "keys"), ("/", "GET /"), ("/a/b", "GET /a/b"), ("/lti", "GET /lti"),
                ] {
                    let request = WebRequest(.get, try Endpoint(origin.description + path))
                    let (_, body) = try await transport.exchange(request)
                    #expect(String(decoding: body, as: UTF8.self) == answer)
                }
            }
        }
    }

    @Suite("What goes over the wire")
    struct WireTests {
        /// What a server sends back for a text, up to the end of the connection.
        private func answer(to text: String, _ handler: some Handler) async throws -> String {
            try await HandlerServer(handler).serve { origin in
                try await RawSocket.exchange(text, with: origin.port)
            }
        }

        @Test("HEAD sends no byte behind its head, whatever the body")
        func head() async throws {
            for body in [HTTPBody("12345"), HTTPBody(length: 5) { nil }, HTTPBody { nil }] {
                let text = try await answer(
                    to: "HEAD / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
                    Answering { _ in WebResponse(.ok, body) })
                #expect(text.hasPrefix("HTTP/1.1 200 OK\r\n"))
                #expect(text.hasSuffix("\r\n\r\n"))
                #expect(text.components(separatedBy: "\r\n\r\n").count == 2)
                #expect(text.lowercased().contains("content-length: 5") == (body.length != nil))
            }
        }

        @Test("A body that does not keep to its length ends the connection", arguments: [4, 6])
        func length(length: Int) async throws {
            let text = try await answer(
                to: "GET / HTTP/1.1\r\nHost: a\r\n\r\n",
                Answering { _ in
                    let calls = Counter()
                    return WebResponse(.ok, HTTPBody(length: length) { calls.add() == 1 ? [49, 50, 51, 52, 53] : nil })
                })
            #expect(text.lowercased().contains("content-length: \(length)\r\n"))
            // Never more than was promised.
            #expect(text.hasSuffix(length < 5 ? "\r\n\r\n" : "\r\n\r\n12345"))
        }

        @Test("Fields that came from outside end no line")
        func injection() async throws {
            let text = try await answer(
                to: "GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
                Answering { _ in WebResponse(.ok, fields: [.location: "/a\r\nSet-Cookie: b=1\r\n\r\nbody"]) })
            #expect(!text.contains("\r\nSet-Cookie"))
            #expect(text.hasPrefix("HTTP/1.1 "))
        }

        @Test("A status that is none becomes a plain 500", arguments: [0, 42, 100, 101, 199])
        func statuses(code: Int) async throws {
            let text = try await answer(
                to: "GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
                Answering { _ in WebResponse(HTTPResponse.Status(code: code), HTTPBody("text")) })
            #expect(text.hasPrefix("HTTP/1.1 500 "))
            #expect(!text.contains("text"))
        }

        @Test(
            "A request that breaks off is never taken for whole",
            arguments: [
                "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 10\r\n\r\n12345",
                "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n12345\r\n",
                "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
            ])
        func brokenRequests(text: String) async throws {
            let whole = Counter()
            let over = Gate()
            let handler = Answering { request in
                defer { over.open() }
                _ = try await request.body.collect()
                whole.add()
                return WebResponse(.ok)
            }
            try await HandlerServer(handler).serve { origin in
                _ = try await RawSocket.exchange(text, with: origin.port, isRead: false)
                await over.wait()
            }
            #expect(whole.value == 0)
        }

        @Test("What is no HTTP never reaches the handler")
        func garbage() async throws {
            let visits = Counter()
            let handler = Answering { _ in
                visits.add()
                return WebResponse(.ok)
            }
            for text in [
                "garbage\r\n\r\n", "GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n12",
                "GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: a\r\nX: \(String(repeating: "y", count: 100_000))\r\n\r\n",
            ] {
                #expect(!(try await answer(to: text, handler)).contains(" 200 "))
            }
            #expect(visits.value == 0)
        }
    }
#endif
