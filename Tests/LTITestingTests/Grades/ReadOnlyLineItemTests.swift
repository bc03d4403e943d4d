import CrosswalkJSON
import CrosswalkRuntime
import CrosswalkTesting
import LTIAdvantage
import LTICore
import Testing

@testable import LTITesting

@Suite("Line items that tools may only read")
struct ReadOnlyLineItemTests {
    private static let sakai = "https://www.sakailms.org/spec/lti-ags/v2p0/readOnly"

    private func world(_ code: String, isReadOnly: JSONValue) async throws -> (GradeWorld, address: String) {
        let world = try await GradeWorld(try #require(LMSFamilyTable.builtIn[code]))
        let owner = GradebookOwner(world.course, of: TestLMS.tool.clientID)
        let made = try await world.lms.gradebook.create(
            LineItem("Exam", outOf: 10, resourceID: "r-1", extensions: [Self.sakai: isReadOnly]), for: owner)
        return (world, world.lms.grades.address(made.id, in: world.course).description)
    }

    @Test("At Sakai one is read with its results, and neither graded nor changed nor removed")
    func readOnly() async throws {
        let (world, address) = try await world("sakai", isReadOnly: true)
        let item = try await world.grades.lineItem(at: address)
        #expect(item.label == "Exam" && item.extensions[Self.sakai] == true)
        try await world.override("u-1a7c", with: 7, in: address)
        #expect(try await world.grades.result(of: "u-1a7c", inLineItem: address)?.score == 7)
        let outcome = try await world.sender.send(.final("u-1a7c", 9, outOf: 10), event: "e", toLineItem: address)
        #expect(outcome == .refused(.readOnly))
        var open = item
        open.extensions[Self.sakai] = false
        let changed = open
        let error = await #expect(throws: GradeRefusal.self) { try await world.grades.update(changed) }
        #expect(error?.code == .readOnly && error?.status == 403)
        await #expect(throws: GradeRefusal.self) { try await world.grades.delete(at: address) }
        #expect(try await world.grades.lineItem(at: address) == item)
        #expect(try await world.grades.result(of: "u-1a7c", inLineItem: address)?.score == 7)
    }

    @Test(
        "What is not marked so, or marked at another platform, is the tool's",
        arguments: ["sakai", "moodle"])
    func writable(code: String) async throws {
        let (world, address) = try await world(code, isReadOnly: .bool(code != "sakai"))
        let outcome = try await world.sender.send(.final("u-1a7c", 9, outOf: 10), event: "e", toLineItem: address)
        guard case .accepted = outcome else {
            Issue.record("\(outcome)")
            return
        }
        try await world.grades.delete(at: address)
    }

    @Test("A tool does not make its own line items read-only")
    func byTool() async throws {
        let world = try await GradeWorld(try #require(LMSFamilyTable.builtIn["sakai"]))
        var made = try await world.grades.create(
            LineItem("Quiz", outOf: 10, resourceID: "r-2", extensions: [Self.sakai: true, "https://x.example/y": 1]))
        #expect(made.extensions[Self.sakai] == nil && made.extensions["https://x.example/y"] == 1)
        made.extensions[Self.sakai] = true
        #expect(try await world.grades.update(made).extensions[Self.sakai] == nil)
        try await world.grades.delete(at: try #require(made.address))
    }
}
