import CrosswalkRuntime
import CrosswalkTesting
import HTTPTypes
import Testing

@Suite("What failed for the moment is sent again, where that does no harm")
struct RetryTests {
    private static func answer(_ status: Int, retryAfter: String? = nil) -> ScriptedTransport.Turn {
        var response = WebResponse(HTTPResponse.Status(code: status))
        response.head.headerFields[.retryAfter] = retryAfter
        return .answer(response)
    }

    private func send(
        _ turns: [ScriptedTransport.Turn], _ method: HTTPRequest.Method = .get, body: HTTPBody = .empty,
        fields: HTTPFields = [:], policy: RetryPolicy = .standard, clock: ManualClock = ManualClock()
    ) async -> (result: String, sent: Int, sleeps: [Duration]) {
        let network = ScriptedTransport(turns)
        let transport = RetryingTransport(network, policy: policy, ambient: clock.ambient)
        let result: String
        do {
            let endpoint = try Endpoint("https://a.b/")
            result = "\(try await transport.send(WebRequest(method, endpoint, fields: fields, body: body)).status.code)"
        } catch let error as TransportError {
            result = error.reason.rawValue
        } catch {
            result = "\(error)"
        }
        return (result, network.sent.count, clock.sleeps)
    }

    @Test(
        "Which answers are waited out",
        arguments: [
            (429, HTTPRequest.Method.get, true), (503, .get, true), (502, .get, true), (504, .get, true),
            (429, .post, true), (503, .post, true), (502, .post, false), (504, .post, false), (502, .put, true),
            (504, .delete, true), (500, .get, false), (400, .get, false), (401, .get, false), (302, .get, false),
        ])
    func statuses(status: Int, method: HTTPRequest.Method, isRepeated: Bool) async {
        let (result, sent, _) = await send([Self.answer(status), Self.answer(200)], method)
        #expect(result == (isRepeated ? "200" : "\(status)"))
        #expect(sent == (isRepeated ? 2 : 1))
    }

    @Test(
        "Which failures are tried again",
        arguments: [
            (TransportError.Reason.notConnected, HTTPRequest.Method.post, true), (.timedOut, .get, true),
            (.timedOut, .post, false), (.connectionLost, .put, true), (.connectionLost, .post, false),
            (.unsupported, .get, false), (.forbidden, .get, false),
        ])
    func failures(reason: TransportError.Reason, method: HTTPRequest.Method, isRepeated: Bool) async {
        let (result, sent, _) = await send([.failure(TransportError(reason)), Self.answer(200)], method)
        #expect(result == (isRepeated ? "200" : reason.rawValue))
        #expect(sent == (isRepeated ? 2 : 1))
    }

    @Test("A POST with a key that makes it repeatable is repeated")
    func idempotencyKey() async throws {
        let name = try #require(HTTPField.Name("Idempotency-Key"))
        let (result, sent, _) = await send(
            [.failure(TransportError(.timedOut)), Self.answer(200)], .post, fields: [name: "k"])
        #expect(result == "200")
        #expect(sent == 2)
    }

    @Test("A body from a stream is sent once")
    func stream() async {
        let (result, sent, _) = await send([Self.answer(503), Self.answer(200)], .put, body: HTTPBody { nil })
        #expect(result == "503")
        #expect(sent == 1)
    }

    @Test("Attempts end, and the last answer comes out; waits grow and stay below their limits")
    func attempts() async {
        let (result, sent, sleeps) = await send([429, 503, 502, 504, 200].map { Self.answer($0) })
        #expect(result == "504")
        #expect(sent == 4)
        let limits: [Duration] = [.milliseconds(500), .seconds(1), .seconds(2)]
        #expect(zip(sleeps, limits).allSatisfy { $0 >= .zero && $0 <= $1 })
        #expect(sleeps.count == 3 && Set(sleeps).count == 3)
    }

