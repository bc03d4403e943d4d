import Canonical
import PageLayout
import RosterReconciliation

/// What changed, by type, by school and by field.
extension SyncPage {
    /// The schools that are shown without being asked for.
    private static let schoolLimit = 20

    var changes: PageSection? {
        guard let summary = report.summary else { return nil }
        let kinds = NounKind.inOrder.filter { summary.counts[$0] != nil }
        guard !kinds.isEmpty else { return nil }
        let rows = kinds.map { (HTML(text: $0.typeName), summary.numbers(of: $0)) }
        return PageSection(
            report.isDryRun ? "What would change" : "What changed",
            Chart.legend(BarSegment.Fill.allCases) + table("By type", rows, heading: "Type", isTotal: true))
    }

    var schools: PageSection? {
        guard let plan = report.plan else { return nil }
        var numbers: [String?: TypeNumbers] = [:]
        for counts in plan.countsBySchool().values {
            for (school, counts) in counts { numbers[school, default: TypeNumbers()].add(TypeNumbers(counts)) }
        }
        // No table where there is only one school or none.
        guard numbers.keys.contains(where: { $0 != nil }), numbers.count > 1 else { return nil }
        let rows = numbers.sorted { a, b in
            (b.value.applied + b.value.held, a.key ?? "") < (a.value.applied + a.value.held, b.key ?? "")
        }.map { (schoolName($0.key), $0.value) }
        let first = table("The schools with the most changes", Array(rows.prefix(Self.schoolLimit)), heading: "School")
        let rest = rows.dropFirst(Self.schoolLimit)
        guard !rest.isEmpty else { return PageSection("By school", first) }
        let shown = Array(rest.prefix(Self.exampleLimit))
        let left = rest.count - shown.count
        return PageSection(
            "By school",
            first
                + .disclosure(
                    rest.count.of("more school"),
                    table("The other schools", shown, heading: "School")
                        + (left > 0 ? .paragraph("and \(Wording.number(left)) more") : .empty)))
    }

    /// The name, with the id in small type.
    private func schoolName(_ id: String?) -> HTML {
        guard let id else { return "Not tied to a school" }
        guard let name = organizations[id]?.name, !name.isEmpty else { return .code(id.shortened(to: 255)) }
        return "\(name.shortened(to: 120))<br>\(HTML.code(id.shortened(to: 255)))"
    }

    /// Which fields of existing records change: often all that one wants to know of a night.
    var fields: PageSection? {
        guard let plan = report.plan else { return nil }
        var counts: [NounKind: [String: Int]] = [:]
        for planned in plan.actions where planned.verb == .update {
            for tag in planned.changedFields {
                let name = RosterField.field(tag, of: planned.record.kind)?.name ?? "field \(tag)"
                counts[planned.record.kind, default: [:]][name, default: 0] += 1
            }
        }
        let rows = NounKind.inOrder.flatMap { kind in
            (counts[kind] ?? [:]).sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { (kind, $0.key, $0.value) }
        }
        guard !rows.isEmpty else { return nil }
        let table = DataTable(
            caption: "Fields of existing records that change, the waiting changes among them",
            [.init("Type", .heading), .init("Field", .text), .init("Records", .number)],
            rows: rows.map { [.text($0.0.typeName), .text($0.1), .number($0.2)] })
        return PageSection("Which fields", .disclosure(rows.count.of("field changes", "fields change"), table.html))
    }

    private func table(
        _ caption: String, _ rows: [(name: HTML, numbers: TypeNumbers)], heading: String, isTotal: Bool = false
    ) -> HTML {
        let scale = rows.map { $0.numbers.applied + $0.numbers.held }.max() ?? 0
        let columns: [DataTable.Column] =
            [.init(heading, .heading), .init("Changes", .chart)]
            + ["New", "Changed", "Removed", "Waiting"].map { .init($0, .number) }
            + (isTotal ? [.init("Unchanged", .number)] : [])
        return DataTable(
            caption: caption, columns,
            rows: rows.map { row in
                let numbers = row.numbers
                let bar = Chart.bar(
                    [
                        BarSegment(.new, numbers.create + numbers.restore), BarSegment(.changed, numbers.update),
                        BarSegment(.removed, numbers.delete), BarSegment(.held, numbers.held),
                    ], scale: scale)
                return [
                    .html(row.name), .html(bar), .number(numbers.create + numbers.restore), .number(numbers.update),
                    .number(numbers.delete), .number(numbers.held),
                ] + (isTotal ? [.number(numbers.unchanged)] : [])
            }
        ).html
    }
}
