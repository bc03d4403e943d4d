public import OneRosterModel

extension OneRosterOrg: OneRosterCSVRecord {
    /// `orgs.csv`
    public static var file: OneRosterFile { .orgs }
    /// All versions.
    public static var versions: ClosedRange<OneRosterVersion> { .v1_0 ... .v1_2 }

    /// Reads a row; `nil` where it has no `sourcedId`.
    public init?(cells: borrowing RecordCells) {
        guard !cells.isBlank(0) else { return nil }
        self.init(
            sourcedID: cells.id(0),
            status: cells.status,
            dateLastModified: cells.dateLastModified,
            name: cells.text(3),
            type: cells.term(4),
            identifier: cells.optionalText(5),
            parentID: cells.optionalRepeatedID(6),
            metadata: cells.metadata)
    }

    /// Writes the cells from the fourth column on.
    public func write(into writer: inout CellWriter) {
        writer.text(name)
        writer.term(type)
        writer.text(identifier)
        writer.id(parentID)
    }
}
