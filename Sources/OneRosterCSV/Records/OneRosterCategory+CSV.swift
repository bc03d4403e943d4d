public import OneRosterModel

extension OneRosterCategory: OneRosterCSVRecord {
    /// `categories.csv`
    public static var file: OneRosterFile { .categories }
    /// All versions.
    public static var versions: ClosedRange<OneRosterVersion> { .v1_0 ... .v1_2 }

    /// Reads the cells from the fourth column on.
    public mutating func read(_ cells: borrowing RecordCells) {
        title = cells.text(3)
        weight = cells.decimal(4)
    }

    /// Writes the cells from the fourth column on.
    public func write(into writer: inout CellWriter) {
        writer.text(title)
        writer.decimal(weight)
    }
}
