public import OneRosterModel

extension OneRosterAcademicSession: OneRosterCSVRecord {
    /// `academicSessions.csv`
    public static var file: OneRosterFile { .academicSessions }
    /// All versions.
    public static var versions: ClosedRange<OneRosterVersion> { .v1_0 ... .v1_2 }

    /// Reads the cells from the fourth column on.
    public mutating func read(_ cells: borrowing RecordCells) {
        title = cells.text(3)
        type = cells.term(4)
        startDate = cells.date(5)
        endDate = cells.date(6)
        parentID = cells.optionalRepeatedID(7)
        schoolYear = cells.year(8)
    }

    /// Writes the cells from the fourth column on.
    public func write(into writer: inout CellWriter) {
        writer.text(title)
        writer.term(type)
        writer.date(startDate)
        writer.date(endDate)
        writer.id(parentID)
        writer.year(schoolYear)
    }
}
