#if AsyncHTTPClient && Hummingbird
    import CrosswalkRuntime
    import HTTPTypes
    import Testing
    import URLSessionTransport

    @Suite("Bodies stream both ways")
    struct StreamTests {
        private static func bytes(_ count: Int) -> [UInt8] {
            var word: UInt32 = 1
            return (0..<count).map { _ in
                word = word &* 1_664_525 &+ 1_013_904_223
                return UInt8(word >> 24)
            }
        }

        @Test(
            "A body comes back whole, whatever its size", arguments: Way.allCases,
            [0, 1, 65_535, 65_536, 1_048_577, 6_000_000])
        func sizes(way: Way, size: Int) async throws {
            let bytes = Self.bytes(size)
            let handler = Answering { request in WebResponse(.ok, request.body, mediaType: "application/octet-stream") }
            try await way.lead(to: handler) { transport, origin in
                let (response, body) = try await transport.exchange(
                    WebRequest(.post, origin, body: HTTPBody(bytes)))
                #expect(response.status == .ok)
                #expect(response.head.headerFields[.contentType] == "application/octet-stream")
                #expect(body == bytes)
            }
        }

        @Test("A body in pieces arrives whole, with its length or without", arguments: Way.allCases, [true, false])
        func pieces(way: Way, hasLength: Bool) async throws {
            let handler = Answering { request in
                var sum = 0
                for try await chunk in request.body { sum += chunk.reduce(0) { $0 + Int($1) } }
                return WebResponse(.ok, HTTPBody("\(sum)"))
            }
            try await way.lead(to: handler) { transport, origin in
                let left = Counter()
                let body = HTTPBody(length: hasLength ? 50_000 : nil) {
                    left.add() <= 50 ? [UInt8](repeating: 3, count: 1_000) : nil
                }
                let answer = try await transport.exchange(WebRequest(.put, origin, body: body)).body
                #expect(answer == Array("150000".utf8))
            }
        }

        @Test("The first chunk of an answer is there before the last is made", arguments: Way.allCases)
        func early(way: Way) async throws {
            let gate = Gate()
            let calls = Counter()
            let handler = Answering { _ in
                WebResponse(
                    .ok,
                    HTTPBody {
                        switch calls.add() {
                        case 1: return Array("first".utf8)
                        case 2:
                            await gate.wait()
                            return Array("last".utf8)
                        default: return nil
                        }
                    })
            }
            try await way.lead(to: handler) { transport, origin in
                let next = try await transport.send(WebRequest(.get, origin)).body.makeReader()
                #expect(try await next() == Array("first".utf8))
                gate.open()
                #expect(try await next() == Array("last".utf8))
                #expect(try await next() == nil)
            }
        }

        @Test("Who stops to read an endless answer stops it at its source", arguments: Way.sockets)
        func endless(way: Way) async throws {
            let stopped = Gate()
            let made = Counter()
            let handler = Answering { _ in
                let witness = Witness(stopped)
                return WebResponse(
                    .ok,
                    HTTPBody {
                        made.add()
                        return withExtendedLifetime(witness) { [UInt8](repeating: 7, count: 64 << 10) }
                    })
            }
            try await way.lead(to: handler) { (transport, origin) async throws in
                await #expect(throws: HTTPBodyError.tooLarge(limit: 100_000)) {
                    try await transport.send(WebRequest(.get, origin)).body.collect(upTo: 100_000)
                }
                await stopped.wait()
                // What was on its way, and no more: 64 MiB are far more than all buffers hold.
                #expect(made.value < 1_000)
                #expect(try await transport.send(WebRequest(.get, origin)).status == .ok)
            }
        }

        /// Opens a gate when it is let go.
        private final class Witness: Sendable {
            private let gate: Gate
            init(_ gate: Gate) { self.gate = gate }
            deinit { gate.open() }
        }

        @Test("A handler that refuses a large body unread is heard", arguments: Way.allCases)
        func refused(way: Way) async throws {
            let handler = Answering { request in
                do {
                    _ = try await request.body.collect(upTo: 1_000)
                    return WebResponse(.ok)
                } catch HTTPBodyError.tooLarge {
                    return WebResponse(.contentTooLarge)
                }
            }
            try await way.lead(to: handler) { transport, origin in
                for (size, status) in [(1_000, HTTPResponse.Status.ok), (3_000_000, .contentTooLarge), (1, .ok)] {
                    let body = HTTPBody([UInt8](repeating: 1, count: size))
                    let (response, _) = try await transport.exchange(WebRequest(.post, origin, body: body))
                    #expect(response.status == status)
                }
            }
        }

        @Test("HEAD has the fields of GET and no body, and the next answer is read rightly", arguments: Way.allCases)
        func heads(way: Way) async throws {
            let handler = Answering { request in
                guard request.path != "/own" else { return WebResponse(.ok, fields: [.contentLength: "12345"]) }
                let bytes = Array("the body".utf8)
                if request.path == "/bytes" { return WebResponse(.ok, HTTPBody(bytes)) }
                let calls = Counter()
                return WebResponse(
                    .ok, HTTPBody(length: request.path == "/known" ? 8 : nil) { calls.add() == 1 ? bytes : nil })
            }
            try await way.lead(to: handler) { transport, origin in
                for name in ["bytes", "known", "unknown", "own"] {
                    let endpoint = origin.appending(segment: name)
                    let head = try await transport.send(WebRequest(.head, endpoint))
                    #expect(head.status == .ok)
                    guard way != .inProcess else { continue }
                    #expect(try await head.body.collect() == [])
                    let length = ["bytes": "8", "known": "8", "own": "12345"][name]
                    #expect(head.head.headerFields[.contentLength] == length, "\(name)")
                    if name != "own" {
                        let next = try await transport.exchange(WebRequest(.get, endpoint))
                        #expect(next.body == Array("the body".utf8))
                    }
                }
            }
        }

        @Test("204 and 304 have no body, and the next answer is read rightly", arguments: Way.sockets, [204, 304])
        func bodiless(way: Way, code: Int) async throws {
            let handler = Answering { request in
                guard request.path == "/none" else { return WebResponse(.ok, HTTPBody("next")) }
                return WebResponse(HTTPResponse.Status(code: code), HTTPBody("must not be sent"))
            }
            try await way.lead(to: handler) { transport, origin in
                for _ in 0..<3 {
                    let none = try await transport.exchange(WebRequest(.get, origin.appending(segment: "none")))
                    #expect(none.response.status.code == code)
                    #expect(none.body == [])
                    #expect(try await transport.exchange(WebRequest(.get, origin)).body == Array("next".utf8))
                }
            }
        }

        @Test("A body beyond the limit of URLSessionTransport is refused, either way, and the head is there")
        func limit() async throws {
            let handler = Answering { request in WebResponse(.created, request.body) }
            try await Way.urlSession.lead(to: handler) { _, origin in
                let transport = URLSessionTransport(limit: 1_000)
                let (response, body) = try await transport.exchange(
                    WebRequest(.post, origin, body: HTTPBody([UInt8](repeating: 1, count: 1_000))))
                #expect(response.status == .created)
                #expect(body.count == 1_000)
                let large = WebRequest(.post, origin, body: HTTPBody([UInt8](repeating: 1, count: 1_001)))
                #expect(await transport.failure(of: large) as? HTTPBodyError == .tooLarge(limit: 1_000))
            }
            let generous = Answering { _ in WebResponse(.created, HTTPBody([UInt8](repeating: 1, count: 1_001))) }
            try await Way.urlSession.lead(to: generous) { _, origin in
                let response = try await URLSessionTransport(limit: 1_000).send(WebRequest(.get, origin))
                #expect(response.status == .created)
                await #expect(throws: HTTPBodyError.tooLarge(limit: 1_000)) { try await response.body.collect() }
            }
        }
    }
#endif
