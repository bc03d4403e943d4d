import Caliper
import CaliperCanonical
import Canonical
import Testing
import XAPI
import XAPICanonical

@Suite("The code of the event bridges' catalogs does what the text says")
struct EventBridgeSnippets {
    private let now = Instant(millisecondsSinceEpoch: 1_790_000_000_000)
    private let learner = SourceIdentity(
        provenance: Provenance(tenant: "north", sourceSystem: "sis"), scheme: "sourcedId", value: "17")
    private let teacher = SourceIdentity(
        provenance: Provenance(tenant: "north", sourceSystem: "sis"), scheme: "sourcedId", value: "3")

    @Test("A submission is an AssessmentEvent, and comes back")
    func caliper() throws {
        var event = LearningEvent(
            id: "7d757c17-2f2f-4e39-9d50-fd83494f0007", time: now, actor: .init(learner), action: "Submitted",
            object: .init(id: "https://example.org/quizzes/1", type: "Assessment", name: "Fractions"))
        event.attempt.number = 1

        let naming = IdentityNaming(tenant: "north", base: "https://example.org/people")
        let translator = CaliperEventTranslator(naming: naming)
        let caliper = try translator.caliper(of: event)
        print(caliper.value.term, caliper.losses.map(\.field))

        let again = try translator.event(of: caliper.value)
        #expect(caliper.value.term == "AssessmentEvent" && caliper.losses == [] && again.attempt == event.attempt)
    }

    @Test("A grade is an evaluation, and comes back")
    func xapi() throws {
        var event = LearningEvent(
            id: "7d757c17-2f2f-4e39-9d50-fd83494f0007", time: now, actor: .init(teacher), action: "Graded",
            object: .init(id: "https://example.org/quizzes/1", type: "Assessment", name: "Fractions"))
        event.attempt.learner = learner
        event.result = LearningEvent.Result(score: "15.0", maximum: "20.0")

        let naming = IdentityNaming(tenant: "north", base: "https://example.org/people")
        let translator = XAPIStatementTranslator(naming: naming)
        let statement = try translator.statement(of: event, for: .v2_0)
        print(statement.value.verb.id, statement.losses.map(\.field))

        let again = try translator.event(of: statement.value)
        #expect(statement.value.verb.id == "https://w3id.org/xapi/acrossx/verbs/evaluated" && statement.losses == [])
        #expect(again.result == event.result && again.attempt == event.attempt)
    }
}
