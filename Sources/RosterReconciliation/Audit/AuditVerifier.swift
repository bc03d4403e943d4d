import Canonical
import CrosswalkCrypto
import _CrosswalkSupport

/// Recomputes the whole chain and all that it vouches for.
struct AuditVerifier {
    let access: LedgerAccess

    private var faults: [AuditFault] = []
    private var previous = [UInt8](repeating: 0, count: 32)
    private var count = 0
    private var batches: [RunID: Int] = [:]

    init(access: LedgerAccess) { self.access = access }

    static func digest(_ bytes: [UInt8]) -> String { Hexadecimal.text(SHA256Digest(of: bytes).bytes) }

    mutating func verify(_ expectedHead: String?) async throws -> AuditVerification {
        var verifier = self
        try await access.forEach(.audit) { row in try await verifier.check(row) }
        self = verifier
        do {
            let state = try await access.state()
            if state.auditCount != count || state.auditHead != previous { report(count, .head) }
        } catch is ReconciliationError {
            report(count, .head)
        }
        let head = Hexadecimal.text(previous)
        if let expectedHead, expectedHead.lowercased() != head { report(count, .head) }
        return AuditVerification(entries: count, head: head, faults: faults)
    }

    private mutating func report(_ sequence: Int, _ code: AuditFault.Code) {
        faults.append(AuditFault(sequence: sequence, code: code))
    }

    private mutating func check(_ row: LedgerRow) async throws {
        defer { count += 1 }
        if row.name != AuditCoding.key(count).name { report(count, .gap) }
        guard let entry = try? AuditCoding.entry(row.value) else {
            // An unreadable link is a finding about the ledger, not an error of this call.
            report(count, .unreadable)
            previous = Array(row.value.suffix(32))
            return
        }
        if entry.sequence != count { report(count, .gap) }
        if entry.previousHash != Hexadecimal.text(previous) { report(count, .link) }
        let body = Array(row.value.dropLast(32))
        if AuditCoding.hash(body) != Array(row.value.suffix(32)) { report(count, .hash) }
        previous = Array(row.value.suffix(32))
        do {
            try await checkSubject(entry)
        } catch is ReconciliationError {
            report(count, .subject)
        }
    }

    /// What an entry vouches for must still be as it was.
    private mutating func checkSubject(_ entry: AuditEntry) async throws {
        switch entry.event {
        case .planRecorded: try await checkPlan(entry)
        case .batchApplied: try await checkBatch(entry)
        case .decision: try await checkDecision(entry)
        case .runStarted, .runFinished, .protection: break
        }
    }

    private mutating func checkPlan(_ entry: AuditEntry) async throws {
        guard let id = entry["plan"].flatMap(PlanID.init(hexadecimal:)),
            let row = try await access.read(PlanRow.key(id))
        else { return report(count, .subject) }
        if Self.digest(row) != entry["content"] { report(count, .subject) }
        let plan = try PlanRow(row: row)
        var journal = JournalDigest()
        var actions = 0
        try await access.forEach(.action, prefix: .ordinal(plan.number)) { row in
            if row.name != PlanRow.actionName(plan.number, actions) { journal.add([]) }
            journal.add(row.value)
            actions += 1
        }
        if Hexadecimal.text(journal.finish()) != entry["journal"] || String(actions) != entry["actions"] {
            report(count, .journal)
        }
    }

    private mutating func checkBatch(_ entry: AuditEntry) async throws {
        guard let id = entry["run"].flatMap(RunID.init(hexadecimal:)), let run = try await access.run(id),
            let plan = try await access.plan(run.plan),
            let row = try await access.read(RunRow.resultKey(run.number, batches[id, default: 0]))
        else { return report(count, .results) }
        batches[id, default: 0] += 1
        let results = try ResultRow(row: row)
        let keys = try await access.actions(plan, results.ordinals).map(\.key)
        if results.digest(keys) != entry["results"] { report(count, .results) }
    }

    private mutating func checkDecision(_ entry: AuditEntry) async throws {
        guard let number = entry["decision"].flatMap({ Int($0) }),
            let row = try await access.read(DecisionRow.key(number))
        else { return report(count, .subject) }
        if Self.digest(row) != entry["content"] { report(count, .subject) }
    }
}
