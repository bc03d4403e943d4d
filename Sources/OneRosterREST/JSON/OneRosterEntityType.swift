/// The kinds of records that OneRoster's REST services carry.
public enum OneRosterEntityType: String, CaseIterable, Hashable, Sendable {
    /// A school year, term, semester or grading period; `terms` and `gradingPeriods` too.
    case academicSession
    /// An organization; `schools` too.
    case org
    /// A course.
    case course
    /// A class.
    case `class`
    /// An enrollment.
    case enrollment
    /// A person; `students` and `teachers` too.
    case user
    /// What is known of a person for statistics; the id is the person's.
    case demographics
    /// A learning resource.
    case resource
    /// A category of line items.
    case category
    /// A column of the gradebook.
    case lineItem
    /// A grade.
    case result
    /// A scale of scores; 1.2 alone.
    case scoreScale
    /// A line item of the Assessment Results Profile; 1.2 alone.
    case assessmentLineItem
    /// A result of the Assessment Results Profile; 1.2 alone.
    case assessmentResult

    /// The name of the member that holds one record. `rawValue`.
    public var singular: String { rawValue }

    /// The name of the member that holds a list of them.
    public var plural: String {
        switch self {
        case .class: "classes"
        case .category: "categories"
        case .demographics: "demographics"
        default: rawValue + "s"
        }
    }

    /// Other names under which some servers send the list: those of the paths.
    var otherPlurals: [String] {
        switch self {
        case .academicSession: ["terms", "gradingPeriods"]
        case .org: ["schools"]
        case .user: ["students", "teachers"]
        default: []
        }
    }
}
