public import CrosswalkJSON

/// The claims of Deep Linking 2.0: the settings of a request, and what a response says.
public struct DeepLinkingClaims: Hashable, Sendable, Concealed {
    /// `…/lti-dl/claim/deep_linking_settings`, of a request.
    public var settings: DeepLinkingSettings?
    /// `…/lti-dl/claim/content_items`, of a response, as it stands.
    public var contentItems: JSONRawValue?
    /// `…/lti-dl/claim/data`, of a response: what the request had there.
    public var data: String?
    /// `…/lti-dl/claim/msg`: to be shown to the person.
    public var message: String?
    /// `…/lti-dl/claim/log`: for the platform's log.
    public var log: String?
    /// `…/lti-dl/claim/errormsg`: to be shown to the person.
    public var errorMessage: String?
    /// `…/lti-dl/claim/errorlog`: for the platform's log.
    public var errorLog: String?

    /// Nothing.
    public init() {}

    /// Reads one claim.
    ///
    /// - Returns: whether it is one of these.
    mutating func read(
        _ name: JSONText, from json: inout JSONReader, _ notes: inout ClaimNotes
    ) throws(JSONError) -> Bool {
        switch name {
        case Wire.deepLinking: settings = try json.claim(Wire.deepLinking, &notes)
        // `null` too is kept as it stands: the standard forbids it, and who reads the items says so.
        case Wire.contentItems: contentItems = try json.raw()
        case Wire.deepLinkData: data = try json.text(Wire.deepLinkData, &notes)
        case Wire.deepLinkMessage: message = try json.text(Wire.deepLinkMessage, &notes)
        case Wire.deepLinkLog: log = try json.text(Wire.deepLinkLog, &notes)
        case Wire.deepLinkError: errorMessage = try json.text(Wire.deepLinkError, &notes)
        case Wire.deepLinkErrorLog: errorLog = try json.text(Wire.deepLinkErrorLog, &notes)
        default: return false
        }
        return true
    }
}
