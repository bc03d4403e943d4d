public import Canonical

extension RosterReconciler {
    /// Protects fields of a record: they keep the values that the store has, whatever the source says, and are no
    /// difference.
    ///
    /// The fields are added to those that are protected already. The record need not exist yet; then the first
    /// delivery writes the source's values and later ones leave them alone.
    /// - Parameters:
    ///   - fields: Names of fields as the nouns have them, such as `preferredGivenName`.
    ///   - record: The record, which need not exist.
    ///   - scope: Whose record it is.
    ///   - actor: Who does it, for the audit.
    ///   - reason: Why, for the audit.
    ///   - instant: When, for the audit.
    /// - Throws: ``ReconciliationError`` with `field.unknown`, `run.in_progress`; what the ledger throws.
    public func protect(
        _ fields: [String], of record: RecordKey, in scope: Provenance, by actor: String, reason: String,
        at instant: Instant
    ) async throws {
        let tags = try Self.tags(fields, record.kind)
        let access = access(scope)
        let known = try await access.read(Protection.key(record)).map { try Protection(row: $0).tags } ?? []
        let protection = Protection(
            record: record, tags: known.union(tags), instant: instant, actor: actor, reason: reason)
        try await change(access, protection)
    }

    /// Lifts the protection of fields: the next plan gives them the source's values again.
    /// - Parameters:
    ///   - fields: Names of fields; empty for all.
    ///   - record: The record.
    ///   - scope: Whose record it is.
    ///   - actor: Who does it, for the audit.
    ///   - reason: Why, for the audit.
    ///   - instant: When, for the audit.
    /// - Throws: ``ReconciliationError`` with `field.unknown`, `run.in_progress`; what the ledger throws.
    public func unprotect(
        _ fields: [String] = [], of record: RecordKey, in scope: Provenance, by actor: String, reason: String,
        at instant: Instant
    ) async throws {
        let access = access(scope)
        guard let row = try await access.read(Protection.key(record)) else { return }
        let known = try Protection(row: row).tags
        let tags = fields.isEmpty ? known : try Self.tags(fields, record.kind)
        let protection = Protection(
            record: record, tags: known.subtracting(tags), instant: instant, actor: actor, reason: reason)
        try await change(access, protection)
    }

    /// Writes values of one's own into a record and protects those fields, as a run that can be undone.
    /// - Parameters:
    ///   - values: New values by the names of their fields; `absent` clears one.
    ///   - record: A record in use.
    ///   - scope: Whose record it is.
    ///   - actor: Who does it, for the audit.
    ///   - reason: Why, for the audit.
    ///   - instant: When, for the audit.
    /// - Throws: ``ReconciliationError`` with `record.unknown`, `field.unknown`, `run.in_progress`; ``RecordFault``;
    ///   what the store or ledger throw.
    @discardableResult
    public func override(
        _ values: [String: FieldValue], of record: RecordKey, in scope: Provenance, by actor: String,
        reason: String, at instant: Instant
    ) async throws -> RunSummary {
        let tags = try Self.tags(Array(values.keys), record.kind)
        let access = access(scope)
        let stored = try await store.records(of: record.kind, ids: [record.id], in: scope).first
        guard let stored, stored.image.state.isActive else {
            throw ReconciliationError(.unknownRecord, "The store has no such record in use.")
        }
        let plan = try await overridePlan(values, stored, access, instant)
        let known = try await access.read(Protection.key(record)).map { try Protection(row: $0).tags } ?? []
        let protection = Protection(
            record: record, tags: known.union(tags), instant: instant, actor: actor, reason: reason)
        return try await carryOut(plan, .override, free: OrdinalRanges(plan.actions.indices), by: actor, at: instant) {
            order, state in
            order.reason = reason
            order.changes = Self.changes(protection, &state)
        }
    }

    /// The protected fields of all records of a provenance, ascending by kind and id.
    public func protections(in scope: Provenance) async throws -> [Protection] {
        var protections: [Protection] = []
        try await access(scope).forEach(.protection) { protections.append(try Protection(row: $0.value)) }
        return protections.sorted { $0.record < $1.record }
    }

    private func overridePlan(
        _ values: [String: FieldValue], _ stored: StoredRecord, _ access: LedgerAccess, _ instant: Instant
    ) async throws -> RosterPlan {
        let kind = stored.key.kind
        let old = try RecordContent(stored.image.content).fields
        var fields = Dictionary(uniqueKeysWithValues: old.map { ($0.tag, $0) })
        for (name, value) in values {
            guard let tag = RosterField.named(name, of: kind)?.tag else { continue }
            fields[tag] = EncodedField(tag: tag, value)
        }
        var writer = RowWriter()
        writer.begin()
        for tag in fields.keys.sorted() { fields[tag].map { writer.write($0) } }
        let after = RecordImage(state: .active, content: writer.bytes, bookkeeping: stored.image.bookkeeping)
        let changed = RecordContent.difference(old, try RecordContent(after.content).fields)
        let action = PlannedAction(
            action: RosterAction(.update, stored.key, before: stored.image, after: after, in: access.scope),
            cause: .override, school: nil, changedFields: changed, isExpected: false, hold: nil)
        return PlanDraft(
            scope: access.scope, origin: .override, preparedAt: instant, actions: changed.isEmpty ? [] : [action],
            base: try await access.state().base
        ).named()
    }

    private func change(_ access: LedgerAccess, _ protection: Protection) async throws {
        var state = try await access.state()
        guard state.currentRun == 0 else {
            throw ReconciliationError(.runInProgress, "Run \(state.currentRun) has not finished; resume it first.")
        }
        let changes = Self.changes(protection, &state)
        try await access.advance(changes + [state.change()])
    }

    private static func changes(_ protection: Protection, _ state: inout ControlState) -> [LedgerChange] {
        let key = Protection.key(protection.record)
        let link = state.link(
            .protection, at: protection.instant, by: protection.actor,
            [
                .init("kind", protection.record.kind.rawValue), .init("id", protection.record.id),
                .init("fields", protection.fields.map(\.name).joined(separator: " ")),
                .init("reason", protection.reason),
            ])
        return [link, protection.tags.isEmpty ? .remove(key) : .put(key, protection.row)]
    }

    /// Bookkeeping is the source's own and cannot be protected.
    private static func tags(_ fields: [String], _ kind: NounKind) throws(ReconciliationError) -> Set<UInt8> {
        var tags: Set<UInt8> = []
        for name in fields {
            guard let field = RosterField.named(name, of: kind), field.role != .bookkeeping else {
                throw ReconciliationError(.unknownField, "A \(kind.rawValue) has no such field.")
            }
            tags.insert(field.tag)
        }
        return tags
    }
}

extension EncodedField {
    /// Encodes a value; `nil` for an absent one.
    init?(tag: UInt8, _ value: FieldValue) {
        var writer = RowWriter()
        writer.begin()
        writer.write(tag, value)
        // What was written one line above is legible, so that nothing is lost but the case of no field.
        guard let field = try? RecordContent(writer.bytes).fields.first else { return nil }
        self = field
    }
}
