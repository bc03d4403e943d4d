public import OneRosterModel

extension OneRosterCourseResource: OneRosterCSVRecord {
    /// `courseResources.csv`
    public static var file: OneRosterFile { .courseResources }
    /// All versions.
    public static var versions: ClosedRange<OneRosterVersion> { .v1_0 ... .v1_2 }

    /// Reads a row; `nil` where it has no `sourcedId`.
    public init?(cells: borrowing RecordCells) {
        guard !cells.isBlank(0) else { return nil }
        self.init(
            sourcedID: cells.id(0),
            status: cells.status,
            dateLastModified: cells.dateLastModified,
            title: cells.optionalText(3),
            courseID: cells.repeatedID(4),
            resourceID: cells.repeatedID(5),
            metadata: cells.metadata)
    }

    /// Writes the cells from the fourth column on.
    public func write(into writer: inout CellWriter) {
        writer.text(title)
        writer.id(courseID)
        writer.id(resourceID)
    }
}
