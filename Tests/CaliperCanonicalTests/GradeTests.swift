import Caliper
import CaliperCanonical
import Canonical
import CrosswalkJSON
import Testing

@Suite("Attempts, scores and responses stand where Caliper has them")
struct GradeTests {
    private let translator = CaliperEventTranslator(naming: Samples.naming)
    private let learner = "https://id.example.org/north/sis/sourcedId/S%2017%2F%C3%BC"

    private func json(_ event: LearningEvent) throws -> JSONValue {
        try JSONValue(json: try translator.caliper(of: event).value.json())
    }

    @Test("A grade is of an attempt of the learner, at what was graded")
    func graded() throws {
        let event = Samples.grade("15", of: "20.0")
        let json = try json(event)
        #expect(json["actor"]?["id"]?.string == "https://id.example.org/north/sis/sourcedId/T-1")
        #expect(json["object"]?["type"]?.string == "Attempt" && json["object"]?["id"]?.string == "urn:attempt:1")
        #expect(json["object"]?["assignee"]?.string == learner && json["object"]?["count"]?.number == 2)
        #expect(json["object"]?["assignable"]?["type"]?.string == "Assessment")
        #expect(json["generated"]?["scoreGiven"]?.number?.lexeme == "15.0")
        #expect(json["generated"]?["maxScore"]?.number?.lexeme == "20.0")
        let again = try translator.event(of: try translator.caliper(of: event).value)
        #expect(again.attempt == event.attempt && again.object == event.object)
        #expect(again.result == LearningEvent.Result(score: "15.0", maximum: "20.0"))
    }

    @Test(
        "A score is a decimal with a fraction, or travels as the text that it is",
        arguments: [
            ("15", "15.0", false), ("15.25", "15.25", false), ("1e2", "100.0", false), ("-3", "-3.0", false),
            ("1e400", nil, true), ("A+", nil, true),
        ] as [(String, String?, Bool)])
    func scores(given: String, written: String?, isLost: Bool) throws {
        let event = Samples.grade(given, of: nil)
        let translation = try translator.caliper(of: event)
        #expect(try json(event)["generated"]?["scoreGiven"]?.number?.lexeme == written)
        #expect(translation.losses.map(\.field).contains("result.score") == isLost)
        #expect(try translator.event(of: translation.value).result.score == written ?? given)
    }

    @Test("A score beside a submission travels: the standard has an attempt there")
    func submission() throws {
        var event = Samples.event("Submitted", on: "Assessment")
        event.attempt.number = 1
        event.result = LearningEvent.Result(score: "3.0", maximum: "4.0")
        event.result.duration = "PT12M"
        let json = try json(event)
        #expect(json["generated"]?["type"]?.string == "Attempt" && json["generated"]?["assignee"]?.string == learner)
        let again = try translator.event(of: try translator.caliper(of: event).value)
        #expect(again.result == event.result && again.attempt == event.attempt)
    }

    @Test(
        "Responses by their types",
        arguments: [
            ("FillinBlankResponse", "values", ["a", "b"]), ("MultipleChoiceResponse", "value", ["a"]),
            ("RatingScaleResponse", "selections", ["1"]), (nil, "value", ["a[,]b"]), (nil, "values", ["a", "b"]),
        ] as [(String?, String, [String])])
    func responses(type: String?, member: String, answers: [String]) throws {
        var event = Samples.event("Completed", on: "AssessmentItem")
        event.result.responses = answers
        event.result.entity = type.map { LearningEvent.Entity(id: "urn:response:1", type: $0) }
        event.attempt = LearningEvent.Attempt(id: "urn:attempt:1", number: 1)
        let value = try #require(try json(event)["generated"]?[member])
        #expect(value.string.map { [$0] } ?? value.array?.compactMap(\.string) == answers)
        let again = try translator.event(of: try translator.caliper(of: event).value)
        #expect(again.result == event.result && again.attempt == event.attempt)
    }

    @Test("A place in a video")
    func media() throws {
        var event = Samples.event("Paused", on: "VideoObject")
        event.position = "PT5M21S"
        #expect(try json(event)["target"]?["currentTime"]?.string == "PT5M21S")
        #expect(try translator.event(of: try translator.caliper(of: event).value).position == "PT5M21S")
    }
}
