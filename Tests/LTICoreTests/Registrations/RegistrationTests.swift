import LTICore
import Testing

@Suite("Registrations")
struct RegistrationTests {
    private static func registration(_ issuer: String, _ client: String, _ deployments: String...) -> Registration {
        Registration(
            issuer: Issuer(issuer), clientID: ClientID(client),
            deployments: deployments.map { Deployment(id: DeploymentID($0)) })
    }

    private static let own = registration("https://moodle.example", "m", "1")
    private static let first = registration("https://shared.example", "a", "d1", "both")
    private static let second = registration("https://shared.example", "b", "d2", "both")
    private static let all = [own, first, second]

    private func find(
        _ issuer: String, _ client: String? = nil, _ deployment: String? = nil, in all: [Registration] = Self.all
    ) -> RegistrationLookup {
        RegistrationLookup(
            issuer: Issuer(issuer), clientID: client.map { ClientID($0) },
            deploymentID: deployment.map { DeploymentID($0) }, in: all)
    }

    @Test("A client id means the registration of issuer and client, or none")
    func client() {
        #expect(find("https://shared.example", "a") == .found(Self.first))
        #expect(find("https://shared.example", "b", "d1") == .found(Self.second))
        #expect(find("https://shared.example", "m") == .unknown)
        #expect(find("https://moodle.example", "a") == .unknown)
        #expect(find("https://moodle.example", "") == .unknown)
    }

    @Test("Without one, the only registration of the issuer is meant, whatever the deployment")
    func issuer() {
        #expect(find("https://moodle.example") == .found(Self.own))
        #expect(find("https://moodle.example", nil, "unheard of") == .found(Self.own))
        #expect(find("https://unheard.example") == .unknown)
    }

    @Test("Of several the deployment decides, or nothing does")
    func deployment() {
        #expect(find("https://shared.example") == .ambiguous(2))
        #expect(find("https://shared.example", nil, "d1") == .found(Self.first))
        #expect(find("https://shared.example", nil, "d2") == .found(Self.second))
        #expect(find("https://shared.example", nil, "both") == .ambiguous(2))
        #expect(find("https://shared.example", nil, "d9") == .ambiguous(2))
    }

    @Test("The same registration twice is ambiguous, not the first row")
    func twice() {
        #expect(find("https://moodle.example", "m", in: [Self.own, Self.own]) == .ambiguous(2))
    }

    @Test(
        "Issuers are compared byte for byte",
        arguments: [
            "https://moodle.example/", "https://Moodle.example", "http://moodle.example", "https://moodle.example:443",
            "https://moodle.example ", "https://moodle.examplé",
        ])
    func exact(issuer: String) {
        #expect(find(issuer) == .unknown)
    }

    @Test("Two spellings of one letter are two ids, in keys of tables too")
    func spellings() {
        let (composed, decomposed) = ("https://caf\u{E9}.example", "https://cafe\u{301}.example")
        #expect(composed == decomposed)
        #expect(Issuer(composed) != Issuer(decomposed))
        #expect(Set([Issuer(composed), Issuer(decomposed)]).count == 2)
        #expect(find(composed, in: [Self.registration(decomposed, "x", "1")]) == .unknown)
    }

    @Test("Ids have 1 to 255 characters of ASCII", arguments: [(0, false), (1, true), (255, true), (256, false)])
    func lengths(count: Int, isWellFormed: Bool) {
        #expect(UserID(String(repeating: "a", count: count)).isWellFormed == isWellFormed)
        #expect(!UserID("é").isWellFormed)
    }

    @Test("Every part of a key tells two apart")
    func keys() {
        let tenant = TenantKey(issuer: "i", clientID: "c", deploymentID: "d")
        let others = [
            TenantKey(issuer: "j", clientID: "c", deploymentID: "d"),
            TenantKey(issuer: "i", clientID: "e", deploymentID: "d"),
            TenantKey(issuer: "i", clientID: "c", deploymentID: "1"),
        ]
        #expect(Set([tenant] + others).count == 4)
        for other in others {
            #expect(ContextKey(tenant: tenant, context: "x") != ContextKey(tenant: other, context: "x"))
            #expect(ResourceLinkKey(tenant: tenant, link: "x") != ResourceLinkKey(tenant: other, link: "x"))
        }
        #expect(UserKey(issuer: "i", user: "2") != UserKey(issuer: "j", user: "2"))
    }

    @Test("Assertions are for the token address unless the platform wants another audience")
    func assertionAudience() {
        let plain = PlatformEndpoints(authorization: "a", keySet: "k", token: "https://t.example")
        #expect(plain.assertionAudience == "https://t.example")
        let own = PlatformEndpoints(authorization: "a", keySet: "k", token: "t", assertionAudience: "other")
        #expect(own.assertionAudience == "other")
    }
}
