public import Canonical
public import OneRosterModel

extension OneRosterRole: CanonicalEntity {
    /// The role. A `roleType` that the standard does not know is lost.
    public func canonical() -> Translation<RoleAssignment> {
        var losses = LossList("roles")
        losses.note(
            "roleType", .outsideVocabulary, if: !roleType.isStandard && !roleType.rawValue.isEmpty)
        var noun = RoleAssignment(id: sourcedID.rawValue)
        noun.personID = userID.rawValue
        noun.organizationID = orgID.rawValue
        noun.role = role.rawValue
        noun.isPrimary = roleType.isStandard ? roleType == .primary : nil
        noun.beginDate = CalendarDate(beginDate)
        noun.endDate = CalendarDate(endDate)
        noun.accountID = userProfileID?.rawValue
        common(&noun, &losses)
        return Translation(noun, losses: losses.losses)
    }

    /// The role as one of the records of a roster.
    public static func rosterRecord(_ noun: RoleAssignment) -> RosterRecord { .roleAssignment(noun) }
}

extension RoleAssignment {
    /// The role as a row of `roles.csv`. Where nobody said whether it is the first one, `secondary` is assumed.
    public func oneRosterRole() -> Translation<OneRosterRole> {
        var losses = LossList("roleAssignment")
        losses.note("isPrimary", .assumed, if: isPrimary == nil)
        var record = OneRosterRole(
            sourcedID: SourcedID(id), userID: SourcedID(personID),
            roleType: isPrimary == true ? .primary : .secondary, role: UserRole(rawValue: role),
            beginDate: OneRosterDate(beginDate), endDate: OneRosterDate(endDate), orgID: SourcedID(organizationID),
            userProfileID: accountID.map { SourcedID($0) })
        record.takeCommon(from: self, &losses)
        return Translation(record, losses: losses.losses)
    }
}
