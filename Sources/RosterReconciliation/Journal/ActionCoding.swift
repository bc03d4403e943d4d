import Canonical

/// How an action of a plan is written to the journal.
///
/// Where an action takes its record out of use, the row has no instant: the run that carries it out sets its own, and
/// the row stays the same whenever the plan is computed.
enum ActionCoding {
    static func row(_ action: PlannedAction) -> [UInt8] {
        var bytes: [UInt8] = [LedgerFormat.current, action.verb.rawValue, action.cause.rawValue]
        let size = (action.action.after?.content.count ?? 0) + (action.action.before?.content.count ?? 0)
        bytes.reserveCapacity(160 + size)
        action.key.append(to: &bytes)
        PlanCoding.append(action.record, to: &bytes)
        bytes.appendOptional(action.school) { $0.appendText($1) }
        bytes.appendBlock(action.changedFields)
        bytes.append(action.isExpected ? 1 : 0)
        bytes.appendCount(action.hold.map { $0 + 1 } ?? 0)
        bytes.appendOptional(action.action.before) { append($1, to: &$0, hasInstant: true) }
        bytes.appendOptional(action.action.after) { append($1, to: &$0, hasInstant: !action.takesInstantOfRun) }
        return bytes
    }

    /// - Parameter instant: What stands where a row has no instant.
    static func action(_ row: [UInt8], instant: Instant) throws(ReconciliationError) -> PlannedAction {
        var reader = ByteReader(row)
        try reader.format()
        let verb = try reader.code(RosterAction.Verb.self)
        let cause = try reader.code(PlannedAction.Cause.self)
        guard let key = ActionKey(bytes: try reader.bytes(32)) else { throw ByteReader.unreadable }
        let record = try PlanCoding.key(&reader)
        let school = try reader.optional { reader throws(ReconciliationError) in try reader.text() }
        let changed = try reader.block()
        let isExpected = try reader.byte() == 1
        let hold = try reader.count()
        let before = try reader.optional { reader throws(ReconciliationError) in try image(&reader, instant) }
        let after = try reader.optional { reader throws(ReconciliationError) in try image(&reader, instant) }
        try reader.end()
        return PlannedAction(
            action: RosterAction(key: key, verb: verb, record: record, before: before, after: after), cause: cause,
            school: school, changedFields: changed, isExpected: isExpected, hold: hold > 0 ? hold - 1 : nil)
    }

    private static func append(_ image: RecordImage, to bytes: inout [UInt8], hasInstant: Bool) {
        switch image.state {
        case .active: bytes.append(0)
        case .inactive(let since, let status):
            bytes.append(hasInstant ? 1 : 2)
            if hasInstant { bytes.appendInstant(since) }
            bytes.appendText(status.rawValue)
        }
        bytes.append(contentsOf: image.hash.bytes)
        bytes.appendBlock(image.content)
        bytes.appendBlock(image.bookkeeping)
    }

    private static func image(
        _ reader: inout ByteReader, _ instant: Instant
    ) throws(ReconciliationError) -> RecordImage {
        let state = try state(&reader, instant)
        guard let hash = ContentHash(bytes: try reader.bytes(17)) else { throw ByteReader.unreadable }
        return RecordImage(
            state: state, content: try reader.block(), bookkeeping: try reader.block(), hash: hash)
    }

    private static func state(
        _ reader: inout ByteReader, _ instant: Instant
    ) throws(ReconciliationError) -> RecordState {
        switch try reader.byte() {
        case 0: .active
        case 1: .inactive(since: try reader.instant(), as: InactiveStatus(rawValue: try reader.text()))
        case 2: .inactive(since: instant, as: InactiveStatus(rawValue: try reader.text()))
        default: throw ByteReader.unreadable
        }
    }
}

extension PlannedAction {
    /// Whether the instant of going out of use is that of the run; an undo brings back an older one.
    var takesInstantOfRun: Bool { verb == .delete && cause != .undo }

    /// The action as a run carries it out.
    func stamped(_ instant: Instant) -> RosterAction {
        guard takesInstantOfRun, let after = action.after, case .inactive(_, let status) = after.state else {
            return action
        }
        return RosterAction(
            key: key, verb: verb, record: record, before: action.before,
            after: RecordImage(
                state: .inactive(since: instant, as: status), content: after.content, bookkeeping: after.bookkeeping,
                hash: after.hash))
    }
}
