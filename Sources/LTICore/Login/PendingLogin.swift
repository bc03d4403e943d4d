internal import CrosswalkJSON

/// A login that the tool began and the platform has not answered yet: state, nonce, registration, target and browser in
/// one record, which is used up in one step.
public struct PendingLogin: Hashable, Sendable, Concealed {
    /// Goes through the platform and comes back with the launch.
    public let state: String
    /// Must be in the token.
    public let nonce: String
    /// The registration that the login selected.
    public let issuer: Issuer
    /// The registration that the login selected.
    public let clientID: ClientID
    /// `target_link_uri` of the login.
    public let targetLinkURI: String
    /// The installation that the login named, where it named one.
    public let deploymentID: DeploymentID?
    /// The frame that stores for the tool, where the platform offers that.
    public let storageTarget: String?
    /// SHA-256 of the secret that only the browser has that began the login.
    let binding: [UInt8]

    init(
        state: String, nonce: String, for registration: Registration, _ request: LoginRequest, binding: [UInt8]
    ) {
        self.state = state
        self.nonce = nonce
        issuer = registration.issuer
        clientID = registration.clientID
        targetLinkURI = request.targetLinkURI
        deploymentID = request.deploymentID
        storageTarget = request.storageTarget
        self.binding = binding
    }

    /// What the token is held against.
    public var expectation: LaunchExpectation {
        LaunchExpectation(nonce: nonce, targetLinkURI: targetLinkURI, deploymentID: deploymentID)
    }
}

extension PendingLogin {
    /// The login as it is stored; the state is the name of the record, as a digest, and no part of it.
    var stored: [UInt8] {
        var object = JSONObject()
        object["nonce"] = .string(nonce)
        object["issuer"] = .string(issuer.text)
        object["clientID"] = .string(clientID.text)
        object["target"] = .string(targetLinkURI)
        if let deploymentID { object["deployment"] = .string(deploymentID.text) }
        if let storageTarget { object["storage"] = .string(storageTarget) }
        object["binding"] = .array(binding.map { .number(JSONNumber(Int($0))) })
        return JSONValue.object(object).json
    }

    /// The login that was stored under this state; `nil` where the bytes are none, as those of a used one.
    init?(state: String, stored bytes: [UInt8]) throws(JSONError) {
        let value = try JSONValue(json: bytes)
        guard let nonce = value["nonce"]?.string, let issuer = value["issuer"]?.string,
            let clientID = value["clientID"]?.string, let target = value["target"]?.string,
            let binding = value["binding"]?.array?.compactMap({ $0.number?.integer.flatMap(UInt8.init(exactly:)) }),
            binding.count == 32
        else { return nil }
        self.state = state
        self.nonce = nonce
        self.issuer = Issuer(issuer)
        self.clientID = ClientID(clientID)
        targetLinkURI = target
        deploymentID = value["deployment"]?.string.map { DeploymentID($0) }
        storageTarget = value["storage"]?.string
        self.binding = binding
    }
}
