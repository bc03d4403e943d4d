public import OneRosterModel

extension OneRosterUser11: OneRosterCSVRecord {
    /// `users.csv`
    public static var file: OneRosterFile { .users }
    /// 1.0 and 1.1.
    public static var versions: ClosedRange<OneRosterVersion> { .v1_0 ... .v1_1 }

    /// Reads the cells from the fourth column on.
    public mutating func read(_ cells: borrowing RecordCells) {
        isEnabled = cells.flag(3)
        cells.repeatedIDs(4, into: &orgIDs)
        role = cells.term(5)
        username = cells.text(6)
        cells.userIdentifiers(7, into: &userIDs)
        givenName = cells.text(8)
        familyName = cells.text(9)
        middleName = cells.optionalText(10)
        identifier = cells.optionalText(11)
        email = cells.optionalText(12)
        sms = cells.optionalText(13)
        phone = cells.optionalText(14)
        cells.ids(15, into: &agentIDs)
        grades = cells.texts(16)
        password = cells.password(17)
    }

    /// Writes the cells from the fourth column on.
    public func write(into writer: inout CellWriter) {
        writer.flag(isEnabled)
        writer.ids(orgIDs)
        writer.term(role)
        writer.text(username)
        writer.userIdentifiers(userIDs)
        writer.text(givenName)
        writer.text(familyName)
        writer.text(middleName)
        writer.text(identifier)
        writer.text(email)
        writer.text(sms)
        writer.text(phone)
        writer.ids(agentIDs)
        writer.texts(grades)
        writer.password(password)
    }
}
