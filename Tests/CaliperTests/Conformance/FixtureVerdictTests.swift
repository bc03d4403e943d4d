import Caliper
import Testing

@Suite("Official fixtures get their verdicts", .enabled(if: CaliperData.isThere))
struct FixtureVerdictTests {
    private let data = CaliperData.shared

    /// Three of the valid set are no valid documents by themselves.
    private static let special: [String: CaliperFinding.Code] = [
        "caliperEndpointConfigPayload.json": .missingProperty,
        "caliperIdentifierSystemIdentifier.json": .missingProperty,
        "caliperEventMessagePostedInlineContext.json": .unknownContext,
    ]

    @Test("142 of the 145 fixtures of 1.2 are accepted, and three refused for what is special about them")
    func version12() throws {
        let fixtures = try #require(data).fixtures("v1p2")
        var accepted = 0
        for fixture in fixtures {
            let report = CaliperCheck(.v1_2).report(on: fixture.bytes)
            if let code = Self.special[fixture.name] {
                #expect(report.findings.first { $0.severity == .error }?.code == code, "\(fixture.name)")
            } else {
                // Two batches name a profile that has no such event.
                #expect(
                    report.findings.allSatisfy { $0.code == .profileMismatch }, "\(fixture.name): \(report.findings)")
                accepted += report.isAccepted ? 1 : 0
            }
        }
        print("Caliper 1.2: accepted \(accepted)/\(fixtures.count)")
        #expect(fixtures.count == 145 && accepted == 142)
    }

    @Test("All 129 fixtures of 1.1 are accepted")
    func version11() throws {
        let fixtures = try #require(data).fixtures("v1p1")
        var accepted = 0
        for fixture in fixtures {
            let report = CaliperCheck(.v1_1).report(on: fixture.bytes)
            #expect(report.isAccepted, "\(fixture.name): \(report.findings)")
            accepted += report.isAccepted ? 1 : 0
        }
        print("Caliper 1.1: accepted \(accepted)/\(fixtures.count)")
        #expect(fixtures.count == 129 && accepted == 129)
    }

    @Test("All 204 invalid fixtures are refused, 202 with the property at fault named and two for their JSON")
    func invalid() throws {
        let fixtures = try #require(data).fixtures("v1p2-invalid")
        var named = 0
        var malformed = 0
        for fixture in fixtures {
            let report = CaliperCheck(.v1_2).report(on: fixture.bytes)
            let errors = report.findings.filter { $0.severity == .error }
            #expect(!report.isAccepted, "\(fixture.name)")
            if errors.first?.code == .malformedJSON {
                #expect(errors.first?.offset != nil)
                malformed += 1
            } else {
                let property = StatedFault.property(of: fixture.name)
                let isNamed = errors.contains { $0.property == property }
                #expect(isNamed, "\(fixture.name): \(property), \(errors)")
                named += isNamed ? 1 : 0
            }
        }
        print("Caliper 1.2 invalid: named \(named), malformed \(malformed) of \(fixtures.count)")
        #expect(fixtures.count == 204 && named == 202 && malformed == 2)
    }
}

/// What the name of an invalid fixture says.
enum StatedFault {
    /// `caliperEntityAttempt-MalformedCountNotAnInt.json` is about `count`.
    static func property(of file: String) -> String {
        var text = file.replacing(".json", with: "")
        text = String(text.drop { $0 != "-" }.dropFirst())
        if text == "UnknownContext" { return "@context" }
        if text == "UnknownEntityType" || text == "UnknownEventType" { return "type" }
        for prefix in ["Malformed", "Malfromed", "Null", "Unknown", "Wrong", "No"] where text.hasPrefix(prefix) {
            text = String(text.dropFirst(prefix.count))
            break
        }
        if text == "CreationDate" { return "dateCreated" }
        if text.hasPrefix("Generatable") { return "generated" }
        if text == "ReferrerEntityType" { return "referrer" }
        for suffix in [
            "NotAString", "NotAnInt", "NotANumber", "NotAnIRI", "NotValid", "NotPresent", "NotAFloat", "NotADuration",
            "NotABoolean", "NotAList", "NotADateTime", "NotAStrings", "InvalidDateTime", "ListElement", "Contain",
            "Wrong",
            "Unknown", "NoValue",
        ] {
            if let range = text.firstRange(of: suffix) { text = String(text[..<range.lowerBound]) }
        }
        return text.prefix(1).lowercased() + text.dropFirst()
    }
}
