public import OneRosterModel

extension OneRosterLineItemLearningObjective: OneRosterCSVRecord {
    /// `lineItemLearningObjectiveIds.csv`
    public static var file: OneRosterFile { .lineItemLearningObjectiveIds }
    /// 1.2.
    public static var versions: ClosedRange<OneRosterVersion> { .v1_2 ... .v1_2 }

    /// Reads a row; `nil` where it has no `sourcedId`.
    public init?(cells: borrowing RecordCells) {
        guard !cells.isBlank(0) else { return nil }
        self.init(
            sourcedID: cells.id(0),
            status: cells.status,
            dateLastModified: cells.dateLastModified,
            lineItemID: cells.repeatedID(3),
            source: cells.term(4),
            learningObjectiveID: cells.text(5),
            metadata: cells.metadata)
    }

    /// Writes the cells from the fourth column on.
    public func write(into writer: inout CellWriter) {
        writer.id(lineItemID)
        writer.term(source)
        writer.text(learningObjectiveID)
    }
}
