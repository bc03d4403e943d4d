public import Canonical

/// A run as it is remembered.
public struct RunRecord: Hashable, Sendable {
    /// The run's name.
    public let id: RunID
    /// Its number, ascending from 1.
    public let number: Int
    /// The plan that it carried out.
    public let plan: PlanID
    /// When it was, as the caller said.
    public let instant: Instant
    /// Who did it, as the caller said.
    public let actor: String
    /// Why, where someone said so.
    public let reason: String
    /// The digest of the source that was read for it.
    public let sourceDigest: String?
    /// Whether it came to its end.
    public let isFinished: Bool
    /// Whether all of it was undone.
    public let isUndone: Bool
    /// What became of its actions.
    public let counts: [NounKind: RunCounts]
}

extension RosterReconciler {
    /// The runs of a provenance, the newest first.
    /// - Parameters:
    ///   - scope: Whose runs.
    ///   - limit: At most so many.
    public func runs(in scope: Provenance, limit: Int = 100) async throws -> [RunRecord] {
        let access = access(scope)
        var number = try await access.state().nextRun - 1
        var runs: [RunRecord] = []
        while number > 0, runs.count < limit {
            if let run = try await access.run(number) { runs.append(RunRecord(run)) }
            number -= 1
        }
        return runs
    }

    /// The summary of a run, as it was returned.
    /// - Throws: ``ReconciliationError`` with `run.unknown`; what the ledger throws.
    public func summary(of id: RunID, in scope: Provenance) async throws -> RunSummary {
        let access = access(scope)
        guard let run = try await access.run(id), let plan = try await access.plan(run.plan) else {
            throw ReconciliationError(.unknownRun, "No run of this name is stored for the tenant and source.")
        }
        return try await summary(run, plan, access)
    }

    /// What could not be carried out as planned, in the order in which it happened.
    public func conflicts(in scope: Provenance) async throws -> [RosterConflict] {
        var conflicts: [RosterConflict] = []
        try await access(scope).forEach(.conflict) { conflicts.append(try RosterConflict(row: $0.value)) }
        return conflicts
    }

    /// The records that the source could not deliver last, ascending.
    public func quarantine(in scope: Provenance) async throws -> [QuarantinedRecord] {
        var records: [QuarantinedRecord] = []
        try await access(scope).forEach(.quarantine) { records.append(try QuarantineRow(row: $0.value).record) }
        return records.sorted { $0.key < $1.key }
    }

    /// The links of the audit chain in order, handed over one by one. ``verifyAudit(in:expecting:)`` says whether they
    /// can be believed.
    /// - Throws: ``ReconciliationError`` with `ledger.unreadable`; what the ledger or the receiver throw.
    public func auditEntries(
        in scope: Provenance, _ receive: (AuditEntry) async throws -> Void
    ) async throws {
        try await access(scope).forEach(.audit) { try await receive(try AuditCoding.entry($0.value)) }
    }

    /// Recomputes the audit chain and everything that it vouches for: plans, journals, results and decisions.
    /// - Parameters:
    ///   - scope: Whose chain.
    ///   - head: The hash of the last link as it was copied elsewhere; `nil` to trust the ledger's own memory of where
    ///     the chain ends.
    /// - Throws: What the ledger throws. What is wrong with the chain is in the result.
    public func verifyAudit(in scope: Provenance, expecting head: String? = nil) async throws -> AuditVerification {
        var verifier = AuditVerifier(access: access(scope))
        return try await verifier.verify(head)
    }
}

extension RunRecord {
    init(_ run: RunRow) {
        id = run.id
        number = run.number
        plan = run.plan
        instant = run.instant
        actor = run.actor
        reason = run.reason
        sourceDigest = run.source
        isFinished = run.isFinished
        isUndone = run.undone == .everything
        counts = run.counts
    }
}
