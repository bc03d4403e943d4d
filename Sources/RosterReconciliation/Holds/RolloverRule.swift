import Canonical
import _CrosswalkSupport

/// Knows a school year that rolls over by its pattern: most sections go, and as many come in sessions that the old
/// ones did not have. The holds of the calendar's kinds are then one hold, under its right name.
struct RolloverRule {
    let view: NightView
    let drafts: [[Draft]]

    private static let kinds: [NounKind] = [.academicSession, .course, .section, .enrollment]
    private static let codes: [Hold.Code] = [
        .deletePercent, .absoluteDeletes, .smallTypeDeletes, .schoolDeletes, .createPercent, .sizeJump,
    ]

    /// Merges candidates where the pattern is there; gives them back as they are otherwise.
    func merged(_ candidates: [HoldCandidate]) -> [HoldCandidate] {
        let isPart = { (candidate: HoldCandidate) in
            Self.codes.contains(candidate.code) && candidate.kind.map(Self.kinds.contains) ?? false
        }
        let parts = candidates.filter(isPart)
        guard !parts.isEmpty, let limit = limit, isRollover(limit) else { return candidates }
        let sections = drafts[NounKind.section.rank]
        let evidence = parts.map { "\($0.kind?.rawValue ?? "").\($0.code.rawValue)" }
        let merged = HoldCandidate(
            .rollover, .section, count: sections.count { $0.verb == .delete },
            base: view.differences[NounKind.section.rank].baseline, limit: .percent(limit.percent),
            evidence: Set(evidence).sorted().map { Hold.Evidence(name: $0, count: 1) },
            target: .several(parts.map(\.target)))
        return [merged] + candidates.filter { !isPart($0) }
    }

    private var limit: ShareLimit? { view.input.policy.limits(of: .section, on: view.input.day).rollover }

    private func isRollover(_ limit: ShareLimit) -> Bool {
        let sections = drafts[NounKind.section.rank]
        let baseline = view.differences[NounKind.section.rank].baseline
        let going = sections.filter { $0.verb == .delete && !$0.isRekeyed }
        let coming = sections.filter { $0.verb == .create && !$0.isRekeyed }
        guard baseline >= limit.minimum, limit.percent.isExceeded(by: going.count, of: baseline),
            limit.percent.isExceeded(by: coming.count, of: baseline)
        else { return false }
        let old = going.reduce(into: Set<Hash128>()) { $0.formUnion($1.withBefore(Self.sessions)) }
        let new = coming.count { draft in
            let sessions = draft.withAfter(Self.sessions)
            return !sessions.isEmpty && sessions.isDisjoint(with: old)
        }
        return new * 10 >= coming.count * 9
    }

    private static func sessions(_ content: UnsafeRawBufferPointer) -> Set<Hash128> {
        var sessions: Set<Hash128> = []
        FieldScan.value(Tag.sectionSessions, content).map { value in
            FieldScan.forEachText(value) { sessions.insert(RecordIndex.hash($0)) }
        }
        return sessions
    }
}
