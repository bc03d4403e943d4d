import CrosswalkRuntime
import CrosswalkTesting
import HTTPTypes
import Testing

@Suite("URLs are read only where every reader reads the same")
struct EndpointTests {
    @Test(
        "A legible URL keeps its parts, and is written back as it was meant",
        arguments: [
            ("https://example.org", "https://example.org", 443, "/"),
            ("HTTPS://Example.ORG:443/a/b?c=d&e", "https://example.org/a/b?c=d&e", 443, "/a/b?c=d&e"),
            ("http://example.org:8080/", "http://example.org:8080/", 8_080, "/"),
            ("http://127.0.0.1:80/x", "http://127.0.0.1/x", 80, "/x"),
            ("https://[2001:db8::1]:8443?q", "https://[2001:db8:0:0:0:0:0:1]:8443?q", 8_443, "/?q"),
            ("https://[::ffff:1.2.3.4]/", "https://[0:0:0:0:0:ffff:102:304]/", 443, "/"),
            ("https://a_b-c.d/%7Ex?%20", "https://a_b-c.d/%7Ex?%20", 443, "/%7Ex?%20"),
        ])
    func legible(text: String, description: String, port: Int, path: String) throws {
        let endpoint = try Endpoint(text)
        #expect(endpoint.description == description)
        #expect(endpoint.port == port)
        #expect(endpoint.pathAndQuery == path)
        #expect(try Endpoint(endpoint.description) == endpoint)
    }

    @Test(
        "What two readers may take for two hosts is refused",
        arguments: [
            ("", EndpointError.Reason.empty), ("ftp://a.b", .scheme), ("//a.b", .scheme), ("https:/a.b", .scheme),
            ("javascript:alert(1)", .scheme), ("https://", .host), ("https:///x", .host),
            ("https://u@a.b", .userInformation),
            ("https://a.b@c.d/", .userInformation), ("https://a.b:", .port), ("https://a.b:0", .port),
            ("https://a.b:65536", .port), ("https://a.b:+80", .port), ("https://a.b:8O", .port),
            ("https://a.b#f", .fragment), ("https://a.b/\\c.d", .character), ("https://a.b/ c", .character),
            ("https://a.b/\n", .character), ("https://a.b/\u{0}", .character), ("https://bücher.de", .character),
            ("https://a.b/%", .character), ("https://a.b/%4", .character), ("https://a.b/%zz", .character),
            ("https://a..b", .host), ("https://a.b.", .host), ("https://.a", .host), ("https://a%41.b", .host),
            ("https://127.1", .host), ("https://2130706433", .host), ("https://0x7f.1", .host),
            ("https://0x7f000001", .host),
            ("https://0177.0.0.1", .host), ("https://1.2.3.256", .host), ("https://1.2.3.04", .host),
            ("https://a.1", .host), ("https://[::1", .host), ("https://[::1%25eth0]", .host), ("https://[:::1]", .host),
            ("https://[1:2:3:4:5:6:7]", .host), ("https://[1:2:3:4:5:6:7:8:9]", .host), ("https://[12345::]", .host),
            ("https://[::1]x", .host), ("https://[1::2::3]", .host),
            ("https://" + String(repeating: "a", count: 64) + ".b", .host),
            ("https://a.b/" + String(repeating: "x", count: 9_000), .tooLong),
        ])
    func refused(text: String, reason: EndpointError.Reason) {
        let error = #expect(throws: EndpointError.self) { try Endpoint(text) }
        #expect(error?.reason == reason, "\(text)")
        #expect(error?.description.isEmpty == false)
    }

    @Test("Any text is an endpoint or an error, never a trap, and an endpoint reads back as itself")
    func anyText() throws {
        let pieces = [
            "https://", "http://", "a", ".", "b.c", ":", "80", "/", "..", "?", "&", "=", "%41", "%", "@", "#", "[", "]",
            "::", "1", "0x", "\\", " ", "é", "\u{0}", "127.0.0.1",
        ]
        try PropertyTest.run(cases: 1_000, seed: 1) { random in
            var text = random.chance(1, in: 4) ? "" : "https://a.b"
            for _ in 0..<random.number(below: 12) { text += random.element(of: pieces) ?? "" }
            guard let endpoint = try? Endpoint(text) else { return }
            try #require(try Endpoint(endpoint.description) == endpoint)
            for piece in pieces {
                guard let resolved = try? endpoint.resolving(piece + text) else { continue }
                try #require(try Endpoint(resolved.description) == resolved)
            }
        }
    }

    @Test(
        "References mean what RFC 3986 section 5.4 says",
        arguments: [
            ("g", "http://a/b/c/g"), ("./g", "http://a/b/c/g"), ("g/", "http://a/b/c/g/"), ("/g", "http://a/g"),
            ("//g", "http://g"), ("?y", "http://a/b/c/d;p?y"), ("g?y", "http://a/b/c/g?y"), (";x", "http://a/b/c/;x"),
            ("", "http://a/b/c/d;p?q"), (".", "http://a/b/c/"), ("./", "http://a/b/c/"), ("..", "http://a/b/"),
            ("../g", "http://a/b/g"), ("../..", "http://a/"), ("../../g", "http://a/g"), ("../../../g", "http://a/g"),
            ("/./g", "http://a/g"), ("/../g", "http://a/g"), ("g.", "http://a/b/c/g."), ("..g", "http://a/b/c/..g"),
            ("./../g", "http://a/b/g"), ("g/./h", "http://a/b/c/g/h"), ("g/../h", "http://a/b/c/h"),
            ("g?y/../x", "http://a/b/c/g?y/../x"), ("https://h/i", "https://h/i"),
        ])
    func references(reference: String, expected: String) throws {
        #expect(try Endpoint("http://a/b/c/d;p?q").resolving(reference).description == expected)
    }

