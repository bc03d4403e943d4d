public import OneRosterModel

extension OneRosterLineItemScoreScale: OneRosterCSVRecord {
    /// `lineItemScoreScales.csv`
    public static var file: OneRosterFile { .lineItemScoreScales }
    /// 1.2.
    public static var versions: ClosedRange<OneRosterVersion> { .v1_2 ... .v1_2 }

    /// Reads a row; `nil` where it has no `sourcedId`.
    public init?(cells: borrowing RecordCells) {
        guard !cells.isBlank(0) else { return nil }
        self.init(
            sourcedID: cells.id(0),
            status: cells.status,
            dateLastModified: cells.dateLastModified,
            title: cells.optionalText(3),
            lineItemID: cells.repeatedID(4),
            scoreScaleID: cells.repeatedID(5),
            metadata: cells.metadata)
    }

    /// Writes the cells from the fourth column on.
    public func write(into writer: inout CellWriter) {
        writer.text(title)
        writer.id(lineItemID)
        writer.id(scoreScaleID)
    }
}
