public import Canonical
public import OneRosterModel

/// What a user of OneRoster 1.1 is: a person, and a role in each of its organizations.
///
/// The roles get their ids from `DerivedID.role(of:in:)`, so that the same user has the same roles every night.
public struct PersonWithRoles: Hashable, Sendable {
    /// The person.
    public let person: Person
    /// The roles, in the order of the organizations.
    public let roles: [RoleAssignment]

    /// Makes a person with roles.
    public init(person: Person, roles: [RoleAssignment]) {
        self.person = person
        self.roles = roles
    }

    /// The 1.1 users that stand for the person: one for each distinct role, see `DownConversion`.
    ///
    /// Nothing where the person has no role, which 1.1 requires; the losses say so.
    public func oneRosterUsers11() -> Translation<[OneRosterUser11]> {
        var losses = LossList("person")
        let user = person.oneRosterUser()
        let records = roles.map { $0.oneRosterRole() }
        var report = ConversionReport()
        let users = DownConversion().users(user.value, roles: records.map(\.value), report: &report)
        losses.take(report)
        return Translation(users, losses: user.losses + records.flatMap(\.losses) + losses.losses)
    }
}

extension OneRosterUser11 {
    /// The person and the roles. A password is lost, as is what `UpConversion` reports.
    /// - Parameter conversion: Decides what the `administrator` of 1.1 is.
    public func canonical(_ conversion: UpConversion) -> Translation<PersonWithRoles> {
        var losses = LossList("users")
        var report = ConversionReport()
        let (user, roles) = conversion.user(self, report: &report)
        losses.take(report)
        let person = user.canonical()
        let value = PersonWithRoles(person: person.value, roles: roles.map { $0.canonical().value })
        return Translation(value, losses: person.losses + losses.losses)
    }

    /// What the record says: the person and the roles as given, or that all of them are to be removed.
    ///
    /// Of a stub without organizations the roles are not known; then only the person's removal is said.
    /// - Parameter conversion: Decides what the `administrator` of 1.1 is.
    public func entries(_ conversion: UpConversion) -> Translation<[RosterEntry]> {
        guard status != .tobedeleted else {
            let roles = orgIDs.map { DerivedID.role(of: sourcedID, in: $0) }
            return Translation(
                [.removal(RecordKey(.person, sourcedID.rawValue))]
                    + Set(roles).sorted { $0.rawValue < $1.rawValue }.map {
                        .removal(RecordKey(.roleAssignment, $0.rawValue))
                    })
        }
        let both = canonical(conversion)
        let entries: [RosterEntry] =
            [.record(.person(both.value.person))] + both.value.roles.map { .record(.roleAssignment($0)) }
        return Translation(entries, losses: both.losses)
    }
}
