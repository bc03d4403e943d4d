import Canonical
import CrosswalkTesting
import LearningEventBus
import Testing

@Suite("What of an event a subscriber gets")
struct FieldTests {
    private static let parameters = "caliper:/federatedSession/messageParameters"

    private func view(_ event: LearningEvent, _ fields: EventFields) -> LearningEvent {
        Sample.subscriber { $0.fields = fields }.view(of: event)
    }

    private func view(_ fields: EventFields) -> LearningEvent { view(Sample.event(), fields) }

    @Test("By default everything goes but the residue: launch parameters, names, what only the source knows")
    func standard() {
        var expected = Sample.event()
        expected.residue = [:]
        #expect(view(.standard) == expected)
        #expect(Sample.subscriber().view(of: Sample.event()) == expected)
    }

    @Test("The launch parameters go where they are named, and nothing beside them")
    func launchParameters() {
        let residue = Sample.event().residue
        for name in [Self.parameters, "caliper:/federatedSession"] {
            #expect(view(.standard.adding([name])).residue == residue.filter { $0.key == Self.parameters })
        }
        #expect(view(.standard.adding(["note"])).residue == ["note": "for 554433"])
        #expect(view(.standard.adding(["caliper:"])).residue == residue.filter { $0.key != "note" })
        #expect(view(.everything) == Sample.event())
    }

    @Test(
        "Of names of places the nearest counts, and nothing goes of which a part must not",
        arguments: [
            (EventFields.standard, "caliper:/a", false), (.standard.adding(["caliper:/a"]), "caliper:/a", true),
            (.standard.adding(["caliper:/a"]), "caliper:/a/b/c", true),
            (.standard.adding(["caliper:/a"]), "caliper:/ab", false),
            (.standard.adding(["caliper:/a"]), "caliper:/b/a", false),
            (.standard.adding(["caliper:/a"]), "xapi:/a", false),
            (.standard.adding(["caliper:/a/b"]), "caliper:/a", false),
            (.standard.adding(["caliper:/a"]).removing(["caliper:/a/b"]), "caliper:/a/b/c", false),
            (.standard.adding(["caliper:/a"]).removing(["caliper:/a/b"]), "caliper:/a/c", true),
            (.standard.adding(["caliper:/a"]).removing(["caliper:/a/b"]), "caliper:/a", false),
            (.standard.adding(["caliper:/a/b/c"]).removing(["caliper:/a/b"]), "caliper:/a/b/c/d", true),
            (.standard.adding(["caliper:/a"]).removing(["caliper:/a"]), "caliper:/a", false),
            (.standard.removing(["note"]).adding(["note"]), "note", true),
            (.standard.adding(["note"]), "note/more", false), (.standard.adding(["note/"]), "note", false),
            (.everything, "caliper:/a", true), (.everything, "note", true),
            (.everything.removing(["caliper:/a"]), "caliper:/a/b", false),
            (.everything.removing(["caliper:/a/b"]), "caliper:/a", false),
            (.everything.removing(["caliper:/a/b"]), "caliper:", false),
            (.everything.removing(["caliper:/a/b"]), "xapi:/a", true),
            (.standard.adding(["xapi:/e\u{301}"]), "xapi:/\u{E9}", false),
            (.standard.adding(["xapi:/a"]), "xapi:/a/\u{301}b", true),
        ])
    func places(_ fields: EventFields, _ name: String, _ isAllowed: Bool) {
        #expect(fields.allows(name) == isAllowed)
        var event = Sample.event()
        event.residue = [name: "1"]
        #expect(view(event, fields).residue.isEmpty != isAllowed)
    }

    @Test("A field that is removed does not go, and every other does", arguments: LearningEventField.all.map(\.name))
    func removed(_ name: String) {
        var event = Sample.event()
        event.residue = [:]
        let shown = view(event, .standard.removing([name]))
        for field in LearningEventField.all {
            // An entity goes with its id.
            let isGone = field.name == name || ["type", "name"].map { name.dropLast(2) + $0 }.contains(field.name[...])
            #expect(field[shown] == (isGone ? nil : field[event]), "\(field.name)")
        }
        #expect(shown.actor.identity == event.actor.identity && shown.object.id == event.object.id)
        #expect(shown.id == event.id && shown.time == event.time && shown.action == event.action)
    }

    @Test("A subscriber that may have nothing has who did what to which thing, and when")
    func bare() {
        let names = LearningEventField.all.map(\.name) + ["group", "attempt.learner"]
        let event = Sample.event()
        var expected = LearningEvent(
            id: event.id, time: event.time, actor: .init(Sample.ann, type: nil), action: event.action,
            object: .init(id: event.object.id))
        expected.result = .init()
        #expect(view(.standard.removing(names)) == expected)
    }

    @Test("Without the learner, an attempt of somebody else than the actor does not go: it would be the actor's")
    func learner() {
        let fields = EventFields.standard.removing(["attempt.learner"])
        var own = Sample.event()
        #expect(view(own, fields).attempt == .init(id: own.attempt.id, number: 1))
        own.actor = .init(Sample.bob)
        #expect(view(own, fields).attempt == .init())
        #expect(view(own, .standard).attempt == own.attempt)
    }

    @Test(
        "Names of people go only where that is said",
        arguments: ["Person", "Agent", "Group", "http://x.example/lis#Person"])
    func people(_ type: String) {
        let person = LearningEvent.Entity(id: "https://lms.example/people/1", type: type, name: "Ann Other")
        var event = Sample.event()
        event.residue = [:]
        (event.object, event.target, event.referrer, event.result.entity) = (person, person, person, person)
        var expected = event
        expected.object.name = nil
        expected.target?.name = nil
        expected.referrer?.name = nil
        expected.result.entity?.name = nil
        #expect(view(event, .standard) == expected)
        // Also where nobody is told what they are.
        let types = ["object.type", "target.type", "referrer.type", "result.type"]
        #expect(view(event, .standard.removing(types)).object == .init(id: person.id))
        #expect(view(event, .standard.adding(["people.names"])) == event)
        #expect(view(event, .everything) == event)
        #expect(view(event, .everything.removing(["people.names"])) == expected)
    }

    @Test("Whatever the residue is called, nothing of it goes by default, and where it is named it does")
    func anything() throws {
        let own = ["people.names", "group", "kind", "attempt.learner", "result.id"]
        let parts = ["caliper:", "xapi:", "/", "a", "~1", "\u{301}", ""] + own
        try PropertyTest.run(cases: 500, seed: 41) { random in
            let name = (0..<random.number(below: 6)).compactMap { _ in random.element(of: parts) }.joined()
            var event = Sample.event()
            event.residue = [name: "1"]
            try #require(view(event, .standard).residue.isEmpty)
            try #require(view(event, .everything).residue == event.residue)
            try #require(view(event, .everything.removing([name])).residue.isEmpty)
            // What is called like a field goes with everything alone.
            try #require(view(event, .standard.adding([name])).residue.isEmpty == own.contains(name))
        }
    }
}
