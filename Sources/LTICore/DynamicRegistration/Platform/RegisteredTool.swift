internal import CrosswalkCrypto
public import CrosswalkRuntime

/// A tool that registered itself at this platform.
public struct RegisteredTool: Hashable, Sendable, Concealed {
    /// Its name here.
    public let clientID: ClientID
    /// Its installation.
    public let deploymentID: DeploymentID
    /// For whom it was registered: what the registration token was issued for.
    public let tenant: String
    /// When.
    public let registered: WallTime
    /// What it is, as far as it was granted.
    public internal(set) var configuration: ToolConfiguration
    /// Digests of the tokens with which it can change its registration.
    var access: AccessDigests

    /// The tokens that are good: the one that was handed out last, and the one before it until the new one changes
    /// something. So a tool that never got an answer is not locked out.
    struct AccessDigests: Hashable, Sendable {
        var current: [UInt8]
        var previous: [UInt8]?

        init(_ token: Secret) { current = Self.digest(token) }

        init(current: [UInt8], previous: [UInt8]?) {
            self.current = current
            self.previous = previous
        }

        static func digest(_ token: Secret) -> [UInt8] {
            token.reveal { Array(SHA256Digest(of: $0.utf8).bytes) }
        }

        func accepts(_ token: Secret) -> Bool {
            let digest = Self.digest(token)
            let isPrevious = previous.map { ConstantTime.areEqual(digest, $0) } ?? false
            return ConstantTime.areEqual(digest, current) || isPrevious
        }

        /// After a token was used to make a new one: both it and the new one are good.
        func rotated(using token: Secret, to fresh: Secret) -> AccessDigests {
            AccessDigests(current: Self.digest(fresh), previous: Self.digest(token))
        }
    }
}
