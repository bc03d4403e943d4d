internal import CrosswalkJSON
public import CrosswalkRuntime

/// What a platform answers to a registration, and to reading or changing one (RFC 7591 §3.2.1, RFC 7592 §3).
public struct RegistrationAnswer: Sendable, Concealed {
    /// `client_id`: the tool's name at the platform.
    public let clientID: ClientID
    /// `deployment_id`, at the top (Canvas) or in the tool's configuration (Moodle, Sakai); `nil` where the first launch
    /// brings it.
    public let deploymentID: DeploymentID?
    /// What the platform keeps of the tool.
    public let granted: ToolConfiguration
    /// With what the registration can be read and changed later; `nil` where the platform allows no such thing.
    public let access: RegistrationAccess?
    /// What was let pass.
    public let findings: [RegistrationFinding]

    /// Reads an answer.
    ///
    /// - Parameters:
    ///   - json: UTF-8, at most 1 MiB; members of the same name are refused.
    ///   - isUsable: whether a `registration_client_uri` is one that the access token may be sent to.
    /// - Throws: ``RegistrationRefusal`` with `registration.answer_illegible`.
    init(json: [UInt8], isUsable: (Endpoint) -> Bool) throws(RegistrationRefusal) {
        let read: JSONObject?
        do {
            read = try RegistrationDocument.object(json)
        } catch {
            throw RegistrationRefusal(.answerIllegible)
        }
        guard let object = read else { throw RegistrationRefusal(.answerIllegible) }
        var reader = MemberReader(object)
        guard let clientID = reader.text("client_id").map({ ClientID($0) }), clientID.isWellFormed else {
            throw RegistrationRefusal(.answerIllegible, member: "client_id")
        }
        self.clientID = clientID
        let top = reader.text("deployment_id")
        access = Self.access(&reader, isUsable)
        // What is none of the tool's business must not be sent back with a change (RFC 7592 §2.2).
        for name in ["client_id_issued_at", "client_secret", "client_secret_expires_at"] as [StaticString] {
            _ = reader.take(name)
        }
        var granted = ToolConfiguration(reader.rest)
        let inner = granted.tool.unknown["deployment_id"]
        granted.tool.unknown["deployment_id"] = nil
        let below = inner?.string ?? inner?.number?.lexeme
        if let top, let below, top != below {
            reader.note(.twoDeployments, "deployment_id")
            deploymentID = nil
        } else {
            let named = (top ?? below).map { DeploymentID($0) }
            deploymentID = named.flatMap { $0.isWellFormed ? $0 : nil }
        }
        self.granted = granted
        findings = reader.findings + granted.findings
    }

    private static func access(_ reader: inout MemberReader, _ isUsable: (Endpoint) -> Bool) -> RegistrationAccess? {
        let address = reader.text("registration_client_uri")
        let token = reader.text("registration_access_token")
        guard address != nil || token != nil else { return nil }
        guard let address, let token, BearerToken.isOne(token), let endpoint = endpoint(address), isUsable(endpoint)
        else {
            reader.note(.unusableAccess, "registration_client_uri")
            return nil
        }
        return RegistrationAccess(endpoint: endpoint, token: Secret(token))
    }

    private static func endpoint(_ text: String) -> Endpoint? {
        do {
            return try Endpoint(text)
        } catch {
            return nil
        }
    }
}

/// With what a tool reads and changes its registration at a platform (RFC 7592).
public struct RegistrationAccess: Sendable, Concealed {
    /// `registration_client_uri`.
    public let endpoint: Endpoint
    /// `registration_access_token`.
    public let token: Secret

    /// Access to a registration.
    public init(endpoint: Endpoint, token: Secret) {
        self.endpoint = endpoint
        self.token = token
    }
}
