/// A tool that was registered.
public struct RegistrationOutcome: Sendable, Concealed {
    /// What the tool knows of the platform from now on.
    ///
    /// The deployment that the platform named is in it. Where it named none there is none: the first launch brings its id,
    /// and somebody has to approve it (``needsApproval``).
    public let registration: Registration
    /// The platform's answer.
    public let answer: RegistrationAnswer
    /// What the tool would have liked and the platform does not offer: it was not asked for.
    public let withheld: RegistrationDifference
    /// What was asked for and the platform did not keep.
    public let notGranted: RegistrationDifference
    /// What was let pass in both documents.
    public let findings: [RegistrationFinding]

    /// Whether launches wait for somebody who approves the deployment.
    public var needsApproval: Bool { !registration.deployments.contains { $0.state == .active } }
}
