import CrosswalkTesting
import OneRosterModel

/// Random records of 1.2 with every field filled or left out by chance.
struct RandomRecords {
    var random: SeededGenerator

    mutating func word() -> String {
        let characters = Array("abcXYZ019.-_@ ,\"é漢\u{301}")
        return String((0...random.number(below: 20)).map { _ in characters[random.number(below: characters.count)] })
    }

    mutating func maybe<Value>(_ make: (inout Self) -> Value) -> Value? {
        random.chance(1, in: 2) ? make(&self) : nil
    }

    mutating func id<Entity>() -> SourcedID<Entity> { SourcedID("id-\(random.number(below: 1_000_000))") }

    mutating func list<Value>(_ make: (inout Self) -> Value) -> [Value] {
        (0..<random.number(below: 4)).map { _ in make(&self) }
    }

    mutating func flag() -> Bool { random.chance(1, in: 2) }

    mutating func day() -> OneRosterDate? { OneRosterDate(daysSinceEpoch: random.number(in: -719_528...2_932_896)) }

    mutating func term<Term: OneRosterVocabulary>() -> Term {
        random.chance(1, in: 4)
            ? Term(rawValue: "ext:own") : random.element(of: Term.standard) ?? Term(rawValue: "")
    }

    /// Life cycle and metadata, as a bulk or a delta file has them.
    mutating func common<Record: OneRosterEntity>(_ record: Record) -> Record {
        var record = record
        if random.chance(1, in: 2) {
            record.status = .active
            record.dateLastModified = OneRosterDateTime(
                millisecondsSinceEpoch: Int64(random.number(in: -62_167_219_200_000...253_402_300_799_999)))
        }
        record.metadata = list { OneRosterMetadata(name: $0.word(), value: $0.word()) }
        return record
    }

    mutating func org() -> OneRosterOrg {
        common(
            OneRosterOrg(
                sourcedID: id(), name: word(), type: term(), identifier: maybe { $0.word() },
                parentID: maybe { $0.id() }))
    }

    mutating func session() -> OneRosterAcademicSession {
        common(
            OneRosterAcademicSession(
                sourcedID: id(), title: word(), type: term(), startDate: day(), endDate: day(),
                parentID: maybe { $0.id() },
                schoolYear: maybe { SchoolYear(endYear: $0.random.number(below: 10_000)) } ?? nil))
    }

    mutating func course() -> OneRosterCourse {
        common(
            OneRosterCourse(
                sourcedID: id(), schoolYearID: maybe { $0.id() }, title: word(), courseCode: maybe { $0.word() },
                grades: list { $0.word() }, orgID: id(), subjects: list { $0.word() }, subjectCodes: list { $0.word() })
        )
    }

    mutating func section() -> OneRosterClass {
        common(
            OneRosterClass(
                sourcedID: id(), title: word(), grades: list { $0.word() }, courseID: id(),
                classCode: maybe { $0.word() }, classType: term(), location: maybe { $0.word() }, schoolID: id(),
                termIDs: list { $0.id() }, subjects: list { $0.word() }, subjectCodes: list { $0.word() },
                periods: list { $0.word() }))
    }

    mutating func user() -> OneRosterUser {
        common(
            OneRosterUser(
                sourcedID: id(), isEnabled: maybe { $0.flag() }, username: word(),
                userIDs: list { UserIdentifier(type: $0.word(), identifier: $0.word()) }, givenName: word(),
                familyName: word(), middleName: maybe { $0.word() }, identifier: maybe { $0.word() },
                email: maybe { $0.word() }, sms: maybe { $0.word() }, phone: maybe { $0.word() },
                agentIDs: list { $0.id() }, grades: list { $0.word() },
                userMasterIdentifier: maybe { $0.word() }, preferredGivenName: maybe { $0.word() },
                preferredMiddleName: maybe { $0.word() }, preferredFamilyName: maybe { $0.word() },
                primaryOrgID: maybe { $0.id() }, pronouns: maybe { $0.word() }))
    }

    mutating func profile() -> OneRosterUserProfile {
        common(
            OneRosterUserProfile(
                sourcedID: id(), userID: id(), profileType: word(), vendorID: word(),
                applicationID: maybe { $0.word() }, description: maybe { $0.word() }, credentialType: word(),
                username: word()))
    }

    mutating func role() -> OneRosterRole {
        let type: RoleType = random.chance(1, in: 2) ? .primary : .secondary
        return common(
            OneRosterRole(
                sourcedID: id(), userID: id(), roleType: type, role: term(), beginDate: maybe { $0.day() } ?? nil,
                endDate: maybe { $0.day() } ?? nil, orgID: id(), userProfileID: maybe { $0.id() }))
    }

    mutating func enrollment() -> OneRosterEnrollment {
        common(
            OneRosterEnrollment(
                sourcedID: id(), classID: id(), schoolID: id(), userID: id(), role: term(),
                isPrimary: maybe { $0.flag() }, beginDate: maybe { $0.day() } ?? nil, endDate: maybe { $0.day() } ?? nil
            ))
    }

    mutating func demographics() -> OneRosterDemographics {
        common(
            OneRosterDemographics(
                sourcedID: id(), birthDate: maybe { $0.day() } ?? nil, sex: maybe { $0.term() },
                isAmericanIndianOrAlaskaNative: maybe { $0.flag() }, isAsian: maybe { $0.flag() },
                isBlackOrAfricanAmerican: maybe { $0.flag() },
                isNativeHawaiianOrOtherPacificIslander: maybe { $0.flag() }, isWhite: maybe { $0.flag() },
                isTwoOrMoreRaces: maybe { $0.flag() }, isHispanicOrLatino: maybe { $0.flag() },
                countryOfBirthCode: maybe { $0.word() }, stateOfBirthAbbreviation: maybe { $0.word() },
                cityOfBirth: maybe { $0.word() }, publicSchoolResidenceStatus: maybe { $0.word() }))
    }
}
