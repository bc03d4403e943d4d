import CrosswalkJSON
import CrosswalkRuntime
import CrosswalkTesting
import HTTPTypes
import LTICore
import Testing

@testable import LTITesting

@Suite("Tools are rehearsed for certification")
struct ToolRehearsalTests {
    @Test("The tool of this library passes every row, and the table says so")
    func library() async throws {
        let report = await (try LibraryTool.rehearsal()).run()
        print(report)
        #expect(report.isPassed && report.count(of: .notOffered) == 0 && report.count(of: .passed) == report.rows.count)
        #expect(report.rows.map(\.number) == Array(1...report.rows.count))
        #expect(Set(report.rows.map(\.code)).count == report.rows.count, "codes name one row each")
        #expect(Set(report.rows.map(\.area)) == Set(RehearsalReport.Area.allCases))
        #expect(report.description.hasSuffix("passed \(report.rows.count), failed 0, not offered 0"))
        #expect(try JSONValue(json: report.json)["rows"]?.array?.count == report.rows.count)
    }
}

@Suite("The rehearsal finds what is wrong with a tool")
struct FaultyToolTests {
    @Test("A tool written by hand passes every row as long as no fault is planted")
    func faultless() async throws {
        let report = await (try HandmadeTool.rehearsal([])).run()
        #expect(report.isPassed && report.count(of: .passed) == report.rows.count, "\(report)")
    }

    @Test("Every planted fault makes it fail, in the rows that are meant for it", arguments: ToolFault.allCases)
    func planted(fault: ToolFault) async throws {
        #expect(!fault.rows.isEmpty)
        let report = await (try HandmadeTool.rehearsal([fault])).run()
        #expect(!report.isPassed)
        let failed = Set(report.failures.map(\.code))
        #expect(Set(fault.rows).isSubset(of: failed), "failed: \(failed.sorted())")
    }
}
