import Canonical

/// A person's decision about a plan, as it is stored.
struct DecisionRow: Hashable, Sendable {
    let number: Int
    let plan: PlanID
    let answer: Verdict.Answer
    let selection: ReviewSelection
    let instant: Instant
    let actor: String
    let reason: String
    let actions: Int

    static func key(_ number: Int) -> LedgerKey { LedgerKey(.decision, .ordinal(number)) }

    var row: [UInt8] {
        var bytes = [LedgerFormat.current, answer.rawValue]
        bytes.appendCount(number)
        bytes.append(contentsOf: plan.bytes)
        bytes.appendList(selection.kinds.sorted()) { $0.append($1.ledgerCode) }
        bytes.appendList(selection.schools.sorted()) { $0.appendText($1) }
        bytes.appendList(selection.actions.sorted { $0.bytes.lexicographicallyPrecedes($1.bytes) }) {
            $1.append(to: &$0)
        }
        bytes.appendInstant(instant)
        bytes.appendText(actor)
        bytes.appendText(reason)
        bytes.appendCount(actions)
        return bytes
    }
}

extension DecisionRow {
    init(row: [UInt8]) throws(ReconciliationError) {
        var reader = ByteReader(row)
        try reader.format()
        answer = try reader.code(Verdict.Answer.self)
        number = try reader.count()
        guard let plan = PlanID(bytes: try reader.bytes(32)) else { throw ByteReader.unreadable }
        self.plan = plan
        let kinds = try reader.list { reader throws(ReconciliationError) in try reader.kind() }
        let schools = try reader.list { reader throws(ReconciliationError) in try reader.text() }
        let actions = try reader.list { reader throws(ReconciliationError) in ActionKey(bytes: try reader.bytes(32)) }
        selection = ReviewSelection(
            kinds: Set(kinds), schools: Set(schools), actions: Set(actions.compactMap { $0 }))
        instant = try reader.instant()
        actor = try reader.text()
        reason = try reader.text()
        self.actions = try reader.count()
        try reader.end()
    }
}

extension Verdict {
    static func key(_ action: ActionKey) -> LedgerKey { LedgerKey(.verdict, action.bytes) }

    var row: [UInt8] {
        var bytes = [LedgerFormat.current, answer.rawValue]
        bytes.appendCount(decision)
        bytes.appendOptional(expires) { $0.appendInstant($1) }
        return bytes
    }

    init(row: [UInt8]) throws(ReconciliationError) {
        var reader = ByteReader(row)
        try reader.format()
        answer = try reader.code(Answer.self)
        decision = try reader.count()
        expires = try reader.optional { reader throws(ReconciliationError) in try reader.instant() }
        try reader.end()
    }
}
