public import CrosswalkRuntime

/// A platform's configuration that was fetched and checked: what a tool may register with.
public struct RegistrationOffer: Sendable, Concealed {
    /// What the platform says of itself.
    public let configuration: PlatformConfiguration
    /// Its name.
    public let issuer: Issuer
    /// Where people and requests are sent later.
    public let endpoints: PlatformEndpoints
    /// Where the tool is registered.
    public let registrationEndpoint: Endpoint
    /// Which family it belongs to, by what it says of itself and by its address.
    public let family: LMSFamily
    /// What was let pass: findings of the document, and what the checks assumed.
    public let findings: [RegistrationFinding]

    /// The host that an administrator knows the platform by.
    public var host: String { registrationEndpoint.authority }
}

/// Checks a platform's configuration (LTI Dynamic Registration 1.0 §3.4.2).
struct OfferRules {
    let policy: EndpointPolicy
    let families: LMSFamilyTable
    /// Where the configuration was fetched.
    let source: Endpoint

    func offer(_ configuration: PlatformConfiguration) throws(RegistrationRefusal) -> RegistrationOffer {
        var notes = configuration.findings
        let issuer = try issuer(configuration)
        let registration = try endpoint(configuration.registrationEndpoint, "registration_endpoint")
        guard families.mayStandFor(registration, source) else {
            throw RegistrationRefusal(.registrationHostMismatch, member: "registration_endpoint")
        }
        let token = try address(configuration.tokenEndpoint, "token_endpoint")
        let endpoints = PlatformEndpoints(
            authorization: try address(configuration.authorizationEndpoint, "authorization_endpoint"),
            keySet: try address(configuration.keySetURI, "jwks_uri"), token: token,
            assertionAudience: audience(configuration, &notes))
        try offers(configuration.responseTypes, "id_token", "response_types_supported", &notes)
        try offers(configuration.tokenAlgorithms, "RS256", "id_token_signing_alg_values_supported", &notes)
        try offers(
            configuration.tokenAuthenticationMethods, "private_key_jwt", "token_endpoint_auth_methods_supported",
            &notes)
        try offers(
            configuration.tokenSigningAlgorithms, "RS256", "token_endpoint_auth_signing_alg_values_supported", &notes)
        return RegistrationOffer(
            configuration: configuration, issuer: issuer, endpoints: endpoints, registrationEndpoint: registration,
            family: families.family(
                productFamilyCode: configuration.platform.productFamilyCode, issuer: issuer
            ).family,
            findings: notes)
    }

    private func issuer(_ configuration: PlatformConfiguration) throws(RegistrationRefusal) -> Issuer {
        guard let issuer = configuration.issuer, issuer.isWellFormed, let address = read(issuer.text),
            address.query == nil
        else { throw RegistrationRefusal(.issuerMalformed, member: "issuer") }
        // Where this did not hold, a platform could make the tool send another platform's people to its own addresses.
        guard families.mayStandFor(address, source) else {
            throw RegistrationRefusal(.issuerMismatch, member: "issuer")
        }
        return issuer
    }

    private func read(_ text: String) -> Endpoint? {
        do {
            return try policy.endpoint(text)
        } catch {
            return nil
        }
    }

    private func endpoint(_ text: String?, _ name: StaticString) throws(RegistrationRefusal) -> Endpoint {
        guard let text else { throw RegistrationRefusal(.endpointMissing, member: name) }
        guard let endpoint = read(text) else { throw RegistrationRefusal(.endpointForbidden, member: name) }
        return endpoint
    }

    /// The address as it was written: it may be compared byte for byte later.
    private func address(_ text: String?, _ name: StaticString) throws(RegistrationRefusal) -> String {
        _ = try endpoint(text, name)
        return text ?? ""
    }

    /// The audience of assertions, where it is not the token endpoint. Canvas names a bare host and wants the token
    /// endpoint all the same.
    private func audience(_ configuration: PlatformConfiguration, _ notes: inout [RegistrationFinding]) -> String? {
        guard let server = configuration.authorizationServer else { return nil }
        if read(server) != nil { return server }
        notes.append(RegistrationFinding(.audienceNoURL, "authorization_server"))
        return nil
    }

    /// A list that says nothing is let pass: what LTI demands is assumed, and the first launch shows.
    private func offers(
        _ list: [String]?, _ wanted: String, _ name: StaticString, _ notes: inout [RegistrationFinding]
    ) throws(RegistrationRefusal) {
        guard let list else {
            notes.append(RegistrationFinding(.missingMember, name))
            return
        }
        guard list.contains(wanted) else { throw RegistrationRefusal(.unsupported, member: name) }
    }
}

extension LMSFamilyTable {
    /// Whether two addresses belong to the same platform: they have the same host and port, or both hosts are of one
    /// family whose hosts may stand for one another. What a document says of its family counts for nothing here.
    func mayStandFor(_ one: Endpoint, _ other: Endpoint) -> Bool {
        if one.host == other.host, one.port == other.port { return true }
        guard one.port == 443, other.port == 443 else { return false }
        return families.contains { family in
            [one, other].allSatisfy { endpoint in
                family.traits.registrationHosts.value.contains { Self.matches("\(endpoint.host)", $0) }
            }
        }
    }
}
