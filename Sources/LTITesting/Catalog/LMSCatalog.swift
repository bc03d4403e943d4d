public import CrosswalkJSON
public import LTIAdvantage
public import LTICore

/// Who and what there is at the simulated platform.
public struct LMSCatalog: Sendable {
    /// The people, the first of whom is chosen where nobody is named.
    public var users: [LMSUser]
    /// The courses, the first of which is chosen where none is named.
    public var courses: [LMSCourse]
    /// What was handed in.
    public var submissions: [LMSSubmission]
    /// What can be searched for.
    public var library: LMSResources

    /// People and courses, what was handed in, and what can be searched for.
    public init(
        users: [LMSUser] = LMSUser.standard, courses: [LMSCourse] = LMSCourse.standard,
        submissions: [LMSSubmission] = LMSSubmission.standard, library: LMSResources = .standard
    ) {
        self.users = users
        self.courses = courses
        self.submissions = submissions
        self.library = library
    }

    /// The person of this name, or of this `sub`; `nil` where there is nobody.
    public func user(_ id: String) -> LMSUser? {
        users.first { $0.id == id } ?? users.first { $0.claims.subject?.text == id }
    }

    /// The course and the link of a link's id; `nil` where there is none.
    public func link(_ id: ResourceLinkID) -> (course: LMSCourse, link: LMSLink)? {
        for course in courses {
            if let link = course.links.first(where: { $0.id == id }) { return (course, link) }
        }
        return nil
    }
}

/// A course.
public struct LMSCourse: Sendable {
    /// `id` of the context claim.
    public var id: ContextID
    /// A short name.
    public var label: String
    /// The name.
    public var title: String
    /// What the student information system calls the section; `nil` where it does not know it.
    public var sectionSourcedID: String?
    /// What can be opened.
    public var links: [LMSLink]
    /// The groups.
    public var groups: [LMSGroup]
    /// The sets to which groups belong.
    public var groupSets: [CourseGroupSet]
    /// The installations through which tools are in it; `nil` for every one.
    public var deployments: Set<DeploymentID>?

    /// A course.
    public init(
        id: ContextID, label: String, title: String, sectionSourcedID: String? = nil, links: [LMSLink],
        groups: [LMSGroup] = [], groupSets: [CourseGroupSet] = [], deployments: Set<DeploymentID>? = nil
    ) {
        self.id = id
        self.label = label
        self.title = title
        self.sectionSourcedID = sectionSourcedID
        self.links = links
        self.groups = groups
        self.groupSets = groupSets
        self.deployments = deployments
    }

    /// Two courses, one with groups; among their links one whose title must be escaped and one with variables.
    public static var standard: [LMSCourse] {
        let custom = CustomParameters([
            (name: "chapter", value: "3"), (name: "person", value: "$Person.sourcedId"),
            (name: "due", value: "$ResourceLink.submission.endDateTime"), (name: "vendor", value: "$Vendor.unknown.id"),
        ])
        return [
            LMSCourse(
                id: "c-math-7", label: "MATH 7", title: "Mathematics, year 7", sectionSourcedID: "SEC-MATH-7",
                links: [
                    LMSLink(id: "l-fractions", title: "Fractions: a first quiz", scoreMaximum: 100),
                    LMSLink(id: "l-area", title: "Area & perimeter <draft>", custom: custom),
                ],
                groups: [
                    LMSGroup(
                        CourseGroup(id: "g-blue", name: "Blue table", tag: "table", setIDs: ["s-tables"]),
                        members: ["u-1a7c", "u-6e2f"]),
                    LMSGroup(
                        CourseGroup(id: "g-red", name: "Red table", tag: "table", setIDs: ["s-tables"]),
                        members: ["u-3c9e"]),
                    LMSGroup(CourseGroup(id: "g-choir", name: "Choir"), members: ["u-1a7c"]),
                ],
                groupSets: [CourseGroupSet(id: "s-tables", name: "Tables", tag: "table")]),
            LMSCourse(
                id: "c-bio-8", label: "BIO 8", title: "Biology, year 8", sectionSourcedID: "SEC-BIO-8",
                links: [LMSLink(id: "l-cells", title: "Cells under the microscope")]),
        ]
    }
}

/// Something in a course that opens the tool.
public struct LMSLink: Sendable {
    /// `id` of the resource link claim.
    public var id: ResourceLinkID
    /// Its title.
    public var title: String
    /// Where it leads; `nil` for the tool's own target.
    public var targetLinkURI: String?
    /// Parameters of its own, with variables.
    public var custom: CustomParameters
    /// What its own column of the gradebook is out of; `nil` where it has none.
    public var scoreMaximum: JSONNumber?

    /// A link.
    public init(
        id: ResourceLinkID, title: String, targetLinkURI: String? = nil, custom: CustomParameters = CustomParameters(),
        scoreMaximum: JSONNumber? = nil
    ) {
        self.id = id
        self.title = title
        self.targetLinkURI = targetLinkURI
        self.custom = custom
        self.scoreMaximum = scoreMaximum
    }
}
