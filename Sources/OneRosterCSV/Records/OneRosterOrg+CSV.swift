public import OneRosterModel

extension OneRosterOrg: OneRosterCSVRecord {
    /// `orgs.csv`
    public static var file: OneRosterFile { .orgs }
    /// All versions.
    public static var versions: ClosedRange<OneRosterVersion> { .v1_0 ... .v1_2 }

    /// Reads the cells from the fourth column on.
    public mutating func read(_ cells: borrowing RecordCells) {
        name = cells.text(3)
        type = cells.term(4)
        identifier = cells.optionalText(5)
        parentID = cells.optionalRepeatedID(6)
    }

    /// Writes the cells from the fourth column on.
    public func write(into writer: inout CellWriter) {
        writer.text(name)
        writer.term(type)
        writer.text(identifier)
        writer.id(parentID)
    }
}
