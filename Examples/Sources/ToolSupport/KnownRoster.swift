import Canonical
public import LTIAdvantage
public import LTICanonical
public import LTICore

/// A customer's roster, and whose launches may look into it.
public struct KnownRoster: Sendable {
    /// The people.
    public let people: RosterDirectory
    /// The customer's own installations, and what of a launch is a key. Anybody can register a platform; whom it names is
    /// nobody of this roster.
    private let settings: LaunchTenant

    /// A roster that the same student information system feeds as the platform: its ids are keys here.
    public init(_ people: RosterDirectory, of tenant: String, installations: Set<TenantKey>) {
        self.people = people
        settings = LaunchTenant(
            tenant, installations: installations,
            personKeys: [PersonKey(.personSourcedID, sourceSystem: "oneroster", scheme: "sourcedId")],
            sectionKeys: [SectionKey(.courseSectionSourcedID, target: .section, sourceSystem: "oneroster")])
    }

    /// Who launches, which is recorded, and the section of the roster that the course stands for; `nil` for a launch of
    /// somebody else's platform.
    public func recognise(_ launch: VerifiedLaunch) async throws -> (person: PersonResolution, section: String?)? {
        guard settings.installations.contains(launch.tenant) else { return nil }
        let read = try LaunchTranslator(settings).translate(launch).value
        return (try await PersonResolver(people).resolve(read.person), read.section?.sectionKeys.first?.value)
    }

    /// The members of a course beside the people of a section, and what those are called whom only the roster has.
    /// Changes nothing.
    public func compare(
        _ members: Memberships, of tenant: TenantKey, withSection section: String
    ) async throws -> (rows: MemberComparison, names: [DirectoryPersonID: String]) {
        let compared = try await PersonResolver(people).compare(
            members, with: try await people.people(ofSection: section), by: MemberTranslator(settings, in: tenant))
        let strangers = compared.rows.filter { $0.place == .rosterOnly }.compactMap(\.person)
        return (compared, try await people.names(of: strangers))
    }
}
