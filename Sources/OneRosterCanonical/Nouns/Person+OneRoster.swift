public import Canonical
public import OneRosterModel

extension OneRosterUser: CanonicalEntity {
    /// The person. A password is never carried, nor are the resources that 1.2.0 has in this file; both are losses.
    public func canonical() -> Translation<Person> {
        var losses = LossList("users")
        losses.note("password", .noCounterpart, if: password != nil)
        losses.note("resourceSourcedIds", .noCounterpart, if: !resourceIDs.isEmpty)
        var noun = Person(id: sourcedID.rawValue)
        noun.isEnabled = isEnabled
        noun.username = username.optional
        noun.givenName = givenName
        noun.familyName = familyName
        noun.middleName = middleName
        noun.preferredGivenName = preferredGivenName
        noun.preferredMiddleName = preferredMiddleName
        noun.preferredFamilyName = preferredFamilyName
        noun.pronouns = pronouns
        noun.email = email
        noun.sms = sms
        noun.phone = phone
        noun.identifier = identifier
        noun.masterIdentifier = userMasterIdentifier
        noun.identifiers = userIDs.map { Identifier(scheme: $0.type, value: $0.identifier) }
        noun.primaryOrganizationID = primaryOrgID?.rawValue
        noun.agentIDs = agentIDs.map(\.rawValue)
        noun.grades = grades
        common(&noun, &losses)
        return Translation(noun, losses: losses.losses)
    }

    /// The person as one of the records of a roster.
    public static func rosterRecord(_ noun: Person) -> RosterRecord { .person(noun) }
}

extension Person {
    /// The person as a row of `users.csv` of 1.2.
    public func oneRosterUser() -> Translation<OneRosterUser> {
        var losses = LossList("person")
        var record = OneRosterUser(
            sourcedID: SourcedID(id), isEnabled: isEnabled, username: username ?? "",
            userIDs: identifiers.map { UserIdentifier(type: $0.scheme, identifier: $0.value) }, givenName: givenName,
            familyName: familyName, middleName: middleName, identifier: identifier, email: email, sms: sms,
            phone: phone, agentIDs: agentIDs.map { SourcedID($0) }, grades: grades,
            userMasterIdentifier: masterIdentifier, preferredGivenName: preferredGivenName,
            preferredMiddleName: preferredMiddleName, preferredFamilyName: preferredFamilyName,
            primaryOrgID: primaryOrganizationID.map { SourcedID($0) }, pronouns: pronouns)
        record.takeCommon(from: self, &losses)
        return Translation(record, losses: losses.losses)
    }
}
