import CrosswalkTesting
import OneRosterModel
import _CrosswalkSupport

/// Users, roles, demographics, profiles and enrollments.
extension DistrictSnapshot {
    func user(_ index: Int) -> OneRosterUser? {
        let person = state.persons[index]
        guard person.isActive else { return nil }
        let profile = people.profile(of: person, at: index)
        return OneRosterUser(
            sourcedID: userID(Int32(index)), isEnabled: isEnabled(index), username: profile.username,
            userIDs: userIDs(person, index, profile), givenName: profile.given, familyName: profile.family,
            middleName: profile.middle, identifier: identifier(person, index), email: profile.email, sms: profile.sms,
            phone: profile.phone, agentIDs: guardianIDs(of: person), grades: grades(of: person),
            preferredGivenName: profile.preferredGiven, primaryOrgID: orgID(ofSchool: person.school),
            pronouns: profile.pronouns)
    }

    /// The user in the shape of 1.1.
    func user11(_ index: Int) -> OneRosterUser11? {
        let person = state.persons[index]
        guard person.isActive else { return nil }
        let profile = people.profile(of: person, at: index)
        return OneRosterUser11(
            sourcedID: userID(Int32(index)), isEnabled: isEnabled(index), orgIDs: [orgID(ofSchool: person.school)],
            role: person.kind.role11, username: profile.username, userIDs: userIDs(person, index, profile),
            givenName: profile.given, familyName: profile.family, middleName: profile.middle,
            identifier: identifier(person, index), email: profile.email, sms: profile.sms, phone: profile.phone,
            agentIDs: guardianIDs(of: person), grades: grades(of: person))
    }

    private func isEnabled(_ index: Int) -> Bool {
        var random = random.fork("enabled").fork(index)
        return !random.chance(1, in: 100)
    }

    private func identifier(_ person: Person, _ index: Int) -> String? {
        switch person.kind {
        case .student: "\(4_000_000 + index)"
        case .guardian: nil
        default: "E\(70_000 + index)"
        }
    }

    private func userIDs(_ person: Person, _ index: Int, _ profile: PersonProfile) -> [UserIdentifier] {
        guard person.kind != .guardian else { return [] }
        var result = [UserIdentifier(type: "LDAP", identifier: profile.username)]
        if let number = identifier(person, index) { result.append(UserIdentifier(type: "SIS", identifier: number)) }
        return result
    }

    private func grades(of person: Person) -> [String] {
        person.kind == .student ? [Self.gradeCode(Int(person.grade))] : []
    }

    private func guardianIDs(of person: Person) -> [SourcedID<OneRosterUser>] {
        guard person.kind == .student, person.family >= 0 else { return [] }
        let family = state.families[Int(person.family)]
        return (0..<Int32(family.guardianCount)).map { userID(family.firstGuardian + $0) }
    }

    // MARK: Roles

    /// Every person has two places: for the role, and for a further one.
    var roleCount: Int { state.persons.count * 2 }

    func role(_ index: Int) -> OneRosterRole? {
        let person = state.persons[index / 2]
        guard person.isActive else { return nil }
        let isFirst = index % 2 == 0
        if !isFirst {
            var random = random.fork("further roles").fork(index)
            guard person.kind == .teacher, random.chance(1, in: 12) else { return nil }
        }
        let year = calendar.sessions[DistrictCalendar.SessionIndex.year].days
        let arrival = person.arrival > 0 ? calendar.firstNight + Int(person.arrival) : year.lowerBound
        return OneRosterRole(
            sourcedID: id(.role, index, school: person.school), userID: userID(Int32(index / 2)),
            roleType: isFirst ? .primary : .secondary, role: isFirst ? person.kind.role : .proctor,
            beginDate: OneRosterDate(day: arrival), endDate: OneRosterDate(day: year.upperBound),
            orgID: orgID(ofSchool: person.school), userProfileID: isFirst ? profileID(ofPerson: index / 2) : nil)
    }

    // MARK: Profiles

