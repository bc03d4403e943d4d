import Canonical
import RosterReconciliation

/// What waits, for a terminal.
struct ReviewListText {
    private static let exampleLimit = 3

    private let waiting: WaitingPlan?
    private let organizations: [String: Organization]
    private let store: StoreOptions

    init(_ waiting: WaitingPlan?, organizations: [String: Organization], store: StoreOptions) {
        self.waiting = waiting
        self.organizations = organizations
        self.store = store
    }

    var text: String {
        guard let waiting else { return "Nothing waits for a decision (tenant \(store.tenant)).\n" }
        let plan = waiting.plan
        let head =
            "Plan \(plan.id.shortName) of \(plan.preparedAt.text): \(waiting.waiting.count.of("change")) "
            + (waiting.waiting.count == 1 ? "waits" : "wait") + ".\nIt can be decided on until \(waiting.expires.text)."
        let holds = SyncText.holds(
            waiting.openHolds, organizations: organizations, completeness: plan.completeness)
        let parts = [head, holds, numbers(waiting), examples(waiting), commands(plan)]
        return parts.filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
    }

    private func numbers(_ waiting: WaitingPlan) -> String {
        let columns = ["new", "changed", "removed", "back"]
        let head = "Waiting".padded(to: 16) + columns.map { $0.alignedRight(in: 11) }.joined()
        let numbers = waiting.numbers
        let lines = NounKind.inOrder.compactMap { kind -> String? in
            guard let number = numbers[kind] else { return nil }
            let cells = [number.create, number.update, number.delete, number.restore]
            return kind.typeName.padded(to: 16) + cells.map { $0.grouped.alignedRight(in: 11) }.joined()
        }
        return ([head] + lines).joined(separator: "\n")
    }

    /// The first few actions of each type.
    private func examples(_ waiting: WaitingPlan) -> String {
        var shown: [NounKind: Int] = [:]
        var lines: [String] = []
        for planned in waiting.waiting {
            let kind = planned.record.kind
            guard shown[kind, default: 0] < Self.exampleLimit else { continue }
            shown[kind, default: 0] += 1
            lines.append("  \(planned.key.shortName)  \(planned.verb.word) \(kind.typeName) \(planned.record.id)")
        }
        return (["The first of each type (--format json names all):"] + lines).joined(separator: "\n")
    }

    private func commands(_ plan: RosterPlan) -> String {
        """
        Decide:
          crosswalk review approve \(plan.id.shortName) \(store.arguments) --by NAME --reason TEXT
          crosswalk review reject \(plan.id.shortName) \(store.arguments) --by NAME --reason TEXT
        Part of it: add --type TYPE, --school ID, --hold CODE or --action HASH.
        """
    }
}
