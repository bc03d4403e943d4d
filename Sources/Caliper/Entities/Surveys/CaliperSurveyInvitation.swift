/// An invitation to a survey (`SurveyInvitation`).
public struct CaliperSurveyInvitation: CaliperDigitalResourceKind, CaliperLeaf {
    /// `SurveyInvitation`.
    public static let term = "SurveyInvitation"

    /// Everything that it holds.
    public var node: CaliperNode

    /// Takes a node as it is.
    public init(unchecked node: CaliperNode) { self.node = node }

    /// An invitation to a survey with what it must have.
    ///
    /// - Parameters:
    ///   - id: Its id.
    ///   - fill: Sets what else is known.
    public init(id: CaliperIRI, _ fill: (inout Self) -> Void = { _ in }) {
        node = CaliperNode(.surveyInvitation, id: id.rawValue)
        fill(&self)
    }

    /// Who rates, or is asked to.
    public var rater: CaliperReference<CaliperPerson>? {
        get { node.reference(.rater) }
        set { node[.rater] = newValue?.value }
    }

    /// The survey that the invitation is to.
    public var survey: CaliperReference<CaliperSurvey>? {
        get { node.reference(.survey) }
        set { node[.survey] = newValue?.value }
    }

    /// How often it was sent.
    public var sentCount: Int? {
        get { node.integer(.sentCount) }
        set { node[.sentCount] = NodeValue(integer: newValue) }
    }

    /// When it was sent.
    public var dateSent: CaliperTime? {
        get { node.time(.dateSent) }
        set { node[.dateSent] = NodeValue(time: newValue) }
    }
}
