public import Canonical

/// Which of a plan's waiting actions a decision is about.
///
/// Every part that names something narrows the selection; an empty selection is all that waits.
public struct ReviewSelection: Hashable, Sendable {
    /// Only these kinds; empty for all.
    public let kinds: Set<NounKind>
    /// Only these schools; empty for all.
    public let schools: Set<String>
    /// Only these actions; empty for all.
    public let actions: Set<ActionKey>

    /// Makes a selection; by default all that waits.
    public init(kinds: Set<NounKind> = [], schools: Set<String> = [], actions: Set<ActionKey> = []) {
        self.kinds = kinds
        self.schools = schools
        self.actions = actions
    }

    /// All that waits.
    public static let all = ReviewSelection()

    /// Whether an action is meant.
    public func contains(_ action: PlannedAction) -> Bool {
        (kinds.isEmpty || kinds.contains(action.record.kind))
            && (schools.isEmpty || action.school.map(schools.contains) ?? false)
            && (actions.isEmpty || actions.contains(action.key))
    }
}
