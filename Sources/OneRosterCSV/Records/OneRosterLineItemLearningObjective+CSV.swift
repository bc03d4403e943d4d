public import OneRosterModel

extension OneRosterLineItemLearningObjective: OneRosterCSVRecord {
    /// `lineItemLearningObjectiveIds.csv`
    public static var file: OneRosterFile { .lineItemLearningObjectiveIds }
    /// 1.2.
    public static var versions: ClosedRange<OneRosterVersion> { .v1_2 ... .v1_2 }

    /// Reads the cells from the fourth column on.
    public mutating func read(_ cells: borrowing RecordCells) {
        lineItemID = cells.repeatedID(3)
        source = cells.term(4)
        learningObjectiveID = cells.text(5)
    }

    /// Writes the cells from the fourth column on.
    public func write(into writer: inout CellWriter) {
        writer.id(lineItemID)
        writer.term(source)
        writer.text(learningObjectiveID)
    }
}
