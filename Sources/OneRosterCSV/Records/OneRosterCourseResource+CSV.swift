public import OneRosterModel

extension OneRosterCourseResource: OneRosterCSVRecord {
    /// `courseResources.csv`
    public static var file: OneRosterFile { .courseResources }
    /// All versions.
    public static var versions: ClosedRange<OneRosterVersion> { .v1_0 ... .v1_2 }

    /// Reads the cells from the fourth column on.
    public mutating func read(_ cells: borrowing RecordCells) {
        title = cells.optionalText(3)
        courseID = cells.repeatedID(4)
        resourceID = cells.repeatedID(5)
    }

    /// Writes the cells from the fourth column on.
    public func write(into writer: inout CellWriter) {
        writer.text(title)
        writer.id(courseID)
        writer.id(resourceID)
    }
}
