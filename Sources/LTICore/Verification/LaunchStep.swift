/// The checks of a launch in the order in which they are made; the first that fails is the reason for the refusal.
public enum LaunchStep: Int, Hashable, Sendable, CaseIterable, Comparable {
    /// The header's algorithm is allowed.
    case algorithm = 5
    /// The header names a key.
    case keyID
    /// The key is there, and fits the algorithm.
    case key
    /// The header asks for no extension.
    case critical
    /// The signature holds.
    case signature
    /// `iss`.
    case issuer
    /// `aud`.
    case audience
    /// `azp`.
    case authorizedParty
    /// `exp`.
    case expiry
    /// `iat`.
    case issued
    /// `nbf`.
    case notBefore
    /// `nonce`.
    case nonce
    /// `version`.
    case version
    /// `message_type`.
    case messageType
    /// `deployment_id`.
    case deployment
    /// `target_link_uri`.
    case target
    /// `roles`.
    case roles
    /// `sub`.
    case subject
    /// What the type of message needs beyond that.
    case requiredClaims

    /// The earlier one is the lesser.
    public static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
}
