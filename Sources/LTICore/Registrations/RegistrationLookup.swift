/// Which registration a login is for.
///
/// A login names its issuer, and perhaps client id and deployment. None of it is signed; it only selects what the token
/// is then verified against. There is no first row: what is ambiguous stays so, and is refused.
public enum RegistrationLookup: Hashable, Sendable {
    /// The one that fits.
    case found(Registration)
    /// None fits.
    case unknown
    /// So many fit, and nothing in the login tells them apart.
    case ambiguous(Int)

    /// Looks for a registration.
    ///
    /// With a client id the registration of issuer and client id is meant, or none. Without one, the only registration of
    /// the issuer is; of several the only one that has the deployment.
    ///
    /// - Parameters:
    ///   - issuer: `iss` of the login.
    ///   - clientID: `client_id` of the login, where it was sent.
    ///   - deploymentID: `lti_deployment_id` of the login, where it was sent.
    ///   - registrations: all there are, or at least all of the issuer.
    public init(
        issuer: Issuer, clientID: ClientID?, deploymentID: DeploymentID?,
        in registrations: some Sequence<Registration>
    ) {
        let fitting = registrations.filter { $0.issuer == issuer && (clientID == nil || $0.clientID == clientID) }
        if fitting.count <= 1 {
            self = fitting.first.map { .found($0) } ?? .unknown
            return
        }
        let deployed = fitting.filter { one in deploymentID.map { one.deployment($0) != nil } ?? false }
        guard deployed.count == 1, let one = deployed.first else {
            self = .ambiguous(deployed.isEmpty ? fitting.count : deployed.count)
            return
        }
        self = .found(one)
    }
}
