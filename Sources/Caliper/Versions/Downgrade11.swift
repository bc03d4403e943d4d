internal import CrosswalkJSON

/// Brings events and entities of 1.2 into 1.1.
struct Downgrade11 {
    private(set) var losses: Set<CaliperLoss> = []
    private var extensions: Set<ExtensionProfile> = []
    /// Whether there is something that two profiles brought.
    private var needsFeedbackOrSurvey = false

    mutating func item(_ node: CaliperNode) -> CaliperNode {
        var item = self.node(node)
        item[.context] = NodeValue(context: context(beside: node.context))
        return item
    }

    private mutating func node(_ node: CaliperNode) -> CaliperNode {
        note(node)
        var members: [CaliperNode.Member] = []
        for member in node.members where member.property != .context || node.context?.array != nil {
            if member.property.isNewIn12 {
                losses.insert(CaliperLoss(node.type, member.property, .noProperty))
            } else if member.property == .messageType, member.value == .text("LtiDeepLinkingResponse") {
                losses.insert(CaliperLoss(node.type, member.property, .noTerm))
            } else {
                members.append(CaliperNode.Member(property: member.property, value: value(member.value)))
            }
        }
        return CaliperNode(node.type, read: members)
    }

    private mutating func value(_ value: NodeValue) -> NodeValue {
        switch value {
        case .node(let node): .node(self.node(node))
        case .list(let values): .list(values.map { self.value($0) })
        default: value
        }
    }

    // MARK: Contexts

    private mutating func note(_ node: CaliperNode) {
        if Self.ofFeedbackOrSurvey.contains(node.type) { needsFeedbackOrSurvey = true }
        if let profile = Self.types.first(where: { $0.value.contains(node.type) })?.key { extensions.insert(profile) }
        guard node.isEvent, let action = node.text(.action) else { return }
        if let profile = Self.actions.first(where: { $0.value.contains(action) })?.key { extensions.insert(profile) }
    }

    private func context(beside own: JSONValue?) -> JSONValue {
        var needed = extensions
        if needsFeedbackOrSurvey, needed.isDisjoint(with: [.feedback, .survey]) { needed.insert(.survey) }
        let others = (own?.array ?? []).filter { $0.string.flatMap { CaliperVersion(context: $0) } == nil }
        let names = needed.sorted { $0.rawValue < $1.rawValue }.map { JSONValue.string($0.context) }
        let all = others + (names.isEmpty ? [.string(CaliperVersion.v1_1.context)] : names)
        return all.count == 1 ? all[0] : .array(all)
    }

    /// What each extension profile brought (the contexts of 1.1).
    private static let types: [ExtensionProfile: TypeSet] = [
        .feedback: [.feedbackEvent, .comment, .rating],
        .resourceManagement: [.resourceManagementEvent],
        .search: [.searchEvent, .query, .searchResponse],
        .survey: [
            .questionnaireEvent, .questionnaireItemEvent, .surveyEvent, .surveyInvitationEvent, .collection,
            .dateTimeQuestion, .dateTimeResponse, .multiselectQuestion, .multiselectResponse, .openEndedQuestion,
            .openEndedResponse, .questionnaire, .questionnaireItem, .ratingScaleResponse, .survey, .surveyInvitation,
        ],
        .toolLaunch: [.toolLaunchEvent, .link, .ltiLink],
        .toolUse: [.aggregateMeasure, .aggregateMeasureCollection],
    ]

    private static let ofFeedbackOrSurvey: TypeSet = [
        .likertScale, .multiselectScale, .numericScale, .question, .ratingScaleQuestion, .scale,
    ]

    private static let actions: [ExtensionProfile: Set<String>] = [
        .resourceManagement: [
            "Archived", "Copied", "Downloaded", "Printed", "Published", "Restored", "Saved", "Unpublished", "Uploaded",
        ],
        .survey: ["Accepted", "Declined", "OptedIn", "OptedOut", "Sent"],
        .toolLaunch: ["Launched", "Returned"],
    ]
}
