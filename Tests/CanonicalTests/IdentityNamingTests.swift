import Canonical
import CrosswalkTesting
import Testing

@Suite("Identities as IRIs")
struct IdentityNamingTests {
    private static let base = "https://example.org/people"
    private static let naming = IdentityNaming(tenant: "north", base: base)

    private static func identity(_ system: String, _ scheme: String, _ value: String) -> SourceIdentity {
        SourceIdentity(provenance: Provenance(tenant: "north", sourceSystem: system), scheme: scheme, value: value)
    }

    /// What separates, what escapes, what only looks alike, and what is nothing.
    private static let pieces = [
        "", "/", "//", "%", "%2F", "%2f", "%41", "A", "a", "iri", "lms", ".", "..", "~", "-", "_", " ", "?", "#", ":",
        "e\u{301}", "\u{E9}", "\u{0}", "\u{7F}", "\u{80}", "日本", "\u{10FFFF}", base, "\r\n", "\u{301}",
    ]

    private static func text(_ random: inout SeededGenerator) -> String {
        (0..<random.number(below: 4)).compactMap { _ in random.element(of: pieces) }.joined()
    }

    private static func isExactly(_ a: String, _ b: String) -> Bool { Array(a.utf8) == Array(b.utf8) }

    @Test("An identity that is named comes back, and no two have one name")
    func namedIdentities() throws {
        try PropertyTest.run(cases: 3_000, seed: 11) { random in
            func one() -> SourceIdentity? {
                let identity = Self.identity(Self.text(&random), Self.text(&random), Self.text(&random))
                let isWhole = ![identity.provenance.sourceSystem, identity.scheme, identity.value].contains("")
                // One that is only an IRI is its own name, and is looked at below.
                return isWhole && (identity.provenance.sourceSystem, identity.scheme) != ("iri", "iri") ? identity : nil
            }
            guard let a = one(), let b = one() else { return }
            let (first, second) = (Self.naming.iri(of: a), Self.naming.iri(of: b))
            try #require(Self.naming.identity(of: first) == a)
            try #require(Self.isExactly(first, second) == (a == b))
            let rest = first.utf8.dropFirst(Self.base.utf8.count)
            try #require(first.hasPrefix(Self.base + "/") && rest.split(separator: 0x2F).count == 3)
            try #require(first.utf8.allSatisfy { (0x21...0x7E).contains($0) })
        }
    }

    @Test("Every text is the name of one identity, and comes back byte for byte")
    func anyIRI() throws {
        try PropertyTest.run(cases: 3_000, seed: 12) { random in
            func one() -> String {
                let path = (0..<random.number(below: 5)).map { _ in "/" + Self.text(&random) }.joined()
                return (random.chance(3, in: 4) ? Self.base : "") + path + Self.text(&random)
            }
            let (a, b) = (one(), one())
            let (first, second) = (Self.naming.identity(of: a), Self.naming.identity(of: b))
            try #require(Self.isExactly(Self.naming.iri(of: first), a))
            try #require((first == second) == Self.isExactly(a, b))
            try #require(first.provenance.tenant == "north")
        }
    }

    @Test("An identity with an empty part has no name of its own: what it is named is an identity by itself")
    func emptyParts() {
        for identity in [Self.identity("", "s", "v"), Self.identity("lms", "", "v"), Self.identity("lms", "s", "")] {
            let iri = Self.naming.iri(of: identity)
            #expect(Self.naming.identity(of: iri) == Self.naming.identity(foreign: iri))
        }
    }

    @Test(
        "What is written in any other way is another identity: digits of the other case, what needs no escape, slashes")
    func otherForms() {
        let own = Self.base + "/lms/userID/a%2Fb"
        #expect(Self.naming.identity(of: own) == Self.identity("lms", "userID", "a/b"))
        for other in [
            "/lms/userID/a%2fb", "/lms/userID/%61%2Fb", "/lms/userID/a%2Fb/", "//lms/userID/a%2Fb", "/lms/userID/a/b",
            "/lms/userID/a%2Fb?", "/lms/userID", "/lms/userID/a%2", "/lms/userID/a%", "/lms/userID/%FF",
            "/lms/userID/%+1",
            "/lms/userID/é", "lms/userID/a%2Fb", "x/userID/a", "",
        ] {
            let iri = Self.base + other
            #expect(Self.naming.identity(of: iri) == Self.naming.identity(foreign: iri), "\(other)")
            #expect(Self.naming.iri(of: Self.naming.identity(of: iri)) == iri)
        }
    }

    @Test("The tenant does not show")
    func tenant() {
        #expect(!Self.naming.iri(of: Self.identity("lms", "userID", "7")).contains("north"))
        #expect(Self.naming.iri(of: Self.identity("lms", "userID", "7")) == Self.base + "/lms/userID/7")
    }
}
