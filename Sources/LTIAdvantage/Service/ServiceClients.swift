public import CrosswalkRuntime
public import LTICore

/// The ways to the services of all platforms that a tool is registered with: one ``ServiceClient`` an installation, which
/// keeps its tokens.
public actor ServiceClients {
    /// The most installations whose clients are kept; one that is dropped is made anew, with new tokens.
    static let capacity = 1_000

    private let registrations: any RegistrationDirectory
    private let transport: any Transport
    private let policy: EndpointPolicy
    private let families: LMSFamilyTable
    private let userAgent: String
    private let ambient: Ambient
    private let signer: ClientAssertion.Signer
    private var kept: [TenantKey: (registration: Registration, client: ServiceClient)] = [:]

    /// The ways to all platforms.
    ///
    /// - Parameters:
    ///   - registrations: The tool at its platforms.
    ///   - transport: The way to the network.
    ///   - policy: Where requests may go.
    ///   - families: The ways of platforms.
    ///   - userAgent: What the tool calls itself.
    ///   - ambient: The clock, the way to wait, and random bytes.
    ///   - signer: Gives the tool's key: `SigningKeyStore.signer()`.
    public init(
        _ registrations: some RegistrationDirectory, transport: some Transport, policy: EndpointPolicy = .production,
        families: LMSFamilyTable = .builtIn, userAgent: String = "Crosswalk", ambient: Ambient,
        signer: @escaping ClientAssertion.Signer
    ) {
        self.registrations = registrations
        self.transport = transport
        self.policy = policy
        self.families = families
        self.userAgent = userAgent
        self.ambient = ambient
        self.signer = signer
    }

    /// The way to the services that a launch offered.
    ///
    /// - Throws: ``ServiceError`` with `notOffered` where the tool is not registered there any more, and `address` where
    ///   the registration has no legible token address; what the directory throws.
    public func client(for services: LaunchServices) async throws -> ServiceClient {
        let tenant = services.tenant
        guard
            let registration = try await registrations.registration(issuer: tenant.issuer, clientID: tenant.clientID)
        else { throw ServiceError(.notOffered) }
        if let known = kept[tenant], known.registration == registration { return known.client }
        let found = registration.family.flatMap { families[$0] }
        let family =
            found ?? families.family(productFamilyCode: services.productFamilyCode, issuer: tenant.issuer).family
        let tokens: ClientCredentials
        do {
            tokens = try ClientCredentials(
                registration, deploymentID: tenant.deploymentID,
                transport: RetryingTransport(PolicedTransport(transport, policy: policy), ambient: ambient),
                ambient: ambient, signer: signer)
        } catch {
            throw ServiceError(.address)
        }
        let client = ServiceClient(
            transport, tokens: tokens, family: family, policy: policy, userAgent: userAgent, ambient: ambient)
        if kept.count >= Self.capacity { kept.removeAll() }
        kept[tenant] = (registration, client)
        return client
    }
}
