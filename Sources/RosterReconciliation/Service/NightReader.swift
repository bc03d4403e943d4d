import Canonical
import _CrosswalkSupport

/// Reads everything that a plan is computed from. It changes nothing.
struct NightReader {
    let store: any RosterStore
    let access: LedgerAccess
    let policy: ReconciliationPolicy
    let instant: Instant
    let options: PlanOptions

    private static let fetchSize = 5_000

    func read(_ source: some RosterSource) async throws -> NightInput {
        let state = try await access.state()
        guard state.currentRun == 0 else {
            throw ReconciliationError(.runInProgress, "Run \(state.currentRun) has not finished; resume it first.")
        }
        let (staged, reading) = try await stage(source)
        let protections = try await protectedTags()
        var differences: [KindDifference] = []
        var stored: [[Hash128: StoredRecord]] = []
        var denied: [[String]] = []
        for kind in staged {
            var difference = try await compare(kind, reading, protections[kind.kind.rank])
            denied.append(try await confirmAbsence(source, &difference))
            stored.append(try await fetch(difference))
            differences.append(difference)
        }
        let needs = UnmentionedNeeds(differences, policy, policy.day(of: instant)).kinds
        var unmentioned = [StagedKind?](repeating: nil, count: staged.count)
        for kind in needs { unmentioned[kind.rank] = try await scan(kind, differences[kind.rank].kept) }
        return NightInput(
            scope: source.provenance, policy: policy, instant: instant, options: options, reading: reading,
            staged: staged, differences: differences, stored: stored, unmentioned: unmentioned,
            protections: protections, quarantine: try await quarantine(staged, reading), denied: denied,
            verdicts: try await access.verdicts().filter { $0.value.isGood(at: instant) }, base: state.base)
    }

    private func stage(_ source: some RosterSource) async throws -> ([StagedKind], RosterReading) {
        let stage = RosterStage()
        let handover = Handover<[RosterEntry]> { await stage.absorb($0) }
        let reading = try await source.read { entries in
            try Task.checkCancellation()
            await handover.give(entries)
        }
        await handover.finish()
        var staged = await stage.finish()
        for rank in staged.indices { staged[rank].settle() }
        return (staged, reading)
    }

    private func compare(
        _ staged: StagedKind, _ reading: RosterReading, _ protected: [Hash128: Set<UInt8>]
    ) async throws -> KindDifference {
        let grace = policy.removal(of: staged.kind).grace
        let purgesBefore = grace.map { Instant(millisecondsSinceEpoch: instant.millisecondsSinceEpoch.subtracting($0)) }
        let comparison = KindComparison(
            staged, completeness: reading.completeness(of: staged.kind), fullComparisons: Set(protected.keys),
            comparesAllInFull: options.remasters, purgesBefore: purgesBefore)
        let handover = Handover<[StoredHead]> { await comparison.absorb($0) }
        try await store.heads(of: staged.kind, in: access.scope) { heads in
            try Task.checkCancellation()
            await handover.give(heads)
        }
        await handover.finish()
        return await comparison.finish()
    }

    /// Asks the source about missing records, where they are few; those that it still has are kept.
    private func confirmAbsence(
        _ source: some RosterSource, _ difference: inout KindDifference
    ) async throws -> [String] {
        let missing = difference.missing
        guard !missing.isEmpty, missing.count <= policy.confirmAbsenceUpTo else { return [] }
        let kind = difference.kind
        let answers = try await source.confirmAbsent(missing.map { RecordKey(kind, $0.id) })
        guard !answers.isEmpty else { return [] }
        let present = Set(
            answers.filter { $0.key.kind == kind && $0.value == .present }.map { RecordIndex.hash($0.key.id) })
        let denied = missing.filter { present.contains(RecordIndex.hash($0.id)) }
        difference.missing = missing.filter { !present.contains(RecordIndex.hash($0.id)) }
        for head in denied { _ = difference.kept.add(RecordIndex.hash(head.id), content: Hash128(low: 0, high: 0)) }
        return denied.map(\.id)
    }

    private func fetch(_ difference: KindDifference) async throws -> [Hash128: StoredRecord] {
        let heads =
            difference.changed.map(\.head) + difference.returning.map(\.head) + difference.removed
            + difference.missing + difference.expired
        let ids = heads.map(\.id).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        var records: [Hash128: StoredRecord] = [:]
        records.reserveCapacity(ids.count)
        for start in stride(from: 0, to: ids.count, by: Self.fetchSize) {
            let part = Array(ids[start..<min(start + Self.fetchSize, ids.count)])
            for record in try await store.records(of: difference.kind, ids: part, in: access.scope) {
                records[RecordIndex.hash(record.key.id)] = record
            }
        }
        return records
    }

