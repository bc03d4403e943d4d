/// One installation of the tool at a platform.
public struct Deployment: Hashable, Sendable {
    /// Whether launches from it are accepted.
    public enum State: String, Hashable, Sendable, CaseIterable {
        /// They are.
        case active
        /// Not yet: somebody has to approve it.
        case pending
        /// Not any more.
        case suspended
    }

    /// The platform's name for it, never changed.
    public let id: DeploymentID
    /// Whether launches from it are accepted.
    public var state: State

    /// An installation.
    public init(id: DeploymentID, state: State = .active) {
        self.id = id
        self.state = state
    }
}
