import Caliper
import Testing

@Suite("The Survey case with its comma mended", .enabled(if: CaliperData.isThere))
struct RepairedSurveyTests {
    private func survey() throws -> String {
        let name = "caliperEntitySurvey-MalformedItemsContainsWrongEntityType.json"
        let fixture = try #require(try CaliperData.shared?.fixtures("v1p2-invalid").first { $0.name == name })
        return String(decoding: fixture.bytes, as: UTF8.self)
    }

    @Test("As published it is no JSON, and the byte is told")
    func published() throws {
        let finding = try #require(CaliperCheck(.v1_2).report(on: Array(try survey().utf8)).findings.first)
        #expect(finding.code == .malformedJSON)
        let offset = try #require(finding.offset)
        // What stands before that byte, white space aside, is the comma.
        #expect(try survey().utf8.prefix(offset).last { $0 > 0x20 } == UInt8(ascii: ","))
    }

    @Test("Mended, it is refused for the type of its item")
    func mended() throws {
        var text = try survey()
        while let comma = text.firstRange(of: #/,(?=\s*[}\]])/#) { text.removeSubrange(comma) }
        let errors = CaliperCheck(.v1_2).report(on: Array(text.utf8)).findings.filter { $0.severity == .error }
        #expect(!errors.isEmpty)
        for error in errors {
            #expect(error.code == .wrongEntityType && error.property == "items")
            #expect(error.pointer.hasPrefix("/items/"))
        }
    }
}
