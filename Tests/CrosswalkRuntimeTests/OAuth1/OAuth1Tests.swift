import CrosswalkTesting
import HTTPTypes
import Testing

@testable import CrosswalkRuntime

@Suite("Requests signed by OAuth 1.0a")
struct OAuth1Tests {
    private static let query: FormFields = [
        ("limit", "100"), ("offset", "0"), ("filter", "familyName~'O''Neil' AND status='active'"),
    ]

    private func roster(_ method: OAuth1Credentials.Method) -> OAuth1Signature {
        OAuth1Signature(
            credentials: OAuth1Credentials(
                consumerKey: "key-1", consumerSecret: Secret("s3cr3t&x"), method: method),
            nonce: "abc123", timestamp: 1_700_000_000)
    }

    @Test(
        "A roster request has the known signature by both methods",
        arguments: [
            (OAuth1Credentials.Method.hmacSHA1, "V6MA2u1ZXdaxB/Vmgj3UVimstmo="),
            (.hmacSHA256, "dxHu3Il4lVEgMy5TxYFyvUyinrXFBposbxZA0W+e2Lk="),
        ])
    func roster(method: OAuth1Credentials.Method, signature: String) throws {
        let endpoint = try Endpoint("https://SIS.Example.org:443/ims/oneroster/v1p1/users").adding(Self.query)
        #expect(try roster(method).signature(.get, endpoint) == signature)
        let base = try roster(.hmacSHA1).baseString(.get, endpoint, FormFields())
        #expect(base.hasPrefix("GET&https%3A%2F%2Fsis.example.org%2Fims%2Foneroster%2Fv1p1%2Fusers&filter%3D"))
        #expect(base.contains("familyName~%2527O%2527%2527Neil%2527%2520AND%2520status%253D%2527active%2527"))
    }

    @Test("The photographs of OAuth Core have the known signature, with a token and over http")
    func photographs() throws {
        let signature = OAuth1Signature(
            credentials: OAuth1Credentials(
                consumerKey: "dpf43f3p2l4k3l03", consumerSecret: Secret("kd94hf93k423kf44"), token: "nnch734d00sl2jdk",
                tokenSecret: Secret("pfkkdhi9sl3r4s00"), method: .hmacSHA1),
            nonce: "kllo9940pd9333jh", timestamp: 1_191_242_096)
        let endpoint = try Endpoint("http://photos.example.net/photos?file=vacation.jpg&size=original")
        #expect(try signature.signature(.get, endpoint) == "tR3+Ty81lMeYAr/Fid0kMTYa/WM=")
        #expect(
            try signature.authorization(.get, endpoint)
                == #"OAuth oauth_consumer_key="dpf43f3p2l4k3l03", oauth_nonce="kllo9940pd9333jh", "#
                + #"oauth_signature="tR3%2BTy81lMeYAr%2FFid0kMTYa%2FWM%3D", oauth_signature_method="HMAC-SHA1", "#
                + #"oauth_timestamp="1191242096", oauth_token="nnch734d00sl2jdk", oauth_version="1.0""#)
    }

    @Test("The RFC's own parameters are put in their order, those of a form among them (§3.4.1.3)")
    func order() throws {
        let signature = OAuth1Signature(
            credentials: OAuth1Credentials(
                consumerKey: "9djdj82h48djs9d2", consumerSecret: Secret("j49sk3j29djd"), token: "kkk9d7dh3k39sjv7",
                tokenSecret: Secret("dh893hdasih9"), method: .hmacSHA1),
            nonce: "7d8f3e4a", timestamp: 137_131_201)
        let endpoint = try Endpoint("http://EXAMPLE.COM:80/request?b5=%3D%253D&a3=a&c%40=&a2=r%20b")
        let base = try signature.baseString(.post, endpoint, [("c2", ""), ("a3", "2 q")])
        #expect(
            base
                == "POST&http%3A%2F%2Fexample.com%2Frequest&a2%3Dr%2520b%26a3%3D2%2520q%26a3%3Da%26b5%3D%253D%25253D%26"
                + "c%2540%3D%26c2%3D%26oauth_consumer_key%3D9djdj82h48djs9d2%26oauth_nonce%3D7d8f3e4a%26"
                + "oauth_signature_method%3DHMAC-SHA1%26oauth_timestamp%3D137131201%26oauth_token%3Dkkk9d7dh3k39sjv7%26"
                + "oauth_version%3D1.0")
    }

    @Test("Each request is signed anew, and nobody else's")
    func transport() async throws {
        let sent = Sent()
        var ambient = ManualClock().ambient
        ambient.randomBytes = Ambient.system.randomBytes
        let service = try Endpoint("https://sis.example.org/ims/oneroster/v1p1")
        let transport = OAuth1Transport(
            InProcessTransport(
                ClosureHandler { request in
                    await sent.note(request.head.headerFields[.authorization])
                    return WebResponse(.ok)
                }),
            credentials: OAuth1Credentials(consumerKey: "key", consumerSecret: Secret("hidden-secret")),
            service: service, ambient: ambient)
        let users = service.appending(segment: "users")
        _ = try await transport.send(WebRequest(.get, users))
        _ = try await transport.send(WebRequest(.get, users))
        _ = try await transport.send(WebRequest(.get, try Endpoint("https://elsewhere.example/users")))
        _ = try await transport.send(WebRequest(post: [("a", "b")], to: users))
        let fields = await sent.all
        #expect(fields.count == 4 && fields[2] == nil && fields[0] != fields[1] && fields[1] != fields[3])
        #expect(fields[0]?.hasPrefix("OAuth oauth_consumer_key=\"key\"") == true)
        #expect(!"\(transport) \(fields)".contains("hidden-secret"))
    }
}

/// What was sent in `Authorization`.
private actor Sent {
    private(set) var all: [String?] = []

    func note(_ field: String?) { all.append(field) }
}
