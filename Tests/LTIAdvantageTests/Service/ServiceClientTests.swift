import CrosswalkJOSE
import CrosswalkJSON
import CrosswalkRuntime
import CrosswalkTesting
import HTTPTypes
import LTICore
import Testing

@testable import LTIAdvantage

@Suite("Service client")
struct ServiceClientTests {
    private static let page = "https://lms.example/members"

    private func client(_ answers: [WebResponse], requests: Requests = Requests()) -> ServiceClient {
        let queue = Queue(answers)
        let transport = InProcessTransport(
            ClosureHandler { request in
                await requests.note(request)
                return await queue.next() ?? WebResponse(.internalServerError)
            })
        var ambient = Ambient.system
        ambient.sleep = { _ in }
        return ServiceClient(transport, tokens: StaticToken(Secret("token")), ambient: ambient)
    }

    @Test("sends exact media types, the token and a user agent")
    func fields() async throws {
        let requests = Requests()
        let client = client([WebResponse(.ok, HTTPBody("[]"))], requests: requests)
        let call = ServiceClient.Call(
            endpoint: try Endpoint(Self.page), scopes: [ServiceScope.memberships], accept: ServiceMediaType.memberships)
        _ = try await client.call(call)
        let head = try #require(await requests.all.first).head
        #expect(head.headerFields[.accept] == "application/vnd.ims.lti-nrps.v2.membershipcontainer+json")
        #expect(head.headerFields[.authorization] == "Bearer token")
        #expect(head.headerFields[.userAgent] == "Crosswalk")
        #expect(head.headerFields[.contentType] == nil)
    }

    @Test(
        "a status becomes a code",
        arguments: [
            (400, "service.refused"), (401, "service.unauthorised"), (403, "service.forbidden"),
            (404, "service.missing"), (409, "service.conflict"), (412, "service.conflict"), (418, "service.refused"),
            (422, "service.refused"), (302, "service.refused"),
        ])
    func statuses(_ status: Int, _ code: String) async throws {
        let client = client(Array(repeating: WebResponse(.init(code: status)), count: 2))
        let call = ServiceClient.Call(endpoint: try Endpoint(Self.page), scopes: [])
        let error = await #expect(throws: ServiceError.self) { try await client.call(call) }
        #expect(error?.code.rawValue == code)
        #expect(error?.status == status)
    }

    @Test("what only reads is asked again, what changes something is not")
    func retries() async throws {
        let busy = WebResponse(.serviceUnavailable)
        let ok = WebResponse(.ok, HTTPBody("[]"))
        let reading = ServiceClient.Call(endpoint: try Endpoint(Self.page), scopes: [])
        #expect(try await client([busy, busy, ok]).call(reading).status == 200)
        let requests = Requests()
        var writing = ServiceClient.Call(endpoint: try Endpoint(Self.page), scopes: [])
        writing.method = .post
        let error = await #expect(throws: ServiceError.self) {
            try await client([busy, ok], requests: requests).call(writing)
        }
        #expect(error?.code == .busy)
        #expect(await requests.all.count == 1)
    }

    @Test("no request goes to a private network")
    func policy() async throws {
        let requests = Requests()
        let call = ServiceClient.Call(endpoint: try Endpoint("https://10.0.0.1/members"), scopes: [])
        let error = await #expect(throws: ServiceError.self) { try await client([], requests: requests).call(call) }
        #expect(error?.code == .address)
        #expect(await requests.all.isEmpty)
    }

    @Test("an assertion names the client twice, one audience and the deployment")
    func assertion() async throws {
        let signer = try KeySigner(try SigningKeys.rsa(), algorithm: .rs256)
        let now = WallTime(secondsSinceEpoch: 1_800_000_000)
        var ambient = Ambient.system
        ambient.now = { now }
        let assertion = ClientAssertion(
            of: "tool-1", for: "https://lms.example/token", deploymentID: "d-1", ambient: ambient
        ) { signer }
        let text = try await assertion.make().reveal { $0 }
        let payload = try JSONObject(claimsOf: text)
        #expect(payload["iss"] == .string("tool-1"))
        #expect(payload["sub"] == .string("tool-1"))
        #expect(payload["aud"] == .string("https://lms.example/token"))
        #expect(payload["https://purl.imsglobal.org/spec/lti/claim/deployment_id"] == .string("d-1"))
        #expect(payload["iat"]?.number?.double == 1_799_999_995)
        #expect(payload["exp"]?.number?.double == 1_800_000_060)
        let again = try JSONObject(claimsOf: try await assertion.make().reveal { $0 })
        #expect(again["jti"] != payload["jti"])
    }
}
