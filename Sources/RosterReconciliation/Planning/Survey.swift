import Canonical
import _CrosswalkSupport

/// Looks for what is worth a word and holds nothing.
struct Survey {
    private let view: NightView
    private(set) var findings: [Finding] = []

    init(_ view: NightView) {
        self.view = view
        for kind in NounKind.allCases.sorted() {
            surveyDelivery(kind)
            surveyReferences(kind)
        }
        surveySections()
    }

    private mutating func surveyDelivery(_ kind: NounKind) {
        let staged = view.input.staged[kind.rank]
        let difference = view.differences[kind.rank]
        if case .incomplete(let reason) = view.input.reading.completeness(of: kind) {
            add(.incomplete, .warning, kind, detail: reason, count: staged.count, [])
        }
        let repeated = staged.repeated.filter { staged.quarantine[$0] == nil }
        add(
            .repeatedKey, .notice, kind,
            repeated.compactMap { hash in
                staged.index.position(of: hash).map(staged.id)
            })
        let byCode = Dictionary(grouping: staged.quarantine.values, by: \.code)
        for (code, records) in byCode.sorted(by: { $0.key < $1.key }) {
            let isOurs = code == Finding.Code.contradiction.rawValue
            add(isOurs ? .contradiction : .quarantined, .error, kind, detail: isOurs ? nil : code, records.map(\.id))
        }
        add(.unknownRemoval, .notice, kind, difference.unknownRemovals)
        add(.absenceDenied, .warning, kind, view.input.denied[kind.rank])
        if difference.touched > 0 { add(.touched, .notice, kind, count: difference.touched, []) }
    }

    /// References of records in use after the night to records that are not.
    private mutating func surveyReferences(_ kind: NounKind) {
        var orphans: [UInt8: (name: String, ids: Set<Hash128>)] = [:]
        view.forEachAfter(kind) { id, content in
            ReferenceField.forEach(kind, id, content) { reference, target in
                if !view.existsAfter(reference.target, target) {
                    orphans[reference.tag, default: (reference.name, [])].ids.insert(id)
                }
            }
        }
        for (_, orphan) in orphans.sorted(by: { $0.key < $1.key }) {
            add(.orphanedReference, .warning, kind, detail: orphan.name, orphan.ids.compactMap { view.id(kind, $0) })
        }
    }

    /// Sections without people, where both sections and enrollments are known whole.
    private mutating func surveySections() {
        guard view.input.isComplete(.section), view.input.isComplete(.enrollment) else { return }
        let staged = view.input.staged[NounKind.section.rank]
        guard staged.count > 0 else { return }
        var hasAnyone = [Bool](repeating: false, count: staged.count)
        var hasTeacher = hasAnyone
        view.forEachAfter(.enrollment) { _, content in
            guard let section = FieldScan.idHash(Tag.enrollmentSection, content),
                let position = staged.index.position(of: section)
            else { return }
            hasAnyone[position] = true
            if FieldScan.equals(Tag.enrollmentRole, "teacher", content) { hasTeacher[position] = true }
        }
        let known = (0..<staged.count).filter { !staged.isContested($0) }
        add(.emptySection, .warning, .section, known.filter { !hasAnyone[$0] }.map(staged.id))
        add(
            .sectionWithoutTeacher, .warning, .section,
            known.filter { hasAnyone[$0] && !hasTeacher[$0] }.map(staged.id))
    }

    private mutating func add(
        _ code: Finding.Code, _ severity: Finding.Severity, _ kind: NounKind, detail: String? = nil, _ ids: [String]
    ) {
        if !ids.isEmpty { add(code, severity, kind, detail: detail, count: ids.count, ids) }
    }

    private mutating func add(
        _ code: Finding.Code, _ severity: Finding.Severity, _ kind: NounKind, detail: String? = nil, count: Int,
        _ ids: [String]
    ) {
        let first = ids.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.prefix(Finding.sampleLimit)
        findings.append(Finding(code, severity, kind, detail: detail, count: count, samples: Array(first)))
    }
}
