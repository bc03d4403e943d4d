import Canonical
import CrosswalkCrypto
import LearningEventBus
import Outbox
import Synchronization
import Testing

/// A destination that keeps what it is shown, and sends what it is given into memory.
final class RecordingSink: LearningEventSink {
    struct NoSuchForm: Error {}

    private let state = Mutex<(shown: [LearningEvent], sent: [[RenderedEvent]])>(([], []))
    private let isRefused: @Sendable (LearningEvent) -> Bool
    private let losses: [Loss]
    private let subjects: [String]

    init(
        losses: [Loss] = [], subjects: [String] = [],
        refusing isRefused: @escaping @Sendable (LearningEvent) -> Bool = { _ in
            false
        }
    ) {
        self.losses = losses
        self.subjects = subjects
        self.isRefused = isRefused
    }

    /// The events in the form in which they were to be rendered.
    var shown: [LearningEvent] { state.withLock { $0.shown } }
    var sent: [[RenderedEvent]] { state.withLock { $0.sent } }

    func render(_ event: LearningEvent) throws -> RenderedEvent {
        state.withLock { $0.shown.append(event) }
        if isRefused(event) { throw NoSuchForm() }
        // All that is in the event, whatever it gets in times to come.
        var text = ""
        dump(event.comparable, to: &text)
        return RenderedEvent(
            id: event.id, bytes: Array(text.utf8), orderingKey: event.actor.identity.value, subjects: subjects,
            losses: losses)
    }

    func deliver(_ batch: [RenderedEvent]) async -> BatchOutcome {
        state.withLock { $0.sent.append(batch) }
        return .all(.delivered)
    }
}

extension LearningEvent {
    /// The event with its residue in an order, so that one event gives one text.
    fileprivate var comparable: (LearningEvent, [String]) {
        var event = self
        event.residue = [:]
        return (event, residue.map { "\($0.key) \($0.value)" }.sorted())
    }
}

enum Sample {
    static let now = Instant(millisecondsSinceEpoch: 1_790_000_000_000)
    static let key = SymmetricKey(Array(repeating: 7, count: 32))
    static let ann = person("554433")
    static let bob = person("998877")

    static func person(_ value: String, of tenant: String = "north") -> SourceIdentity {
        SourceIdentity(
            provenance: Provenance(tenant: tenant, sourceSystem: "lms"), scheme: "userID", value: value)
    }

    static func uuid(_ number: Int) -> String {
        let digits = "\(number)"
        return "5a1d0000-0000-4000-8000-" + String(repeating: "0", count: 12 - digits.count) + digits
    }

    /// An event with everything, of ann unless said otherwise.
    static func event(_ number: Int = 1, by person: SourceIdentity = ann) -> LearningEvent {
        let home = "https://lms.example/users/\(person.value)"
        var event = LearningEvent(
            id: uuid(number), time: now, actor: .init(person), action: "Submitted",
            object: .init(id: "https://lms.example/quizzes/1", type: "Assessment", name: "Quiz"))
        event.kind = "AssessmentEvent"
        event.profile = "AssessmentProfile"
        event.target = .init(id: "https://lms.example/quizzes/1/items/2", type: "AssessmentItem", name: "Item")
        event.position = "PT1M"
        event.referrer = .init(id: "https://lms.example/", type: "WebPage", name: "Home")
        event.attempt = .init(id: "\(home)/attempts/1", number: 1, learner: person)
        event.result = .init(score: "1.50", maximum: "2")
        event.result.entity = .init(id: "\(home)/results/1", type: "Result", name: "Result")
        event.result.responses = ["b", "c"]
        event.result.success = true
        event.result.duration = "PT54S"
        event.group = .init(
            SourceIdentity(provenance: person.provenance, scheme: "sectionID", value: "7"), type: "CourseSection")
        event.application = "https://app.example"
        event.session = "\(home)/sessions/1"
        event.federatedSession = "urn:session:\(person.value)"
        event.residue = [
            "caliper:/federatedSession/messageParameters": #"{"lis_person_name_full":"Ann \#(person.value)"}"#,
            "caliper:/actor/name": #""Ann \#(person.value)""#,
            "note": "for \(person.value)",
        ]
        return event
    }

    static func bus(_ store: any OutboxStore = InMemoryOutboxStore(), _ subscribers: EventSubscriber...)
        -> LearningEventBus
    {
        LearningEventBus(
            outbox: Outbox(store), marks: { _ in try SubjectMarks(key: Sample.key) }, subscribers: { _ in subscribers })
    }

    static func subscriber(
        _ name: String = "warehouse", _ sink: RecordingSink = RecordingSink(),
        _ change: (inout EventSubscriber) -> Void = { _ in }
    ) -> EventSubscriber {
        var subscriber = EventSubscriber(name, sink: sink)
        change(&subscriber)
        return subscriber
    }
}

extension InMemoryOutboxStore {
    var ids: [String] { records(OutboxQuery(), behind: nil, limit: .max).map { "\($0.destination.name) \($0.id)" } }
}
