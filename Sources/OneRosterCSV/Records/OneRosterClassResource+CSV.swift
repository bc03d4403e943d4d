public import OneRosterModel

extension OneRosterClassResource: OneRosterCSVRecord {
    /// `classResources.csv`
    public static var file: OneRosterFile { .classResources }
    /// All versions.
    public static var versions: ClosedRange<OneRosterVersion> { .v1_0 ... .v1_2 }

    /// Reads the cells from the fourth column on.
    public mutating func read(_ cells: borrowing RecordCells) {
        title = cells.optionalText(3)
        classID = cells.repeatedID(4)
        resourceID = cells.repeatedID(5)
    }

    /// Writes the cells from the fourth column on.
    public func write(into writer: inout CellWriter) {
        writer.text(title)
        writer.id(classID)
        writer.id(resourceID)
    }
}
