import CrosswalkJSON
import LTICore

/// What a program asks for that has a launch begun: `{"user": …, "messageType": …}`, and perhaps `link`, `client`,
/// `deployment` and `storageTarget`. All are texts, and what is left out is the catalogue's first.
struct LaunchOrder {
    static let maximumByteCount = 64 << 10

    /// The order is none.
    struct Malformed: Error, CustomStringConvertible {
        let description: String
    }

    let type: MessageType
    let user: String?
    let link: ResourceLinkID?
    let client: ClientID?
    let deployment: DeploymentID?
    let storageTarget: String?

    init(json: [UInt8]) throws(Malformed) {
        let object: JSONObject?
        do { object = try JSONValue(json: json).object } catch { throw Malformed(description: "the body is no JSON") }
        guard let object else { throw Malformed(description: "the body is no JSON object") }
        func text(_ name: String) throws(Malformed) -> String? {
            guard let value = object[name], !value.isNull else { return nil }
            guard let text = value.string else { throw Malformed(description: "\(name) is no text") }
            return text
        }
        type = try text("messageType").map { MessageType(rawValue: $0) } ?? .resourceLink
        user = try text("user")
        link = try text("link").map { ResourceLinkID($0) }
        client = try text("client").map { ClientID($0) }
        deployment = try text("deployment").map { DeploymentID($0) }
        storageTarget = try text("storageTarget")
    }
}
