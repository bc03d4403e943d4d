public import OneRosterCSV
public import OneRosterModel

/// One night's bundle of a generated district: its records, file by file, not yet written.
///
/// Nothing is held but the compact state of the district; a record lives as long as the loop looks at it. A file whose
/// sequence is empty is not in the bundle.
public struct DistrictBundle: Sendable {
    /// The version, which decides whether users and line items have the shape of 1.1 or 1.2.
    public let version: OneRosterVersion
    /// Whether each file is the complete set or holds changes since the night before.
    public let mode: FileMode
    /// The night, 0 being the first.
    public let night: Int
    /// What went wrong with this bundle.
    public let accidents: [DistrictAccident]

    let snapshot: DistrictSnapshot
    let previous: DistrictSnapshot?

    /// The day on which the bundle is written.
    public var date: OneRosterDate? { OneRosterDate(day: snapshot.calendar.firstNight + night) }

    // MARK: Rostering

    /// The district, its schools and their departments.
    public var orgs: DistrictRecords<OneRosterOrg> {
        records(.orgs) { snapshot in DistrictTable(count: snapshot.orgCount) { snapshot.org($0) } }
    }

    /// School year, semesters, quarters and trimesters.
    public var academicSessions: DistrictRecords<OneRosterAcademicSession> {
        records(.academicSessions) { snapshot in
            DistrictTable(count: snapshot.calendar.sessions.count) { snapshot.academicSession($0) }
        }
    }

    /// The district's catalogue.
    public var courses: DistrictRecords<OneRosterCourse> {
        records(.courses) { snapshot in
            DistrictTable(count: snapshot.catalogue.courses.count) { snapshot.course($0) }
        }
    }

    /// Homerooms and sections.
    public var classes: DistrictRecords<OneRosterClass> {
        records(.classes) { snapshot in
            DistrictTable(count: snapshot.state.sections.count) { snapshot.classRecord($0) }
        }
    }

    /// The users in the shape of 1.2; empty in a 1.1 bundle.
    public var users: DistrictRecords<OneRosterUser> {
        records(.users, in: .v1_2) { snapshot in
            DistrictTable(count: snapshot.state.persons.count) { snapshot.user($0) }
        }
    }

    /// The users in the shape of 1.1; empty in a 1.2 bundle.
    public var users11: DistrictRecords<OneRosterUser11> {
        records(.users, in: .v1_1) { snapshot in
            DistrictTable(count: snapshot.state.persons.count) { snapshot.user11($0) }
        }
    }

    /// The users' roles; empty in a 1.1 bundle.
    public var roles: DistrictRecords<OneRosterRole> {
        records(.roles, in: .v1_2) { snapshot in DistrictTable(count: snapshot.roleCount) { snapshot.role($0) } }
    }

    /// The students' demographics.
    public var demographics: DistrictRecords<OneRosterDemographics> {
        records(.demographics) { snapshot in
            DistrictTable(count: snapshot.state.persons.count) { snapshot.demographics($0) }
        }
    }

    /// The students' accounts with a vendor; empty in a 1.1 bundle.
    public var userProfiles: DistrictRecords<OneRosterUserProfile> {
        records(.userProfiles, in: .v1_2) { snapshot in
            DistrictTable(count: snapshot.state.persons.count) { snapshot.userProfile($0) }
        }
    }

    /// Who learns and teaches in which class.
    public var enrollments: DistrictRecords<OneRosterEnrollment> {
        var result = records(.enrollments) { snapshot in
            DistrictTable(count: snapshot.state.enrollments.count) { snapshot.enrollment($0) }
        }
        for case .truncateEnrollments(let percent) in accidents where result.limit > 0 {
            let arriving = result.reduce(0) { count, _ in count + 1 } * min(100, max(0, percent)) / 100
            result.limit = max(1, arriving)
        }
        return result
    }

    // MARK: Making sequences

    /// The records of a file, or of its shape in one version.
    func records<Record: OneRosterEntity>(
        _ file: OneRosterFile, in version: OneRosterVersion? = nil,
        _ table: (DistrictSnapshot) -> DistrictTable<Record>
    ) -> DistrictRecords<Record> {
        var result = DistrictRecords(table: table(snapshot))
        if let previous {
            result.previous = table(previous)
            let twoInTheMorning: Int64 = 7_200_000
            result.changed = Int64(snapshot.calendar.firstNight + night) * 86_400_000 + twoInTheMorning
        }
        let isOtherShape = version.map { $0 != self.version } ?? false
        if isOtherShape || accidents.contains(.headerOnly(file)) { result.limit = 0 }
        return result
    }
}
