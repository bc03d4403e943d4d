internal import CrosswalkJSON

/// Where a tool asks for notices: `…/claim/platformnotificationservice` (Platform Notification Service 1.0).
public struct NoticeServiceClaim: Hashable, Sendable, Concealed {
    /// `service_versions`: `1.0` among them.
    public var versions: [String] = []
    /// `platform_notification_service_url`: where handlers are set.
    public var serviceURL: String?
    /// `scope`: what the tool may ask a token for.
    public var scopes: [String] = []
    /// `notice_types_supported`: the notices that there are.
    public var noticeTypes: [String] = []

    /// Nothing.
    public init() {}
}

extension NoticeServiceClaim: ObjectClaim {
    mutating func read(
        _ name: JSONText, from json: inout JSONReader, _ notes: inout ClaimNotes
    ) throws(JSONError) {
        switch name {
        case "service_versions": versions = try json.texts("service_versions", &notes) ?? []
        case "platform_notification_service_url":
            serviceURL = try json.address("platform_notification_service_url", &notes)
        case "scope": scopes = try json.texts("scope", &notes) ?? []
        case "notice_types_supported": noticeTypes = try json.texts("notice_types_supported", &notes) ?? []
        default: break
        }
    }
}
