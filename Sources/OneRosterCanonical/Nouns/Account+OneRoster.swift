public import Canonical
public import OneRosterModel

extension OneRosterUserProfile: CanonicalEntity {
    /// The account. A password is never carried; it is a loss.
    public func canonical() -> Translation<Account> {
        var losses = LossList("userProfiles")
        losses.note("password", .noCounterpart, if: password != nil)
        var noun = Account(id: sourcedID.rawValue)
        noun.personID = userID.rawValue
        noun.type = profileType
        noun.vendorID = vendorID.optional
        noun.applicationID = applicationID
        noun.description = description
        noun.credentialType = credentialType.optional
        noun.username = username.optional
        common(&noun, &losses)
        return Translation(noun, losses: losses.losses)
    }

    /// The account as one of the records of a roster.
    public static func rosterRecord(_ noun: Account) -> RosterRecord { .account(noun) }
}

extension Account {
    /// The account as a row of `userProfiles.csv`.
    public func oneRosterUserProfile() -> Translation<OneRosterUserProfile> {
        var losses = LossList("account")
        var record = OneRosterUserProfile(
            sourcedID: SourcedID(id), userID: SourcedID(personID), profileType: type, vendorID: vendorID ?? "",
            applicationID: applicationID, description: description, credentialType: credentialType ?? "",
            username: username ?? "")
        record.takeCommon(from: self, &losses)
        return Translation(record, losses: losses.losses)
    }
}
