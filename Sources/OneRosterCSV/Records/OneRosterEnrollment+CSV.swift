public import OneRosterModel

extension OneRosterEnrollment: OneRosterCSVRecord {
    /// `enrollments.csv`
    public static var file: OneRosterFile { .enrollments }
    /// All versions.
    public static var versions: ClosedRange<OneRosterVersion> { .v1_0 ... .v1_2 }

    /// Reads a row; `nil` where it has no `sourcedId`.
    public init?(cells: borrowing RecordCells) {
        guard !cells.isBlank(0) else { return nil }
        self.init(
            sourcedID: cells.id(0),
            status: cells.status,
            dateLastModified: cells.dateLastModified,
            classID: cells.repeatedID(3),
            schoolID: cells.repeatedID(4),
            userID: cells.id(5),
            role: cells.term(6),
            isPrimary: cells.flag(7),
            beginDate: cells.date(8),
            endDate: cells.date(9),
            metadata: cells.metadata)
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
