import Canonical
import Testing
import XAPI
import XAPICanonical

@Suite("People are accounts")
struct AccountTests {
    private let translator = XAPIStatementTranslator(naming: Samples.naming)

    private func statement(by actor: XAPIActor) -> XAPIStatement {
        XAPIStatement(
            id: XAPIUUID(Samples.id), actor: actor, verb: XAPIVerb(id: "http://id.tincanapi.com/verb/viewed"),
            object: .activity(XAPIActivity(id: "https://example.org/1")),
            timestamp: XAPITimestamp("2026-09-01T10:15:00.250Z"))
    }

    @Test("A person is known by an opaque name where the identity was read")
    func account() throws {
        let written = try translator.statement(of: Samples.event("Viewed", on: "Page"), for: .v2_0).value
        #expect(
            written.actor.identifier
                == .account(homePage: "https://id.example.org/north/sis/sourcedId", name: "S 17/ü"))
    }

    @Test(
        "Whoever a store knows comes back as the same",
        arguments: [
            .account(homePage: "https://lms.example.org", name: "17"),
            .account(homePage: "https://lms.example.org/", name: "17"),
            .account(homePage: "https://lms.example.org", name: "Ann Ü/1"),
            .account(homePage: "https://id.example.org/north", name: "urn:uuid:1"),
            .account(homePage: "https://id.example.org/north", name: "17"),
            .account(homePage: "https://id.example.org/north/sis/sourcedId", name: "17/%2F"),
            .account(homePage: "https://id.example.org/north/xapi/openid", name: "17"),
            .account(homePage: "urn:lms", name: "17"), .account(homePage: "https://lms.example.org", name: ""),
            .mbox("mailto:ann@example.org"),
            .mboxSHA1Sum("cd9b00a5611f94eaa7b1661edab976068e364975"), .openID("https://ann.example.org"),
        ] as [XAPIActorIdentifier])
    func everyone(identifier: XAPIActorIdentifier) throws {
        for actor in [XAPIActor.agent(XAPIAgent(identifier, name: "Ann")), .group(XAPIGroup(identifier))] {
            let event = try translator.event(of: statement(by: actor))
            let back = try translator.statement(of: event, for: .v1_0_3).value
            #expect(back.actor == actor)
        }
    }

    @Test("An account without a name has an IRI of its own, which is all that other standards have")
    func nameless() throws {
        let actor = XAPIActor.account(homePage: "https://lms.example.org", name: "")
        let identity = try translator.event(of: statement(by: actor)).actor.identity
        #expect(Samples.naming.identity(of: Samples.naming.iri(of: identity)) == identity)
    }

    @Test("No two of them are the same person")
    func apart() throws {
        let identifiers: [XAPIActorIdentifier] = [
            .account(homePage: "https://a.example", name: "b/c"), .account(homePage: "https://a.example/b", name: "c"),
            .account(homePage: "https://a.example", name: "b%2Fc"), .openID("https://a.example/b/c"),
            .account(homePage: "https://id.example.org/north", name: "https://a.example/b/d"),
            .account(homePage: "https://id.example.org/north/xapi/openid", name: "https://a.example/b/c"),
        ]
        let people = try identifiers.map {
            try translator.event(of: statement(by: .agent(XAPIAgent($0)))).actor.identity
        }
        #expect(Set(people).count == identifiers.count)
    }
}
