public import CrosswalkRuntime
import HTTPTypes
public import LTICanonical
public import LTICore
public import PageLayout

extension Page {
    /// The page as an answer. Its own policy stands in it; any platform may frame it.
    public var response: WebResponse {
        WebResponse(
            .ok, HTTPBody(html), mediaType: "text/html; charset=utf-8",
            fields: [.cacheControl: "no-store", .xContentTypeOptions: "nosniff"])
    }
}

extension PersonEvidence.Kind {
    /// What named a person, in words.
    public var words: String {
        switch self {
        case .link: "an earlier launch"
        case .provenLegacyLink, .legacyLink: "the name in LTI 1.1"
        case .declaredKey: "the key of the school's records"
        case .email: "the e-mail address"
        }
    }
}

extension LaunchRoles {
    /// What the person does in the course, in words. Only roles in the course count.
    public var words: String {
        if isTestUser { return "a preview, and no real person" }
        if isTeachingAssistant { return "assisting in teaching" }
        if isInstructor { return "teaching" }
        if isLearner { return "learning" }
        if isMentor { return "looking after learners" }
        return isContextAdministrator ? "administering" : "without a role"
    }
}
