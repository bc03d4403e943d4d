import CrosswalkJSON
public import LTICore
import LTIAdvantage
import _CrosswalkSupport

/// Who accepted a tool's terms, as the simulated platform keeps it.
struct LMSTerms: EULARecord {
    let catalog: LMSCatalog
    let answers: LMSRecords
    let rules: LMSRecords

    func note(
        _ user: UserID, accepted isAccepted: Bool, timestamp: String, for client: ClientID, in deployment: DeploymentID
    ) async throws -> Bool {
        guard catalog.users.contains(where: { $0.claims.subject == user }) else { return false }
        let time = DateTimeScanner.millisecond(timestamp) ?? .min
        try await answers.change([client.text, deployment.text, user.text]) { known in
            // Of two answers the later one counts, whichever comes first.
            if let text = known?["timestamp"]?.string, let then = DateTimeScanner.millisecond(text), then > time {
                return nil
            }
            return .object(["accepted": .bool(isAccepted), "timestamp": .string(timestamp)])
        }
        return true
    }

    func reset(for client: ClientID, in deployment: DeploymentID) async throws {
        try await answers.removeAll(below: [client.text, deployment.text])
    }

    func require(_ isRequired: Bool, for client: ClientID, in deployment: DeploymentID) async throws {
        try await rules.change([client.text, deployment.text]) { _ in .object(["required": .bool(isRequired)]) }
    }
}

extension SimulatedLMS {
    /// Whether somebody accepted a tool's terms; `nil` where the tool did not say, or forgot it since.
    public func hasAcceptedTerms(
        _ user: UserID, of client: ClientID, in deployment: DeploymentID
    ) async throws -> Bool? {
        try await services.companions.terms.answers.value([client.text, deployment.text, user.text])?["accepted"]?.bool
    }

    /// Whether a tool's terms must be accepted in an installation; `nil` where the tool did not say.
    public func needsTerms(of client: ClientID, in deployment: DeploymentID) async throws -> Bool? {
        try await services.companions.terms.rules.value([client.text, deployment.text])?["required"]?.bool
    }
}
