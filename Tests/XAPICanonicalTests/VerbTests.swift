import Canonical
import CrosswalkJSON
import Testing
import XAPI
import XAPICanonical

/// The table of the digest: what running systems write, and the IRI of Caliper's own term elsewhere.
private let verbs: [(kind: String, action: String, object: String, success: Bool?, verb: String)] = [
    ("NavigationEvent", "NavigatedTo", "WebPage", nil, "https://w3id.org/xapi/dod-isd/verbs/navigated"),
    ("ViewEvent", "Viewed", "Document", nil, "http://id.tincanapi.com/verb/viewed"),
    ("AssessmentEvent", "Started", "Assessment", nil, "http://adlnet.gov/expapi/verbs/initialized"),
    ("AssessmentEvent", "Submitted", "Assessment", nil, "http://adlnet.gov/expapi/verbs/attempted"),
    ("AssessmentEvent", "Paused", "Assessment", nil, "http://adlnet.gov/expapi/verbs/suspended"),
    ("AssessmentEvent", "Resumed", "Assessment", nil, "http://adlnet.gov/expapi/verbs/resumed"),
    ("AssessmentEvent", "Reset", "Assessment", nil, "http://purl.imsglobal.org/caliper/actions/Reset"),
    ("AssessmentItemEvent", "Completed", "AssessmentItem", nil, "http://adlnet.gov/expapi/verbs/answered"),
    ("AssessmentItemEvent", "Skipped", "AssessmentItem", nil, "http://id.tincanapi.com/verb/skipped"),
    ("GradeEvent", "Graded", "Assessment", nil, "https://w3id.org/xapi/acrossx/verbs/evaluated"),
    ("GradeEvent", "Graded", "Assessment", true, "http://adlnet.gov/expapi/verbs/passed"),
    ("GradeEvent", "Graded", "Assessment", false, "http://adlnet.gov/expapi/verbs/failed"),
    ("AssignableEvent", "Submitted", "AssignableDigitalResource", nil, "http://activitystrea.ms/schema/1.0/submit"),
    ("AssignableEvent", "Completed", "AssignableDigitalResource", nil, "http://adlnet.gov/expapi/verbs/completed"),
    ("AnnotationEvent", "Bookmarked", "Page", nil, "http://id.tincanapi.com/verb/bookmarked"),
    ("AnnotationEvent", "Shared", "Page", nil, "http://adlnet.gov/expapi/verbs/shared"),
    ("AnnotationEvent", "Tagged", "Page", nil, "http://purl.imsglobal.org/caliper/actions/Tagged"),
    ("MediaEvent", "Started", "VideoObject", nil, "http://adlnet.gov/expapi/verbs/initialized"),
    ("MediaEvent", "Resumed", "VideoObject", nil, "https://w3id.org/xapi/video/verbs/played"),
    ("MediaEvent", "Paused", "VideoObject", nil, "https://w3id.org/xapi/video/verbs/paused"),
    ("MediaEvent", "JumpedTo", "VideoObject", nil, "https://w3id.org/xapi/video/verbs/seeked"),
    ("MediaEvent", "Ended", "VideoObject", nil, "http://adlnet.gov/expapi/verbs/terminated"),
    ("MediaEvent", "ChangedSpeed", "VideoObject", nil, "http://adlnet.gov/expapi/verbs/interacted"),
    ("MessageEvent", "Posted", "Message", nil, "https://w3id.org/xapi/acrossx/verbs/posted"),
    ("SessionEvent", "LoggedIn", "SoftwareApplication", nil, "https://w3id.org/xapi/adl/verbs/logged-in"),
    ("SessionEvent", "LoggedOut", "SoftwareApplication", nil, "https://w3id.org/xapi/adl/verbs/logged-out"),
    ("ToolLaunchEvent", "Launched", "SoftwareApplication", nil, "http://adlnet.gov/expapi/verbs/launched"),
    ("ToolUseEvent", "Used", "SoftwareApplication", nil, "http://adlnet.gov/expapi/verbs/experienced"),
    ("Event", "Activated", "CourseOffering", nil, "http://adlnet.gov/expapi/verbs/registered"),
    ("Event", "Deactivated", "CourseOffering", nil, "http://id.tincanapi.com/verb/unregistered"),
    ("Event", "Completed", "CourseOffering", nil, "http://adlnet.gov/expapi/verbs/passed"),
]

@Suite("What was done is said in xAPI's words")
struct VerbTests {
    private let translator = XAPIStatementTranslator(naming: Samples.naming)

    @Test("Each action of the table is its verb, and comes back", arguments: verbs, [XAPIVersion.v1_0_3, .v2_0])
    func table(
        row: (kind: String, action: String, object: String, success: Bool?, verb: String), version: XAPIVersion
    ) throws {
        var event = Samples.event(row.action, on: row.object, kind: row.kind)
        event.result.success = row.success
        let statement = try translator.statement(of: event, for: version).value
        #expect(statement.verb.id == row.verb)
        let again = try translator.event(of: statement)
        #expect(again.action == row.action && again.result.success == row.success && again.object == event.object)
        // Kinds of which the rest tells everything are not told.
        #expect(again.kind == row.kind || again.kind == nil && row.kind == "Event")
    }

    @Test("Who does not name the kind gets the same verb", arguments: verbs)
    func withoutKind(row: (kind: String, action: String, object: String, success: Bool?, verb: String)) throws {
        var event = Samples.event(row.action, on: row.object)
        event.result.success = row.success
        #expect(try translator.statement(of: event, for: .v2_0).value.verb.id == row.verb)
    }

    @Test("A verb that nobody knows here stays what it is")
    func unknown() throws {
        let verb = "http://adlnet.gov/expapi/verbs/attended"
        let statement = XAPIStatement(
            id: XAPIUUID(Samples.id), actor: .account(homePage: "https://lms.example.org", name: "a b"),
            verb: XAPIVerb(id: verb), object: .activity(XAPIActivity(id: "https://example.org/meeting")),
            timestamp: XAPITimestamp("2026-09-01T12:15:00.2504+02:00"))
        let event = try translator.event(of: statement)
        #expect(event.action == verb && event.kind == nil && event.time == Samples.time)
        let back = try translator.statement(of: event, for: .v1_0_3).value
        #expect(try back.json(for: .v1_0_3) == statement.json(for: .v1_0_3))
    }

    @Test("What has no id or no time is no event")
    func incomplete() throws {
        var statement = try translator.statement(of: Samples.event("Viewed", on: nil), for: .v2_0).value
        statement.timestamp = nil
        #expect(throws: XAPIRejection.self) { try translator.event(of: statement) }
        statement.stored = XAPITimestamp("2026-09-01T12:15:00Z")
        #expect(throws: Never.self) { try translator.event(of: statement) }
        statement.id = nil
        #expect(throws: XAPIRejection.self) { try translator.event(of: statement) }
    }
}
