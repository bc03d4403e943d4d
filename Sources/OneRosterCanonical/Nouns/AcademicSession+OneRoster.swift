public import Canonical
public import OneRosterModel

extension OneRosterAcademicSession: CanonicalEntity {
    /// The session. Nothing is lost.
    public func canonical() -> Translation<AcademicSession> {
        var losses = LossList("academicSessions")
        var noun = AcademicSession(id: sourcedID.rawValue)
        noun.title = title
        noun.type = type.rawValue
        noun.startDate = CalendarDate(startDate)
        noun.endDate = CalendarDate(endDate)
        noun.parentID = parentID?.rawValue
        noun.schoolYear = schoolYear?.description
        common(&noun, &losses)
        return Translation(noun, losses: losses.losses)
    }

    /// The session as one of the records of a roster.
    public static func rosterRecord(_ noun: AcademicSession) -> RosterRecord { .academicSession(noun) }
}

extension AcademicSession {
    /// The session as a row of `academicSessions.csv`. A school year that is not four digits is lost.
    public func oneRosterAcademicSession() -> Translation<OneRosterAcademicSession> {
        var losses = LossList("academicSession")
        let year = schoolYear.flatMap { SchoolYear($0) }
        losses.note("schoolYear", .outsideVocabulary, if: schoolYear != nil && year == nil)
        var record = OneRosterAcademicSession(
            sourcedID: SourcedID(id), title: title, type: SessionType(rawValue: type),
            startDate: OneRosterDate(startDate), endDate: OneRosterDate(endDate),
            parentID: parentID.map { SourcedID($0) }, schoolYear: year)
        record.takeCommon(from: self, &losses)
        return Translation(record, losses: losses.losses)
    }
}
