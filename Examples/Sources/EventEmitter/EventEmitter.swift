import CaliperCanonical
import Caliper
import Canonical
import CrosswalkCrypto
import CrosswalkRuntime
import CrosswalkSQLite
import Foundation
import LearningEventBus
import Outbox
import URLSessionTransport
import XAPI
import XAPICanonical

/// Tells once what people did: the district's warehouse gets it as Caliper, a research group as xAPI, without names.
///
/// `EventEmitter FILE.json` exits 0 where everything arrived, 1 where something waits or was given up, 2 where it could not run.
/// The environment has `EVENTS_KEY`, a secret of 16 letters or more. Running it again tells nothing twice.
@main
struct EventEmitter {
    struct Service: Decodable { let url: String, credentials: [String: String] }
    struct Configuration: Decodable {
        let tenant, store, people, application, section, session, learner, teacher, score: String
        let caliper, lrs: Service
        let milliseconds: Int64
    }

    static func main() async {
        do {
            let file = CommandLine.arguments.dropFirst().first ?? "events.json"
            let job = try JSONDecoder().decode(Configuration.self, from: Data(contentsOf: URL(fileURLWithPath: file)))
            exit(try await run(job, key: ProcessInfo.processInfo.environment["EVENTS_KEY"] ?? "") ? 0 : 1)
        } catch {
            FileHandle.standardError.write(Data("EventEmitter: \(error)\n".utf8))
            exit(2)
        }
    }

    static func run(_ job: Configuration, key: String) async throws -> Bool {
        let store = SQLiteOutboxStore(try CrosswalkDatabase.open(path: job.store, for: .outbox))
        let marks = try SubjectMarks(key: SymmetricKey("marks \(key)".utf8))
        let subscribers = try subscribers(of: job, key: key)
        let bus = LearningEventBus(outbox: Outbox(store), marks: { _ in marks }, subscribers: { _ in subscribers })

        // Once this returns, both have it, or will have it.
        let now = Instant(millisecondsSinceEpoch: Int64(Date.now.timeIntervalSince1970 * 1_000))
        for line in try await bus.append(events(of: job), at: now).lines {
            print("event \(line.event + 1) for \(line.destination.name): \(line.outcome)")
        }
        // Delivering: in a server, a task that calls `run()` for as long as it lives.
        let worker = OutboxWorker(
            store, name: UUID().uuidString, world: OutboxWorld(.system), sink: bus.sinks { print("no sink: \($0)") })
        try await worker.drain()
        let status = try await store.status(of: job.tenant, at: now)
        for one in status { print("\(one.destination.name): \(one.delivered) delivered, \(one.waiting) waiting") }
        return status.allSatisfy { $0.waiting == 0 && $0.dead == 0 }
    }

    /// Who is told, and what: the research group gets pseudonyms, and nothing beside the fields of an event.
    static func subscribers(of job: Configuration, key: String) throws -> [EventSubscriber] {
        let naming = IdentityNaming(tenant: job.tenant, base: job.people)
        let transport = URLSessionTransport(timeout: .seconds(30))
        let endpoint = CaliperClient(
            try Endpoint(job.caliper.url), tokens: StaticToken(Secret(job.caliper.credentials["bearer"] ?? "")),
            transport: transport, ambient: .system)
        let lrs = XAPIClient(
            try Endpoint(job.lrs.url), username: job.lrs.credentials["username"] ?? "",
            password: Secret(job.lrs.credentials["password"] ?? ""), version: .v2_0, transport: transport)
        let warehouse = CaliperEventSink(
            endpoint, sensor: job.application, translator: CaliperEventTranslator(naming: naming), ambient: .system)
        let statements = XAPIEventSink(lrs, translator: XAPIStatementTranslator(naming: naming), ambient: .system)
        var research = EventSubscriber("research", sink: statements)
        research.actors = .pseudonymous(try EventPseudonyms(key: SymmetricKey("research \(key)".utf8)))
        return [EventSubscriber("warehouse", sink: warehouse), research]
    }

    /// A learner's session, the launch of a quiz, and the teacher's grade.
    static func events(of job: Configuration) -> [LearningEvent] {
        let school = Provenance(tenant: job.tenant, sourceSystem: "sis")
        func person(_ id: String) -> SourceIdentity { .init(provenance: school, scheme: "sourcedId", value: id) }
        func event(_ id: String, _ who: String, _ action: String, _ what: LearningEvent.Entity) -> LearningEvent {
            var event = LearningEvent(
                id: "\(job.session) \(id)", time: Instant(millisecondsSinceEpoch: job.milliseconds),
                actor: .init(person(who)), action: action, object: what)
            event.group = .init(person(job.section), type: "CourseSection")
            event.application = job.application
            event.session = "\(job.application)/sessions/\(job.session)"
            return event
        }
        let tool = LearningEvent.Entity(id: job.application, type: "SoftwareApplication", name: "Launch Tool")
        let quiz = LearningEvent.Entity(id: "\(job.application)/quizzes/1", type: "Assessment", name: "Halves")
        var launch = event("launch", job.learner, "Launched", tool)
        launch.federatedSession = "\(job.application)/platform-sessions/\(job.session)"
        var grade = event("grade", job.teacher, "Graded", quiz)
        let attempt = "\(quiz.id)/learners/\(job.learner)/attempts/1"
        grade.attempt = .init(id: attempt, number: 1, learner: person(job.learner))
        grade.result = .init(score: job.score, maximum: "100")
        return [event("login", job.learner, "LoggedIn", tool), launch, grade]
    }
}