    @Test(
        "A server that names its time is obeyed, up to what is bearable",
        arguments: [
            ("7", 7), ("0", 0), (" 12 ", 12), ("Thu, 01 Jan 2026 00:00:30 GMT", 30),
            ("Wed, 31 Dec 2025 23:59:00 GMT", 0),
            ("soon", 0), ("-5", 0), ("Thu, 01 Jan 2026 00:00:99 GMT", 0), ("Thu, 32 Jan 2026 00:00:00 GMT", 0),
        ])
    func retryAfter(text: String, seconds: Int) async throws {
        let (result, _, sleeps) = await send([Self.answer(503, retryAfter: text), Self.answer(200)])
        #expect(result == "200")
        let slept = try #require(sleeps.first)
        #expect(slept >= .seconds(seconds))
        #expect(slept <= .seconds(seconds) + .milliseconds(500))
    }

    @Test("Who asks for more patience than there is gets none", arguments: ["61", "99999999999999999999999"])
    func tooLong(text: String) async {
        let (result, sent, sleeps) = await send([Self.answer(429, retryAfter: text), Self.answer(200)])
        #expect(result == "429")
        #expect(sent == 1 && sleeps.isEmpty)
    }

    @Test("A policy of any numbers waits no longer than a day", arguments: [Duration.seconds(Int64.max), .seconds(-1)])
    func oddPolicy(delay: Duration) async {
        let policy = RetryPolicy(attempts: 30, firstDelay: delay, longestDelay: delay)
        let turns = (0..<29).map { _ in Self.answer(503) } + [Self.answer(200)]
        let (result, sent, sleeps) = await send(turns, policy: policy)
        #expect(result == "200" && sent == 30)
        #expect(sleeps.allSatisfy { $0 >= .zero && $0 <= .seconds(86_400) })
    }

    @Test(
        "Dates of HTTP",
        arguments: [
            ("Sun, 06 Nov 1994 08:49:37 GMT", 784_111_777), ("Thu, 29 Feb 2024 00:00:00 GMT", 1_709_164_800),
        ])
    func dates(text: String, seconds: Int64) {
        #expect(HTTPDate.read(text) == WallTime(secondsSinceEpoch: seconds))
    }
}

@Suite("A rate gate lets through what a server bears")
struct RateGateTests {
    @Test("A burst goes at once, the rest evenly, and a rest fills the bucket again")
    func pace() async throws {
        let clock = ManualClock()
        let gate = RateGate(perSecond: 4, burst: 3, ambient: clock.ambient)
        let start = clock.now
        for _ in 0..<3 { try await gate.enter() }
        #expect(clock.now == start)
        for _ in 0..<4 { try await gate.enter() }
        #expect(clock.now.duration(since: start) == .seconds(1))
        clock.advance(by: .seconds(60))
        let later = clock.now
        for _ in 0..<3 { try await gate.enter() }
        #expect(clock.now == later)
        try await gate.enter()
        #expect(clock.now.duration(since: later) == .milliseconds(250))
    }

    @Test("A server that asks for patience holds the gate for all")
    func hold() async throws {
        let clock = ManualClock()
        var busy = WebResponse(.tooManyRequests)
        busy.head.headerFields[.retryAfter] = "5"
        let network = ScriptedTransport([.answer(busy), .answer(WebResponse(.ok))])
        let gate = RateGate(perSecond: 100, burst: 10, ambient: clock.ambient)
        let transport = GatedTransport(network, gate: gate, ambient: clock.ambient)
        let start = clock.now
        let request = WebRequest(.get, try Endpoint("https://a.b/"))
        #expect(try await transport.send(request).status == .tooManyRequests)
        #expect(try await transport.send(request).status == .ok)
        #expect(clock.now.duration(since: start) == .seconds(5))
    }

    @Test("Any rate and burst is a gate", arguments: [0, -1, .infinity, .nan, 1e300, 1e-300])
    func odd(rate: Double) async throws {
        for burst in [-3, 1, Int.max] {
            let gate = RateGate(perSecond: rate, burst: burst, ambient: ManualClock().ambient)
            try await gate.enter()
            try await gate.enter()
        }
    }
}
