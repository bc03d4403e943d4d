import Canonical
import CrosswalkRuntime
import LTICanonical
import LTICore
import PageLayout
import ToolSupport

/// The app: here a page that shows the launch, and whom of a roster it is.
struct ToolHost: LaunchHost {
    let tenant: String
    /// The tenant's own installations. Anybody can register a platform; whom it names is nobody of this roster.
    let installations: Set<TenantKey>
    let people: RosterDirectory?

    func open(_ launch: VerifiedLaunch, _ request: WebRequest) async throws -> WebResponse {
        LaunchPage.page(launch, try await whoever(launches: launch)).response
    }

    /// Nothing is a key unless it is declared: here the platform's sourcedid, which the same system feeds as the roster.
    private func whoever(launches launch: VerifiedLaunch) async throws -> PersonResolution? {
        guard let people, installations.contains(launch.tenant) else { return nil }
        let settings = LaunchTenant(
            tenant, installations: installations,
            personKeys: [PersonKey(.personSourcedID, sourceSystem: "oneroster", scheme: "sourcedId")])
        let person = try LaunchTranslator(settings).translate(launch).value.person
        return try await PersonResolver(people).resolve(person)
    }

    func refused(_ refusal: LaunchRefusal, reference: String) async -> WebResponse? {
        RefusalLog.write(refusal, reference)
        return nil
    }
}
