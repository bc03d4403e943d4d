public import Canonical
public import OneRosterModel

extension OneRosterClass: CanonicalEntity {
    /// The section. Nothing is lost.
    public func canonical() -> Translation<Section> {
        var losses = LossList("classes")
        var noun = Section(id: sourcedID.rawValue)
        noun.title = title
        noun.code = classCode
        noun.type = classType.rawValue
        noun.courseID = courseID.optionalText
        noun.organizationID = schoolID.optionalText
        noun.sessionIDs = termIDs.map(\.rawValue)
        noun.location = location
        noun.grades = grades
        noun.subjects = subjects
        noun.subjectCodes = subjectCodes
        noun.periods = periods
        common(&noun, &losses)
        return Translation(noun, losses: losses.losses)
    }

    /// The section as one of the records of a roster.
    public static func rosterRecord(_ noun: Section) -> RosterRecord { .section(noun) }
}

extension Section {
    /// The section as a row of `classes.csv`.
    public func oneRosterClass() -> Translation<OneRosterClass> {
        var losses = LossList("section")
        var record = OneRosterClass(
            sourcedID: SourcedID(id), title: title, grades: grades, courseID: SourcedID(optional: courseID),
            classCode: code, classType: ClassType(rawValue: type), location: location,
            schoolID: SourcedID(optional: organizationID), termIDs: sessionIDs.map { SourcedID($0) },
            subjects: subjects, subjectCodes: subjectCodes, periods: periods)
        record.takeCommon(from: self, &losses)
        return Translation(record, losses: losses.losses)
    }
}
