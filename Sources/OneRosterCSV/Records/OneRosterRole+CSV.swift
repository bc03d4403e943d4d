public import OneRosterModel

extension OneRosterRole: OneRosterCSVRecord {
    /// `roles.csv`
    public static var file: OneRosterFile { .roles }
    /// 1.2.
    public static var versions: ClosedRange<OneRosterVersion> { .v1_2 ... .v1_2 }

    /// Reads the cells from the fourth column on.
    public mutating func read(_ cells: borrowing RecordCells) {
        userID = cells.id(3)
        roleType = cells.term(4)
        role = cells.term(5)
        beginDate = cells.date(6)
        endDate = cells.date(7)
        orgID = cells.repeatedID(8)
        userProfileID = cells.optionalID(9)
    }

    /// Writes the cells from the fourth column on.
    public func write(into writer: inout CellWriter) {
        writer.id(userID)
        writer.term(roleType)
        writer.term(role)
        writer.date(beginDate)
        writer.date(endDate)
        writer.id(orgID)
        writer.id(userProfileID)
    }
}
