import CrosswalkJSON
import CrosswalkRuntime
import CrosswalkTesting
import LTICore
import Testing

@testable import LTIAdvantage
@testable import LTITesting

@Suite("A score that is sent again")
struct RepeatedScoreTests {
    @Test("never overwrites a newer one that was taken since, and counts once", arguments: GradeWorld.codes)
    func again(code: String) async throws {
        let table = LMSFamilyTable.builtIn
        let family = code == "generic" ? table.generic : try #require(table[code])
        let lost = #"[{"match":{"path":"*/scores"},"when":{"nth":1},"do":{"drop":"after"}}]"#
        let world = try await GradeWorld(family, faults: try FaultScript(json: Array(lost.utf8)))
        let column = try #require(
            try await world.grades.create(LineItem("Quiz", outOf: 20, resourceLinkID: "l-area")).address)
        let (older, newer) = (Score.final("u-1a7c", 5, outOf: 20), Score.final("u-1a7c", 18, outOf: 20))
        // It arrives, and its answer is lost.
        guard case .retry = try await world.sender.send(older, event: "older", toLineItem: column) else {
            Issue.record("an answer came")
            return
        }
        world.advance(by: .seconds(120))
        guard case .accepted = try await world.sender.send(newer, event: "newer", toLineItem: column) else {
            Issue.record("the newer one was not taken")
            return
        }
        world.advance(by: .seconds(120))
        for _ in 0..<2 {
            #expect(try await world.sender.send(older, event: "older", toLineItem: column) == .superseded)
            #expect(try await world.sender.send(newer, event: "newer", toLineItem: column) == .duplicate)
        }
        let entry = try await world.entry("u-1a7c", in: column)
        #expect(entry?.score?.hasSameValue(as: 18) == true)
    }
}
