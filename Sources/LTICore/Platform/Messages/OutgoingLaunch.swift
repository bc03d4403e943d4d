public import CrosswalkJSON

/// A launch as a platform describes it: everything that the token will say, but for what only the authentication request
/// of the tool decides (`nonce`) and what the platform fills in itself (`iss`, `aud`, `exp`, `iat`).
///
/// The same types say what a launch holds on both sides: ``claims`` is what a tool reads as ``LaunchClaims``.
///
///     var launch = OutgoingLaunch(.resourceLink, deploymentID: "dep-1", targetLinkURI: "https://tool.example.com/quiz")
///     launch.claims.user.subject = "a6d5c443"
///     launch.claims.roles = LaunchRoles([Role("http://purl.imsglobal.org/vocab/lis/v2/membership#Learner")])
///     launch.claims.resourceLink = ResourceLink(id: "link-7", title: "Fractions")
public struct OutgoingLaunch: Sendable, Concealed {
    /// What the message says. Claims of the token itself are not taken from here.
    public var claims: LaunchClaims
    /// Claims that this library does not know, such as a platform's own. One that it knows is not taken from here, so
    /// that no claim is written twice.
    public var extras: JSONObject

    /// A message.
    ///
    /// - Parameters:
    ///   - type: what is asked of the tool.
    ///   - deploymentID: the installation through which it goes.
    ///   - targetLinkURI: where the launch is to end; `nil` for the tool's own ``ToolRegistration/targetLinkURI``.
    public init(_ type: MessageType, deploymentID: DeploymentID, targetLinkURI: String? = nil) {
        claims = LaunchClaims()
        claims.messageType = type
        claims.version = "1.3.0"
        claims.deploymentID = deploymentID
        claims.targetLinkURI = targetLinkURI
        extras = JSONObject()
    }

    /// What the message lacks for its type: by the wire names of claim and member.
    ///
    /// A tool refuses a message without these; ``LaunchOffers`` does not begin one.
    public var missing: [String] {
        guard let type = claims.messageType else { return ["\(Wire.messageType)"] }
        let rules = MessageRequirements.of(type)
        var missing: [String] = []
        if claims.deploymentID?.isWellFormed != true { missing.append("\(Wire.deploymentID)") }
        if rules.needsTarget, claims.targetLinkURI?.isEmpty != false { missing.append("\(Wire.target)") }
        if rules.needsRoles, claims.roles == nil { missing.append("\(Wire.roles)") }
        return missing + rules.members.filter { !$0.isThere(in: claims) }.map { "\($0.claim) \($0.path)" }
    }

    /// The message as the JSON object of its claims, in a fixed order, without those of the token.
    public var messageJSON: [UInt8] {
        var json = JSONWriter(capacity: 2_048)
        json.object { json in
            claims.writeMessage(to: &json)
            for member in extras where !Self.isKnown(member.name) && claims[unknown: member.name] == nil {
                json.name(member.name)
                json.value(member.value)
            }
        }
        return json.finish()
    }

    /// Whether a claim of this name has a property of its own.
    private static func isKnown(_ name: String) -> Bool {
        let probe = JSONObject([(name, JSONValue.null)])
        do {
            return try LaunchClaims(payload: JSONValue.object(probe).json).unknown.isEmpty
        } catch {
            // What cannot be read back must not be sent.
            return true
        }
    }
}
