/// Caliper's types of things as types of Activities. A type that several share is read as the first of them.
enum ActivityTypeTable {
    private static let adl = "http://adlnet.gov/expapi/activities/"

    static let rows: [(type: String, activity: String)] = [
        ("Assessment", adl + "assessment"),
        ("AssessmentItem", adl + "cmi.interaction"),
        ("AssessmentItem", adl + "question"),
        ("CourseSection", adl + "course"),
        ("CourseOffering", adl + "course"),
        ("Chapter", adl + "module"),
        ("DigitalResourceCollection", adl + "module"),
        ("VideoObject", "https://w3id.org/xapi/video/activity-type/video"),
        ("MediaObject", adl + "media"),
        ("AudioObject", adl + "media"),
        ("WebPage", adl + "link"),
        ("Link", adl + "link"),
        ("Document", adl + "file"),
        ("Page", "http://id.tincanapi.com/activitytype/resource"),
        ("Message", "http://id.tincanapi.com/activitytype/discussion"),
        ("Thread", "http://id.tincanapi.com/activitytype/discussion"),
        ("Forum", "http://id.tincanapi.com/activitytype/discussion"),
        ("Attempt", adl + "attempt"),
        ("LearningObjective", adl + "objective"),
        ("SoftwareApplication", "http://activitystrea.ms/schema/1.0/application"),
    ]

    private static let activities = Dictionary(rows.map { ($0.type, $0.activity) }) { first, _ in first }
    private static let types = Dictionary(rows.map { ($0.activity, $0.type) }) { first, _ in first }
    /// What the IRIs of Caliper's own types begin with.
    private static let own = "http://purl.imsglobal.org/caliper/"

    /// The IRI of a type; one that is an IRI already stays it.
    static func activity(of type: String) -> String {
        activities[type] ?? (type.utf8.contains(0x3A) ? type : own + type)
    }

    /// The type of an IRI; that of another vocabulary is its IRI.
    static func type(of activity: String) -> String {
        types[activity] ?? (activity.hasPrefix(own) ? String(activity.dropFirst(own.count)) : activity)
    }
}
