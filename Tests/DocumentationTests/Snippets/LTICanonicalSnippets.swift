import Canonical
import LTICanonical
import LTICore

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
