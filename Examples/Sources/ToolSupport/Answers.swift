public import CrosswalkJSON
public import CrosswalkRuntime
import HTTPTypes
public import LTIAdvantage
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

extension MemberComparison.Place {
    /// Where somebody is, in a word or two.
    public var status: Status {
        switch self {
        case .both: Status("both", .good)
        case .platformOnly: Status("LMS only", .plain)
        case .rosterOnly: Status("roster only", .waiting)
        }
    }
}

extension ScoreOutcome {
    /// What became of a grade, and what a teacher can do.
    public var answer: (status: Status, words: String) {
        switch self {
        case .accepted: (Status("sent", .good), "The gradebook has it.")
        case .duplicate: (Status("sent", .good), "The gradebook had it already.")
        case .superseded: (Status("not sent", .plain), "The gradebook holds something newer, and keeps it.")
        case .retry: (Status("waits", .waiting), "The platform cannot take it at the moment. Send the same again.")
        case .reauthorise:
            (Status("not sent", .bad), "The platform does not let the tool in. Its administrator has to look at it.")
        case .refused(let reason):
            (Status("refused", .bad), "The platform does not take it: \(reason.words). (\(reason.rawValue))")
        case .invalid(let fault): (Status("not sent", .bad), "\(fault)")
        }
    }
}

extension MembershipCompleteness {
    /// Why somebody may be missing from a list; `nil` where it is whole.
    public var warning: String? {
        guard !reasons.isEmpty else { return nil }
        let codes = reasons.map(\.rawValue).sorted().joined(separator: ", ")
        return "The platform's list may lack people (\(codes)): that somebody is in the roster only means nothing yet."
    }
}

extension JSONNumber {
    /// A number as people type it: `.5` and `05` too.
    public init?(typed text: String) {
        guard let number = JSONNumber(text) ?? Double(text).flatMap({ JSONNumber($0) }) else { return nil }
        self = number
    }
}
