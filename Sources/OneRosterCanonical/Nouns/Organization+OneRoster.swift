public import Canonical
public import OneRosterModel

extension OneRosterOrg: CanonicalEntity {
    /// The organization. Nothing is lost.
    public func canonical() -> Translation<Organization> {
        var losses = LossList("orgs")
        var noun = Organization(id: sourcedID.rawValue)
        noun.name = name
        noun.type = type.rawValue
        noun.identifier = identifier
        noun.parentID = parentID?.rawValue
        common(&noun, &losses)
        return Translation(noun, losses: losses.losses)
    }

    /// The organization as one of the records of a roster.
    public static func rosterRecord(_ noun: Organization) -> RosterRecord { .organization(noun) }
}

extension Organization {
    /// The organization as a row of `orgs.csv`.
    public func oneRosterOrg() -> Translation<OneRosterOrg> {
        var losses = LossList("organization")
        var record = OneRosterOrg(
            sourcedID: SourcedID(id), name: name, type: OrgType(rawValue: type), identifier: identifier,
            parentID: parentID.map { SourcedID($0) })
        record.takeCommon(from: self, &losses)
        return Translation(record, losses: losses.losses)
    }
}
