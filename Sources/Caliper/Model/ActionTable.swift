/// What an action asks of its event beyond the event's own row.
struct ActionRule: Sendable {
    var actor: NodeType?
    var object: NodeType?
    var generated: NodeType?
    var required: PropertySet = []
    var unexpected: PropertySet = []
}

/// The rules of events that depend on the action (section 3, the tables of SessionEvent, ToolLaunchEvent and others).
enum ActionTable {
    /// The rule for an event and an action's place in the vocabulary; `nil` where the action asks for nothing more.
    static func rule(_ type: NodeType, _ action: Int) -> ActionRule? { byType[Int(type.rawValue)][action] }

    private static let byType: [[Int: ActionRule]] = NodeType.allCases.map { type in
        var rules: [Int: ActionRule] = [:]
        for (action, rule) in rows[type] ?? [:] {
            if let place = CaliperModel.shared.place(of: action.rawValue, in: .action) { rules[place] = rule }
        }
        return rules
    }

    private static let attempt = ActionRule(generated: .attempt)
    private static let response = ActionRule(generated: .response)
    private static let login = ActionRule(actor: .person, object: .softwareApplication)

    static let rows: [NodeType: [CaliperAction: ActionRule]] = [
        .annotationEvent: [
            .bookmarked: ActionRule(generated: .bookmarkAnnotation),
            .highlighted: ActionRule(generated: .highlightAnnotation),
            .shared: ActionRule(generated: .sharedAnnotation), .tagged: ActionRule(generated: .tagAnnotation),
        ],
        .assessmentItemEvent: [.started: attempt, .skipped: attempt, .completed: response],
        .questionnaireItemEvent: [.started: attempt, .skipped: attempt, .completed: response],
        .assignableEvent: [
            .activated: ActionRule(unexpected: [.generated]), .deactivated: ActionRule(unexpected: [.generated]),
        ],
        .feedbackEvent: [.commented: ActionRule(generated: .comment), .ranked: ActionRule(generated: .rating)],
        .resourceManagementEvent: [.copied: ActionRule(required: [.generated])],
        .sessionEvent: [
            .loggedIn: login, .loggedOut: login, .timedOut: ActionRule(actor: .softwareApplication, object: .session),
        ],
        .toolLaunchEvent: [.launched: ActionRule(required: [.federatedSession])],
    ]
}
