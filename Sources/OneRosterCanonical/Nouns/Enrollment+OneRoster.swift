public import Canonical
public import OneRosterModel

extension OneRosterEnrollment: CanonicalEntity {
    /// The enrollment. Nothing is lost.
    public func canonical() -> Translation<Enrollment> {
        var losses = LossList("enrollments")
        var noun = Enrollment(id: sourcedID.rawValue)
        noun.sectionID = classID.rawValue
        noun.personID = userID.rawValue
        noun.organizationID = schoolID.optionalText
        noun.role = role.rawValue
        noun.isPrimary = isPrimary
        noun.beginDate = CalendarDate(beginDate)
        noun.endDate = CalendarDate(endDate)
        common(&noun, &losses)
        return Translation(noun, losses: losses.losses)
    }

    /// The enrollment as one of the records of a roster.
    public static func rosterRecord(_ noun: Enrollment) -> RosterRecord { .enrollment(noun) }
}

extension Enrollment {
    /// The enrollment as a row of `enrollments.csv`.
    public func oneRosterEnrollment() -> Translation<OneRosterEnrollment> {
        var losses = LossList("enrollment")
        var record = OneRosterEnrollment(
            sourcedID: SourcedID(id), classID: SourcedID(sectionID), schoolID: SourcedID(optional: organizationID),
            userID: SourcedID(personID), role: EnrollmentRole(rawValue: role), isPrimary: isPrimary,
            beginDate: OneRosterDate(beginDate), endDate: OneRosterDate(endDate))
        record.takeCommon(from: self, &losses)
        return Translation(record, losses: losses.losses)
    }
}
