import Canonical
import RosterReconciliation

/// What waits, for machines. `plans` has no element or one.
struct ReviewListJSON: Encodable {
    let plans: [Plan]

    struct Plan: Encodable {
        let plan: String
        let preparedAt: String
        let expires: String
        let waiting: Int
        let counts: [String: TypeNumbers]
        let holds: [HoldJSON]
        let actions: [Action]
    }

    /// A waiting action. It names fields, and no value.
    struct Action: Encodable {
        let hash: String
        let action: String
        let type: String
        let sourcedId: String
        @OrNull var school: String?
        let fields: [String]
        @OrNull var hold: String?
    }

    init(_ waiting: WaitingPlan?) { plans = waiting.map { [Plan($0)] } ?? [] }
}

extension ReviewListJSON.Plan {
    init(_ waiting: WaitingPlan) {
        plan = waiting.plan.id.hexadecimal
        preparedAt = waiting.plan.preparedAt.isoText
        expires = waiting.expires.isoText
        self.waiting = waiting.waiting.count
        counts = Dictionary(
            waiting.numbers.map { ($0.key.typeName, $0.value) }, uniquingKeysWith: { first, _ in first })
        holds = waiting.openHolds.map { HoldJSON($0.hold) }
        actions = waiting.waiting.map { ReviewListJSON.Action($0, holds: waiting.plan.holds) }
    }
}

extension ReviewListJSON.Action {
    init(_ planned: PlannedAction, holds: [Hold]) {
        hash = planned.key.hexadecimal
        action = planned.verb.word
        type = planned.record.kind.typeName
        sourcedId = planned.record.id
        school = planned.school
        fields = planned.changedFields.compactMap { RosterField.field($0, of: planned.record.kind)?.name }
        hold = planned.hold.flatMap { holds.indices.contains($0) ? holds[$0].code.rawValue : nil }
    }
}

extension RosterAction.Verb {
    /// The word of the JSON forms.
    var word: String {
        switch self {
        case .create: "create"
        case .update: "update"
        case .restore: "restore"
        case .delete, .purge: "delete"
        }
    }
}

extension WaitingPlan {
    /// The holds that are not settled yet, with the number of changes that still wait for each. A hold whose changes
    /// all wait for another one's reason is among them.
    var openHolds: [(hold: Hold, waiting: Int)] {
        var counts: [Int: Int] = [:]
        for case let number? in waiting.map(\.hold) { counts[number, default: 0] += 1 }
        return plan.holds.enumerated().filter { number, hold in
            hold.isEnforced && (hold.held == 0 || counts[number] != nil)
        }.map { ($0.element, counts[$0.offset] ?? 0) }
    }

    /// What waits, by type and by what it would do.
    var numbers: [NounKind: TypeNumbers] {
        var numbers: [NounKind: TypeNumbers] = [:]
        for planned in waiting {
            switch planned.verb {
            case .create: numbers[planned.record.kind, default: TypeNumbers()].create += 1
            case .update: numbers[planned.record.kind, default: TypeNumbers()].update += 1
            case .restore: numbers[planned.record.kind, default: TypeNumbers()].restore += 1
            case .delete, .purge: numbers[planned.record.kind, default: TypeNumbers()].delete += 1
            }
            numbers[planned.record.kind, default: TypeNumbers()].held += 1
        }
        return numbers
    }
}
