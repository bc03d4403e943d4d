#if AsyncHTTPClient && Hummingbird
    import AsyncHTTPClient
    import AsyncHTTPClientTransport
    import CrosswalkHummingbird
    import CrosswalkRuntime
    import Hummingbird
    import Testing
    import URLSessionTransport

    @Suite("The code of the transports' catalogs does what the text says")
    struct TransportSnippets {
        private struct Greeting: Handler {
            func respond(to request: WebRequest) async throws -> WebResponse { WebResponse(.ok, HTTPBody("hello")) }
        }

        private func shared() -> some Transport {
            let transport = RetryingTransport(
                PolicedTransport(AsyncHTTPClientTransport(), policy: .production), ambient: .system)
            return transport
        }

        private func mounted(_ endpoints: some Handler) -> some HTTPResponder {
            let router = Router()
            router.get("health") { _, _ in "well" }
            router.mount(endpoints, at: "lti")
            return router.buildResponder()
        }

        @Test("A policy stands before the shared client")
        func policy() async throws {
            let error = await #expect(throws: TransportError.self) {
                try await shared().send(WebRequest(.get, try Endpoint("http://127.0.0.1/")))
            }
            #expect(error?.reason == .forbidden)
            withExtendedLifetime(mounted(Greeting())) {}
        }

        @Test("A server runs while its client talks to it")
        func serving() async throws {
            let simulator = Greeting()
            try await HandlerServer(simulator).serve { origin in
                let response = try await URLSessionTransport().send(WebRequest(.get, origin))
                print(response.status)
            }
        }

        @Test("A client of one's own is shut down by oneself")
        func ownClient() async throws {
            let client = HTTPClient(configuration: AsyncHTTPClientTransport.configuration(timeout: .seconds(5)))
            let transport = AsyncHTTPClientTransport(client: client)
            do {
                try await HandlerServer(Greeting()).serve { origin in
                    let response = try await transport.send(WebRequest(.get, origin))
                    #expect(try await response.body.collect() == Array("hello".utf8))
                }
            } catch {
                // A client that goes without having been shut down ends the process.
                try await client.shutdown()
                throw error
            }
            try await client.shutdown()
        }
    }
#endif
