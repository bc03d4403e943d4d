public import CrosswalkRuntime

/// What a platform sends to begin a launch (LTI Security Framework 1.0 §5.1.1.1), by GET or by POST.
///
/// Nothing of it is signed. It selects a registration and says what to echo; where the launch leads, the token says.
public struct LoginRequest: Hashable, Sendable, Concealed {
    /// The platform that the request claims to be from.
    public let issuer: Issuer
    /// Opaque; echoed as it is.
    public let loginHint: String
    /// Where the launch is to end; compared with the signed claim, never followed.
    public let targetLinkURI: String
    /// Opaque; echoed as it is where it was sent.
    public let messageHint: String?
    /// Selects the registration where an issuer has several.
    public let clientID: ClientID?
    /// The installation; equals the later signed claim.
    public let deploymentID: DeploymentID?
    /// The frame that stores for the tool, where the platform offers that.
    public let storageTarget: String?

    /// Reads the parameters. Unknown ones are passed over.
    /// - Throws: ``LaunchRefusal`` with `request.malformed` where a required one is missing, any comes twice, or one that
    ///   is stored is longer than the standard or any address allows.
    public init(_ fields: FormFields) throws(LaunchRefusal) {
        func value(_ name: String) throws(LaunchRefusal) -> String? {
            guard !fields.isRepeated(name) else {
                throw LaunchRefusal(.requestMalformed, "a parameter of the login comes more than once")
            }
            return fields[name].flatMap { $0.isEmpty ? nil : $0 }
        }
        guard let issuer = try value("iss"), let hint = try value("login_hint"),
            let target = try value("target_link_uri")
        else { throw LaunchRefusal(.requestMalformed, "iss, login_hint and target_link_uri are required") }
        self.issuer = Issuer(issuer)
        loginHint = hint
        targetLinkURI = target
        messageHint = try value("lti_message_hint")
        clientID = try value("client_id").map { ClientID($0) }
        // Canvas has called it deployment_id.
        let (named, older) = (try value("lti_deployment_id"), try value("deployment_id"))
        deploymentID = (named ?? older).map { DeploymentID($0) }
        storageTarget = try value("lti_storage_target")
        try checkLengths()
    }

    /// What is stored until the launch comes has bounds: anybody can begin a login.
    private func checkLengths() throws(LaunchRefusal) {
        guard targetLinkURI.utf8.count <= 8_192, deploymentID?.isWellFormed ?? true,
            (storageTarget?.utf8.count ?? 0) <= 255
        else { throw LaunchRefusal(.requestMalformed, "a parameter of the login is too long") }
    }
}
