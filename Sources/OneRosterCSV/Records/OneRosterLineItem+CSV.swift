public import OneRosterModel

extension OneRosterLineItem: OneRosterCSVRecord {
    /// `lineItems.csv`
    public static var file: OneRosterFile { .lineItems }
    /// 1.2.
    public static var versions: ClosedRange<OneRosterVersion> { .v1_2 ... .v1_2 }

    /// Reads the cells from the fourth column on.
    public mutating func read(_ cells: borrowing RecordCells) {
        title = cells.text(3)
        description = cells.optionalText(4)
        assignDate = cells.date(5)
        dueDate = cells.date(6)
        classID = cells.repeatedID(7)
        categoryID = cells.repeatedID(8)
        academicSessionID = cells.repeatedID(9)
        resultValueMin = cells.decimal(10)
        resultValueMax = cells.decimal(11)
        schoolID = cells.repeatedID(12)
    }

    /// Writes the cells from the fourth column on.
    public func write(into writer: inout CellWriter) {
        writer.text(title)
        writer.text(description)
        writer.date(assignDate)
        writer.date(dueDate)
        writer.id(classID)
        writer.id(categoryID)
        writer.id(academicSessionID)
        writer.decimal(resultValueMin)
        writer.decimal(resultValueMax)
        writer.id(schoolID)
    }
}
