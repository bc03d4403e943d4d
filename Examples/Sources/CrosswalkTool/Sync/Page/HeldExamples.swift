import Canonical
import PageLayout
import RosterReconciliation

/// The first of the records that wait, by hold and type; gathered in one walk over a plan's actions.
struct HeldExamples {
    private struct Group {
        var lines: [String] = []
        var count = 0
    }

    private var groups: [Int: [NounKind: Group]] = [:]
    private let groupLimit: Int

    /// - Parameters:
    ///   - groupLimit: the most examples of one hold and type.
    ///   - byteLimit: the most bytes of all examples together; what lies beyond is counted alone.
    init(_ plan: RosterPlan, groupLimit: Int, byteLimit: Int) {
        self.groupLimit = groupLimit
        var bytes = 0
        for planned in plan.actions {
            guard let hold = planned.hold else { continue }
            var group = groups[hold]?[planned.record.kind] ?? Group()
            group.count += 1
            // The first few of each group are shown in any case.
            if group.lines.count < (bytes < byteLimit ? groupLimit : 3) {
                let line = "\(planned.verb.word) \(planned.record.id.shortened(to: 255))"
                group.lines.append(line)
                bytes += line.utf8.count + 12
            }
            groups[hold, default: [:]][planned.record.kind] = group
        }
    }

    /// The examples of a hold, a disclosure a type.
    func html(of hold: Int) -> HTML {
        guard let kinds = groups[hold] else { return .empty }
        return HTML(
            kinds.sorted { $0.key < $1.key }.map { kind, group in
                .disclosure(
                    "\(kind.typeName): \(group.count.of("change"))",
                    .ids(group.lines, total: group.count, limit: groupLimit))
            })
    }
}
