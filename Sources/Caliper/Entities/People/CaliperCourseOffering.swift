/// `CourseOffering` or a subtype of it.
public protocol CaliperCourseOfferingKind: CaliperOrganizationKind {}

extension CaliperCourseOfferingKind {
    /// The number of the course, such as `CPS 435-01`.
    public var courseNumber: String? {
        get { node.text(.courseNumber) }
        set { node[.courseNumber] = NodeValue(text: newValue) }
    }

    /// The term, such as `Fall 2018`.
    public var academicSession: String? {
        get { node.text(.academicSession) }
        set { node[.academicSession] = NodeValue(text: newValue) }
    }
}

/// A course that is offered in a term (`CourseOffering`).
public struct CaliperCourseOffering: CaliperCourseOfferingKind {
    /// `CourseOffering`.
    public static let term = "CourseOffering"

    /// Everything that it holds.
    public var node: CaliperNode

    /// Takes a node as it is.
    public init(unchecked node: CaliperNode) { self.node = node }

    /// A course that is offered in a term with what it must have.
    ///
    /// - Parameters:
    ///   - id: Its id.
    ///   - fill: Sets what else is known.
    public init(id: CaliperIRI, _ fill: (inout Self) -> Void = { _ in }) {
        node = CaliperNode(.courseOffering, id: id.rawValue)
        fill(&self)
    }
}