    private func scan(_ kind: NounKind, _ kept: RecordIndex) async throws -> StagedKind {
        let collector = UnmentionedCollector(kind, kept)
        try await store.scan(kind, in: access.scope) { records in
            try Task.checkCancellation()
            await collector.absorb(records)
        }
        return await collector.collected
    }

    private func protectedTags() async throws -> [[Hash128: Set<UInt8>]] {
        var tags = [[Hash128: Set<UInt8>]](repeating: [:], count: NounKind.allCases.count)
        try await access.forEach(.protection) { row in
            let protection = try Protection(row: row.value)
            tags[protection.record.kind.rank][RecordIndex.hash(protection.record.id)] = protection.tags
        }
        return tags
    }

    /// Tonight's quarantine, and what remains of earlier ones because nothing newer is known.
    private func quarantine(_ staged: [StagedKind], _ reading: RosterReading) async throws -> [QuarantinedRecord] {
        var records = staged.flatMap { kind in
            kind.quarantine.values.map { QuarantinedRecord(key: RecordKey(kind.kind, $0.id), code: $0.code) }
        }
        try await access.forEach(.quarantine) { row in
            let known = try QuarantineRow(row: row.value).record
            let kind = staged[known.key.kind.rank]
            let hash = RecordIndex.hash(known.key.id)
            let isNewer =
                reading.completeness(of: known.key.kind) == .complete || kind.index.contains(hash)
                || kind.removals[hash] != nil || kind.quarantine[hash] != nil
            if !isNewer { records.append(known) }
        }
        return records.sorted { $0.key < $1.key }
    }
}

extension Int64 {
    /// The difference, or the nearest number that there is.
    fileprivate func subtracting(_ other: Int64) -> Int64 {
        let (value, overflow) = subtractingReportingOverflow(other)
        return overflow ? (other > 0 ? .min : .max) : value
    }
}

/// Gathers stored records in use that the source did not mention.
private actor UnmentionedCollector {
    private let kept: RecordIndex
    private(set) var collected: StagedKind

    init(_ kind: NounKind, _ kept: RecordIndex) {
        self.kept = kept
        collected = StagedKind(kind)
    }

    func absorb(_ records: [StoredRecord]) {
        for record in records where record.image.state.isActive && kept.contains(RecordIndex.hash(record.key.id)) {
            var id = record.key.id
            id.withUTF8 {
                collected.add(id: UnsafeRawBufferPointer($0), content: record.image.content, bookkeeping: [])
            }
        }
    }
}

/// Says of which kinds the rules must see what the source did not mention. After a complete delivery there is nothing
/// of that sort, so that an ordinary night reads no more than heads.
private struct UnmentionedNeeds {
    private(set) var kinds: Set<NounKind> = []

    init(_ differences: [KindDifference], _ policy: ReconciliationPolicy, _ day: CalendarDate?) {
        var needed: Set<NounKind> = []
        for difference in differences {
            let deletes = difference.removed.count + difference.missing.count
            let writes =
                difference.changed.count + difference.returning.count
                + (difference.fates.contains(.created) ? 1 : 0)
            let minimum = policy.limits(of: difference.kind, on: day).school?.minimum ?? .max
            needed.formUnion(Self.needs(difference.kind, deletes: deletes, writes: writes, schoolMinimum: minimum))
        }
        kinds = needed.filter { differences[$0.rank].kept.count > 0 }
    }

    private static func needs(_ kind: NounKind, deletes: Int, writes: Int, schoolMinimum: Int) -> Set<NounKind> {
        var needed: Set<NounKind> = []
        guard deletes + writes > 0 else { return [] }
        // To say to which school a record counts.
        if [.person, .account, .demographics].contains(kind) { needed.formUnion([.person, .roleAssignment]) }
        if kind == .enrollment { needed.insert(.section) }
        // To find people who were learners, and people who share an identifier.
        if kind == .roleAssignment || kind == .enrollment, writes > 0 { needed.insert(kind) }
        if kind == .person, writes > 0 { needed.insert(.person) }
        if deletes > 0 {
            // To see whether its time is over, and who refers to it.
            needed.formUnion([.academicSession, .section])
            needed.formUnion(NounKind.allCases.filter { refers($0, to: kind) })
        }
        if deletes >= schoolMinimum { needed.insert(kind) }
        return needed
    }

    private static func refers(_ kind: NounKind, to target: NounKind) -> Bool {
        kind == .demographics && target == .person || ReferenceField.all[kind.rank].contains { $0.target == target }
    }
}
