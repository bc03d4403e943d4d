public import CrosswalkJOSE

/// A launch whose token was verified: only ``LaunchVerifier`` makes one.
///
/// It has every property of ``AcceptedLaunch``.
@dynamicMemberLookup
public struct VerifiedLaunch: Sendable, Concealed {
    /// The launch.
    public let accepted: AcceptedLaunch
    /// The algorithm of the signature.
    public let algorithm: JWSAlgorithm
    /// The platform's key that made it.
    public let keyID: String?

    init(_ accepted: AcceptedLaunch, algorithm: JWSAlgorithm, keyID: String?) {
        self.accepted = accepted
        self.algorithm = algorithm
        self.keyID = keyID
    }

    /// A property of the launch.
    public subscript<Value>(dynamicMember path: KeyPath<AcceptedLaunch, Value>) -> Value { accepted[keyPath: path] }
}
