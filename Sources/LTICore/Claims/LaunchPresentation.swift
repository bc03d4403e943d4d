public import CrosswalkJSON

/// How the platform shows the tool, and where the person goes afterwards: `…/claim/launch_presentation`
/// (LTI Core 1.3 §5.4.4).
public struct LaunchPresentation: Hashable, Sendable, Concealed {
    /// Where the tool is shown.
    public struct DocumentTarget: RawRepresentable, Hashable, Sendable {
        /// The wire name.
        public let rawValue: String

        /// Takes any name.
        public init(rawValue: String) { self.rawValue = rawValue }

        /// In a frame of the same window.
        public static var frame: Self { Self(rawValue: "frame") }
        /// Inside a page of the platform.
        public static var iframe: Self { Self(rawValue: "iframe") }
        /// In a window of its own.
        public static var window: Self { Self(rawValue: "window") }
    }

    /// `document_target`.
    public var documentTarget: DocumentTarget?
    /// `height` in pixels.
    public var height: JSONNumber?
    /// `width` in pixels.
    public var width: JSONNumber?
    /// `return_url`: where the person goes when done. Comes from outside: see ``ReturnAddress``.
    public var returnURL: String?
    /// `locale`: a language tag.
    public var locale: String?

    /// A presentation that says nothing.
    public init() {}
}

extension LaunchPresentation: ObjectClaim {
    mutating func read(
        _ name: JSONText, from json: inout JSONReader, _ notes: inout ClaimNotes
    ) throws(JSONError) {
        switch name {
        case "document_target":
            documentTarget = try json.text("document_target", &notes).map { DocumentTarget(rawValue: $0) }
        case "height": height = try json.amount("height", &notes)
        case "width": width = try json.amount("width", &notes)
        case "return_url": returnURL = try json.text("return_url", &notes)
        case "locale": locale = try json.text("locale", &notes)
        default: break
        }
    }
}
