internal import CrosswalkJSON

/// What LTI 1.1 called the things of this launch: `…/claim/lti1p1` (LTI 1.3 Migration guide §6).
///
/// A member is sent only where the old name differs from the new one. Nothing of it proves anything until
/// ``MigrationSignature`` does: consumer keys are no secrets.
public struct MigrationClaim: Hashable, Sendable, Concealed {
    /// `user_id`.
    public var userID: String?
    /// `oauth_consumer_key`.
    public var consumerKey: String?
    /// `oauth_consumer_key_sign`: Base64 of the signature.
    public var consumerKeySignature: String?
    /// `context_id`.
    public var contextID: String?
    /// `tool_consumer_instance_guid`.
    public var platformGUID: String?
    /// `resource_link_id`.
    public var resourceLinkID: String?

    /// Nothing.
    public init() {}
}

extension MigrationClaim: ObjectClaim {
    mutating func read(
        _ name: JSONText, from json: inout JSONReader, _ notes: inout ClaimNotes
    ) throws(JSONError) {
        switch name {
        case "user_id": userID = try json.resolvedText("user_id", &notes)
        case "oauth_consumer_key": consumerKey = try json.text("oauth_consumer_key", &notes)
        case "oauth_consumer_key_sign": consumerKeySignature = try json.text("oauth_consumer_key_sign", &notes)
        case "context_id": contextID = try json.resolvedText("context_id", &notes)
        case "tool_consumer_instance_guid":
            platformGUID = try json.resolvedText("tool_consumer_instance_guid", &notes)
        case "resource_link_id": resourceLinkID = try json.resolvedText("resource_link_id", &notes)
        default: break
        }
    }
}
