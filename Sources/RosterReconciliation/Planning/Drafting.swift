import Canonical
import _CrosswalkSupport

/// Makes the drafts of all actions from the differences.
struct Drafting {
    private let input: NightInput
    private var keys: ActionKeyMaker
    /// By rank of kind: writes ascending by id, then removals ascending by id.
    private(set) var drafts: [[Draft]] = []
    private(set) var differences: [KindDifference]
    private(set) var findings: [Finding] = []
    private var unreadable: [String] = []

    init(_ input: NightInput) {
        self.input = input
        keys = ActionKeyMaker(scope: input.scope)
        differences = input.differences
        for kind in NounKind.allCases.sorted() {
            drafts.append(draft(kind))
            report(.unreadable, .warning, kind, unreadable)
            unreadable = []
        }
    }

    private mutating func draft(_ kind: NounKind) -> [Draft] {
        let rewrites = ordered(updates(kind) + restores(kind))
        let writes = merged(creates(kind), rewrites)
        return writes + ordered(removals(kind) + purges(kind))
    }

    private mutating func creates(_ kind: NounKind) -> [Draft] {
        let staged = input.staged[kind.rank]
        var positions = differences[kind.rank].fates.indices.filter { differences[kind.rank].fates[$0] == .created }
        // Sources mostly deliver in order already; looking costs less than sorting.
        let isOrdered = zip(positions, positions.dropFirst()).allSatisfy { staged.precedes($0, $1) }
        if !isOrdered { positions.sort { staged.precedes($0, $1) } }
        return positions.map { position in
            make(
                .create, kind, staged.id(position), staged.index.ids[position], before: nil,
                after: staged.image(position), cause: .delivered)
        }
    }

    private mutating func updates(_ kind: NounKind) -> [Draft] {
        let matches = differences[kind.rank].changed
        return matches.compactMap { update($0, kind) }
    }

    private mutating func update(_ match: KindDifference.Match, _ kind: NounKind) -> Draft? {
        let staged = input.staged[kind.rank]
        let hash = staged.index.ids[match.position]
        // A record that went away since its head was read is left for the next night.
        guard let stored = input.stored[kind.rank][hash] else {
            differences[kind.rank].fates[match.position] = .unchanged
            return nil
        }
        let outcome = merge(stored, match.position, kind)
        let bookkeeping = staged.bookkeeping(match.position)
        let after = RecordImage(state: .active, content: outcome.content, bookkeeping: bookkeeping)
        let isRefresh =
            input.options.remasters && (bookkeeping != stored.image.bookkeeping || after.hash != stored.image.hash)
        guard !outcome.changed.isEmpty || isRefresh else {
            differences[kind.rank].fates[match.position] = .unchanged
            if bookkeeping != stored.image.bookkeeping { differences[kind.rank].touched += 1 }
            return nil
        }
        return make(
            .update, kind, match.head.id, hash, before: stored.image, after: after, cause: .delivered,
            changed: outcome.changed)
    }

    private mutating func restores(_ kind: NounKind) -> [Draft] {
        let matches = differences[kind.rank].returning
        guard input.policy.restoresReturningRecords else {
            for match in matches { differences[kind.rank].fates[match.position] = .leftAlone }
            report(.notRestored, .notice, kind, matches.map(\.head.id))
            return []
        }
        return matches.compactMap { match in
            let hash = input.staged[kind.rank].index.ids[match.position]
            guard let stored = input.stored[kind.rank][hash] else {
                differences[kind.rank].fates[match.position] = .leftAlone
                return nil
            }
            let outcome = merge(stored, match.position, kind)
            let after = RecordImage(
                state: .active, content: outcome.content,
                bookkeeping: input.staged[kind.rank].bookkeeping(match.position))
            return make(
                .restore, kind, match.head.id, hash, before: stored.image, after: after, cause: .delivered,
                changed: outcome.changed)
        }
    }

    private mutating func removals(_ kind: NounKind) -> [Draft] {
        let difference = differences[kind.rank]
        return difference.removed.compactMap { removal($0, kind, .removal) }
            + difference.missing.compactMap { removal($0, kind, .missing) }
    }

    private mutating func removal(_ head: StoredHead, _ kind: NounKind, _ cause: PlannedAction.Cause) -> Draft? {
        let hash = RecordIndex.hash(head.id)
        guard let stored = input.stored[kind.rank][hash] else { return nil }
        // What the record becomes, and with it the key, is settled when it is known whether its time is over.
        return Draft(
            verb: .delete, kind: kind, id: head.id, idHash: hash, before: stored.image, after: nil, cause: cause,
            changed: [], key: .unset)
    }

    private mutating func purges(_ kind: NounKind) -> [Draft] {
        differences[kind.rank].expired.compactMap { head in
            let hash = RecordIndex.hash(head.id)
            guard let stored = input.stored[kind.rank][hash] else { return nil }
            return make(.purge, kind, head.id, hash, before: stored.image, after: nil, cause: .graceOver)
        }
    }

    private mutating func merge(_ stored: StoredRecord, _ position: Int, _ kind: NounKind) -> ContentMerge.Outcome {
        let staged = input.staged[kind.rank]
        let outcome = ContentMerge.merge(
            delivered: staged.content(position), stored: stored.image.content, kind: kind,
            protected: input.protections[kind.rank][staged.index.ids[position]] ?? [])
        if !outcome.wasReadable { unreadable.append(stored.key.id) }
        return outcome
    }

    private mutating func make(
        _ verb: RosterAction.Verb, _ kind: NounKind, _ id: String, _ hash: Hash128, before: RecordImage?,
        after: RecordImage?, cause: PlannedAction.Cause, changed: [UInt8] = []
    ) -> Draft {
        let key = keys.key(
            verb, RecordKey(kind, id), before: before.map(VersionStamp.init), after: after.map(VersionStamp.init))
        return Draft(
            verb: verb, kind: kind, id: id, idHash: hash, before: before, after: after, cause: cause, changed: changed,
            key: key)
    }

    private mutating func report(_ code: Finding.Code, _ severity: Finding.Severity, _ kind: NounKind, _ ids: [String])
    {
        guard !ids.isEmpty else { return }
        findings.append(
            Finding(code, severity, kind, count: ids.count, samples: Array(ids.prefix(Finding.sampleLimit))))
    }

    private func ordered(_ drafts: [Draft]) -> [Draft] {
        drafts.sorted { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) }
    }

    /// Two ascending lists made one.
    private func merged(_ a: [Draft], _ b: [Draft]) -> [Draft] {
        if a.isEmpty { return b }
        if b.isEmpty { return a }
        var result: [Draft] = []
        result.reserveCapacity(a.count + b.count)
        var (left, right) = (0, 0)
        while left < a.count, right < b.count {
            if a[left].id.utf8.lexicographicallyPrecedes(b[right].id.utf8) {
                result.append(a[left])
                left += 1
            } else {
                result.append(b[right])
                right += 1
            }
        }
        return result + a[left...] + b[right...]
    }
}
