public import CrosswalkJSON
public import CrosswalkRuntime
public import LTICore

/// What makes a tool act in a rehearsal. Each hook is called after a launch that the tool has taken, and performs one thing
/// through the tool's own code: by calling it, or by pressing buttons of its pages in ``RehearsalOccasion/browser``.
///
/// Whatever a hook throws counts as the tool's failure; nothing of it is shown but its type.
public struct RehearsalHooks: Sendable {
    /// Lets the tool know the platform, before anything else. Leave it out where the tool knows it already.
    public var register: (@Sendable (Registration) async throws -> Void)?
    /// Reads who is in the course, to the end of the list, and answers their ids. Throw where the list did not come to its
    /// end: a part of a class must not pass for the whole.
    public var members: (@Sendable (RehearsalOccasion) async throws -> [UserID])?
    /// Sends a score to the line item of the launch.
    public var postScore: (@Sendable (RehearsalOccasion, RehearsalScore) async throws -> Void)?
    /// Answers a deep linking request with one resource link: gives the page by which the browser brings it to the
    /// platform.
    public var deepLink: (@Sendable (RehearsalOccasion) async throws -> WebResponse)?
    /// Sees to it that the course has a line item of this label, maximum, resource and tag. It is called twice.
    public var lineItem: (@Sendable (RehearsalOccasion, RehearsalLineItem) async throws -> Void)?
    /// Reads the learner's result in the line item of the launch.
    public var readResult: (@Sendable (RehearsalOccasion, UserID) async throws -> JSONNumber?)?

    /// No hooks: set those that there are.
    public init() {}
}

/// A score that a tool is to send.
public struct RehearsalScore: Hashable, Sendable {
    /// Whose work it is.
    public let learner: UserID
    /// `scoreGiven`.
    public let given: JSONNumber
    /// `scoreMaximum`.
    public let maximum: JSONNumber
    /// Names the event: it is different for every score, for tools that need one.
    public let event: String
}

/// A line item that a tool is to have.
public struct RehearsalLineItem: Hashable, Sendable {
    /// `label`.
    public let label: String
    /// `scoreMaximum`.
    public let maximum: JSONNumber
    /// `resourceId`.
    public let resourceID: String
    /// `tag`.
    public let tag: String
}

/// A launch that the tool has taken, after which a hook is called.
public struct RehearsalOccasion: Sendable {
    /// Who launched: `sub`.
    public let user: UserID
    /// The course: `id` of the context claim.
    public let context: ContextID
    /// The link; `nil` for a deep linking request.
    public let link: ResourceLinkID?
    /// The token's nonce, by which a tool can find the launch again.
    public let nonce: String
    /// What the tool answered, after redirections.
    public let answer: WebResponse
    /// The person's browser, with the tool's cookies. Take a copy to go on in it.
    public let browser: ScriptlessBrowser
}
