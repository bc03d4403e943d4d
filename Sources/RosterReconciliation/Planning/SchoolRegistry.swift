import Canonical
import _CrosswalkSupport

/// Gives schools small numbers, so that millions of records can name theirs.
struct SchoolRegistry: Sendable {
    private var numbers: [Hash128: Int32] = [:]
    private(set) var names: [String] = []

    /// The number of the school with this id.
    mutating func number(_ id: UnsafeRawBufferPointer) -> Int32 {
        let hash = RecordIndex.hash(id)
        if let number = numbers[hash] { return number }
        let number = Int32(clamping: names.count)
        numbers[hash] = number
        names.append(String(decoding: id, as: UTF8.self))
        return number
    }

    func number(of hash: Hash128) -> Int32? { numbers[hash] }

    func name(_ number: Int32) -> String? { number >= 0 ? names[Int(number)] : nil }

    /// Whether one school comes before another by the bytes of its id.
    func precedes(_ a: Int32, _ b: Int32) -> Bool {
        names[Int(a)].utf8.lexicographicallyPrecedes(names[Int(b)].utf8)
    }
}

/// Says to which school a record counts, on one side of the night.
///
/// An organization counts to itself; courses, sections, roles and enrollments to the organization they name, an
/// enrollment without one to its section's; a person to the primary organization or, without one, to that of the
/// roles, primary ones first; accounts and demographics to their person's.
struct SchoolMap {
    private var sections: [Hash128: Int32] = [:]
    private var persons: [Hash128: Int32] = [:]

    /// Learns the schools of sections and persons, which other records are asked through.
    init(_ forEach: (NounKind, NightView.Visitor) -> Void, _ registry: inout SchoolRegistry) {
        var schools = registry
        forEach(.section) { id, content in
            guard let school = FieldScan.value(Tag.sectionOrganization, content) else { return }
            sections[id] = schools.number(school)
        }
        var byRole: [Hash128: (isPrimary: Bool, school: Int32)] = [:]
        forEach(.roleAssignment) { _, content in
            guard let person = FieldScan.idHash(Tag.rolePerson, content),
                let school = FieldScan.value(Tag.roleOrganization, content)
            else { return }
            let next = (isPrimary: FieldScan.flag(Tag.rolePrimary, content) ?? false, school: schools.number(school))
            if let known = byRole[person], !Self.isBetter(next, than: known, schools) { return }
            byRole[person] = next
        }
        persons = byRole.mapValues(\.school)
        forEach(.person) { id, content in
            guard let school = FieldScan.value(Tag.personOrganization, content) else { return }
            persons[id] = schools.number(school)
        }
        registry = schools
    }

    private static func isBetter(
        _ a: (isPrimary: Bool, school: Int32), than b: (isPrimary: Bool, school: Int32), _ schools: SchoolRegistry
    ) -> Bool {
        a.isPrimary == b.isPrimary ? schools.precedes(a.school, b.school) : a.isPrimary
    }

    /// The number of a record's school; -1 for none.
    func school(
        _ kind: NounKind, id: Hash128, _ content: UnsafeRawBufferPointer, _ registry: inout SchoolRegistry
    ) -> Int32 {
        switch kind {
        case .organization, .academicSession: -1
        case .course: own(Tag.courseOrganization, content, &registry)
        case .section: own(Tag.sectionOrganization, content, &registry)
        case .person, .demographics: persons[id] ?? -1
        case .account: FieldScan.idHash(Tag.accountPerson, content).flatMap { persons[$0] } ?? -1
        case .roleAssignment: own(Tag.roleOrganization, content, &registry)
        case .enrollment: enrollment(content, &registry)
        }
    }

    private func own(_ tag: UInt8, _ content: UnsafeRawBufferPointer, _ registry: inout SchoolRegistry) -> Int32 {
        FieldScan.value(tag, content).map { registry.number($0) } ?? -1
    }

    private func enrollment(_ content: UnsafeRawBufferPointer, _ registry: inout SchoolRegistry) -> Int32 {
        if let school = FieldScan.value(Tag.enrollmentOrganization, content) { return registry.number(school) }
        return FieldScan.idHash(Tag.enrollmentSection, content).flatMap { sections[$0] } ?? -1
    }
}
