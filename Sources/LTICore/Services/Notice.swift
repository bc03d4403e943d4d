internal import CrosswalkJSON

/// What a notice is: `…/claim/notice` (Platform Notification Service 1.0). A message that has it is no launch.
public struct Notice: Hashable, Sendable, Concealed {
    /// `id`: the notice's own name.
    public var id: String?
    /// `timestamp`: when it happened, ISO 8601 as sent.
    public var timestamp: String?
    /// `type`: such as `LtiContextCopyNotice`.
    public var type: String?

    /// Nothing.
    public init() {}
}

extension Notice: ObjectClaim {
    mutating func read(
        _ name: JSONText, from json: inout JSONReader, _ notes: inout ClaimNotes
    ) throws(JSONError) {
        switch name {
        case "id": id = try json.text("id", &notes)
        case "timestamp": timestamp = try json.text("timestamp", &notes)
        case "type": type = try json.text("type", &notes)
        default: break
        }
    }
}
