public import OneRosterModel

extension OneRosterEnrollment: OneRosterCSVRecord {
    /// `enrollments.csv`
    public static var file: OneRosterFile { .enrollments }
    /// All versions.
    public static var versions: ClosedRange<OneRosterVersion> { .v1_0 ... .v1_2 }

    /// Reads the cells from the fourth column on.
    public mutating func read(_ cells: borrowing RecordCells) {
        classID = cells.repeatedID(3)
        schoolID = cells.repeatedID(4)
        userID = cells.id(5)
        role = cells.term(6)
        isPrimary = cells.flag(7)
        beginDate = cells.date(8)
        endDate = cells.date(9)
    }

    /// Writes the cells from the fourth column on.
    public func write(into writer: inout CellWriter) {
        writer.id(classID)
        writer.id(schoolID)
        writer.id(userID)
        writer.term(role)
        writer.flag(isPrimary)
        writer.date(beginDate)
        writer.date(endDate)
    }
}
