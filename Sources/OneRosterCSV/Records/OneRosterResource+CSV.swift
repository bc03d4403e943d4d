public import OneRosterModel

extension OneRosterResource: OneRosterCSVRecord {
    /// `resources.csv`
    public static var file: OneRosterFile { .resources }
    /// All versions.
    public static var versions: ClosedRange<OneRosterVersion> { .v1_0 ... .v1_2 }

    /// Reads a row; `nil` where it has no `sourcedId`.
    public init?(cells: borrowing RecordCells) {
        guard !cells.isBlank(0) else { return nil }
        self.init(
            sourcedID: cells.id(0),
            status: cells.status,
            dateLastModified: cells.dateLastModified,
            vendorResourceID: cells.text(3),
            title: cells.optionalText(4),
            roles: cells.terms(5),
            importance: cells.optionalTerm(6),
            vendorID: cells.optionalText(7),
            applicationID: cells.optionalText(8),
            metadata: cells.metadata)
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
