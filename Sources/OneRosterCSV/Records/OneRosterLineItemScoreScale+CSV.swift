public import OneRosterModel

extension OneRosterLineItemScoreScale: OneRosterCSVRecord {
    /// `lineItemScoreScales.csv`
    public static var file: OneRosterFile { .lineItemScoreScales }
    /// 1.2.
    public static var versions: ClosedRange<OneRosterVersion> { .v1_2 ... .v1_2 }

    /// Reads the cells from the fourth column on.
    public mutating func read(_ cells: borrowing RecordCells) {
        title = cells.optionalText(3)
        lineItemID = cells.repeatedID(4)
        scoreScaleID = cells.repeatedID(5)
    }

    /// Writes the cells from the fourth column on.
    public func write(into writer: inout CellWriter) {
        writer.text(title)
        writer.id(lineItemID)
        writer.id(scoreScaleID)
    }
}
