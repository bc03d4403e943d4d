public import OneRosterModel

extension OneRosterResource: OneRosterCSVRecord {
    /// `resources.csv`
    public static var file: OneRosterFile { .resources }
    /// All versions.
    public static var versions: ClosedRange<OneRosterVersion> { .v1_0 ... .v1_2 }

    /// Reads the cells from the fourth column on.
    public mutating func read(_ cells: borrowing RecordCells) {
        vendorResourceID = cells.text(3)
        title = cells.optionalText(4)
        roles = cells.terms(5)
        importance = cells.optionalTerm(6)
        vendorID = cells.optionalText(7)
        applicationID = cells.optionalText(8)
    }

    /// Writes the cells from the fourth column on.
    public func write(into writer: inout CellWriter) {
        writer.text(vendorResourceID)
        writer.text(title)
        writer.terms(roles)
        writer.term(importance)
        writer.text(vendorID)
        writer.text(applicationID)
    }
}
