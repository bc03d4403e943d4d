public import CrosswalkJSON

/// What a platform can do in LTI: `https://purl.imsglobal.org/spec/lti-platform-configuration`
/// (LTI Dynamic Registration 1.0 §3.4.1).
public struct PlatformDescription: Hashable, Sendable {
    /// `product_family_code`, such as `canvas`: see ``LMSFamilyTable``. Nothing proves it.
    public var productFamilyCode: String?
    /// `version` of the product.
    public var version: String?
    /// `messages_supported`; `nil` where the platform does not say.
    public var messages: [SupportedMessage]?
    /// `variables`: the substitution variables it fills, without `$`; empty where it does not say.
    public var variables: [String]
    /// `notice_types_supported`.
    public var noticeTypes: [String]
    /// Members that this library does not know, such as those of a vendor, in their order.
    public var unknown = JSONObject()

    /// A platform of which nothing is known.
    public init() { self.init(productFamilyCode: nil, version: nil, messages: nil) }

    /// What a platform can do.
    public init(
        productFamilyCode: String?, version: String?, messages: [SupportedMessage]?, variables: [String] = [],
        noticeTypes: [String] = []
    ) {
        self.productFamilyCode = productFamilyCode
        self.version = version
        self.messages = messages
        self.variables = variables
        self.noticeTypes = noticeTypes
    }

    static func read(_ object: JSONObject) -> (PlatformDescription, [RegistrationFinding]) {
        var reader = MemberReader(object)
        var platform = PlatformDescription()
        platform.productFamilyCode = reader.text("product_family_code")
        platform.version = reader.text("version")
        platform.messages = messages(&reader)
        platform.variables = reader.texts("variables") ?? []
        platform.noticeTypes = reader.texts("notice_types_supported") ?? []
        platform.unknown = reader.rest
        return (platform, reader.findings)
    }

    private static func messages(_ reader: inout MemberReader) -> [SupportedMessage]? {
        let elements = reader.elements("messages_supported")
        // Older versions of Moodle list the types as texts, and the placements of them all beside the list.
        let beside = reader.texts("placements") ?? []
        if !beside.isEmpty { reader.note(.placementsBeside, "placements") }
        return elements?.compactMap { element in
            if let type = element.string {
                reader.note(.plainMessage, "messages_supported")
                return SupportedMessage(MessageType(rawValue: type), placements: beside)
            }
            guard let object = element.object else {
                reader.note(.wrongType, "messages_supported")
                return nil
            }
            var inner = MemberReader(object)
            guard let type = inner.text("type") else {
                reader.note(.missingMember, "type")
                return nil
            }
            var message = SupportedMessage(
                MessageType(rawValue: type), placements: inner.texts("placements") ?? beside)
            message.unknown = inner.rest
            reader.add(inner.findings)
            return message
        }
    }

    var members: JSONObject {
        var writer = MemberWriter()
        writer.text("product_family_code", productFamilyCode)
        writer.text("version", version)
        if let messages { writer.value("messages_supported", .array(messages.map { .object($0.members) })) }
        writer.anyTexts("notice_types_supported", noticeTypes)
        writer.anyTexts("variables", variables)
        writer.unknown(unknown)
        return writer.object
    }
}

/// A type of message that a platform sends, and from where.
public struct SupportedMessage: Hashable, Sendable {
    /// `type`.
    public var type: MessageType
    /// `placements`: where in the platform the message can begin; empty where the platform does not say.
    public var placements: [String]
    /// Members that this library does not know, in their order.
    public var unknown = JSONObject()

    /// A type of message.
    public init(_ type: MessageType, placements: [String] = []) {
        self.type = type
        self.placements = placements
    }

    var members: JSONObject {
        var writer = MemberWriter()
        writer.text("type", type.rawValue)
        writer.anyTexts("placements", placements)
        writer.unknown(unknown)
        return writer.object
    }
}
