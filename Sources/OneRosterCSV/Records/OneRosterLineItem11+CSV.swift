public import OneRosterModel

extension OneRosterLineItem11: OneRosterCSVRecord {
    /// `lineItems.csv`
    public static var file: OneRosterFile { .lineItems }
    /// 1.0 and 1.1.
    public static var versions: ClosedRange<OneRosterVersion> { .v1_0 ... .v1_1 }

    /// Reads the cells from the fourth column on.
    public mutating func read(_ cells: borrowing RecordCells) {
        title = cells.text(3)
        description = cells.optionalText(4)
        assignDate = cells.date(5)
        dueDate = cells.date(6)
        classID = cells.repeatedID(7)
        categoryID = cells.repeatedID(8)
        gradingPeriodID = cells.repeatedID(9)
        resultValueMin = cells.decimal(10)
        resultValueMax = cells.decimal(11)
    }

    /// Writes the cells from the fourth column on.
    public func write(into writer: inout CellWriter) {
        writer.text(title)
        writer.text(description)
        writer.date(assignDate)
        writer.date(dueDate)
        writer.id(classID)
        writer.id(categoryID)
        writer.id(gradingPeriodID)
        writer.decimal(resultValueMin)
        writer.decimal(resultValueMax)
    }
}
