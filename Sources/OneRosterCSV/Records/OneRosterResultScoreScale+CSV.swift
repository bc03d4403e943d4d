public import OneRosterModel

extension OneRosterResultScoreScale: OneRosterCSVRecord {
    /// `resultScoreScales.csv`
    public static var file: OneRosterFile { .resultScoreScales }
    /// 1.2.
    public static var versions: ClosedRange<OneRosterVersion> { .v1_2 ... .v1_2 }

    /// Reads the cells from the fourth column on.
    public mutating func read(_ cells: borrowing RecordCells) {
        title = cells.optionalText(3)
        resultID = cells.id(4)
        scoreScaleID = cells.repeatedID(5)
    }

    /// Writes the cells from the fourth column on.
    public func write(into writer: inout CellWriter) {
        writer.text(title)
        writer.id(resultID)
        writer.id(scoreScaleID)
    }
}
