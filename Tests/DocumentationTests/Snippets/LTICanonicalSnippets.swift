import Canonical
import LTIAdvantage
import LTICanonical
import LTICore
import RosterReconciliation

// The code of the catalog of LTICanonical.

func resolve(
    _ launch: VerifiedLaunch, of installation: TenantKey, in directory: some PersonDirectory,
    open: (DirectoryPersonID) -> Void, ask: ([PersonCandidate]) -> Void,
    welcome: (PersonResolution.Reason) -> Void, review: (PersonResolution.Conflict) -> Void
) async throws {
    let settings = LaunchTenant(
        "district-9", installations: [installation],
        personKeys: [PersonKey(.personSourcedID, sourceSystem: "sis", scheme: "sourcedId")],
        sectionKeys: [SectionKey(.courseSectionSourcedID, target: .section, sourceSystem: "sis")])
    let translation = try LaunchTranslator(settings).translate(launch)
    let answer = try await PersonResolver(directory).resolve(translation.value.person)
    switch answer {
    case .linked(let person, _, _): open(person)
    case .suggested(let candidates): ask(candidates)
    case .unknown(let reason): welcome(reason)
    case .conflict(let conflict, _): review(conflict)
    }
}

func rosterOfMembers(
    _ members: MembershipClient, _ launch: VerifiedLaunch, in course: ContextKey, _ settings: LaunchTenant,
    _ reconciler: RosterReconciler, at now: Instant
) async throws -> RosterPlan {
    let translator = try MemberTranslator(settings, in: course.tenant)
    let pages = try members.pages(of: launch.claims.memberships, in: course.context)
    let roster = MembershipRoster(course: MemberCourse(course, pages: pages), by: translator, settings)
    let plan = try await reconciler.plan(from: roster, at: now)
    return plan
}

func compareMembers(
    _ members: MembershipClient, _ launch: VerifiedLaunch, in course: ContextKey, with section: [DirectoryPersonID],
    by translator: MemberTranslator, _ directory: some PersonDirectory, show: (MemberComparison.Row) -> Void
) async throws {
    let listing = try await members.pages(of: launch.claims.memberships, in: course.context).collect()
    let comparison = try await PersonResolver(directory).compare(listing, with: section, by: translator)
    for row in comparison.rows { show(row) }
}
