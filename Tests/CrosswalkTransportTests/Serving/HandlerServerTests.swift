#if AsyncHTTPClient && Hummingbird
    import CrosswalkHummingbird
    import CrosswalkRuntime
    import HTTPTypes
    import Testing

    @Suite("A handler as a server of its own")
    struct HandlerServerTests {
        private let greeting = Answering { _ in WebResponse(.ok, HTTPBody("hello")) }

        @Test("It says where it listens, and answers there until it is stopped")
        func running() async throws {
            let ready = Gate()
            let found = Counter()
            let server = Task { [greeting] in
                try await HandlerServer(greeting).run {
                    found.add($0.port)
                    ready.open()
                }
            }
            await ready.wait()
            let origin = try Endpoint("http://127.0.0.1:\(found.value)")
            try await Way.urlSession.withTransport { transport in
                #expect(try await transport.exchange(WebRequest(.get, origin)).body == Array("hello".utf8))
                server.cancel()
                try await server.value
                let error = await transport.failure(of: WebRequest(.get, origin))
                #expect(error as? TransportError == TransportError(.notConnected, host: "127.0.0.1"))
            }
        }

        @Test("What a simulator drops has no answer, and the next request has one", arguments: Way.sockets)
        func dropped(way: Way) async throws {
            let handler = Answering { request in
                guard request.path != "/dropped" else { throw TransportError(.notConnected) }
                return WebResponse(.ok, HTTPBody("hello"))
            }
            try await way.lead(to: handler) { transport, origin in
                let lost = await transport.failure(of: WebRequest(.get, origin.appending(segment: "dropped")))
                #expect((lost as? TransportError)?.reason == .connectionLost)
                do {
                    let next = try await transport.exchange(WebRequest(.get, origin))
                    #expect(next.body == Array("hello".utf8))
                } catch {
                    Issue.record(error)
                }
            }
        }

        @Test("A request under way is answered when the server stops, and no other is taken")
        func graceful() async throws {
            let begun = Gate()
            let gate = Gate()
            let handler = Answering { request in
                guard request.path == "/slow" else { return WebResponse(.ok) }
                begun.open()
                await gate.wait()
                return WebResponse(.ok, HTTPBody(Task.isCancelled ? "broken off" : "in peace"))
            }
            try await Way.asyncHTTPClient.withTransport { transport in
                let origins = AsyncStream<Endpoint>.makeStream()
                let server = Task { try await HandlerServer(handler).run { origins.continuation.yield($0) } }
                var iterator = origins.stream.makeAsyncIterator()
                let origin = try #require(await iterator.next())
                async let answer = transport.exchange(WebRequest(.get, origin.appending(segment: "slow")))
                await begun.wait()
                server.cancel()
                // The listening socket goes first; how long that takes is not ours to say.
                while await transport.failure(of: WebRequest(.get, origin)) == nil { await Task.yield() }
                gate.open()
                #expect(try await answer.body == Array("in peace".utf8))
                try await server.value
            }
        }

        @Test("Patience ends: what takes longer is broken off")
        func patience() async throws {
            let begun = Gate()
            let never = Gate()
            let handler = Answering { _ in
                begun.open()
                await never.wait()
                try Task.checkCancellation()
                return WebResponse(.ok)
            }
            try await Way.asyncHTTPClient.withTransport { transport in
                let server = HandlerServer(handler, patience: .milliseconds(50))
                let waiting = try await server.serve { origin in
                    let waiting = Task { await transport.failure(of: WebRequest(.get, origin)) }
                    await begun.wait()
                    return waiting
                }
                #expect(await waiting.value as? TransportError == TransportError(.connectionLost, host: "127.0.0.1"))
            }
        }

        @Test("A server that is stopped before it listens is over at once")
        func early() async throws {
            for _ in 0..<20 {
                let server = Task { [greeting] in try await HandlerServer(greeting).run() }
                server.cancel()
                try await server.value
            }
        }

        @Test("A port that is taken, and a place that is none, are said to be so")
        func places() async throws {
            try await HandlerServer(greeting).serve { [greeting] origin in
                let error = await #expect(throws: ServerStartError.self) {
                    try await HandlerServer(greeting, port: origin.port).run()
                }
                #expect(error?.reason == .addressInUse)
                #expect(error?.description == "port \(origin.port) of 127.0.0.1 is taken by another process")
            }
            for (host, port) in [("192.0.2.1", 0), ("no such host", 0), ("127.0.0.1", 65_536), ("127.0.0.1", -1)] {
                let error = await #expect(throws: ServerStartError.self) {
                    try await HandlerServer(greeting, host: host, port: port).run()
                }
                #expect(error?.reason == .noSuchAddress)
            }
        }

        @Test("What the operation beside a server throws ends the server and comes out")
        func operation() async throws {
            struct Enough: Error {}
            let ports = Counter()
            await #expect(throws: Enough.self) {
                try await HandlerServer(greeting).serve { origin in
                    ports.add(origin.port)
                    throw Enough()
                }
            }
            try await HandlerServer(greeting, port: ports.value).serve { origin in #expect(origin.port == ports.value) }
        }
    }
#endif
