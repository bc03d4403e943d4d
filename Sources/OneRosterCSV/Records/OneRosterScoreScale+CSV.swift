public import OneRosterModel

extension OneRosterScoreScale: OneRosterCSVRecord {
    /// `scoreScales.csv`
    public static var file: OneRosterFile { .scoreScales }
    /// 1.2.
    public static var versions: ClosedRange<OneRosterVersion> { .v1_2 ... .v1_2 }

    /// Reads the cells from the fourth column on.
    public mutating func read(_ cells: borrowing RecordCells) {
        title = cells.text(3)
        type = cells.text(4)
        orgID = cells.repeatedID(5)
        courseID = cells.repeatedID(6)
        classID = cells.repeatedID(7)
        cells.scoreScaleValues(8, into: &values)
    }

    /// Writes the cells from the fourth column on.
    public func write(into writer: inout CellWriter) {
        writer.text(title)
        writer.text(type)
        writer.id(orgID)
        writer.id(courseID)
        writer.id(classID)
        writer.scoreScaleValues(values)
    }
}
