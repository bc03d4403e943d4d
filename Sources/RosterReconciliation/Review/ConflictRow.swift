public import Canonical

/// An action that could not be carried out as planned. It was not forced; the next plan starts from what is there.
public struct RosterConflict: Hashable, Sendable {
    /// The run that met it.
    public let run: RunID
    /// The action.
    public let action: ActionKey
    /// What it was to do.
    public let verb: RosterAction.Verb
    /// Which record.
    public let record: RecordKey
    /// What the store answered: ``ActionResult/conflict`` or ``ActionResult/refused(_:)``.
    public let result: ActionResult

    static func key(_ run: Int, _ ordinal: Int) -> LedgerKey { LedgerKey(.conflict, .ordinal(run) + .ordinal(ordinal)) }

    var row: [UInt8] {
        var bytes = [LedgerFormat.current]
        bytes.append(contentsOf: run.bytes)
        action.append(to: &bytes)
        bytes.append(verb.rawValue)
        PlanCoding.append(record, to: &bytes)
        if case .refused(let code) = result { bytes.appendText(code) } else { bytes.appendText("") }
        return bytes
    }

    init(run: RunID, action: ActionKey, verb: RosterAction.Verb, record: RecordKey, result: ActionResult) {
        self.run = run
        self.action = action
        self.verb = verb
        self.record = record
        self.result = result
    }

    init(row: [UInt8]) throws(ReconciliationError) {
        var reader = ByteReader(row)
        try reader.format()
        guard let run = RunID(bytes: try reader.bytes(32)), let action = ActionKey(bytes: try reader.bytes(32)) else {
            throw ByteReader.unreadable
        }
        self.run = run
        self.action = action
        verb = try reader.code(RosterAction.Verb.self)
        record = try PlanCoding.key(&reader)
        let code = try reader.text()
        result = code.isEmpty ? .conflict : .refused(code)
        try reader.end()
    }
}
