public import OneRosterModel

extension OneRosterResultLearningObjective: OneRosterCSVRecord {
    /// `resultLearningObjectiveIds.csv`
    public static var file: OneRosterFile { .resultLearningObjectiveIds }
    /// 1.2.
    public static var versions: ClosedRange<OneRosterVersion> { .v1_2 ... .v1_2 }

    /// Reads the cells from the fourth column on.
    public mutating func read(_ cells: borrowing RecordCells) {
        resultID = cells.id(3)
        source = cells.term(4)
        learningObjectiveID = cells.text(5)
        score = cells.decimal(6)
        textScore = cells.optionalText(7)
    }

    /// Writes the cells from the fourth column on.
    public func write(into writer: inout CellWriter) {
        writer.id(resultID)
        writer.term(source)
        writer.text(learningObjectiveID)
        writer.decimal(score)
        writer.text(textScore)
    }
}
