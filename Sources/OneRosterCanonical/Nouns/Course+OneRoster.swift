public import Canonical
public import OneRosterModel

extension OneRosterCourse: CanonicalEntity {
    /// The course. Nothing is lost.
    public func canonical() -> Translation<Course> {
        var losses = LossList("courses")
        var noun = Course(id: sourcedID.rawValue)
        noun.title = title
        noun.code = courseCode
        noun.organizationID = orgID.optionalText
        noun.schoolYearID = schoolYearID?.rawValue
        noun.grades = grades
        noun.subjects = subjects
        noun.subjectCodes = subjectCodes
        common(&noun, &losses)
        return Translation(noun, losses: losses.losses)
    }

    /// The course as one of the records of a roster.
    public static func rosterRecord(_ noun: Course) -> RosterRecord { .course(noun) }
}

extension Course {
    /// The course as a row of `courses.csv`.
    public func oneRosterCourse() -> Translation<OneRosterCourse> {
        var losses = LossList("course")
        var record = OneRosterCourse(
            sourcedID: SourcedID(id), schoolYearID: schoolYearID.map { SourcedID($0) }, title: title,
            courseCode: code, grades: grades, orgID: SourcedID(optional: organizationID), subjects: subjects,
            subjectCodes: subjectCodes)
        record.takeCommon(from: self, &losses)
        return Translation(record, losses: losses.losses)
    }
}
