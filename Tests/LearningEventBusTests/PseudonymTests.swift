import Canonical
import CrosswalkCrypto
import CrosswalkTesting
import LearningEventBus
import Outbox
import Testing

@Suite("Pseudonyms")
struct PseudonymTests {
    private static func pseudonyms(_ byte: UInt8 = 1) throws -> EventPseudonyms {
        try EventPseudonyms(key: SymmetricKey(Array(repeating: byte, count: 16)))
    }

    private static func hidden(
        _ name: String = "research", _ byte: UInt8 = 1, _ fields: EventFields = .standard,
        _ sink: RecordingSink = RecordingSink()
    ) throws -> EventSubscriber {
        let pseudonyms = try pseudonyms(byte)
        return Sample.subscriber(name, sink) {
            $0.actors = .pseudonymous(pseudonyms)
            $0.fields = fields
        }
    }

    @Test(
        "Nothing of the true id leaves, wherever in the event it stands",
        arguments: [EventFields.standard, .everything])
    func noByte(_ fields: EventFields) async throws {
        let store = InMemoryOutboxStore()
        let bus = Sample.bus(store, try Self.hidden("research", 1, fields))
        var grading = Sample.event(2)
        grading.actor = .init(Sample.bob, type: "Agent")
        var viewing = Sample.event(3)
        viewing.id = "view-of-554433"
        viewing.object = .init(id: "https://lms.example/users/554433", type: "Person", name: "Ann 554433")
        viewing.target = .init(id: "https://lms.example/users/554433/responses/1", type: "FillinBlankResponse")
        viewing.referrer = .init(id: "https://lms.example/sessions/554433", type: "http://x.example/LtiSession")
        viewing.group = .init(Sample.ann)
        let receipt = try await bus.append([Sample.event(), grading, viewing], at: Sample.now)
        #expect(receipt.lines.map(\.outcome) == [.accepted, .accepted, .accepted])
        let place = OutboxDestination(tenant: "north", name: "research")
        let lease = try #require(store.acquire(.init(place, 0), by: "w", until: Sample.now, at: Sample.now))
        let items = try store.turn(
            lease, settling: [], health: nil, claiming: .init(count: 9, bytes: 1 << 20), until: Sample.now,
            at: Sample.now
        ).claims.map(\.item)
        #expect(items.count == 3)
        for item in items {
            for text in [String(decoding: item.bytes, as: UTF8.self), item.id, item.orderingKey] {
                #expect(!text.contains("554433") && !text.contains("998877"), "\(text)")
            }
        }
    }

