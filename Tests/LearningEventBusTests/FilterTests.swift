import Canonical
import LearningEventBus
import Outbox
import Testing

@Suite("Which events a subscriber gets")
struct FilterTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let filter: EventFilter
        /// Makes an event that goes through into one that does not.
        let change: @Sendable (inout LearningEvent) -> Void

        init(_ name: String, _ filter: EventFilter, _ change: @escaping @Sendable (inout LearningEvent) -> Void) {
            (testDescription, self.filter, self.change) = (name, filter, change)
        }
    }

    private static let section = SourceIdentity(provenance: Sample.ann.provenance, scheme: "sectionID", value: "7")

    static let cases = [
        Case("another kind", EventFilter(kinds: ["GradeEvent", "AssessmentEvent"])) { $0.kind = "ViewEvent" },
        Case("no kind", EventFilter(kinds: ["AssessmentEvent"])) { $0.kind = nil },
        Case("another action", EventFilter(actions: ["Submitted"])) { $0.action = "Started" },
        Case("another type of object", EventFilter(objectTypes: ["Assessment"])) { $0.object.type = "Document" },
        Case("no type of object", EventFilter(objectTypes: ["Assessment"])) { $0.object.type = nil },
        Case("another group", EventFilter(groups: [section])) { $0.group?.identity = Sample.bob },
        Case("no group", EventFilter(groups: [section])) { $0.group = nil },
        Case("another application", EventFilter(applications: ["https://app.example"])) {
            $0.application = "https://app.example/"
        },
        Case("no application", EventFilter(applications: ["https://app.example"])) { $0.application = nil },
        Case("one of two that differ", EventFilter(kinds: ["AssessmentEvent"], actions: ["Submitted"])) {
            $0.action = "Paused"
        },
        Case("texts that only look alike", EventFilter(groups: nil, applications: ["https://app.example"])) {
            $0.application = "https://app.example\u{200D}"
        },
    ]

    @Test("What a list has goes through, and nothing else", arguments: cases)
    func filter(_ one: Case) {
        let event = Sample.event()
        var other = event
        one.change(&other)
        #expect(one.filter.allows(event))
        #expect(!one.filter.allows(other))
        #expect(EventFilter().allows(other))
    }

    @Test("An empty list lets nothing through")
    func empty() {
        let event = Sample.event()
        for filter in [
            EventFilter(kinds: []), EventFilter(actions: []), EventFilter(objectTypes: []), EventFilter(groups: []),
            EventFilter(applications: []),
        ] {
            #expect(!filter.allows(event))
        }
    }

    @Test("A word in another form of the same letters is another word")
    func bytes() {
        var event = Sample.event()
        event.action = "Cafe\u{301}"
        #expect(EventFilter(actions: ["Cafe\u{301}"]).allows(event))
        #expect(!EventFilter(actions: ["Caf\u{E9}"]).allows(event))
    }

    @Test("What a subscriber does not want is not rendered, and the receipt says so; the others get it")
    func receipt() async throws {
        let (picky, other) = (RecordingSink(), RecordingSink())
        let store = InMemoryOutboxStore()
        let bus = Sample.bus(
            store, Sample.subscriber("picky", picky) { $0.filter.kinds = ["GradeEvent"] },
            Sample.subscriber("other", other))
        let receipt = try await bus.append([Sample.event()], at: Sample.now)
        #expect(receipt.outcome(ofEvent: 0, for: "picky") == .filteredOut)
        #expect(receipt.outcome(ofEvent: 0, for: "other") == .accepted)
        #expect(picky.shown.isEmpty && other.shown.count == 1)
        #expect(store.ids == ["other \(Sample.uuid(1))"])
    }
}
