import CrosswalkRuntime

@testable import LTICore

extension AccessTokens {
    /// A token as the token endpoint would give it.
    func make(
        for client: ClientID, _ scopes: Set<String>, _ deployment: DeploymentID? = nil
    ) async throws -> Secret {
        try await issue(to: client, scopes, deploymentID: deployment).token
    }
}
