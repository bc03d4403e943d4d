import CrosswalkTesting
import OneRosterModel

/// Organizations, sessions, courses and classes.
extension DistrictSnapshot {
    /// The district, the schools, then a place for every subject of every school.
    var orgCount: Int { 1 + state.schools.count * (1 + Self.subjects.count) }

    private static let subjects = Department.allCases.filter { $0 != .general }

    func org(_ index: Int) -> OneRosterOrg? {
        guard index > 0 else {
            return OneRosterOrg(
                sourcedID: orgID(ofSchool: -1), name: places.district, type: .district, identifier: "4100010")
        }
        guard index > state.schools.count else {
            let school = state.schools[index - 1]
            return OneRosterOrg(
                sourcedID: orgID(ofSchool: school.index), name: places.school(school), type: .school,
                identifier: "4100010\(10_000 + index)", parentID: orgID(ofSchool: -1))
        }
        let place = index - 1 - state.schools.count
        let school = state.schools[place / Self.subjects.count]
        guard options.includesDepartments, school.hasDepartments else { return nil }
        return OneRosterOrg(
            sourcedID: id(.org, index, school: school.index), name: Self.subjects[place % Self.subjects.count].title,
            type: .department, parentID: orgID(ofSchool: school.index))
    }

    func academicSession(_ index: Int) -> OneRosterAcademicSession? {
        let session = calendar.sessions[index]
        return OneRosterAcademicSession(
            sourcedID: sessionID(index), title: session.title, type: session.type,
            startDate: OneRosterDate(day: session.days.lowerBound),
            endDate: OneRosterDate(day: session.days.upperBound), parentID: session.parent.map(sessionID),
            schoolYear: SchoolYear(endYear: calendar.endYear))
    }

    /// The courses of the levels that the district has.
    func course(_ index: Int) -> OneRosterCourse? {
        let isTaught = state.schools.contains {
            catalogue.levels[$0.level]?.contains(Int32(index)) ?? false
        }
        guard isTaught else { return nil }
        let course = catalogue.courses[index]
        return OneRosterCourse(
            sourcedID: courseID(Int32(index)), schoolYearID: sessionID(DistrictCalendar.SessionIndex.year),
            title: course.title, courseCode: course.code, grades: Self.gradeCodes(course.grades),
            orgID: orgID(ofSchool: -1), subjects: course.subjects, subjectCodes: course.subjectCodes)
    }

    func classRecord(_ index: Int) -> OneRosterClass? {
        let section = state.sections[index]
        let course = catalogue.courses[Int(section.course)]
        let hour = section.isHomeroom ? "" : " - Period \(section.period)"
        return OneRosterClass(
            sourcedID: classID(Int32(index)), title: "\(course.title)\(hour) (\(section.number))",
            grades: Self.gradeCodes(Int(section.firstGrade)...Int(section.lastGrade)),
            courseID: courseID(section.course), classCode: "\(course.code)-\(section.number)",
            classType: section.isHomeroom ? .homeroom : .scheduled, location: location(ofSection: index),
            schoolID: orgID(ofSchool: section.school), termIDs: calendar.sessions(of: section.span).map(sessionID),
            subjects: course.subjects, subjectCodes: course.subjectCodes,
            periods: section.isHomeroom ? ["HR"] : ["\(section.period)"])
    }

    /// A homeroom stays in its teacher's room, and so do the hours that the teacher gives.
    private func location(ofSection index: Int) -> String {
        let section = state.sections[index]
        var random = random.fork("rooms").fork(Int(section.teacher)).fork(Int(section.roomVersion))
        let room = 100 + random.number(below: 240)
        guard section.school % 3 == 2 else { return "Room \(room)" }
        return "Building \(random.element(of: ["A", "B", "C"]) ?? "A"), Room \(room)"
    }
}
