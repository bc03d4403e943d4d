public import Canonical
public import CrosswalkTesting

extension SampleRoster {
    /// Changes the roster at random: removes records, adds others, changes fields, touches bookkeeping.
    ///
    /// References are not looked after: what is left may point at nothing, as real deliveries do.
    /// - Parameters:
    ///   - changes: how many.
    ///   - random: where the choices come from.
    public mutating func mutate(_ changes: Int, random: inout SeededGenerator) {
        for _ in 0..<max(0, changes) { mutate(&random) }
    }

    private mutating func mutate(_ random: inout SeededGenerator) {
        let keys = records.keys.sorted()
        guard let key = random.element(of: keys) else { return add(Self.newcomer(&random)) }
        switch random.number(below: 6) {
        case 0, 1: remove(key)
        case 2: add(Self.newcomer(&random))
        case 3: records[key] = records[key]?.touched(random.number(below: 1_000_000))
        default: records[key] = records[key]?.changed(&random)
        }
    }

    private static func newcomer(_ random: inout SeededGenerator) -> RosterRecord {
        let number = random.number(below: 40)
        switch random.number(below: 4) {
        case 0:
            var section = Section(id: "new-section-\(number)")
            section.title = "New \(random.number(below: 5))"
            section.organizationID = "school-0"
            return .section(section)
        case 1:
            var enrollment = Enrollment(id: "new-enrollment-\(number)")
            enrollment.sectionID = "section-0-\(random.number(below: 3))"
            enrollment.personID = "new-person-\(random.number(below: 40))"
            enrollment.role = "student"
            return .enrollment(enrollment)
        case 2:
            var account = Account(id: "new-account-\(number)")
            account.personID = "new-person-\(random.number(below: 40))"
            account.username = "a\(random.number(below: 9))"
            return .account(account)
        default:
            var person = Person(id: "new-person-\(number)")
            person.givenName = "New"
            person.familyName = "N\(random.number(below: 20))"
            return .person(person)
        }
    }
}

extension RosterRecord {
    /// The same record with a field or two of another value.
    public func changed(_ random: inout SeededGenerator) -> RosterRecord {
        switch self {
        case .organization(let noun): .organization(Self.changed(noun, &random))
        case .academicSession(let noun): .academicSession(Self.changed(noun, &random))
        case .course(let noun): .course(Self.changed(noun, &random))
        case .section(let noun): .section(Self.changed(noun, &random))
        case .person(let noun): .person(Self.changed(noun, &random))
        case .account(let noun): .account(Self.changed(noun, &random))
        case .roleAssignment(let noun): .roleAssignment(Self.changed(noun, &random))
        case .enrollment(let noun): .enrollment(Self.changed(noun, &random))
        case .demographics(let noun): .demographics(Self.changed(noun, &random))
        }
    }

    /// The same record, changed at the source at another instant.
    public func touched(_ millisecond: Int) -> RosterRecord {
        modified(Instant(millisecondsSinceEpoch: Int64(millisecond)))
    }

    /// The same record without the source's bookkeeping, for comparisons.
    public var withoutBookkeeping: RosterRecord { modified(nil) }

    private func modified(_ instant: Instant?) -> RosterRecord {
        func set<Noun: CanonicalNoun>(_ noun: Noun) -> Noun {
            var noun = noun
            noun.lastModified = instant
            return noun
        }
        return switch self {
        case .organization(let noun): .organization(set(noun))
        case .academicSession(let noun): .academicSession(set(noun))
        case .course(let noun): .course(set(noun))
        case .section(let noun): .section(set(noun))
        case .person(let noun): .person(set(noun))
        case .account(let noun): .account(set(noun))
        case .roleAssignment(let noun): .roleAssignment(set(noun))
        case .enrollment(let noun): .enrollment(set(noun))
        case .demographics(let noun): .demographics(set(noun))
        }
    }

    /// Goes through the field table, so that a new field is changed too.
    private static func changed<Noun: CanonicalNoun>(_ noun: Noun, _ random: inout SeededGenerator) -> Noun {
        var noun = noun
        let fields = Noun.fields.filter { $0.role != .bookkeeping }
        for _ in 0...random.number(below: 2) {
            guard let field = random.element(of: fields) else { continue }
            let number = random.number(below: 50)
            // A field takes the form that is its own and ignores the others.
            for value in Self.values(number) {
                var copy = noun
                field.write(&copy, value)
                if field.read(copy) == value { noun = copy }
            }
        }
        return noun
    }

    private static func values(_ number: Int) -> [FieldValue] {
        [
            .text("value \(number)"), .flag(number.isMultiple(of: 2)), .set(["s\(number)"]),
            .list(["l\(number)", "l"]),
            .pairs([FieldValue.Pair("name", "\(number)")]),
            .optional(CalendarDate(year: 2000 + number, month: 1, day: 1)),
        ]
    }
}
