internal import CrosswalkJSON

/// What content the platform takes, and where: `…/lti-dl/claim/deep_linking_settings` (Deep Linking 2.0 §4.4.1).
public struct DeepLinkingSettings: Hashable, Sendable, Concealed {
    /// `deep_link_return_url`: where the response is posted, through the browser.
    public var returnURL: String?
    /// `accept_types`: types of content items.
    public var acceptTypes: [String]?
    /// `accept_presentation_document_targets`: `iframe`, `window` and `embed`, or some of them.
    public var documentTargets: [String]?
    /// `accept_media_types`: media types of files, separated by commas.
    public var mediaTypes: String?
    /// `accept_multiple`: whether there may be several items.
    public var acceptsMultiple: Bool?
    /// `accept_lineitem`: whether items may bring a line item; `nil` means that nobody knows.
    public var acceptsLineItem: Bool?
    /// `auto_create`: whether items are kept without asking the person again.
    public var createsAtOnce: Bool?
    /// `title`: what the item is called by default.
    public var title: String?
    /// `text`: what is said of it by default.
    public var text: String?
    /// `data`: what the response must give back; the empty text too.
    public var data: String?

    /// Nothing.
    public init() {}
}

extension DeepLinkingSettings: ObjectClaim {
    mutating func read(
        _ name: JSONText, from json: inout JSONReader, _ notes: inout ClaimNotes
    ) throws(JSONError) {
        switch name {
        case "deep_link_return_url": returnURL = try json.address("deep_link_return_url", &notes)
        case "accept_types": acceptTypes = try json.plainTexts("accept_types", &notes)
        case "accept_presentation_document_targets":
            documentTargets = try json.plainTexts("accept_presentation_document_targets", &notes)
        case "accept_media_types": mediaTypes = try json.text("accept_media_types", &notes)
        case "accept_multiple": acceptsMultiple = try json.flag("accept_multiple", &notes)
        case "accept_lineitem": acceptsLineItem = try json.flag("accept_lineitem", &notes)
        case "auto_create": createsAtOnce = try json.flag("auto_create", &notes)
        case "title": title = try json.text("title", &notes)
        case "text": text = try json.text("text", &notes)
        case "data": data = try json.text("data", &notes)
        default: break
        }
    }
}
