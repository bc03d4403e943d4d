import CrosswalkJSON
import CrosswalkRuntime
import CrosswalkTesting
import LTIAdvantage
import LTICore
import Testing

@testable import LTITesting

@Suite("A planned line item")
struct PlannedLineItemTests {
    @Test("is made once, found again, and not made twice by who comes at the same time", arguments: GradeWorld.codes)
    func once(code: String) async throws {
        let world = try await GradeWorld(LMSFamilyTable.builtIn[code] ?? LMSFamilyTable.builtIn.generic)
        let store = InMemoryRecordStore()
        let plan = LineItemPlan("Quiz", outOf: 10, resourceID: "quiz-1", tag: "grade")
        let made = try await withThrowingTaskGroup(of: PlannedLineItem.self) { group in
            for _ in 0..<8 { group.addTask { try await world.grades.lineItem(for: plan, store: store) } }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(Set(made.map(\.address)).count == 1)
        #expect(made.count { $0.isNew } == 1 && made.allSatisfy { $0.doubles == 0 })
        #expect(try await world.grades.allLineItems().count == 1)
        let again = try await world.grades.lineItem(for: plan, store: InMemoryRecordStore())
        #expect(!again.isNew && again.address == made.first?.address)
    }

    @Test("is the launch's own where any of the link will do, and never that where the tool has several columns")
    func own() async throws {
        let world = try await GradeWorld(LMSFamilyTable.builtIn.generic)
        var claim = world.grades.claim
        claim.lineItemURL = "https://lms.example/grades/c-math-7/lineitems/own"
        let grades = GradeClient(world.client, claim)
        let store = InMemoryRecordStore()
        let any = try await grades.lineItem(for: LineItemPlan("Q", outOf: 1, of: "l-area"), store: store)
        #expect(any.address.hasSuffix("/own") && !any.isNew)
        let one = try await grades.lineItem(for: LineItemPlan("Q", outOf: 1, of: "l-area", tag: "a"), store: store)
        #expect(one.isNew)
    }

    @Test("Of doubles the same one is always used, and they are counted")
    func doubles() async throws {
        let world = try await GradeWorld(LMSFamilyTable.builtIn.generic)
        for _ in 0..<3 { _ = try await world.grades.create(LineItem("Q", outOf: 1, resourceID: "r")) }
        let plan = LineItemPlan("Q", outOf: 1, resourceID: "r")
        let first = try await world.grades.lineItem(for: plan, store: InMemoryRecordStore())
        let second = try await world.grades.lineItem(for: plan, store: InMemoryRecordStore())
        #expect(first == second && first.doubles == 2)
    }

    @Test("whose answer was lost is found by the next one, and not made again")
    func lost() async throws {
        let faults = try FaultScript(
            json: Array(
                "[{\"match\":{\"method\":\"POST\",\"path\":\"*/lineitems\"},\"when\":{\"nth\":1},\"do\":{\"drop\":\"after\"}}]"
                    .utf8))
        let world = try await GradeWorld(LMSFamilyTable.builtIn.generic, faults: faults)
        let store = InMemoryRecordStore()
        let plan = LineItemPlan("Quiz", outOf: 10, resourceID: "quiz-1")
        let error = await #expect(throws: ServiceError.self) {
            try await world.grades.lineItem(for: plan, store: store)
        }
        #expect(error?.code == .unknown)
        #expect(try await !world.grades.lineItem(for: plan, store: store).isNew)
    }

    @Test("cannot be had where the launch offers no way to one")
    func nowhere() async throws {
        let world = try await GradeWorld(LMSFamilyTable.builtIn.generic, scopes: [ServiceScope.score])
        let error = await #expect(throws: ServiceError.self) {
            try await world.grades.lineItem(
                for: LineItemPlan("Q", outOf: 1, of: "l-area"), store: InMemoryRecordStore())
        }
        #expect(error?.code == .notOffered)
    }
}
