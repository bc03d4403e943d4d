import Caliper
import CaliperCanonical
import Canonical
import CrosswalkJSON
import Testing

@Suite("An event that an application tells is one of Caliper's")
struct KindTests {
    private let translator = CaliperEventTranslator(naming: Samples.naming)

    @Test(
        "The kind and its profile follow from the action and its object",
        arguments: [
            ("NavigatedTo", "WebPage", "NavigationEvent", "ReadingProfile"),
            ("NavigatedTo", "VideoObject", "NavigationEvent", "MediaProfile"),
            ("Viewed", "Document", "ViewEvent", "ReadingProfile"),
            ("Viewed", "Assessment", "ViewEvent", "AssessmentProfile"),
            ("Started", "Assessment", "AssessmentEvent", "AssessmentProfile"),
            ("Submitted", "Assessment", "AssessmentEvent", "AssessmentProfile"),
            ("Submitted", "AssignableDigitalResource", "AssignableEvent", "AssignableProfile"),
            ("Submitted", "Questionnaire", "QuestionnaireEvent", "SurveyProfile"),
            ("Completed", "AssessmentItem", "AssessmentItemEvent", "AssessmentProfile"),
            ("Graded", "Assessment", "GradeEvent", "GradingProfile"),
            ("Started", "VideoObject", "MediaEvent", "MediaProfile"),
            ("LoggedIn", "SoftwareApplication", "SessionEvent", "SessionProfile"),
            ("Launched", "SoftwareApplication", "ToolLaunchEvent", "ToolLaunchProfile"),
            ("Used", "SoftwareApplication", "ToolUseEvent", "ToolUseProfile"),
            ("Posted", "Message", "MessageEvent", "ForumProfile"),
            ("Created", "Document", "ResourceManagementEvent", "ResourceManagementProfile"),
            ("Activated", "CourseOffering", "Event", "GeneralProfile"),
            ("Completed", "CourseOffering", "Event", "GeneralProfile"),
        ])
    func kinds(action: String, object: String, kind: String, profile: String) throws {
        var event = Samples.event(action, on: object)
        event.federatedSession = "https://lms.example.org/sessions/1"
        let translation = try translator.caliper(of: event)
        #expect(translation.value.term == kind)
        let json = try JSONValue(json: try translation.value.json())
        #expect(json["profile"]?.string == profile && json["id"]?.string == "urn:uuid:" + Samples.id)
        #expect(CaliperCheck(.v1_2).report(on: json.json).findings.filter { $0.severity > .notice } == [])
        // A questionnaire goes by its IRI alone: it would need its items.
        #expect(translation.losses.map(\.field) == (object == "Questionnaire" ? ["object.type", "object.name"] : []))
        // And back: everything that was told, and what follows from it.
        var told = event
        told.kind = kind == "Event" ? nil : kind
        told.profile = profile
        #expect(try translator.event(of: translation.value) == told)
    }

    @Test("What Caliper has no word for is the nearest, and the word is told")
    func words() throws {
        var event = Samples.event("http://adlnet.gov/expapi/verbs/attended", on: "http://example.org/types/meeting")
        event.kind = "MeetingEvent"
        event.result.success = true
        let translation = try translator.caliper(of: event)
        #expect(translation.value.term == "Event")
        #expect(Set(translation.losses.map(\.field)) == ["action", "kind", "object.type", "result.success"])
        var told = event
        told.profile = "GeneralProfile"
        #expect(try translator.event(of: translation.value) == told)
    }

    @Test("A launch without the platform's session goes out as a general event, and that is told")
    func launch() throws {
        let event = Samples.event("Launched", on: "SoftwareApplication", kind: "ToolLaunchEvent")
        let translation = try translator.caliper(of: event)
        #expect(translation.value.term == "Event" && translation.losses.map(\.field) == ["kind"])
        #expect(try translator.event(of: translation.value).kind == "ToolLaunchEvent")
    }

    @Test("An id that is no UUID becomes one, always the same, for each tenant another")
    func ids() throws {
        let event = Samples.event("Viewed", on: "Page", id: "quiz 17, attempt 3")
        let first = try translator.caliper(of: event)
        #expect(first.losses == [Loss(field: "id", reason: .assumed)])
        #expect(first.value.id?.hasPrefix("urn:uuid:") == true)
        #expect(try translator.caliper(of: event).value.id == first.value.id)
        // It travels as it is.
        #expect(try translator.event(of: first.value).id == event.id)
        var other = event
        other.actor.identity = SourceIdentity(
            provenance: Provenance(tenant: "south", sourceSystem: "sis"), scheme: "sourcedId", value: "S 17/ü")
        #expect(try translator.caliper(of: other).value.id != first.value.id)
    }

    @Test("What can be no entity of Caliper is refused")
    func refused() {
        var event = Samples.event("Viewed", on: "Page")
        event.object.id = "no iri"
        #expect(throws: CaliperRefusal.self) { try translator.caliper(of: event) }
    }
}
