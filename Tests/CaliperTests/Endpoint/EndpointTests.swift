import Caliper
import CrosswalkJSON
import CrosswalkRuntime
import HTTPTypes
import Testing

@Suite("The endpoint answers as the standard has it")
struct EndpointTests {
    private let receiver = InMemoryCaliperReceiver()
    private let token = Secret("let-me-in")

    private func endpoint(_ versions: [CaliperVersion] = [.v1_0, .v1_1, .v1_2], size: Int? = nil) -> CaliperEndpoint {
        CaliperEndpoint(
            CaliperEndpointConfiguration(maximumPayloadSize: size, versions: versions), receiver: receiver, token: token
        )
    }

    private func request(
        _ method: HTTPRequest.Method = .post, _ body: [UInt8] = [], token: String? = "Bearer let-me-in",
        type: String? = "application/json"
    ) -> WebRequest {
        var fields = HTTPFields()
        fields[.authorization] = token
        fields[.contentType] = type
        return WebRequest(
            HTTPRequest(
                method: method, scheme: "https", authority: "example.org", path: "/caliper", headerFields: fields),
            body: HTTPBody(body))
    }

    private func envelope(_ numbers: [Int], _ version: CaliperVersion = .v1_2) throws -> [UInt8] {
        let renderings = try numbers.map { try CaliperRendering(Samples.viewed($0), version: version) }
        return CaliperSensor(id: "urn:sensor:1").messages(of: renderings, at: Samples.time).messages[0].body
    }

    private func problem(_ answer: WebResponse) async throws -> JSONValue {
        #expect(answer.head.headerFields[.contentType] == "application/problem+json")
        let value = try JSONValue(json: try await answer.body.collect())
        #expect(value["status"]?.number?.integer == answer.status.code)
        return value
    }

    @Test("An envelope is taken, with 200 and without a body", arguments: CaliperVersion.allCases)
    func taken(version: CaliperVersion) async throws {
        let answer = try await endpoint().respond(to: request(.post, try envelope([1, 2], version)))
        #expect(answer.status == .ok)
        #expect(try await answer.body.collect().isEmpty)
        #expect(await receiver.events.count == 2)
        #expect(await receiver.events.first?.term == "ViewEvent")
    }

    @Test("What comes again changes nothing, and another content under the same id is counted")
    func idempotent() async throws {
        let endpoint = endpoint()
        for _ in 0..<3 { _ = try await endpoint.respond(to: request(.post, try envelope([1, 2]))) }
        #expect(await receiver.events.count == 2)
        #expect(await receiver.repetitions == 4)
        #expect(await receiver.conflicts == 0)
        var other = try #require(Samples.viewed(1).value(as: CaliperViewEvent.self))
        other.edApp = "urn:app:other"
        let body = try CaliperEnvelope(sensor: "urn:sensor:1", sendTime: Samples.time, data: [other.node]).json()
        _ = try await endpoint.respond(to: request(.post, body))
        #expect(await receiver.conflicts == 1)
        // The first one stays.
        let first = try #require(await receiver.events.first)
        #expect(try first.json() == Samples.viewed(1).json())
    }

    @Test(
        "Without the token nothing is said or taken",
        arguments: [nil, "Bearer wrong", "Basic let-me-in", "Bearer", "let-me-in"])
    func unauthorized(token: String?) async throws {
        for method in [HTTPRequest.Method.get, .post] {
            let answer = try await endpoint().respond(to: request(method, try envelope([1]), token: token))
            #expect(answer.status == .unauthorized)
            #expect(answer.head.headerFields[.wwwAuthenticate] == "Bearer")
            _ = try await problem(answer)
        }
        #expect(await receiver.events.isEmpty)
    }

    @Test("The scheme of the token is read in any case of letters")
    func scheme() async throws {
        let answer = try await endpoint().respond(to: request(.post, try envelope([1]), token: "bearer let-me-in"))
        #expect(answer.status == .ok)
    }

    @Test("Another media type is 415", arguments: [nil, "text/plain", "application/ld+json", "application/jsonx"])
    func mediaType(type: String?) async throws {
        let answer = try await endpoint().respond(to: request(.post, try envelope([1]), type: type))
        #expect(answer.status == .unsupportedMediaType)
        _ = try await problem(answer)
    }

    @Test("JSON with a charset is taken")
    func charset() async throws {
        let answer = try await endpoint().respond(
            to: request(.post, try envelope([1]), type: "application/json; charset=utf-8"))
        #expect(answer.status == .ok)
    }

    @Test(
        "What is no envelope is 400",
        arguments: [
            "", "[]", "{}", "{", #"{"sensor":"urn:s:1"}"#,
            #"{"dataVersion":"http://purl.imsglobal.org/ctx/caliper/v1p2"}"#,
        ])
    func malformed(body: String) async throws {
        let answer = try await endpoint([.v1_2]).respond(to: request(.post, Array(body.utf8)))
        #expect(answer.status == .badRequest)
        _ = try await problem(answer)
    }

