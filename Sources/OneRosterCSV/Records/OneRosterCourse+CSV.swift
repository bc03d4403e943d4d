public import OneRosterModel

extension OneRosterCourse: OneRosterCSVRecord {
    /// `courses.csv`
    public static var file: OneRosterFile { .courses }
    /// All versions.
    public static var versions: ClosedRange<OneRosterVersion> { .v1_0 ... .v1_2 }

    /// Reads the cells from the fourth column on.
    public mutating func read(_ cells: borrowing RecordCells) {
        schoolYearID = cells.optionalRepeatedID(3)
        title = cells.text(4)
        courseCode = cells.optionalText(5)
        grades = cells.texts(6)
        orgID = cells.repeatedID(7)
        subjects = cells.texts(8)
        subjectCodes = cells.texts(9)
    }

    /// Writes the cells from the fourth column on.
    public func write(into writer: inout CellWriter) {
        writer.id(schoolYearID)
        writer.text(title)
        writer.text(courseCode)
        writer.texts(grades)
        writer.id(orgID)
        writer.texts(subjects)
        writer.texts(subjectCodes)
    }
}
