/// What only Canvas asks of a tool (members `https://canvas.instructure.com/lti/…` of its configuration).
public struct CanvasToolOptions: Hashable, Sendable {
    /// What the tool is told of people.
    public struct PrivacyLevel: RawRepresentable, Hashable, Sendable {
        /// The wire name.
        public let rawValue: String

        /// Takes any name.
        public init(rawValue: String) { self.rawValue = rawValue }

        /// Nothing but `sub`.
        public static var anonymous: Self { Self(rawValue: "anonymous") }
        /// Names.
        public static var nameOnly: Self { Self(rawValue: "name_only") }
        /// E-mail addresses.
        public static var emailOnly: Self { Self(rawValue: "email_only") }
        /// Names, e-mail addresses and pictures.
        public static var everything: Self { Self(rawValue: "public") }
    }

    /// `privacy_level`; `nil` leaves it to Canvas and the claims.
    public var privacyLevel: PrivacyLevel?
    /// `tool_id`: the tool's own name, the same in every installation.
    public var toolID: String?
    /// `vendor`: who makes it.
    public var vendor: String?

    /// Options of a tool.
    public init(privacyLevel: PrivacyLevel? = nil, toolID: String? = nil, vendor: String? = nil) {
        self.privacyLevel = privacyLevel
        self.toolID = toolID
        self.vendor = vendor
    }

    init(_ reader: inout MemberReader) {
        privacyLevel = reader.text("https://canvas.instructure.com/lti/privacy_level").map {
            PrivacyLevel(rawValue: $0)
        }
        toolID = reader.text("https://canvas.instructure.com/lti/tool_id")
        vendor = reader.text("https://canvas.instructure.com/lti/vendor")
    }

    func write(to writer: inout MemberWriter) {
        writer.text("https://canvas.instructure.com/lti/privacy_level", privacyLevel?.rawValue)
        writer.text("https://canvas.instructure.com/lti/tool_id", toolID)
        writer.text("https://canvas.instructure.com/lti/vendor", vendor)
    }
}

/// What only Canvas asks of a message.
public struct CanvasMessageOptions: Hashable, Sendable {
    /// `visibility`: `admins`, `members` or `public`; `nil` for everybody.
    public var visibility: String?
    /// `course_navigation/default_enabled`: whether the entry in the course's menu is there without anybody adding it.
    public var isInMenuByDefault: Bool?

    /// Options of a message.
    public init(visibility: String? = nil, isInMenuByDefault: Bool? = nil) {
        self.visibility = visibility
        self.isInMenuByDefault = isInMenuByDefault
    }

    init(_ reader: inout MemberReader) {
        visibility = reader.text("https://canvas.instructure.com/lti/visibility")
        isInMenuByDefault = reader.flag("https://canvas.instructure.com/lti/course_navigation/default_enabled")
    }

    func write(to writer: inout MemberWriter) {
        writer.text("https://canvas.instructure.com/lti/visibility", visibility)
        writer.flag("https://canvas.instructure.com/lti/course_navigation/default_enabled", isInMenuByDefault)
    }
}

/// Names of placements: Canvas writes its own with a prefix, older versions without, and has names of its own for two of
/// the standard's.
enum Placement {
    static let canvasPrefix = "https://canvas.instructure.com/lti/"

    /// The name without the prefix.
    static func plain(_ name: String) -> String {
        name.hasPrefix(canvasPrefix) ? String(name.dropFirst(canvasPrefix.count)) : name
    }

    /// The name by which Canvas knows it.
    static func canvas(_ name: String) -> String {
        switch name {
        case "ContentArea": "link_selection"
        case "RichTextEditor": "editor_button"
        default: plain(name)
        }
    }
}
