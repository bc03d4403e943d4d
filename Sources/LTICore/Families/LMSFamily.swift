/// A learning management system and its ways, as far as somebody looked at them.
public struct LMSFamily: Hashable, Sendable {
    /// The table's name for it, such as `canvas`.
    public let code: String
    /// Its name for people.
    public let name: String
    /// Whether it speaks LTI at all.
    public let isPlatform: Bool
    /// Values of `product_family_code` by which it is known, compared without regard to case.
    public let productFamilyCodes: [String]
    /// Issuers that are its own for all customers.
    public let issuers: [String]
    /// Hosts of issuers by which it is known; `*.` in front stands for any number of further names.
    public let hosts: [String]
    /// Its ways.
    public let traits: LMSTraits
}

/// The ways of a learning management system.
///
/// A cell that nobody verified has the value of the generic profile and is marked *assumed*.
public struct LMSTraits: Hashable, Sendable {
    /// One way, and whether somebody looked.
    public struct Cell<Value: Hashable & Sendable>: Hashable, Sendable {
        /// The way.
        public let value: Value
        /// Whether it is only the generic one.
        public let isAssumed: Bool

        /// A way.
        public init(value: Value, isAssumed: Bool) {
            self.value = value
            self.isAssumed = isAssumed
        }
    }

    /// Whom an issuer stands for.
    public enum IssuerScope: String, Hashable, Sendable, CaseIterable {
        /// One site.
        case site
        /// Many customers: only client and deployment tell them apart. The safe thing to assume.
        case shared
    }

    /// How a platform takes a tool's public keys.
    public enum ToolKeyForm: String, Hashable, Sendable, CaseIterable {
        /// By the address of a key set: the only form in which keys can be rotated.
        case keySetURL
        /// As a key pasted in JSON.
        case jwk
        /// As a key pasted in PEM.
        case pem
    }

    /// Whether it can be done.
    public enum Support: String, Hashable, Sendable, CaseIterable {
        case yes, no, unknown
    }

    /// Whom its issuer stands for.
    public let issuerScope: Cell<IssuerScope>
    /// Where browsers are sent, with `{issuer}` and `{client_id}` to be filled in; `nil` where nobody knows.
    public let authorizationEndpoint: Cell<String?>
    /// Where its keys are, in the same form.
    public let keySetEndpoint: Cell<String?>
    /// Where tokens are had, in the same form.
    public let tokenEndpoint: Cell<String?>
    /// The audience of assertions; `{token}` stands for the token address.
    public let assertionAudience: Cell<String>
    /// What its deployment ids look like, in words.
    public let deploymentID: Cell<String>
    /// How it takes the tool's keys.
    public let toolKeys: Cell<[ToolKeyForm]>
    /// Whether tools can register themselves.
    public let dynamicRegistration: Cell<Support>
    /// Hosts that may stand for the issuer's own in a registration, beside that itself.
    public let registrationHosts: Cell<[String]>
    /// Its ways in services.
    public let services: LMSServiceTraits

    /// The addresses for one registration; `nil` where one is not known, or needs more than issuer and client id.
    public func endpoints(issuer: Issuer, clientID: ClientID) -> PlatformEndpoints? {
        let filled = [authorizationEndpoint, keySetEndpoint, tokenEndpoint].compactMap { cell in
            cell.value.flatMap { Self.fill($0, ["{issuer}": issuer.text, "{client_id}": clientID.text]) }
        }
        guard filled.count == 3 else { return nil }
        return PlatformEndpoints(
            authorization: filled[0], keySet: filled[1], token: filled[2],
            assertionAudience: Self.fill(assertionAudience.value, ["{token}": filled[2]]))
    }

    /// A template with its names replaced once, from left to right; `nil` where a name is left.
    private static func fill(_ template: String, _ values: [String: String]) -> String? {
        var result = ""
        var rest = template[...]
        while let open = rest.firstIndex(of: "{") {
            guard let close = rest[open...].firstIndex(of: "}"), let value = values[String(rest[open...close])] else {
                return nil
            }
            result += rest[..<open] + value
            rest = rest[rest.index(after: close)...]
        }
        return result + rest
    }
}
