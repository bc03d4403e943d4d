internal import CrosswalkJSON

extension CaliperNode {
    /// An event or entity of 1.1 as 1.2 has it. No term of the context of 1.1 changed or went away, so that little is to do.
    var upgradedFrom11: CaliperNode {
        var upgraded = mapped(to: Self.successor(of: type)) { $0.upgradedFrom11 }
        if let context { upgraded[.context] = NodeValue(context: Self.upgraded(context)) }
        if text(.profile) == "BasicProfile" { upgraded[.profile] = .text(CaliperProfile.generalProfile.rawValue) }
        if type == .outcomeEvent, case .node(let result)? = upgraded[.generated], result.type == .result {
            upgraded[.generated] = .node(result.asScore)
        }
        return upgraded
    }

    private static func successor(of type: NodeType) -> NodeType {
        switch type {
        case .epubChapter, .epubPart, .epubSubChapter, .epubVolume, .reading: .document
        case .outcomeEvent: .gradeEvent
        case .readingEvent: .event
        default: type
        }
    }

    private var asScore: CaliperNode {
        var score = mapped(to: .score) { $0 }
        (score[.maxScore], score[.scoreGiven]) = (self[.maxResultScore], self[.resultScore])
        (score[.maxResultScore], score[.resultScore]) = (nil, nil)
        return score
    }

    private static func upgraded(_ context: JSONValue) -> JSONValue {
        if let text = context.string, CaliperVersion(context: text) == .v1_1 {
            return .string(CaliperVersion.v1_2.context)
        }
        guard let names = context.array else { return context }
        let others = names.filter { $0.string.flatMap { CaliperVersion(context: $0) } == nil }
        return .array(others + [.string(CaliperVersion.v1_2.context)])
    }

    /// The same members under a type, the nodes among them changed.
    func mapped(to type: NodeType, _ change: (CaliperNode) -> CaliperNode) -> CaliperNode {
        CaliperNode(type, read: members.map { Member(property: $0.property, value: $0.value.mapped(change)) })
    }
}

extension NodeValue {
    init(context: JSONValue) {
        if case .string(let text) = context { self = .text(text) } else { self = .other(context) }
    }

    fileprivate func mapped(_ change: (CaliperNode) -> CaliperNode) -> NodeValue {
        switch self {
        case .node(let node): .node(change(node))
        case .list(let values): .list(values.map { $0.mapped(change) })
        default: self
        }
    }
}
