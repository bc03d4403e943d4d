public import CrosswalkJSON

/// Which parameters of a launch may go into an LTI session's `messageParameters`.
///
/// A launch carries names, addresses, pictures and tokens. What is not named here does not go out. A few names never do,
/// whatever is allowed: nonces, signatures and tokens, which would let somebody act in a person's name (Caliper 1.2,
/// `LtiSession`; LTI 1.3 security).
public struct CaliperLaunchParameters: Hashable, Sendable {
    /// The names that may go out: claims of LTI 1.3 with their whole name, parameters of earlier versions as the form has them.
    /// Below a claim that is an object its members are named by `claim/member`; a claim without such names goes out whole.
    public var allowed: Set<String>

    /// A list of one's own.
    public init(allowed: Set<String>) { self.allowed = allowed }

    /// What a launch was of and from where, and in which roles: no name, address or picture, no id of a person, nothing of the
    /// host's own.
    public static let standard = CaliperLaunchParameters(
        allowed: Set(
            [
                "message_type", "version", "deployment_id", "target_link_uri", "roles", "resource_link/id",
                "context/id",
                "context/type", "tool_platform/guid", "tool_platform/product_family_code", "tool_platform/version",
                "launch_presentation/document_target", "launch_presentation/locale",
            ].map { "https://purl.imsglobal.org/spec/lti/claim/" + $0 }
                + [
                    "iss", "aud", "lti_message_type", "lti_version", "resource_link_id", "context_id", "context_type",
                    "roles", "launch_presentation_locale", "launch_presentation_document_target",
                    "tool_consumer_instance_guid", "tool_consumer_info_product_family_code",
                    "tool_consumer_info_version",
                ]))

    /// Names that no list lets pass.
    private static let never: Set<String> = [
        "nonce", "oauth_nonce", "oauth_signature", "oauth_consumer_key", "oauth_token", "id_token", "access_token",
        "refresh_token", "client_assertion", "client_secret", "authenticity_token", "state", "jti", "at_hash", "c_hash",
    ]

    /// The parameters that may go out.
    public func filtered(_ parameters: JSONObject) -> JSONObject {
        var kept = JSONObject()
        for member in parameters where !Self.isSecret(member.name) {
            let prefix = member.name + "/"
            let inner = allowed.filter { $0.hasPrefix(prefix) }.map { String($0.dropFirst(prefix.count)) }
            if let object = member.value.object, !inner.isEmpty {
                let part = JSONObject(
                    object.filter { inner.contains($0.name) && !Self.isSecret($0.name) }.map { ($0.name, $0.value) })
                if !part.isEmpty { kept[member.name] = .object(part) }
            } else if allowed.contains(member.name) {
                kept[member.name] = Self.withoutSecrets(member.value)
            }
        }
        return kept
    }

    private static func isSecret(_ name: String) -> Bool { never.contains(name.lowercased()) }

    /// As deep as the value is, which a reader has limited.
    private static func withoutSecrets(_ value: JSONValue) -> JSONValue {
        switch value {
        case .array(let elements): .array(elements.map(withoutSecrets))
        case .object(let object):
            .object(JSONObject(object.filter { !isSecret($0.name) }.map { ($0.name, withoutSecrets($0.value)) }))
        default: value
        }
    }
}

extension CaliperNode {
    /// The node with what may go out of the launch parameters in it, and whether something was withheld.
    package func filtered(_ parameters: CaliperLaunchParameters) -> (node: CaliperNode, isWithheld: Bool) {
        guard hasLaunchParameters else { return (self, false) }
        var isWithheld = false
        let node = filtered(parameters, &isWithheld)
        return (node, isWithheld)
    }

    private func filtered(_ parameters: CaliperLaunchParameters, _ isWithheld: inout Bool) -> CaliperNode {
        var withheld = false
        var node = mapped(to: type) { $0.filtered(parameters, &withheld) }
        if let given = object(.messageParameters) {
            let kept = parameters.filtered(given)
            withheld = withheld || kept != given
            node[.messageParameters] = kept.isEmpty ? nil : .map(kept)
        }
        isWithheld = isWithheld || withheld
        return node
    }

    private var hasLaunchParameters: Bool {
        members.contains { $0.property == .messageParameters || $0.value.hasLaunchParameters }
    }
}

extension NodeValue {
    fileprivate var hasLaunchParameters: Bool {
        switch self {
        case .node(let node):
            node.members.contains { $0.property == .messageParameters || $0.value.hasLaunchParameters }
        case .list(let values): values.contains { $0.hasLaunchParameters }
        default: false
        }
    }
}
