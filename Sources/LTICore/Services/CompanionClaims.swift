internal import CrosswalkJSON

/// The claims of the smaller companions: asset processor, notices, terms of use, link content.
public struct CompanionClaims: Hashable, Sendable, Concealed {
    /// `…/claim/activity`: what submissions are made for.
    public var activity: Activity?
    /// `id` of `…/claim/submission`.
    public var submissionID: String?
    /// `id` of `…/claim/asset`.
    public var assetID: String?
    /// `…/claim/assetreport_type`.
    public var assetReportType: String?
    /// `…/claim/assetservice`.
    public var assetService: AssetServiceClaim?
    /// `…/claim/assetreport`.
    public var assetReport: AssetReportClaim?
    /// `…/claim/platformnotificationservice`.
    public var noticeService: NoticeServiceClaim?
    /// `…/claim/notice`.
    public var notice: Notice?
    /// `…/claim/origin_contexts`: what a copied context was copied from.
    public var originContexts: [ContextID] = []
    /// `…/claim/eulaservice`.
    public var eulaService: EULAServiceClaim?
    /// `…/claim/linkcontentservice`.
    public var linkContent: LinkContentServiceClaim?

    /// Nothing.
    public init() {}

    /// Reads one claim.
    ///
    /// - Returns: whether it is one of these.
    mutating func read(
        _ name: JSONText, from json: inout JSONReader, _ notes: inout ClaimNotes
    ) throws(JSONError) -> Bool {
        switch name {
        case Wire.activity: activity = try json.claim(Wire.activity, &notes)
        case Wire.submission: submissionID = try json.thing(Wire.submission, &notes)
        case Wire.asset: assetID = try json.thing(Wire.asset, &notes)
        case Wire.assetReportType: assetReportType = try json.plainText(Wire.assetReportType, &notes)
        case Wire.assetService: assetService = try json.claim(Wire.assetService, &notes)
        case Wire.assetReport: assetReport = try json.claim(Wire.assetReport, &notes)
        case Wire.notices: noticeService = try json.claim(Wire.notices, &notes)
        case Wire.notice: notice = try json.claim(Wire.notice, &notes)
        case Wire.originContexts:
            originContexts = (try json.texts(Wire.originContexts, &notes) ?? []).map { ContextID($0) }
        case Wire.eula: eulaService = try json.claim(Wire.eula, &notes)
        case Wire.linkContent: linkContent = try json.claim(Wire.linkContent, &notes)
        default: return false
        }
        return true
    }
}

/// What submissions are made for: `…/claim/activity` (Asset Processor 1.0).
public struct Activity: Hashable, Sendable, Concealed {
    /// `id`.
    public var id: String?
    /// `title`.
    public var title: String?

    /// Nothing.
    public init() {}
}

extension Activity: ObjectClaim {
    mutating func read(
        _ name: JSONText, from json: inout JSONReader, _ notes: inout ClaimNotes
    ) throws(JSONError) {
        switch name {
        case "id": id = try json.address("id", &notes)
        case "title": title = try json.text("title", &notes)
        default: break
        }
    }
}

/// A claim that is no more than an id.
private struct NamedThing: ObjectClaim {
    var id: String?

    mutating func read(
        _ name: JSONText, from json: inout JSONReader, _ notes: inout ClaimNotes
    ) throws(JSONError) {
        if name == "id" { id = try json.address("id", &notes) }
    }
}

extension JSONReader {
    /// The id of a claim that is no more than one.
    fileprivate mutating func thing(_ name: StaticString, _ notes: inout ClaimNotes) throws(JSONError) -> String? {
        let thing: NamedThing? = try claim(name, &notes)
        return thing?.id
    }
}
