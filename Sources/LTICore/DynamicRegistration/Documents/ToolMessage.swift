public import CrosswalkJSON

/// A type of message that a tool understands, and where in the platform it wants it to begin.
public struct ToolMessage: Hashable, Sendable {
    /// `type`.
    public var type: MessageType
    /// `target_link_uri`: where the message leads, if not where all do.
    public var targetLinkURI: String?
    /// `label`: what the link to it is called.
    public var label: LocalizedText?
    /// `icon_uri`.
    public var iconURI: String?
    /// `custom_parameters`: further ones for this message.
    public var customParameters: [String: String]
    /// `placements`: where it is to begin, such as `ContentArea` or `RichTextEditor`. Names of Canvas may be written with
    /// or without their prefix `https://canvas.instructure.com/lti/`.
    public var placements: [String]
    /// `roles`: who is to see it; empty for everybody.
    public var roles: [String]
    /// `supported_types`: of content items, for deep linking.
    public var supportedTypes: [String]
    /// `supported_media_types`: of files, for deep linking.
    public var supportedMediaTypes: [String]
    /// What only Canvas asks for.
    public var canvas: CanvasMessageOptions
    /// Members that this library does not know, in their order.
    public var unknown = JSONObject()

    /// A type of message.
    public init(
        _ type: MessageType, targetLinkURI: String? = nil, label: LocalizedText? = nil, iconURI: String? = nil,
        customParameters: [String: String] = [:], placements: [String] = [], roles: [String] = [],
        supportedTypes: [String] = [], supportedMediaTypes: [String] = [],
        canvas: CanvasMessageOptions = CanvasMessageOptions()
    ) {
        self.type = type
        self.targetLinkURI = targetLinkURI
        self.label = label
        self.iconURI = iconURI
        self.customParameters = customParameters
        self.placements = placements
        self.roles = roles
        self.supportedTypes = supportedTypes
        self.supportedMediaTypes = supportedMediaTypes
        self.canvas = canvas
    }

    static func read(_ element: JSONValue, _ outer: inout MemberReader) -> ToolMessage? {
        guard let object = element.object else {
            // Who answers with plain texts has at least understood the type.
            guard let type = element.string else {
                outer.note(.wrongType, "messages")
                return nil
            }
            outer.note(.plainMessage, "messages")
            return ToolMessage(MessageType(rawValue: type))
        }
        var reader = MemberReader(object)
        guard let type = reader.text("type") else {
            outer.note(.missingMember, "type")
            return nil
        }
        var message = ToolMessage(
            MessageType(rawValue: type), targetLinkURI: reader.text("target_link_uri"),
            label: reader.localized("label"), iconURI: reader.text("icon_uri"),
            customParameters: reader.map("custom_parameters") ?? [:], placements: reader.texts("placements") ?? [],
            roles: reader.texts("roles") ?? [], supportedTypes: reader.texts("supported_types") ?? [],
            supportedMediaTypes: reader.texts("supported_media_types") ?? [],
            canvas: CanvasMessageOptions(&reader))
        message.unknown = reader.rest
        outer.add(reader.findings)
        return message
    }

    var members: JSONObject {
        var writer = MemberWriter()
        writer.text("type", type.rawValue)
        writer.text("target_link_uri", targetLinkURI)
        writer.localized("label", label)
        writer.text("icon_uri", iconURI)
        writer.map("custom_parameters", customParameters)
        writer.anyTexts("placements", placements)
        writer.anyTexts("roles", roles)
        writer.anyTexts("supported_types", supportedTypes)
        writer.anyTexts("supported_media_types", supportedMediaTypes)
        canvas.write(to: &writer)
        writer.unknown(unknown)
        return writer.object
    }
}
