public import OneRosterModel

extension OneRosterAcademicSession: OneRosterCSVRecord {
    /// `academicSessions.csv`
    public static var file: OneRosterFile { .academicSessions }
    /// All versions.
    public static var versions: ClosedRange<OneRosterVersion> { .v1_0 ... .v1_2 }

    /// Reads a row; `nil` where it has no `sourcedId`.
    public init?(cells: borrowing RecordCells) {
        guard !cells.isBlank(0) else { return nil }
        self.init(
            sourcedID: cells.id(0),
            status: cells.status,
            dateLastModified: cells.dateLastModified,
            title: cells.text(3),
            type: cells.term(4),
            startDate: cells.date(5),
            endDate: cells.date(6),
            parentID: cells.optionalRepeatedID(7),
            schoolYear: cells.year(8),
            metadata: cells.metadata)
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
