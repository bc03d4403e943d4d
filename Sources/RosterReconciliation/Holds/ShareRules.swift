import Canonical

/// The rules that hold a number against a share of the baseline, for one kind.
struct ShareRules {
    let statistics: KindStatistics
    let isComplete: Bool
    let saysNothing: Bool

    private var kind: NounKind { statistics.kind }
    private var limits: HoldLimits { statistics.limits }
    private var base: Int { statistics.base }

    /// The holds of the kind, in the order in which they claim actions.
    func candidates() -> [HoldCandidate] {
        if let empty = emptyCollection() { return [empty] }
        return deletePercent() + absoluteDeletes() + updatePercent() + createPercent() + fieldChanges() + sizeJump()
    }

    /// A collection without a record is one accident, not one for every rule.
    private func emptyCollection() -> HoldCandidate? {
        guard limits.holdsEmptyCollections, saysNothing, base > 0 else { return nil }
        return HoldCandidate(
            .emptyFile, kind, count: statistics.deletes, base: base, target: .verbs(kind, [.delete]))
    }

    private func deletePercent() -> [HoldCandidate] {
        let deletes = statistics.deletes
        if statistics.isSmall, let small = limits.smallKind {
            guard deletes > 0, deletes >= small.deletes || deletes >= base else { return [] }
            return [
                HoldCandidate(
                    .smallTypeDeletes, kind, count: deletes, base: base, limit: .count(small.deletes),
                    target: .verbs(kind, [.delete]))
            ]
        }
        return share(.deletePercent, limits.deletePercent, deletes, .delete)
    }

    private func absoluteDeletes() -> [HoldCandidate] {
        guard let limit = limits.deleteCount, statistics.deletes > limit else { return [] }
        return [
            HoldCandidate(
                .absoluteDeletes, kind, count: statistics.deletes, base: base, limit: .count(limit),
                target: .verbs(kind, [.delete]))
        ]
    }

    private func updatePercent() -> [HoldCandidate] {
        share(.updatePercent, limits.updatePercent, statistics.updates, .update)
    }

    /// The first records of a kind are no anomaly: there is nothing to hold them against.
    private func createPercent() -> [HoldCandidate] {
        share(.createPercent, limits.createPercent, statistics.creates, .create)
    }

    private func share(
        _ code: Hold.Code, _ limit: Percent?, _ count: Int, _ verb: RosterAction.Verb
    ) -> [HoldCandidate] {
        guard let limit, base > 0, limit.isExceeded(by: count, of: base) else { return [] }
        return [
            HoldCandidate(code, kind, count: count, base: base, limit: .percent(limit), target: .verbs(kind, [verb]))
        ]
    }

    private func fieldChanges() -> [HoldCandidate] {
        guard let limit = limits.field, base >= limit.minimum else { return [] }
        return statistics.fields.sorted { $0.key < $1.key }.compactMap { tag, count in
            guard limit.percent.isExceeded(by: count, of: base) else { return nil }
            return HoldCandidate(
                .fieldChange, kind, field: RosterField.field(tag, of: kind)?.name ?? "tag \(tag)", count: count,
                base: base, limit: .percent(limit.percent), target: .field(kind, tag))
        }
    }

    private func sizeJump() -> [HoldCandidate] {
        guard isComplete, let limit = limits.sizeJump, base >= limit.minimum, base > 0 else { return [] }
        let jump = abs(statistics.delivered - base)
        guard limit.percent.isExceeded(by: jump, of: base) else { return [] }
        return [
            HoldCandidate(
                .sizeJump, kind, count: jump, base: base, limit: .percent(limit.percent),
                target: .verbs(kind, statistics.delivered < base ? [.delete] : [.create]))
        ]
    }
}
