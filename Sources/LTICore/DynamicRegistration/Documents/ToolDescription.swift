public import CrosswalkJSON

/// What a tool is and what it can do in LTI: `https://purl.imsglobal.org/spec/lti-tool-configuration`
/// (LTI Dynamic Registration 1.0 §3.5.2).
public struct ToolDescription: Hashable, Sendable {
    /// `domain`: the tool's host, without scheme.
    public var domain: String?
    /// `secondary_domains`.
    public var secondaryDomains: [String]
    /// `target_link_uri`: where launches lead that name no other address.
    public var targetLinkURI: String?
    /// `description`.
    public var summary: LocalizedText?
    /// `custom_parameters`: names and texts or variables, such as `$Person.sourcedId`.
    public var customParameters: [String: String]
    /// `claims`: what the tool wants to know of people.
    public var claims: [String]
    /// `messages`: what it understands.
    public var messages: [ToolMessage]
    /// What only Canvas asks for.
    public var canvas: CanvasToolOptions
    /// Members that this library does not know, in their order.
    public var unknown = JSONObject()

    /// A tool of which nothing is known.
    init() { self.init(domain: nil, targetLinkURI: nil, claims: []) }

    /// What a tool is.
    ///
    /// - Parameters:
    ///   - domain: its host, without scheme.
    ///   - targetLinkURI: where launches lead that name no other address.
    ///   - summary: what it is for, in a sentence.
    ///   - customParameters: names and texts or variables.
    ///   - claims: what it wants to know of people.
    ///   - messages: what it understands; a plain launch of a resource link goes without saying.
    ///   - secondaryDomains: further hosts of its own.
    ///   - canvas: what only Canvas asks for.
    public init(
        domain: String?, targetLinkURI: String?, summary: LocalizedText? = nil,
        customParameters: [String: String] = [:], claims: [String] = ["iss", "sub"], messages: [ToolMessage] = [],
        secondaryDomains: [String] = [], canvas: CanvasToolOptions = CanvasToolOptions()
    ) {
        self.domain = domain
        self.secondaryDomains = secondaryDomains
        self.targetLinkURI = targetLinkURI
        self.summary = summary
        self.customParameters = customParameters
        self.claims = claims
        self.messages = messages
        self.canvas = canvas
    }

    static func read(_ object: JSONObject) -> (ToolDescription, [RegistrationFinding]) {
        var reader = MemberReader(object)
        var tool = ToolDescription()
        tool.domain = reader.text("domain")
        tool.secondaryDomains = reader.texts("secondary_domains") ?? []
        tool.targetLinkURI = reader.text("target_link_uri")
        tool.summary = reader.localized("description")
        tool.customParameters = reader.map("custom_parameters") ?? [:]
        tool.claims = reader.texts("claims") ?? []
        tool.messages = (reader.elements("messages") ?? []).compactMap { ToolMessage.read($0, &reader) }
        tool.canvas = CanvasToolOptions(&reader)
        tool.unknown = reader.rest
        return (tool, reader.findings)
    }

    var members: JSONObject {
        var writer = MemberWriter()
        writer.text("domain", domain)
        writer.anyTexts("secondary_domains", secondaryDomains)
        writer.text("target_link_uri", targetLinkURI)
        writer.localized("description", summary)
        writer.map("custom_parameters", customParameters)
        writer.texts("claims", claims)
        writer.value("messages", .array(messages.map { .object($0.members) }))
        canvas.write(to: &writer)
        writer.unknown(unknown)
        return writer.object
    }
}
