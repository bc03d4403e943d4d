import Caliper
import CrosswalkJSON
import Testing

// The code of the catalog of Caliper.

/// Somebody opened a quiz.
func viewed(
    _ quiz: CaliperAssessment, by person: CaliperIRI, at time: CaliperTime, id: CaliperEventID
) -> CaliperViewEvent {
    CaliperViewEvent(
        id: id, actor: .iri(person), object: .entity(quiz), at: time, profile: .assessmentProfile
    ) {
        $0.edApp = "https://quiz.example.org"
        $0.extensions = ["org.example.device": "tablet"]
    }
}

/// One message with these events, as bytes.
func message(_ events: [CaliperNode], from sensor: String, at time: CaliperTime) throws(CaliperRefusal) -> [UInt8] {
    try CaliperEnvelope(sensor: sensor, sendTime: time, data: events).json()
}

func findings(in body: [UInt8]) {
    let report = CaliperCheck(.v1_2).report(on: body)
    for finding in report.findings { print(finding.code.rawValue, finding.pointer, finding.fix) }
}

func places(_ event: inout CaliperViewEvent, _ section: CaliperCourseSection) {
    event.edApp = "https://example.edu"
    event.group = .entity(section)
}

@Suite("Snippets of Caliper")
struct CaliperSnippets {
    @Test("The event of the catalog is written and accepted")
    func event() throws {
        let time = try #require(CaliperTime("2026-11-22T10:00:00.000Z"))
        let id = try #require(CaliperEventID("urn:uuid:0d015a85-abf5-49ee-abb1-46dbd57fe64e"))
        var event = viewed(
            CaliperAssessment(id: "https://quiz.example.org/1") { $0.maxScore = 15 }, by: "urn:person:1", at: time,
            id: id)
        places(&event, CaliperCourseSection(id: "https://example.edu/sections/1") { $0.category = "seminar" })
        let bytes = try message([event.node], from: "https://quiz.example.org", at: time)
        #expect(String(decoding: bytes, as: UTF8.self).contains(#""maxScore":15.0"#))
        #expect(CaliperCheck(.v1_2).report(on: bytes).findings.isEmpty)
    }
}