    private func profileID(ofPerson index: Int) -> SourcedID<OneRosterUserProfile>? {
        guard options.includesUserProfiles, options.version == .v1_2 else { return nil }
        let person = state.persons[index]
        return person.kind == .student ? id(.profile, index, school: person.school) : nil
    }

    func userProfile(_ index: Int) -> OneRosterUserProfile? {
        let person = state.persons[index]
        guard person.isActive, let profileID = profileID(ofPerson: index) else { return nil }
        let username = people.profile(of: person, at: index).username
        return OneRosterUserProfile(
            sourcedID: profileID, userID: userID(Int32(index)), profileType: "reading", vendorID: "quill.example.com",
            applicationID: "quill-reader", description: "Reading practice, at home and at school",
            credentialType: "federated", username: "\(username).quill")
    }

    // MARK: Demographics

    func demographics(_ index: Int) -> OneRosterDemographics? {
        let person = state.persons[index]
        guard options.includesDemographics, person.isActive, person.kind == .student else { return nil }
        let profile = people.profile(of: person, at: index)
        var random = random.fork("demographics").fork(index)
        let birth = birthDay(of: person, random.number(below: 365))
        let race = Heritage.all[profile.heritage].race
        let isTwo = random.chance(1, in: 20)
        let isForeign = random.chance(1, in: 15)
        let knowsSex = options.version == .v1_2 || Sex.standard11.contains(profile.sex)
        return OneRosterDemographics(
            sourcedID: userID(Int32(index)), birthDate: birth, sex: knowsSex ? profile.sex : nil,
            isAmericanIndianOrAlaskaNative: race == .native, isAsian: race == .asian || isTwo,
            isBlackOrAfricanAmerican: race == .black,
            isNativeHawaiianOrOtherPacificIslander: race == .pacific,
            isWhite: race == .white || race == .hispanic || isTwo, isTwoOrMoreRaces: isTwo && race != .native,
            isHispanicOrLatino: race == .hispanic, countryOfBirthCode: isForeign ? "MX" : "US",
            stateOfBirthAbbreviation: isForeign ? nil : random.element(of: ["OR", "WA", "CA", "ID", "TX"]),
            cityOfBirth: isForeign ? random.element(of: ["Mérida", "Ciudad Juárez"]) : nil,
            publicSchoolResidenceStatus: "01652")
    }

    /// Who is in kindergarten turns five in the year before the first of September.
    private func birthDay(of person: Person, _ offset: Int) -> OneRosterDate? {
        let year = calendar.endYear - 7 - Int(person.grade)
        return OneRosterDate(day: CivilDate.daysSinceEpoch(year: year, month: 9, day: 2) + offset)
    }

    // MARK: Enrollments

    func enrollment(_ index: Int) -> OneRosterEnrollment? {
        let enrollment = state.enrollments[index]
        guard enrollment.isActive else { return nil }
        let section = state.sections[Int(enrollment.section)]
        return OneRosterEnrollment(
            sourcedID: id(.enrollment, index, school: section.school), classID: classID(enrollment.section),
            schoolID: orgID(ofSchool: section.school), userID: userID(enrollment.person),
            role: enrollment.role == .student ? .student : .teacher, isPrimary: enrollment.role == .primaryTeacher,
            beginDate: OneRosterDate(day: Int(enrollment.begin)),
            endDate: OneRosterDate(day: calendar.days(of: section.span).upperBound))
    }
}

extension Person.Kind {
    var role: UserRole {
        switch self {
        case .student: .student
        case .teacher: .teacher
        case .aide: .aide
        case .counselor: .counselor
        case .principal: .principal
        case .siteAdministrator: .siteAdministrator
        case .districtAdministrator: .districtAdministrator
        case .systemAdministrator: .systemAdministrator
        case .guardian: .guardian
        }
    }

    /// 1.1 has one word for all who run something.
    var role11: User11Role {
        switch self {
        case .student: .student
        case .teacher: .teacher
        case .aide: .aide
        case .guardian: .guardian
        default: .administrator
        }
    }
}
