public import OneRosterModel

extension OneRosterResultScoreScale: OneRosterCSVRecord {
    /// `resultScoreScales.csv`
    public static var file: OneRosterFile { .resultScoreScales }
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
            resultID: cells.id(4),
            scoreScaleID: cells.repeatedID(5),
            metadata: cells.metadata)
    }

    /// Writes the cells from the fourth column on.
    public func write(into writer: inout CellWriter) {
        writer.text(title)
        writer.id(resultID)
        writer.id(scoreScaleID)
    }
}
