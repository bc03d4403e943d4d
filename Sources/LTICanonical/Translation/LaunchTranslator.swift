public import Canonical
public import LTICore

/// Reads launches of one customer in canonical terms.
///
/// Only verified launches are read. Nothing is looked up: who the person is, ``PersonResolver`` says.
public struct LaunchTranslator: Sendable {
    let settings: LaunchTenant

    /// Reads launches by a customer's settings.
    public init(_ settings: LaunchTenant) { self.settings = settings }

    /// Reads a launch.
    ///
    /// - Parameters:
    ///   - launch: a launch of one of the customer's installations.
    ///   - migration: what its migration claim is worth: see `MigrationEvidence`. Without, nothing of LTI 1.1 counts as
    ///     proven.
    /// - Returns: The launch, and what of it has no place in canonical terms.
    /// - Throws: ``OtherTenant`` where the launch comes from another installation.
    public func translate(
        _ launch: VerifiedLaunch, migration: MigrationEvidence = .absent
    ) throws(OtherTenant) -> Translation<CanonicalLaunch> {
        try translate(launch.accepted, migration: migration)
    }

    /// The same for a launch of whose signature nothing is said: for tests.
    package func translate(
        _ launch: AcceptedLaunch, migration: MigrationEvidence = .absent
    ) throws(OtherTenant) -> Translation<CanonicalLaunch> {
        guard settings.installations.contains(launch.tenant) else { throw OtherTenant() }
        var losses = LaunchLosses(launch.claims, settings)
        let person = person(launch, migration)
        let section = section(launch, migration, &losses)
        let resource = resource(launch, migration)
        let role = LaunchRoleWord.word(launch.roles)
        if role == nil || launch.roles.isTeachingAssistant, !launch.roles.inContext.isEmpty {
            losses.add("roles", role == nil ? .outsideVocabulary : .precisionReduced)
        }
        return Translation(
            CanonicalLaunch(person: person, section: section, resource: resource, role: role), losses: losses.all)
    }
}

/// A launch comes from an installation that is none of the customer's.
public struct OtherTenant: Error, Hashable, Sendable, CustomStringConvertible {
    init() {}

    /// In words.
    public var description: String { "the launch comes from an installation of another tenant" }
}

/// What a person is in a context, in the words of OneRoster 1.2, which are the canonical ones.
enum LaunchRoleWord {
    static func word(_ roles: LaunchRoles) -> String? {
        if roles.isInstructor { return "teacher" }
        if roles.isLearner { return "student" }
        return roles.isContextAdministrator ? "administrator" : nil
    }
}
