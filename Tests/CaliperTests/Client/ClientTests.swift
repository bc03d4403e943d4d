import Caliper
import CrosswalkRuntime
import CrosswalkTesting
import HTTPTypes
import Synchronization
import Testing

@Suite("The client says what came of a message")
struct ClientTests {
    private let receiver = InMemoryCaliperReceiver()
    private let world = ManualClock(seed: 3)

    private func client(_ handler: some Handler, version: CaliperVersion = .v1_2) throws -> CaliperClient {
        CaliperClient(
            try Endpoint("https://example.org/caliper"), tokens: StaticToken(Secret("t")),
            transport: InProcessTransport(handler), version: version, ambient: world.ambient)
    }

    private var envelope: CaliperEnvelope {
        CaliperEnvelope(sensor: "urn:sensor:1", sendTime: Samples.time, data: [Samples.viewed(1)])
    }

    private func endpoint(_ versions: [CaliperVersion]) -> CaliperEndpoint {
        CaliperEndpoint(CaliperEndpointConfiguration(versions: versions), receiver: receiver, token: Secret("t"))
    }

    @Test("An endpoint of ours takes it, and the receiver has the event")
    func accepted() async throws {
        let client = try client(endpoint([.v1_2]))
        #expect(try await client.send(envelope) == .accepted)
        let received = await receiver.events
        #expect(try received.map { try $0.json() } == [Samples.viewed(1).json()])
    }

    @Test("An answer's body is read, so that its connection can be used again, and may break off")
    func readsOut() async throws {
        let reads = Mutex(0)
        struct Talkative: Handler {
            let body: HTTPBody
            func respond(to request: WebRequest) async throws -> WebResponse { WebResponse(.ok, body) }
        }
        let body = HTTPBody(length: nil) {
            let number = reads.withLock { count in
                count += 1
                return count
            }
            if number == 2 { throw TransportError(.connectionLost) }
            return [0x7B]
        }
        #expect(try await client(Talkative(body: body)).send(envelope) == .accepted)
        #expect(reads.withLock { $0 } == 2)
    }

    @Test(
        "Statuses mean what the digest of the field says",
        arguments: [
            (200, CaliperDelivery.accepted), (201, .accepted), (202, .accepted), (204, .accepted),
            (400, .refused(status: 400)), (404, .refused(status: 404)), (415, .refused(status: 415)),
            (401, .reauthorise), (403, .reauthorise), (413, .tooLarge), (408, .retry(after: nil)),
            (425, .retry(after: nil)), (429, .retry(after: nil)), (500, .retry(after: nil)), (502, .retry(after: nil)),
            (503, .retry(after: nil)), (504, .retry(after: nil)),
        ])
    func statuses(code: Int, expected: CaliperDelivery) async throws {
        let client = try client(ClosureHandler { _ in WebResponse(HTTPResponse.Status(code: code)) })
        #expect(await client.post(Array("{}".utf8)) == expected)
    }

    @Test("The wait that the endpoint asks for is handed on, in seconds or as a date")
    func retryAfter() async throws {
        let date = HTTPDate.text(world.now.advanced(by: .seconds(90)))
        for (field, least, most) in [("120", 120, 120), (date, 89, 90)] {
            let client = try client(
                ClosureHandler { _ in WebResponse(.tooManyRequests, fields: [.retryAfter: field]) })
            guard case .retry(let wait?) = await client.post([]) else {
                Issue.record("no wait")
                continue
            }
            #expect(wait >= .seconds(least) && wait <= .seconds(most))
        }
    }

    @Test("No answer is a retry: it may have arrived")
    func noAnswer() async throws {
        let client = try client(ClosureHandler { _ in throw TransportError(.connectionLost) })
        #expect(await client.post([]) == .retry(after: nil))
    }

    @Test("A version that is not taken is negotiated once, and the events go out in the other one")
    func negotiated() async throws {
        let client = try client(endpoint([.v1_1]))
        #expect(try await client.send(envelope) == .accepted)
        #expect(await client.version == .v1_1)
        #expect(await receiver.events.count == 1)
        #expect(await client.configuration?.newestVersion == .v1_1)
    }

    @Test("An endpoint that refuses what it says it takes is asked no third time")
    func stubborn() async throws {
        actor Count {
            var posts = 0
            func add() { posts += 1 }
        }
        let count = Count()
        let client = try client(
            ClosureHandler { request in
                if request.head.method == .get {
                    return WebResponse(.ok, HTTPBody(CaliperEndpointConfiguration(versions: [.v1_0]).json))
                }
                await count.add()
                return WebResponse(.unprocessableContent)
            })
        #expect(try await client.send(envelope) == .unsupportedVersion(supported: [.v1_0]))
        #expect(await count.posts == 2)
        #expect(try await client.send(envelope) == .unsupportedVersion(supported: [.v1_0]))
        #expect(await count.posts == 3)
    }

    @Test("Without a configuration the version stays unsupported", arguments: [401, 404, 500, 200])
    func noConfiguration(status: Int) async throws {
        let client = try client(
            ClosureHandler { request in
                request.head.method == .get
                    ? WebResponse(HTTPResponse.Status(code: status)) : WebResponse(.unprocessableContent)
            })
        #expect(try await client.send(envelope) == .unsupportedVersion(supported: []))
        #expect(await client.version == .v1_2)
    }

    @Test("A token that is not accepted is renewed once")
    func renewed() async throws {
        actor Tokens: TokenSource {
            var given = 0
            func token(for scopes: Set<String>) -> AccessToken {
                given += 1
                let renewal = WallTime(millisecondsSinceEpoch: .max)
                return AccessToken(value: Secret(given == 1 ? "old" : "t"), scopes: [], renewal: renewal)
            }
            func discard(_ token: AccessToken, for scopes: Set<String>) {}
        }
        let client = CaliperClient(
            try Endpoint("https://example.org/caliper"), tokens: Tokens(),
            transport: InProcessTransport(endpoint([.v1_2])), ambient: world.ambient)
        #expect(try await client.send(envelope) == .accepted)
    }

    @Test("What breaks the standard is not sent")
    func refused() async throws {
        let client = try client(
            ClosureHandler { _ in
                Issue.record("it was sent")
                return WebResponse(.ok)
            })
        var wrong = envelope
        wrong.data = []
        await #expect(throws: CaliperRefusal.self) { try await client.send(wrong) }
        wrong.data = [CaliperPerson(id: "no iri").node]
        await #expect(throws: CaliperRefusal.self) { try await client.send(wrong) }
    }
}
