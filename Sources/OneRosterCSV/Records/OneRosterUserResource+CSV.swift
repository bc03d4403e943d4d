public import OneRosterModel

extension OneRosterUserResource: OneRosterCSVRecord {
    /// `userResources.csv`
    public static var file: OneRosterFile { .userResources }
    /// 1.2.
    public static var versions: ClosedRange<OneRosterVersion> { .v1_2 ... .v1_2 }

    /// Reads the cells from the fourth column on.
    public mutating func read(_ cells: borrowing RecordCells) {
        userID = cells.id(3)
        orgID = cells.optionalRepeatedID(4)
        classID = cells.optionalRepeatedID(5)
        resourceID = cells.repeatedID(6)
    }

    /// Writes the cells from the fourth column on.
    public func write(into writer: inout CellWriter) {
        writer.id(userID)
        writer.id(orgID)
        writer.id(classID)
        writer.id(resourceID)
    }
}
