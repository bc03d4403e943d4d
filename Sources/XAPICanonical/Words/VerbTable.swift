/// How Caliper's actions are said in xAPI: nothing official exists, and these are what running systems write, Open edX before
/// all.
enum VerbTable {
    struct Row: Sendable {
        /// The type of event; with an object of another kind the same action is another verb.
        let kind: String
        let action: String
        let verb: String
        /// The types of objects that it is about; empty for any.
        let objects: Set<String>
        /// Whether the outcome is part of the verb.
        let success: Bool?
        /// Whether a statement that came from elsewhere is read so. Of words that say less than the action, it is not.
        let isRead: Bool

        init(
            _ kind: String, _ action: String, _ verb: String, of objects: Set<String> = [], success: Bool? = nil,
            isRead: Bool = true
        ) {
            self.kind = kind
            self.action = action
            self.verb = verb
            self.objects = objects
            self.success = success
            self.isRead = isRead
        }
    }

    private static let adl = "http://adlnet.gov/expapi/verbs/"
    private static let tincan = "http://id.tincanapi.com/verb/"
    private static let video = "https://w3id.org/xapi/video/verbs/"
    private static let acrossX = "https://w3id.org/xapi/acrossx/verbs/"

    private static let media: Set<String> = ["VideoObject", "AudioObject", "MediaObject", "ImageObject"]
    private static let assignables: Set<String> = ["AssignableDigitalResource", "Assessment", "AssessmentItem"]
    private static let courses: Set<String> = ["CourseSection", "CourseOffering"]

    /// In the order in which they are tried, in both directions.
    static let rows: [Row] =
        [
            Row("SessionEvent", "LoggedIn", "https://w3id.org/xapi/adl/verbs/logged-in"),
            Row("SessionEvent", "LoggedOut", "https://w3id.org/xapi/adl/verbs/logged-out"),
            Row("NavigationEvent", "NavigatedTo", "https://w3id.org/xapi/dod-isd/verbs/navigated"),
            Row("ViewEvent", "Viewed", tincan + "viewed"),
            Row("ToolLaunchEvent", "Launched", adl + "launched"),
            Row("ToolUseEvent", "Used", adl + "experienced", isRead: false),
            Row("AssessmentItemEvent", "Completed", adl + "answered", of: ["AssessmentItem"]),
            Row("AssessmentItemEvent", "Skipped", tincan + "skipped", of: ["AssessmentItem"]),
            Row("AssessmentEvent", "Started", adl + "initialized", of: ["Assessment"]),
            Row("AssessmentEvent", "Submitted", adl + "attempted", of: ["Assessment"]),
            Row("AssessmentEvent", "Paused", adl + "suspended", of: ["Assessment"]),
            Row("AssessmentEvent", "Resumed", adl + "resumed", of: ["Assessment"]),
            Row("Event", "Activated", adl + "registered", of: courses),
            Row("Event", "Deactivated", tincan + "unregistered", of: courses),
            Row("Event", "Completed", adl + "passed", of: courses),
            Row("GradeEvent", "Graded", adl + "passed", success: true),
            Row("GradeEvent", "Graded", adl + "failed", success: false),
            Row("GradeEvent", "Graded", acrossX + "evaluated"),
            Row("AnnotationEvent", "Bookmarked", tincan + "bookmarked"),
            Row("AnnotationEvent", "Shared", adl + "shared"),
            Row("MessageEvent", "Posted", acrossX + "posted"),
            Row("MediaEvent", "Started", adl + "initialized", of: media),
            Row("MediaEvent", "Resumed", video + "played", of: media),
            Row("MediaEvent", "Paused", video + "paused", of: media),
            Row("MediaEvent", "JumpedTo", video + "seeked", of: media),
            Row("MediaEvent", "Ended", adl + "terminated", of: media),
        ]
        + mediaControls.map { Row("MediaEvent", $0, adl + "interacted", of: media, isRead: false) }
        + [
            Row("AssignableEvent", "Submitted", "http://activitystrea.ms/schema/1.0/submit", of: assignables),
            Row("AssignableEvent", "Completed", adl + "completed", of: assignables),
            Row("Event", "Submitted", "http://activitystrea.ms/schema/1.0/submit"),
            Row("Event", "Completed", adl + "completed"),
        ]

    private static let mediaControls = [
        "ChangedResolution", "ChangedSize", "ChangedSpeed", "ChangedVolume", "ClosedPopout",
        "DisabledClosedCaptioning", "EnabledClosedCaptioning", "EnteredFullScreen", "ExitedFullScreen", "Muted",
        "OpenedPopout", "Unmuted",
    ]

    /// What the IRIs of Caliper's own actions begin with.
    private static let own = "http://purl.imsglobal.org/caliper/actions/"

    /// The verb of an action: that of the table, or the IRI of the action itself.
    static func verb(kind: String?, action: String, object: String?, success: Bool?) -> String {
        let row = rows.first { row in
            guard row.action == action, row.success == nil || row.success == success else { return false }
            return kind.map { $0 == row.kind } ?? row.isAbout(object)
        }
        // An action that is an IRI is a verb already.
        return row?.verb ?? (action.utf8.contains(0x3A) ? action : own + action)
    }

    /// What a verb says of an object of a type: kind and action of the table, or an action alone.
    static func meaning(of verb: String, on object: String?) -> (kind: String?, action: String, success: Bool?) {
        if let row = rows.first(where: { $0.isRead && $0.verb == verb && $0.isAbout(object) }) {
            return (row.kind == "Event" ? nil : row.kind, row.action, row.success)
        }
        return (nil, verb.hasPrefix(own) ? String(verb.dropFirst(own.count)) : verb, nil)
    }

    /// How people say a verb: the last part of its IRI.
    static func display(of verb: String) -> String {
        let last = verb.split(whereSeparator: { $0 == "/" || $0 == "#" || $0 == ":" }).last.map { String($0) } ?? verb
        guard verb.hasPrefix(own) else { return last }
        // Caliper's actions run words together.
        return last.reduce(into: "") { $0 += $1.isUppercase && !$0.isEmpty ? " " + $1.lowercased() : $1.lowercased() }
    }
}

extension VerbTable.Row {
    fileprivate func isAbout(_ object: String?) -> Bool {
        objects.isEmpty || object.map { objects.contains($0) } ?? false
    }
}
