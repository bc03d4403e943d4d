public import OneRosterModel

extension OneRosterClass: OneRosterCSVRecord {
    /// `classes.csv`
    public static var file: OneRosterFile { .classes }
    /// All versions.
    public static var versions: ClosedRange<OneRosterVersion> { .v1_0 ... .v1_2 }

    /// Reads the cells from the fourth column on.
    public mutating func read(_ cells: borrowing RecordCells) {
        title = cells.text(3)
        grades = cells.texts(4)
        courseID = cells.repeatedID(5)
        classCode = cells.optionalText(6)
        classType = cells.term(7)
        location = cells.optionalText(8)
        schoolID = cells.repeatedID(9)
        cells.repeatedIDs(10, into: &termIDs)
        subjects = cells.texts(11)
        subjectCodes = cells.texts(12)
        periods = cells.texts(13)
    }

    /// Writes the cells from the fourth column on.
    public func write(into writer: inout CellWriter) {
        writer.text(title)
        writer.texts(grades)
        writer.id(courseID)
        writer.text(classCode)
        writer.term(classType)
        writer.text(location)
        writer.id(schoolID)
        writer.ids(termIDs)
        writer.texts(subjects)
        writer.texts(subjectCodes)
        writer.texts(periods)
    }
}
