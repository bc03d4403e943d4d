import Canonical
import _CrosswalkSupport

/// Which removals the calendar lets expect: what ended by its own dates, and what hangs on it.
///
/// End dates are exclusive: a record whose end date is today is over. A section is over when all its sessions are, a
/// course when its school year is, an enrollment by its own date or with its section, a role by its own date. A
/// person's removal is expected where a role of the person has ended by its own date and all else that the person had
/// goes tonight and is expected: enrollments alone say nothing, because in the holidays everybody's are over, and an
/// export cut short then must not look like a farewell. Accounts and demographics follow their person.
struct ExpectedRemovals {
    private let today: Int
    private var overSessions: Set<Hash128> = []
    private var overSections: Set<Hash128> = []

    /// Marks the drafts of removals that are expected.
    static func mark(_ drafts: inout [[Draft]], _ view: NightView) {
        guard let today = view.input.day?.daysSinceEpoch,
            drafts.contains(where: { $0.contains { $0.verb == .delete } })
        else { return }
        let removals = ExpectedRemovals(today, view)
        for kind in [NounKind.academicSession, .course, .section, .roleAssignment, .enrollment] {
            removals.mark(&drafts[kind.rank]) { removals.isOver(kind, $0) }
        }
        let persons = removals.expectedPersons(drafts, view)
        removals.mark(&drafts[NounKind.person.rank]) { persons.contains($0.idHash) }
        removals.mark(&drafts[NounKind.demographics.rank]) { persons.contains($0.idHash) }
        removals.mark(&drafts[NounKind.account.rank]) { draft in
            draft.withBefore { FieldScan.idHash(Tag.accountPerson, $0) }.map(persons.contains) ?? false
        }
    }

    private init(_ today: Int, _ view: NightView) {
        self.today = today
        var sessions: Set<Hash128> = []
        view.forEachBefore(.academicSession) { id, content in
            if let end = FieldScan.day(Tag.sessionEnd, content), end <= today { sessions.insert(id) }
        }
        overSessions = sessions
        var sections: Set<Hash128> = []
        view.forEachBefore(.section) { id, content in
            if Self.isSectionOver(content, sessions) { sections.insert(id) }
        }
        overSections = sections
    }

    private static func isSectionOver(_ content: UnsafeRawBufferPointer, _ overSessions: Set<Hash128>) -> Bool {
        guard let sessions = FieldScan.value(Tag.sectionSessions, content) else { return false }
        var (count, over) = (0, 0)
        FieldScan.forEachText(sessions) { session in
            count += 1
            if overSessions.contains(RecordIndex.hash(session)) { over += 1 }
        }
        return count > 0 && count == over
    }

    private func mark(_ drafts: inout [Draft], _ isExpected: (Draft) -> Bool) {
        for index in drafts.indices where drafts[index].verb == .delete {
            if isExpected(drafts[index]) { drafts[index].isExpected = true }
        }
    }

    private func isOver(_ kind: NounKind, _ draft: Draft) -> Bool {
        draft.withBefore { content in
            switch kind {
            case .academicSession: overSessions.contains(draft.idHash)
            case .course: FieldScan.idHash(Tag.courseYear, content).map(overSessions.contains) ?? false
            case .section: overSections.contains(draft.idHash)
            case .roleAssignment: hasEnded(Tag.roleEnd, content)
            case .enrollment:
                hasEnded(Tag.enrollmentEnd, content)
                    || FieldScan.idHash(Tag.enrollmentSection, content).map(overSections.contains) ?? false
            default: false
            }
        }
    }

    private func hasEnded(_ tag: UInt8, _ content: UnsafeRawBufferPointer) -> Bool {
        FieldScan.day(tag, content).map { $0 <= today } ?? false
    }

    private func expectedPersons(_ drafts: [[Draft]], _ view: NightView) -> Set<Hash128> {
        let going = Set(drafts[NounKind.person.rank].filter { $0.verb == .delete }.map(\.idHash))
        guard !going.isEmpty else { return [] }
        var expected: Set<Hash128> = []
        var staying: Set<Hash128> = []
        for (kind, tag) in [(NounKind.roleAssignment, Tag.rolePerson), (.enrollment, Tag.enrollmentPerson)] {
            for draft in drafts[kind.rank] where draft.verb == .delete {
                guard let person = draft.withBefore({ FieldScan.idHash(tag, $0) }) else { continue }
                if !draft.isExpected {
                    staying.insert(person)
                } else if kind == .roleAssignment {
                    expected.insert(person)
                }
            }
            view.forEachAfter(kind) { _, content in
                if let person = FieldScan.idHash(tag, content), going.contains(person) { staying.insert(person) }
            }
        }
        return expected.subtracting(staying).intersection(going)
    }
}