    @Test("What joins still joins: people, attempts, results and sessions each keep one name")
    func joins() throws {
        let subscriber = try Self.hidden()
        let (first, second) = (subscriber.view(of: Sample.event(1)), subscriber.view(of: Sample.event(2)))
        let other = subscriber.view(of: Sample.event(3, by: Sample.bob))
        #expect(first.actor == second.actor && first.attempt == second.attempt && first.result == second.result)
        #expect(first.session == second.session && first.federatedSession == second.federatedSession)
        #expect(first.actor.identity == first.attempt.learner)
        #expect(first.actor != other.actor && first.attempt.id != other.attempt.id && first.session != other.session)
        #expect(first.session != first.federatedSession && first.attempt.id != first.result.entity?.id)
        let hidden = [first.attempt.id, first.result.entity?.id, first.session, first.federatedSession]
        for id in hidden { #expect(id.map(Self.isUUIDName) == true, "\(id ?? "none")") }
    }

    private static func isUUIDName(_ text: String) -> Bool {
        text.wholeMatch(of: /urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/) != nil
    }

    @Test("The pseudonym is an identity of the tenant, named after the subscriber")
    func form() throws {
        let event = try Self.hidden().view(of: Sample.event())
        let identity = event.actor.identity
        #expect(identity.provenance == Provenance(tenant: "north", sourceSystem: "research"))
        #expect(identity.scheme == "pseudonym" && Self.isUUIDName("urn:uuid:" + identity.value))
        #expect(identity == (try Self.pseudonyms().pseudonym(of: Sample.ann, for: "research")))
        // The same in every version: the subscriber joins what it got before.
        #expect(identity.value == "c9d24b41-cd78-8f4d-9207-a11da970e1d4")
    }

    @Test("What belongs to nobody stays as it is: things, groups, applications, software, and ids that are UUIDs")
    func others() throws {
        var event = Sample.event()
        event.actor.type = "SoftwareApplication"
        let view = try Self.hidden().view(of: event)
        #expect(view.actor == event.actor && view.group == event.group && view.application == event.application)
        #expect(view.object == event.object && view.target == event.target && view.referrer == event.referrer)
        #expect(view.id == event.id && view.result.score == "1.50" && view.residue.isEmpty)
        event.id = "urn:uuid:" + event.id
        #expect(try Self.hidden().view(of: event).id == event.id)
        event.id = String(event.id.dropLast())
        #expect(try Self.hidden().view(of: event).id != event.id)
    }

    @Test("That a type is kept back does not show whose the actor is")
    func withoutTypes() throws {
        let fields = EventFields.standard.removing(["actor.type", "object.type"])
        var event = Sample.event()
        event.object = .init(id: "https://lms.example/users/554433", type: "Person")
        let view = try Self.hidden("research", 1, fields).view(of: event)
        #expect(view.actor.type == nil && view.actor.identity != event.actor.identity)
        #expect(view.object.type == nil && Self.isUUIDName(view.object.id))
    }

    @Test("Residue and names of people go where they are named, not because everything goes")
    func named() throws {
        var event = Sample.event()
        event.object = .init(id: "https://lms.example/users/554433", type: "Person", name: "Ann")
        let everything = try Self.hidden("research", 1, .everything).view(of: event)
        #expect(everything.residue.isEmpty && everything.object.name == nil)
        let named = try Self.hidden("research", 1, .everything.adding(["note", "people.names"])).view(of: event)
        #expect(named.residue == ["note": "for 554433"] && named.object.name == "Ann")
    }

    @Test("One person has one pseudonym at a subscriber, and others have others, with other keys too")
    func property() throws {
        let (first, second) = (try Self.pseudonyms(1), try Self.pseudonyms(2))
        try PropertyTest.run(cases: 400, seed: 77) { random in
            let (a, b) = (Hostile.identity(&random), Hostile.identity(&random))
            func one(_ identity: SourceIdentity) -> SourceIdentity { first.pseudonym(of: identity, for: "s") }
            try #require(one(a) == one(a))
            try #require((one(a).value == one(b).value) == (a == b))
            try #require(one(a).value != second.pseudonym(of: a, for: "s").value)
            try #require(one(a) != first.pseudonym(of: a, for: "t"))
            // The mark of a person is another matter than his pseudonym, with one key too.
            let marks = try SubjectMarks(key: SymmetricKey(Array(repeating: 1, count: 16)))
            try #require(!one(a).value.contains(marks.mark(of: a).prefix(8)))
        }
    }

    @Test("The marks are of the true people: whoever is forgotten is found among pseudonyms")
    func marks() async throws {
        let bus = Sample.bus(InMemoryOutboxStore(), try Self.hidden())
        try await bus.append([Sample.event(1), Sample.event(2, by: Sample.bob)], at: Sample.now)
        #expect(try await bus.forget([Sample.ann]) == OutboxErasure(removed: 1, underway: 0, delivered: 0))
    }

    @Test("A short key is refused, and no key shows", arguments: [0, 15])
    func keys(_ count: Int) throws {
        #expect(throws: EventBusError(.keyTooShort)) {
            try EventPseudonyms(key: SymmetricKey([UInt8](repeating: 65, count: count)))
        }
        var text = ""
        let pseudonyms = try Self.pseudonyms(65)
        dump(EventActors.pseudonymous(pseudonyms), to: &text)
        text += "\(pseudonyms) \(String(reflecting: pseudonyms))"
        #expect(!text.contains("65") && !text.contains("AAAA"))
    }
}

/// Identities that look alike, or fall together when they are only put one behind the other.
enum Hostile {
    static let parts = ["", "a", "b", ":", "/", "%", "%2F", "1:", "e\u{301}", "\u{E9}", "\u{0}", "日本", "a/b"]

    static func text(_ random: inout SeededGenerator) -> String {
        (0..<random.number(below: 4)).compactMap { _ in random.element(of: parts) }.joined()
    }

    static func identity(_ random: inout SeededGenerator) -> SourceIdentity {
        SourceIdentity(
            provenance: Provenance(tenant: text(&random), sourceSystem: text(&random)), scheme: text(&random),
            value: text(&random))
    }
}
