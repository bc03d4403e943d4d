public import OneRosterModel

extension OneRosterUser: OneRosterCSVRecord {
    /// `users.csv`
    public static var file: OneRosterFile { .users }
    /// 1.2.
    public static var versions: ClosedRange<OneRosterVersion> { .v1_2 ... .v1_2 }

    /// Reads the cells from the fourth column on.
    public mutating func read(_ cells: borrowing RecordCells) {
        isEnabled = cells.flag(3)
        username = cells.text(4)
        cells.userIdentifiers(5, into: &userIDs)
        givenName = cells.text(6)
        familyName = cells.text(7)
        middleName = cells.optionalText(8)
        identifier = cells.optionalText(9)
        email = cells.optionalText(10)
        sms = cells.optionalText(11)
        phone = cells.optionalText(12)
        cells.ids(13, into: &agentIDs)
        grades = cells.texts(14)
        password = cells.password(15)
        userMasterIdentifier = cells.optionalText(16)
        preferredGivenName = cells.optionalText(17)
        preferredMiddleName = cells.optionalText(18)
        preferredFamilyName = cells.optionalText(19)
        primaryOrgID = cells.optionalRepeatedID(20)
        pronouns = cells.optionalText(21)
        cells.repeatedIDs(22, into: &resourceIDs)
    }

    /// Writes the cells from the fourth column on.
    public func write(into writer: inout CellWriter) {
        writer.flag(isEnabled)
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
        writer.text(userMasterIdentifier)
        writer.text(preferredGivenName)
        writer.text(preferredMiddleName)
        writer.text(preferredFamilyName)
        writer.id(primaryOrgID)
        writer.text(pronouns)
        writer.ids(resourceIDs)
    }
}
