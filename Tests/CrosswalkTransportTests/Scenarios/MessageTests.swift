#if AsyncHTTPClient && Hummingbird
    import CrosswalkRuntime
    import HTTPTypes
    import Synchronization
    import Testing

    @Suite("A message arrives as it was sent, whatever the way")
    struct MessageTests {
        @Test("Method, path, query and fields", arguments: Way.allCases)
        func request(way: Way) async throws {
            let path = "/a%20b/%C3%A9;v=1/x?q=1%2B2&r=&s=%26&t=a+b,:@$!*'()&u=%7B%7D"
            let name = try #require(HTTPField.Name("X-Odd-CASE"))
            let seen = Mutex<[HTTPRequest]>([])
            let notes = Notes(seen)
            let methods: [HTTPRequest.Method] = [.get, .post, .put, .patch, .delete, .options]
            try await way.lead(
                to: Answering {
                    notes.add($0.head); return WebResponse(.ok)
                }
            ) { transport, origin in
                for method in methods {
                    var request = WebRequest(method, try Endpoint(origin.description + path))
                    request.head.headerFields[.authorization] = "Bearer b64=="
                    request.head.headerFields.append(HTTPField(name: name, value: "one"))
                    request.head.headerFields.append(HTTPField(name: name, value: "two"))
                    #expect(try await transport.exchange(request).response.status == .ok)
                }
                for head in notes.all {
                    #expect(head.path == path)
                    #expect(head.scheme == "http")
                    #expect(head.authority == origin.authority)
                    #expect(head.headerFields[.authorization] == "Bearer b64==")
                    // Several fields of a name mean the same as one with commas.
                    let values = head.headerFields[values: name].joined(separator: ",").split(separator: ",")
                    #expect(values.map { $0.drop { $0 == " " } } == ["one", "two"])
                }
            }
            #expect(notes.all.map(\.method) == methods)
        }

        private final class Notes: Sendable {
            private let heads: Mutex<[HTTPRequest]>
            init(_ heads: consuming Mutex<[HTTPRequest]>) { self.heads = heads }
            var all: [HTTPRequest] { heads.withLock { $0 } }
            func add(_ head: HTTPRequest) { heads.withLock { $0.append(head) } }
        }

        @Test("An answer of any status is an answer", arguments: Way.allCases)
        func statuses(way: Way) async throws {
            let codes = [200, 201, 202, 300, 400, 401, 403, 404, 407, 409, 410, 418, 422, 429, 499, 500, 502, 503, 599]
            let handler = Answering { request in
                let code = Int(request.path.dropFirst()) ?? 0
                return WebResponse(HTTPResponse.Status(code: code), HTTPBody("of \(code)"))
            }
            try await way.lead(to: handler) { transport, origin in
                for code in codes {
                    let endpoint = origin.appending(segment: "\(code)")
                    let (response, body) = try await transport.exchange(WebRequest(.get, endpoint))
                    #expect(response.status.code == code)
                    #expect(String(decoding: body, as: UTF8.self) == "of \(code)")
                }
            }
        }

        @Test(
            "A demand for credentials is an answer too", arguments: Way.allCases,
            [
                "Basic realm=\"r\"", "Basic", "Basic realm=\"r\", Bearer", "Bearer",
                "Bearer realm=\"r\", error=\"invalid_token\"", "Digest realm=\"r\", nonce=\"n\", qop=\"auth\"",
                "Negotiate",
                "", ",,=",
            ])
        func credentials(way: Way, demand: String) async throws {
            let handler = Answering { _ in
                WebResponse(.unauthorized, HTTPBody("who?"), fields: [.wwwAuthenticate: demand])
            }
            try await way.lead(to: handler) { (transport, origin) async throws in
                for fields: HTTPFields in [[:], [.authorization: "Basic dTpw"]] {
                    let request = WebRequest(.post, origin, fields: fields, body: HTTPBody("b"))
                    let (response, body) = try await transport.exchange(request)
                    #expect(response.status == .unauthorized)
                    #expect(response.head.headerFields[.wwwAuthenticate] == demand)
                    #expect(body == Array("who?".utf8))
                }
            }
        }

        @Test("A redirect is an answer and is not followed", arguments: Way.allCases, [301, 302, 303, 307, 308])
        func redirects(way: Way, code: Int) async throws {
            let visits = Counter()
            let handler = Answering { request in
                if request.path != "/from" { visits.add() }
                let fields: HTTPFields = [.location: "/to?secret=1"]
                return WebResponse(HTTPResponse.Status(code: code), HTTPBody("elsewhere"), fields: fields)
            }
            try await way.lead(to: handler) { transport, origin in
                for method in [HTTPRequest.Method.get, .post] {
                    let body = method == .get ? HTTPBody.empty : HTTPBody("b")
                    let request = WebRequest(method, origin.appending(segment: "from"), body: body)
                    let response = try await transport.send(request)
                    #expect(response.status.code == code)
                    #expect(response.head.headerFields[.location] == "/to?secret=1")
                    #expect(try await response.body.collect() == Array("elsewhere".utf8))
                }
            }
            #expect(visits.value == 0)
        }

        @Test("Cookies are kept apart, and none is kept", arguments: Way.allCases)
        func cookies(way: Way) async throws {
            let cookies = [
                "__Host-state=a1; Path=/; Secure; HttpOnly; SameSite=None; Partitioned",
                "b=2; Expires=Wed, 21 Oct 2037 07:28:00 GMT; Path=/", "c=; Max-Age=0", "d=x y",
                "e=5; expires=Thu, 01-Jan-2037 00:00:00 GMT",
            ]
            let sent = Counter()
            let handler = Answering { request in
                if request.head.headerFields[.cookie] != nil { sent.add() }
                var response = WebResponse(.ok)
                for cookie in cookies { response.head.headerFields.append(HTTPField(name: .setCookie, value: cookie)) }
                return response
            }
            try await way.lead(to: handler) { transport, origin in
                for _ in 0..<2 {
                    let (response, _) = try await transport.exchange(WebRequest(.get, origin))
                    #expect(response.head.headerFields[values: .setCookie] == cookies)
                }
                let own = WebRequest(.get, origin, fields: [.cookie: "mine=1"])
                _ = try await transport.exchange(own)
            }
            #expect(sent.value == 1)
        }

        @Test("Nothing is answered from a cache", arguments: Way.allCases)
        func caches(way: Way) async throws {
            let visits = Counter()
            let handler = Answering { _ in
                let fields: HTTPFields = [.cacheControl: "public, max-age=3600", .eTag: "\"1\""]
                return WebResponse(.ok, HTTPBody("\(visits.add())"), fields: fields)
            }
            try await way.lead(to: handler) { transport, origin in
                for number in 1...3 {
                    let (_, body) = try await transport.exchange(WebRequest(.get, origin))
                    #expect(body == Array("\(number)".utf8))
                }
            }
        }

        @Test("A body is compressed only where the request asks for it", arguments: Way.allCases)
        func coding(way: Way) async throws {
            let handler = Answering { request in
                WebResponse(.ok, HTTPBody(request.head.headerFields[.acceptEncoding] ?? "none"))
            }
            try await way.lead(to: handler) { transport, origin in
                let (_, plain) = try await transport.exchange(WebRequest(.get, origin))
                #expect(["none", "identity"].contains(String(decoding: plain, as: UTF8.self)))
                let asking = WebRequest(.get, origin, fields: [.acceptEncoding: "gzip"])
                #expect(try await transport.exchange(asking).body == Array("gzip".utf8))
            }
        }

        @Test("Fields that frame a message are the transport's to set", arguments: Way.sockets)
        func framing(way: Way) async throws {
            let handler = Answering { request in
                let body = try await request.body.collect()
                let fields = request.head.headerFields
                #expect(request.head.authority != "elsewhere.example")
                #expect(fields[values: .contentLength].joined() == "5")
                #expect(fields[.transferEncoding] == nil)
                // What the handler says of framing does not count either.
                return WebResponse(.ok, HTTPBody(body), fields: [.contentLength: "2", .transferEncoding: "gzip"])
            }
            try await way.lead(to: handler) { (transport, origin) async throws in
                var request = WebRequest(.post, origin, body: HTTPBody("12345"))
                request.head.headerFields[.contentLength] = "3"
                request.head.headerFields[.transferEncoding] = "chunked"
                if let host = HTTPField.Name("Host") { request.head.headerFields[host] = "elsewhere.example" }
                for _ in 0..<2 { #expect(try await transport.exchange(request).body == Array("12345".utf8)) }
            }
        }

        @Test("A handler's own error is a plain 500", arguments: Way.allCases)
        func broken(way: Way) async throws {
            struct Broken: Error { let secret = "canary-7" }
            try await way.lead(to: Answering { _ in throw Broken() }) { transport, origin in
                let (response, body) = try await transport.exchange(WebRequest(.get, origin))
                #expect(response.status == .internalServerError)
                #expect(body == [])
                #expect(!"\(response.head.headerFields)".contains("canary"))
            }
        }

        @Test("Many requests at once each get their own answer", arguments: Way.allCases)
        func parallel(way: Way) async throws {
            let handler = Answering { request in
                let body = try await request.body.collect()
                return WebResponse(.ok, HTTPBody(Array(request.path.utf8) + body))
            }
            try await way.lead(to: handler) { transport, origin in
                let right = try await withThrowingTaskGroup(of: Bool.self) { group in
                    for number in 0..<200 {
                        group.addTask {
                            let padding = String(repeating: "x", count: number * 7)
                            let endpoint = origin.appending(segment: "\(number)")
                            let request = WebRequest(.post, endpoint, body: HTTPBody(padding))
                            return try await transport.exchange(request).body == Array("/\(number)\(padding)".utf8)
                        }
                    }
                    return try await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
                }
                #expect(right == 200)
            }
        }
    }

    /// A number that many count.
    final class Counter: Sendable {
        private let number = Mutex(0)
        var value: Int { number.withLock { $0 } }

        @discardableResult
        func add(_ more: Int = 1) -> Int {
            number.withLock {
                $0 += more
                return $0
            }
        }
    }
#endif
