internal import CrosswalkJSON
internal import CrosswalkRuntime
internal import _CrosswalkSupport

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
    /// Where it is stored.
    let record: RecordName
    /// The state of the record that it was read from: what is used up is this one.
    var version: RecordVersion?

    init(
        state: String, nonce: String, for registration: Registration, _ request: LoginRequest, binding: [UInt8],
        record: RecordName
    ) {
        self.state = state
        self.record = record
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
        var json = JSONWriter(capacity: 512)
        json.object { json in
            json.member("nonce", nonce)
            json.member("issuer", issuer.text)
            json.member("clientID", clientID.text)
            json.member("target", targetLinkURI)
            json.member("deployment", deploymentID?.text)
            json.member("storage", storageTarget)
            json.member("binding", Base64URL.text(binding))
        }
        return json.finish()
    }

    /// The login that was stored under this state; `nil` where the bytes are none, as those of a used one.
    init?(state: String, stored found: StoredValue, as record: RecordName) throws(JSONError) {
        var texts = Texts()
        try JSONReader.read(found.bytes, mode: .strict) { json throws(JSONError) in try texts.read(&json) }
        guard let nonce = texts.nonce, let issuer = texts.issuer, let clientID = texts.clientID,
            let target = texts.target, let binding = texts.binding.flatMap({ Base64URL.decode($0.utf8) }),
            binding.count == 32
        else { return nil }
        self.state = state
        self.nonce = nonce
        self.issuer = Issuer(issuer)
        self.clientID = ClientID(clientID)
        targetLinkURI = target
        deploymentID = texts.deployment.map { DeploymentID($0) }
        storageTarget = texts.storage
        self.binding = binding
        self.record = record
        version = found.version
    }

    /// The members of a stored login. Every launch reads one, so that it is read without a tree of values.
    private struct Texts {
        var nonce: String?
        var issuer: String?
        var clientID: String?
        var target: String?
        var deployment: String?
        var storage: String?
        var binding: String?

        mutating func read(_ json: inout JSONReader) throws(JSONError) {
            try json.beginObject()
            while let name = try json.nextMember() {
                switch name {
                case "nonce": nonce = try json.string()
                case "issuer": issuer = try json.string()
                case "clientID": clientID = try json.string()
                case "target": target = try json.string()
                case "deployment": deployment = try json.string()
                case "storage": storage = try json.string()
                case "binding": binding = try json.string()
                default: try json.skip()
                }
            }
        }
    }
}
