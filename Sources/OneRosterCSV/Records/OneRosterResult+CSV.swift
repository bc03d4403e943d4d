public import OneRosterModel

extension OneRosterResult: OneRosterCSVRecord {
    /// `results.csv`
    public static var file: OneRosterFile { .results }
    /// All versions.
    public static var versions: ClosedRange<OneRosterVersion> { .v1_0 ... .v1_2 }

    /// Reads the cells from the fourth column on.
    public mutating func read(_ cells: borrowing RecordCells) {
        lineItemID = cells.repeatedID(3)
        studentID = cells.id(4)
        scoreStatus = cells.term(5)
        score = cells.decimal(6)
        scoreDate = cells.date(7)
        comment = cells.optionalText(8)
        textScore = cells.optionalText(9)
        classID = cells.optionalRepeatedID(10)
        isInProgress = cells.flag(11)
        isIncomplete = cells.flag(12)
        isLate = cells.flag(13)
        isMissing = cells.flag(14)
    }

    /// Writes the cells from the fourth column on.
    public func write(into writer: inout CellWriter) {
        writer.id(lineItemID)
        writer.id(studentID)
        writer.term(scoreStatus)
        writer.decimal(score)
        writer.date(scoreDate)
        writer.text(comment)
        writer.text(textScore)
        writer.id(classID)
        writer.flag(isInProgress)
        writer.flag(isIncomplete)
        writer.flag(isLate)
        writer.flag(isMissing)
    }
}
