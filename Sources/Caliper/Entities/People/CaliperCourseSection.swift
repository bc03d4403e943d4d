/// A section of a course that is offered (`CourseSection`).
public struct CaliperCourseSection: CaliperCourseOfferingKind, CaliperLeaf {
    /// `CourseSection`.
    public static let term = "CourseSection"

    /// Everything that it holds.
    public var node: CaliperNode

    /// Takes a node as it is.
    public init(unchecked node: CaliperNode) { self.node = node }

    /// A section of a course that is offered with what it must have.
    ///
    /// - Parameters:
    ///   - id: Its id.
    ///   - fill: Sets what else is known.
    public init(id: CaliperIRI, _ fill: (inout Self) -> Void = { _ in }) {
        node = CaliperNode(.courseSection, id: id.rawValue)
        fill(&self)
    }

    /// What kind of section it is.
    public var category: String? {
        get { node.text(.category) }
        set { node[.category] = NodeValue(text: newValue) }
    }
}
