/// Anything that somebody did to something, of no nearer type: with any action (`Event`).
public struct CaliperGeneralEvent: CaliperEvent {
    /// `Event`.
    public static let term = "Event"

    /// Everything that it holds.
    public var node: CaliperNode

    /// Takes a node as it is.
    public init(unchecked node: CaliperNode) { self.node = node }

    /// Anything that somebody did to something, of no nearer type: with any action.
    ///
    /// - Parameters:
    ///   - id: Its id, made once when it happened.
    ///   - actor: Who did it.
    ///   - action: What was done.
    ///   - object: To what.
    ///   - time: When.
    ///   - profile: The profile that it belongs to.
    ///   - fill: Sets what else is known.
    public init(
        id: CaliperEventID, actor: CaliperReference<CaliperAgent>, action: CaliperAction,
        object: CaliperReference<CaliperGenericEntity>, at time: CaliperTime, profile: CaliperProfile = .generalProfile,
        _ fill: (inout Self) -> Void = { _ in }
    ) {
        node = CaliperNode(event: .event, id, actor.value, action, object.value, time, profile)
        fill(&self)
    }

    /// Who did it.
    public var actor: CaliperReference<CaliperAgent> {
        get { node.reference(.actor) ?? "" }
        set { node[.actor] = newValue.value }
    }

    /// To what it was done.
    public var object: CaliperReference<CaliperGenericEntity> {
        get { node.reference(.object) ?? "" }
        set { node[.object] = newValue.value }
    }

    /// The part of the object, or the place, that it was about.
    public var target: CaliperReference<CaliperGenericEntity>? {
        get { node.reference(.target) }
        set { node[.target] = newValue?.value }
    }

    /// What came of it.
    public var generated: CaliperReference<CaliperGenericEntity>? {
        get { node.reference(.generated) }
        set { node[.generated] = newValue?.value }
    }

    /// Where the actor came from.
    public var referrer: CaliperReference<CaliperGenericEntity>? {
        get { node.reference(.referrer) }
        set { node[.referrer] = newValue?.value }
    }
}
