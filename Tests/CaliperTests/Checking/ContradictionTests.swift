import Caliper
import Testing

/// Where the official material contradicts itself, one reading is taken; each is held here.
@Suite("Contradictions of the official material are decided")
struct ContradictionTests {
    private static func event(
        _ type: String, _ action: String, object: String, more: String = "", profile: String = "GeneralProfile",
        context: String = CaliperVersion.v1_2.context
    ) -> [UInt8] {
        Array(
            (#"{"@context":"\#(context)","id":"urn:uuid:0d015a85-abf5-49ee-abb1-46dbd57fe64e","type":"\#(type)","#
                + #""profile":"\#(profile)","actor":{"id":"urn:person:1","type":"Person"},"action":"\#(action)","#
                + #""object":{"id":"urn:thing:1","type":"\#(object)"},"eventTime":"2026-11-22T10:00:00.000Z"\#(more)}"#)
                .utf8)
    }

    private static func entity(_ type: String, _ more: String) -> [UInt8] {
        Array(#"{"@context":"\#(CaliperVersion.v1_2.context)","id":"urn:thing:1","type":"\#(type)",\#(more)}"#.utf8)
    }

    private func errors(_ document: [UInt8]) -> [CaliperFinding.Code] {
        CaliperCheck(.v1_2).report(on: document).findings.filter { $0.severity == .error }.map(\.code)
    }

    @Test(
        "1: both spellings of closed captioning are read",
        arguments: [
            "EnabledClosedCaptioning", "DisabledClosedCaptioning", "EnabledCloseCaptioning", "DisabledCloseCaptioning",
        ])
    func captioning(action: String) {
        #expect(errors(Self.event("Event", action, object: "VideoObject")).isEmpty)
        #expect(errors(Self.event("MediaEvent", action, object: "VideoObject")).isEmpty)
    }

    @Test("1: the standard spelling is the one that is written")
    func writtenCaptioning() {
        #expect(CaliperMediaEvent.Action.enabledClosedCaptioning.rawValue == "EnabledClosedCaptioning")
        #expect(!CaliperMediaEvent.Action.allCases.contains { $0.rawValue.contains("CloseC") })
    }

    @Test("2: both spellings of marking as unread are read", arguments: ["MarkedAsUnread", "MarkedAsUnRead"])
    func unread(action: String) {
        #expect(errors(Self.event("MessageEvent", action, object: "Message", profile: "ForumProfile")).isEmpty)
        #expect(errors(Self.event("ThreadEvent", action, object: "Thread", profile: "ForumProfile")).isEmpty)
        #expect(CaliperMessageEvent.Action.markedAsUnread.rawValue == "MarkedAsUnread")
    }

    @Test("3: SurveyProfile is a profile")
    func surveyProfile() {
        #expect(errors(Self.event("SurveyEvent", "OptedIn", object: "Survey", profile: "SurveyProfile")).isEmpty)
    }

    @Test("4: storageName, searchResults and two roles that one source lacks are accepted")
    func lackingTerms() {
        #expect(errors(Self.entity("Document", #""storageName":"a.pdf""#)).isEmpty)
        #expect(errors(Self.entity("SearchResponse", #""searchResults":["urn:thing:2"]"#)).isEmpty)
        #expect(errors(Self.entity("Membership", #""roles":["Manager#Manager","Mentor#Auditor"]"#)).isEmpty)
    }

    @Test("5: metrics have the plural of the terms")
    func metrics() {
        #expect(errors(Self.entity("AggregateMeasure", #""metric":"AssessmentsPassed","metricValue":1.0"#)).isEmpty)
        #expect(
            errors(Self.entity("AggregateMeasure", #""metric":"AssessmentPassed","metricValue":1.0"#)) == [.unknownTerm]
        )
    }

    @Test("6: an item that is started generates an attempt, one that is completed a response")
    func itemGenerated() {
        func generated(_ type: String) -> String { #","generated":{"id":"urn:thing:2","type":"\#(type)"}"# }
        for action in ["Started", "Skipped"] {
            #expect(
                errors(Self.event("AssessmentItemEvent", action, object: "AssessmentItem", more: generated("Attempt")))
                    .isEmpty)
            #expect(
                errors(Self.event("AssessmentItemEvent", action, object: "AssessmentItem", more: generated("Response")))
                    == [.wrongEntityType])
        }
        #expect(
            errors(
                Self.event(
                    "AssessmentItemEvent", "Completed", object: "AssessmentItem", more: generated("TrueFalseResponse"))
            ).isEmpty)
        #expect(
            errors(Self.event("AssessmentItemEvent", "Completed", object: "AssessmentItem", more: generated("Attempt")))
                == [.wrongEntityType])
    }

    @Test("7: an assessment can be reset")
    func reset() {
        #expect(
            errors(Self.event("AssessmentEvent", "Reset", object: "Assessment", profile: "AssessmentProfile")).isEmpty)
    }

    @Test("8: what is launched is an application")
    func launched() {
        let session = #","federatedSession":"urn:session:1""#
        #expect(errors(Self.event("ToolLaunchEvent", "Launched", object: "SoftwareApplication", more: session)).isEmpty)
        #expect(
            errors(Self.event("ToolLaunchEvent", "Launched", object: "Person", more: session)) == [.wrongEntityType])
        #expect(errors(Self.event("ToolLaunchEvent", "Launched", object: "SoftwareApplication")) == [.missingProperty])
    }

    @Test("9: identifier types travel as terms alone")
    func identifierTypes() {
        func identifier(_ type: String) -> String {
            #""otherIdentifiers":[{"type":"SystemIdentifier","identifierType":"\#(type)","identifier":"x"}]"#
        }
        #expect(errors(Self.entity("Person", identifier("LtiUserId"))).isEmpty)
        #expect(
            errors(Self.entity("Person", identifier("http://purl.imsglobal.org/vocab/systemIdentifiers/LtiUserId")))
                == [.unknownTerm])
    }

    @Test("10: the context has no slash at its end")
    func slash() {
        let context = CaliperVersion.v1_2.context
        #expect(errors(Self.event("ViewEvent", "Viewed", object: "Document", context: context)).isEmpty)
        #expect(
            errors(Self.event("ViewEvent", "Viewed", object: "Document", context: context + "/")) == [.unknownContext])
    }

    @Test("11: no context is looked up: what it says of a term does not matter")
    func contextUnread() {
        let array = #"["https://example.org/unreachable","http://purl.imsglobal.org/ctx/caliper/v1p2"]"#
        let document = #"{"@context":\#(array),"id":"urn:thing:1","type":"Person"}"#
        #expect(errors(Array(document.utf8)).isEmpty)
    }

    @Test("12: an id that the guide's samples have and that is no UUID is refused")
    func sampleID() {
        let document = String(decoding: Self.event("ViewEvent", "Viewed", object: "Document"), as: UTF8.self)
            .replacing("0d015a85-abf5", with: "9r34jdfj-abf5")
        #expect(errors(Array(document.utf8)) == [.invalidEventID])
    }
}
