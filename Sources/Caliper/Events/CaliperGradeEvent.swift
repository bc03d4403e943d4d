/// An attempt was graded, by a person or an application (`GradeEvent`).
public struct CaliperGradeEvent: CaliperEvent {
    /// `GradeEvent`.
    public static let term = "GradeEvent"

    /// Everything that it holds.
    public var node: CaliperNode

    /// Takes a node as it is.
    public init(unchecked node: CaliperNode) { self.node = node }

    /// An attempt was graded, by a person or an application.
    ///
    /// - Parameters:
    ///   - id: Its id, made once when it happened.
    ///   - actor: Who did it: a person, or the application where it graded by itself.
    ///   - object: To what.
    ///   - time: When.
    ///   - profile: The profile that it belongs to.
    ///   - fill: Sets what else is known.
    public init(
        id: CaliperEventID, actor: CaliperReference<CaliperAgent>, object: CaliperReference<CaliperAttempt>,
        at time: CaliperTime, profile: CaliperProfile = .gradingProfile, _ fill: (inout Self) -> Void = { _ in }
    ) {
        node = CaliperNode(event: .gradeEvent, id, actor.value, .graded, object.value, time, profile)
        fill(&self)
    }

    /// Who did it.
    public var actor: CaliperReference<CaliperAgent> {
        get { node.reference(.actor) ?? "" }
        set { node[.actor] = newValue.value }
    }

    /// To what it was done.
    public var object: CaliperReference<CaliperAttempt> {
        get { node.reference(.object) ?? "" }
        set { node[.object] = newValue.value }
    }

    /// The part of the object, or the place, that it was about.
    public var target: CaliperReference<CaliperGenericEntity>? {
        get { node.reference(.target) }
        set { node[.target] = newValue?.value }
    }

    /// What came of it.
    public var generated: CaliperReference<CaliperScore>? {
        get { node.reference(.generated) }
        set { node[.generated] = newValue?.value }
    }

    /// Where the actor came from.
    public var referrer: CaliperReference<CaliperGenericEntity>? {
        get { node.reference(.referrer) }
        set { node[.referrer] = newValue?.value }
    }
}
