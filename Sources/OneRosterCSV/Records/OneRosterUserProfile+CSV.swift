public import OneRosterModel

extension OneRosterUserProfile: OneRosterCSVRecord {
    /// `userProfiles.csv`
    public static var file: OneRosterFile { .userProfiles }
    /// 1.2.
    public static var versions: ClosedRange<OneRosterVersion> { .v1_2 ... .v1_2 }

    /// Reads the cells from the fourth column on.
    public mutating func read(_ cells: borrowing RecordCells) {
        userID = cells.id(3)
        profileType = cells.text(4)
        vendorID = cells.text(5)
        applicationID = cells.optionalText(6)
        description = cells.optionalText(7)
        credentialType = cells.text(8)
        username = cells.text(9)
        password = cells.password(10)
    }

    /// Writes the cells from the fourth column on.
    public func write(into writer: inout CellWriter) {
        writer.id(userID)
        writer.text(profileType)
        writer.text(vendorID)
        writer.text(applicationID)
        writer.text(description)
        writer.text(credentialType)
        writer.text(username)
        writer.password(password)
    }
}
