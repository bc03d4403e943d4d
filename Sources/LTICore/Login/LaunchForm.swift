public import CrosswalkRuntime

/// What a platform posts to the tool's redirect address (LTI Security Framework 1.0 §5.1.1.3): a token, or an error.
public struct LaunchForm: Hashable, Sendable, Concealed {
    /// What the platform says.
    public enum Answer: Hashable, Sendable, Concealed {
        /// `id_token`, unread.
        case token(String)
        /// A code of OpenID Connect Core §3.1.2.6, such as `login_required`. It is believed only after the state was
        /// found: anybody can post an error.
        case error(String)
    }

    /// The state of the authentication request.
    public let state: String
    /// Token or error.
    public let answer: Answer

    /// The frame that stores for the tool, where the platform offers that.
    public let storageTarget: String?

    /// Reads the form.
    /// - Throws: ``LaunchRefusal`` with `state.missing`, or `request.malformed` where there is neither token nor error,
    ///   both, or any of the three twice.
    public init(_ fields: FormFields) throws(LaunchRefusal) {
        for name in ["state", "id_token", "error"] where fields.isRepeated(name) {
            throw LaunchRefusal(.requestMalformed, "a parameter of the launch comes more than once")
        }
        guard let state = fields["state"], !state.isEmpty else {
            throw LaunchRefusal(.stateMissing, "the launch brings no state")
        }
        self.state = state
        storageTarget = fields["lti_storage_target"].flatMap { $0.isEmpty ? nil : $0 }
        switch (fields["id_token"], fields["error"]) {
        case (let token?, nil): answer = .token(token)
        case (nil, let error?): answer = .error(error)
        default: throw LaunchRefusal(.requestMalformed, "the launch must bring a token or an error, and not both")
        }
    }
}
