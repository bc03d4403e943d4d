public import OneRosterModel

extension OneRosterUserProfile: OneRosterCSVRecord {
    /// `userProfiles.csv`
    public static var file: OneRosterFile { .userProfiles }
    /// 1.2.
    public static var versions: ClosedRange<OneRosterVersion> { .v1_2 ... .v1_2 }

    /// Reads a row; `nil` where it has no `sourcedId`.
    public init?(cells: borrowing RecordCells) {
        guard !cells.isBlank(0) else { return nil }
        self.init(
            sourcedID: cells.id(0),
            status: cells.status,
            dateLastModified: cells.dateLastModified,
            userID: cells.id(3),
            profileType: cells.text(4),
            vendorID: cells.text(5),
            applicationID: cells.optionalText(6),
            description: cells.optionalText(7),
            credentialType: cells.text(8),
            username: cells.text(9),
            password: cells.password(10),
            metadata: cells.metadata)
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