    @Test("A reference of another scheme, or with a fragment, leads nowhere", arguments: ["mailto:a@b", "x:y", "g#s"])
    func noReference(reference: String) throws {
        let base = try Endpoint("http://a/b")
        #expect(throws: EndpointError.self) { try base.resolving(reference) }
    }

    @Test("Queries grow behind what is there, segments before it, and neither can leave its place")
    func growing() throws {
        let endpoint = try Endpoint("https://a.b/items/1?x=1")
        #expect(
            endpoint.adding([("y", "a b&c"), ("z", "ü")]).description == "https://a.b/items/1?x=1&y=a+b%26c&z=%C3%BC")
        #expect(endpoint.appending(segment: "scores").description == "https://a.b/items/1/scores?x=1")
        #expect(endpoint.appending(segment: "../a/b?c").description == "https://a.b/items/1/..%2Fa%2Fb%3Fc?x=1")
        #expect(endpoint.appending(segment: "..").description == "https://a.b/items/1/%2E%2E?x=1")
        #expect(try Endpoint("https://a.b/").appending(segment: "c").description == "https://a.b/c")
        #expect(endpoint.adding([]) == endpoint)
    }
}

@Suite("Requests go only where the policy lets them")
struct EndpointPolicyTests {
    @Test(
        "In production only public hosts over TLS",
        arguments: [
            ("https://example.org/x", nil), ("https://8.8.8.8", nil), ("https://[2a00::1]", nil),
            ("http://example.org", EndpointRefusal.Reason.notEncrypted), ("https://localhost", .thisMachine),
            ("https://LOCALHOST:9", .thisMachine), ("https://x.localhost", .thisMachine),
            ("https://127.0.0.1", .thisMachine),
            ("https://127.9.9.9", .thisMachine), ("https://[::1]", .thisMachine),
            ("https://[::ffff:127.0.0.1]", .thisMachine),
            ("https://10.0.0.1", .privateNetwork), ("https://172.16.0.1", .privateNetwork),
            ("https://172.32.0.1", nil), ("https://192.168.1.1", .privateNetwork),
            ("https://169.254.169.254", .privateNetwork),
            ("https://100.64.0.1", .privateNetwork), ("https://0.0.0.0", .privateNetwork),
            ("https://224.0.0.1", .privateNetwork),
            ("https://255.255.255.255", .privateNetwork), ("https://198.18.0.1", .privateNetwork),
            ("https://[fe80::1]", .privateNetwork), ("https://[fc00::1]", .privateNetwork),
            ("https://[ff02::1]", .privateNetwork),
            ("https://[::]", .privateNetwork), ("https://[::ffff:10.0.0.1]", .privateNetwork),
            ("https://[64:ff9b::a00:1]", .privateNetwork), ("https://[2002:a00:1::]", .privateNetwork),
            ("https://[2001:db8::1]", .privateNetwork), ("https://[2001:0:1:2:3:4:f5ff:fffe]", .privateNetwork),
            ("https://printer", .privateNetwork), ("https://printer.local", .privateNetwork),
            ("https://db.internal", .privateNetwork),
        ])
    func production(text: String, reason: EndpointRefusal.Reason?) throws {
        let endpoint = try Endpoint(text)
        var found: EndpointRefusal?
        do { try EndpointPolicy.production.check(endpoint) } catch { found = error }
        #expect(found?.reason == reason)
        #expect(found.map(\.description.isEmpty) != true)
    }

    @Test("Tests may also call this machine, and nothing else more")
    func tests() throws {
        let policy = EndpointPolicy.loopbackForTests
        #expect(try policy.endpoint("http://127.0.0.1:8080/x").port == 8_080)
        #expect(try policy.endpoint("http://localhost:1").port == 1)
        #expect(throws: EndpointRefusal.self) { try policy.endpoint("http://example.org") }
        #expect(throws: EndpointRefusal.self) { try policy.endpoint("https://10.0.0.1") }
        #expect(throws: EndpointError.self) { try policy.endpoint("no") }
    }

    @Test("A transport with a policy sends nothing where it may not")
    func transport() async throws {
        let network = ScriptedTransport([.answer(WebResponse(.ok))])
        let transport = PolicedTransport(network, policy: .production)
        let error = await #expect(throws: TransportError.self) {
            try await transport.send(WebRequest(.get, try Endpoint("https://169.254.169.254/latest")))
        }
        #expect(error == TransportError(.forbidden, host: "169.254.169.254"))
        #expect(network.sent.isEmpty)
        #expect(try await transport.send(WebRequest(.get, try Endpoint("https://a.b/"))).status == .ok)
    }
}
