import Canonical

/// How parts of a plan are written to the ledger.
enum PlanCoding {
    static func append(_ hold: Hold, to bytes: inout [UInt8]) {
        bytes.appendText(hold.code.rawValue)
        bytes.append(hold.kind?.ledgerCode ?? 0)
        bytes.appendOptional(hold.school) { $0.appendText($1) }
        bytes.appendOptional(hold.field) { $0.appendText($1) }
        bytes.appendCount(hold.count)
        bytes.appendCount(hold.base)
        switch hold.limit {
        case nil: bytes.append(0)
        case .percent(let percent):
            bytes.append(1)
            bytes.appendCount(percent.hundredths)
        case .count(let count):
            bytes.append(2)
            bytes.appendCount(count)
        }
        bytes.appendCount(hold.held)
        bytes.append(hold.isEnforced ? 1 : 0)
        bytes.appendList(hold.evidence) {
            $0.appendText($1.name)
            $0.appendCount($1.count)
        }
    }

    static func hold(_ reader: inout ByteReader) throws(ReconciliationError) -> Hold {
        let code = Hold.Code(rawValue: try reader.text())
        let kind = try reader.byte()
        let school = try reader.optional { reader throws(ReconciliationError) in try reader.text() }
        let field = try reader.optional { reader throws(ReconciliationError) in try reader.text() }
        let (count, base) = (try reader.count(), try reader.count())
        let limit = try limit(&reader)
        let (held, isEnforced) = (try reader.count(), try reader.byte() == 1)
        let evidence = try reader.list { reader throws(ReconciliationError) in
            Hold.Evidence(name: try reader.text(), count: try reader.count())
        }
        return Hold(
            code: code, kind: NounKind(ledgerCode: kind), school: school, field: field, count: count, base: base,
            limit: limit, held: held, isEnforced: isEnforced, evidence: evidence)
    }

    private static func limit(_ reader: inout ByteReader) throws(ReconciliationError) -> Hold.Limit? {
        switch try reader.byte() {
        case 0: nil
        case 1: .percent(Percent(hundredths: try reader.count()))
        case 2: .count(try reader.count())
        default: throw ByteReader.unreadable
        }
    }

    static func append(_ finding: Finding, to bytes: inout [UInt8]) {
        bytes.appendText(finding.code.rawValue)
        bytes.append(finding.severity.rawValue)
        bytes.append(finding.kind.ledgerCode)
        bytes.appendOptional(finding.detail) { $0.appendText($1) }
        bytes.appendCount(finding.count)
        bytes.appendList(finding.samples) { $0.appendText($1) }
    }

    static func finding(_ reader: inout ByteReader) throws(ReconciliationError) -> Finding {
        Finding(
            Finding.Code(rawValue: try reader.text()), try reader.code(Finding.Severity.self), try reader.kind(),
            detail: try reader.optional { reader throws(ReconciliationError) in try reader.text() },
            count: try reader.count(),
            samples: try reader.list { reader throws(ReconciliationError) in try reader.text() })
    }

    static func append(_ record: QuarantinedRecord, to bytes: inout [UInt8]) {
        append(record.key, to: &bytes)
        bytes.appendText(record.code)
    }

    static func quarantined(_ reader: inout ByteReader) throws(ReconciliationError) -> QuarantinedRecord {
        QuarantinedRecord(key: try key(&reader), code: try reader.text())
    }

    static func append(_ key: RecordKey, to bytes: inout [UInt8]) {
        bytes.append(key.kind.ledgerCode)
        bytes.appendText(key.id)
    }

    static func key(_ reader: inout ByteReader) throws(ReconciliationError) -> RecordKey {
        RecordKey(try reader.kind(), try reader.text())
    }

    static func append(_ completeness: Completeness, to bytes: inout [UInt8]) {
        switch completeness {
        case .absent: bytes.append(0)
        case .complete: bytes.append(1)
        case .delta: bytes.append(2)
        case .incomplete(let reason):
            bytes.append(3)
            bytes.appendText(reason)
        }
    }

    static func completeness(_ reader: inout ByteReader) throws(ReconciliationError) -> Completeness {
        switch try reader.byte() {
        case 0: .absent
        case 1: .complete
        case 2: .delta
        case 3: .incomplete(try reader.text())
        default: throw ByteReader.unreadable
        }
    }

    static func append(_ tally: KindTally, to bytes: inout [UInt8]) {
        for count in [
            tally.delivered, tally.baseline, tally.inactive, tally.unchanged, tally.unmentioned, tally.quarantined,
            tally.expectedRemovals,
        ] { bytes.appendCount(count) }
    }

    static func tally(_ reader: inout ByteReader) throws(ReconciliationError) -> KindTally {
        var tally = KindTally()
        tally.delivered = try reader.count()
        tally.baseline = try reader.count()
        tally.inactive = try reader.count()
        tally.unchanged = try reader.count()
        tally.unmentioned = try reader.count()
        tally.quarantined = try reader.count()
        tally.expectedRemovals = try reader.count()
        return tally
    }
}
