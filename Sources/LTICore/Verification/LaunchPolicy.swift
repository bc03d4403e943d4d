/// What a host decides about launches, within what the standards leave open.
public struct LaunchPolicy: Hashable, Sendable {
    /// Who may launch without a name.
    public enum Anonymity: Hashable, Sendable {
        /// Whoever the specification of the message lets: deep linking alone.
        case whereTheMessageAllows
        /// Everybody (LTI Core 1.3 §5.3.6.1).
        case always
        /// Nobody.
        case never
    }

    /// What becomes of a deployment that the registration does not have.
    public enum UnknownDeployments: Hashable, Sendable {
        /// The launch is refused.
        case refused
        /// The launch is refused, and the person told that somebody has to approve; the host writes the deployment down.
        case awaitingApproval
        /// The launch is accepted; ``AcceptedLaunch/isNewDeployment`` tells the host to write the deployment down.
        case accepted
    }

    /// How far the two clocks may differ: 60 seconds unless said otherwise, from 0 to 300.
    public var leeway: Duration {
        didSet { leeway = min(max(leeway, .zero), .seconds(300)) }
    }
    /// How long after it was made a token is still accepted: 10 minutes unless said otherwise. Platforms make tokens that
    /// live for an hour, so that their end alone would bound little.
    public var maximumAge: Duration
    /// The messages that are accepted: every launch of a platform unless said otherwise.
    public var acceptedMessageTypes: Set<MessageType>
    /// Who may launch without a name.
    public var anonymity: Anonymity
    /// What becomes of a deployment that the registration does not have.
    public var unknownDeployments: UnknownDeployments
    /// The host's own names, in lower case and without port, to which alone a launch may lead; `nil` looks at nothing.
    public var targetHosts: Set<String>?

    /// A policy; without arguments the one that most hosts want.
    public init(
        leeway: Duration = .seconds(60), maximumAge: Duration = .seconds(600),
        acceptedMessageTypes: Set<MessageType> = MessageType.launches,
        anonymity: Anonymity = .whereTheMessageAllows, unknownDeployments: UnknownDeployments = .refused,
        targetHosts: Set<String>? = nil
    ) {
        self.leeway = min(max(leeway, .zero), .seconds(300))
        self.maximumAge = maximumAge
        self.acceptedMessageTypes = acceptedMessageTypes
        self.anonymity = anonymity
        self.unknownDeployments = unknownDeployments
        self.targetHosts = targetHosts
    }

    /// How long a nonce must be remembered: as long as a token with it could be accepted.
    public var nonceLifetime: Duration { maximumAge + leeway }
}