    @Test("One wrong event refuses the envelope, and the problem says where it is")
    func wrong() async throws {
        let text = String(decoding: try envelope([1, 2]), as: UTF8.self)
            .replacing("urn:uuid:00000000-0000-4000-8000-000000000002", with: "urn:uuid:2")
        let answer = try await endpoint().respond(to: request(.post, Array(text.utf8)))
        #expect(answer.status == .badRequest)
        let finding = try await problem(answer)["findings"]?[0]
        #expect(finding?["pointer"]?.string == "/data/1/id")
        #expect(finding?["code"]?.string == "caliper.invalid_event_id")
        #expect(await receiver.events.isEmpty)
    }

    @Test("An event by itself is no envelope")
    func event() async throws {
        let answer = try await endpoint().respond(to: request(.post, try Samples.viewed(1).json()))
        #expect(answer.status == .badRequest)
    }

    @Test("A version that is not taken is 422")
    func version() async throws {
        let answer = try await endpoint([.v1_2]).respond(to: request(.post, try envelope([1], .v1_1)))
        #expect(answer.status == .unprocessableContent)
        _ = try await problem(answer)
    }

    @Test("A message over the limit is 413")
    func tooLarge() async throws {
        let answer = try await endpoint(size: 1).respond(to: request(.post, try envelope([1, 2, 3])))
        #expect(answer.status == .contentTooLarge)
    }

    @Test("Other methods are 405")
    func methods() async throws {
        let answer = try await endpoint().respond(to: request(.put, try envelope([1])))
        #expect(answer.status == .methodNotAllowed)
        #expect(answer.head.headerFields[.allow] == "GET, HEAD, POST")
    }

    @Test("A receiver that cannot for now makes it 503 with a wait")
    func unavailable() async throws {
        struct Full: CaliperReceiver {
            func receive(_ envelope: CaliperReceived) async throws { throw TransportError(.timedOut) }
        }
        let endpoint = CaliperEndpoint(receiver: Full(), token: token)
        let answer = try await endpoint.respond(to: request(.post, try envelope([1])))
        #expect(answer.status == .serviceUnavailable && answer.head.headerFields[.retryAfter] != nil)
    }

    @Test("GET says what the endpoint takes, in the names of the standard")
    func configuration() async throws {
        let answer = try await endpoint([.v1_1, .v1_2], size: 512).respond(to: request(.get))
        let value = try JSONValue(json: try await answer.body.collect())
        #expect(value["caliperMaximumPayloadSize"]?.number?.integer == 512)
        #expect(value["caliperSupportedVersions"]?.array?.count == 2)
    }
}

@Suite("Configurations of endpoints are read in both spellings")
struct ConfigurationTests {
    @Test("The standard's names and those of the draft say the same", arguments: [true, false])
    func names(isStandard: Bool) throws {
        let text =
            isStandard
            ? #"{"caliperMaximumPayloadSize":512,"caliperSupportedVersions":["http://purl.imsglobal.org/ctx/caliper/v1p1"]}"#
            : #"{"caliper_maximum_payload_size":512,"caliper_supported_versions":["http://purl.imsglobal.org/ctx/caliper/v1p1"]}"#
        let read = try CaliperEndpointConfiguration(json: Array(text.utf8))
        #expect(read.maximumPayloadBytes == 512_000)
        #expect(read.newestVersion == .v1_1)
        #expect(String(decoding: read.json, as: UTF8.self).contains("caliperSupportedVersions"))
    }

    @Test("The official sample is read", .enabled(if: CaliperData.isThere))
    func sample() throws {
        let fixture = try #require(
            try CaliperData.shared?.fixtures("v1p2").first { $0.name == "caliperEndpointConfigPayload.json" })
        let read = try CaliperEndpointConfiguration(json: fixture.bytes)
        #expect(read.maximumPayloadSize == 512 && read.newestVersion == .v1_2)
        #expect(read.supportedExtensions?["endpoint_name"]?.string == "Example Endpoint")
        #expect(read.supportedVersions.count == 3)
    }

    @Test(
        "What has no versions is refused", arguments: ["{}", "[]", "nonsense", #"{"caliperSupportedVersions":"v1"}"#])
    func refused(text: String) {
        #expect(throws: CaliperRefusal.self) { try CaliperEndpointConfiguration(json: Array(text.utf8)) }
    }

    @Test("A size that is none means no limit, and the largest does not overflow")
    func sizes() throws {
        for (size, bytes) in [("0", nil), ("-1", nil), ("1.5", nil), ("9223372036854775807", Int.max)]
            as [(String, Int?)]
        {
            let read = try CaliperEndpointConfiguration(
                json: Array(#"{"caliperMaximumPayloadSize":\#(size),"caliperSupportedVersions":[]}"#.utf8))
            #expect(read.maximumPayloadBytes == bytes)
            #expect(read.newestVersion == nil)
        }
    }
}
