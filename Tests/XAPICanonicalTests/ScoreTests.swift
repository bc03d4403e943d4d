import Canonical
import CrosswalkJSON
import Testing
import XAPI
import XAPICanonical

@Suite("Scores keep xAPI's bounds, whatever a teacher gave")
struct ScoreTests {
    private let translator = XAPIStatementTranslator(naming: Samples.naming)

    @Test(
        "Raw, bounds and share",
        arguments: [
            ("15.0", "20.0", "15.0", "0", "20.0", "0.75"),
            ("0", "10", "0", "0", "10", "0.0"),
            // More than the maximum: no store takes a raw score above it.
            ("105", "100", "105", nil, nil, nil),
            ("3", "0", "3", nil, nil, nil),
            ("3", nil, "3", nil, nil, nil),
            ("-5", "10", "-5", nil, "10", "-0.5"),
            ("-50", "10", "-50", nil, "10", nil),
            ("A+", "10", nil, nil, nil, nil),
        ] as [(String, String?, String?, String?, String?, String?)])
    func bounds(
        score: String, maximum: String?, raw: String?, least: String?, most: String?, scaled: String?
    ) throws {
        let event = Samples.grade(score, of: maximum)
        for version in XAPIVersion.allCases {
            let translation = try translator.statement(of: event, for: version)
            let written = translation.value.result?.score
            #expect(written?.raw?.lexeme == raw && written?.min?.lexeme == least)
            #expect(written?.max?.lexeme == most && written?.scaled?.lexeme == scaled)
            // What has no place is told as a loss, and comes back all the same.
            let lost = Set(translation.losses.map(\.field))
            #expect(lost.contains("result.maximum") == (maximum != nil && most == nil))
            #expect(lost.contains("result.score") == (raw == nil))
            let again = try translator.event(of: translation.value)
            #expect(again.result.score == score && again.result.maximum == maximum)
            #expect(again.attempt == event.attempt && again.actor == event.actor)
        }
    }

    @Test("The learner of a grade is a context agent of 2.0, and travels in 1.0.3")
    func learner() throws {
        let event = Samples.grade("1", of: "2")
        let new = try translator.statement(of: event, for: .v2_0)
        #expect(
            new.value.context?.agents?.map(\.agent.identifier) == [
                .account(homePage: "https://id.example.org/north/sis/sourcedId", name: "S 17/ü")
            ])
        #expect(!new.losses.map(\.field).contains("attempt.learner"))
        let old = try translator.statement(of: event, for: .v1_0_3)
        #expect(old.value.context?.agents == nil && old.losses.map(\.field).contains("attempt.learner"))
    }
}
