public import CrosswalkJSON

/// What an administrator needs to set a tool up by hand, where there is no dynamic registration, or none is wanted.
public struct ToolSetup: Hashable, Sendable {
    private let configuration: ToolConfiguration

    /// The setup of a tool.
    public init(_ configuration: ToolConfiguration) { self.configuration = configuration }

    /// One value, with the name by which most platforms ask for it.
    public struct Line: Hashable, Sendable {
        /// What the value is.
        public let label: String
        /// The value.
        public let value: String
    }

    /// The values one by one, in the order in which platforms ask for them.
    public var lines: [Line] {
        var lines: [Line] = []
        func add(_ label: String, _ value: String?) {
            if let value, !value.isEmpty { lines.append(Line(label: label, value: value)) }
        }
        add("Tool name", configuration.name?.text)
        add("Tool URL (target link URI)", configuration.tool.targetLinkURI)
        add("Initiate login URL", configuration.loginURI)
        for address in configuration.redirectURIs { add("Redirection URI", address) }
        add("Public keyset URL", configuration.keySetURI)
        for scope in configuration.scopes ?? [] { add("Scope", scope) }
        for (name, value) in configuration.tool.customParameters.sorted(by: { $0.key < $1.key }) {
            add("Custom parameter", "\(name)=\(value)")
        }
        return lines
    }

    /// The configuration of a developer key of Canvas, to be pasted or given by its URL.
    ///
    /// Every placement of every message becomes a placement of Canvas; `ContentArea` and `RichTextEditor` become what Canvas
    /// calls them. The key set is given by its address, so that keys can be rotated.
    public var canvas: JSONObject {
        var writer = MemberWriter()
        writer.text("title", configuration.name?.text)
        writer.text("description", configuration.tool.summary?.text ?? configuration.name?.text)
        writer.text("oidc_initiation_url", configuration.loginURI)
        writer.text("target_link_uri", configuration.tool.targetLinkURI)
        writer.anyTexts("redirect_uris", configuration.redirectURIs)
        writer.texts("scopes", configuration.scopes ?? [])
        writer.value("extensions", .array([.object(canvasExtension)]))
        writer.text("public_jwk_url", configuration.keySetURI)
        writer.map("custom_fields", configuration.tool.customParameters)
        return writer.object
    }

    /// The same as a document.
    public var canvasJSON: [UInt8] { JSONValue.object(canvas).json }

    private var canvasExtension: JSONObject {
        var settings = MemberWriter()
        settings.text("text", configuration.name?.text)
        settings.text("icon_url", configuration.logoURI)
        settings.value("placements", .array(placements.map { .object($0) }))
        var writer = MemberWriter()
        writer.text("platform", "canvas.instructure.com")
        writer.text("domain", configuration.tool.domain)
        writer.text("tool_id", configuration.tool.canvas.toolID)
        writer.text("privacy_level", (configuration.tool.canvas.privacyLevel ?? impliedPrivacy).rawValue)
        writer.value("settings", .object(settings.object))
        return writer.object
    }

    private var placements: [JSONObject] {
        configuration.tool.messages.flatMap { message in
            message.placements.map { placement in
                var writer = MemberWriter()
                writer.text("placement", Placement.canvas(placement))
                writer.text("message_type", message.type.rawValue)
                writer.text("target_link_uri", message.targetLinkURI ?? configuration.tool.targetLinkURI)
                writer.text("text", message.label?.text ?? configuration.name?.text)
                writer.text("icon_url", message.iconURI)
                writer.flag("enabled", true)
                if let isInMenu = message.canvas.isInMenuByDefault {
                    writer.text("default", isInMenu ? "enabled" : "disabled")
                }
                writer.text("visibility", message.canvas.visibility)
                writer.map("custom_fields", message.customParameters)
                return writer.object
            }
        }
    }

    /// The least level that gives the claims that the tool asks for.
    private var impliedPrivacy: CanvasToolOptions.PrivacyLevel {
        let claims = Set(configuration.tool.claims)
        let wantsName = !claims.isDisjoint(with: ["name", "given_name", "family_name"])
        let wantsMail = claims.contains("email")
        if claims.contains("picture") || (wantsName && wantsMail) { return .everything }
        return wantsName ? .nameOnly : wantsMail ? .emailOnly : .anonymous
    }
}
