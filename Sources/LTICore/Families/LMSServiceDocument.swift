internal import CrosswalkJSON

/// The cells of a document that are about services.
struct WrittenServiceTraits: JSONDecodable {
    var answers: [LMSServiceTraits.Answer]?
    var scoreStatus: Int?
    var scoreClockMilliseconds: Int?
    var refusesEqualTimes: Bool?
    var gradedProgress: [String]?
    var ungradedScore: LMSServiceTraits.UngradedScore?
    var regrading: JSONObject?
    var commentLineBreak: String?
    var resultAddress: LMSServiceTraits.ResultAddress?
    var omitsZeroResult: Bool?
    var capsExcessScore: Bool?
    var lineItemRules: [LMSServiceTraits.LineItemRule]?
    var pagesLineItems: Bool?
    var linkQuote: String?
    var memberPageSize: Int?
    var memberLimitName: String?
    var foreignLinkStatus: Int?
    var listsContextAsLink: Bool?
    var readOnlyMember: String?

    init() {}

    init(from json: inout JSONReader) throws(JSONError) {
        try json.beginObject()
        while let name = try json.nextMember() {
            switch name {
            case "answers": answers = try json.answers()
            case "scoreStatus": scoreStatus = try json.integer()
            case "scoreClockMilliseconds": scoreClockMilliseconds = try json.integer()
            case "refusesEqualTimes": refusesEqualTimes = try json.bool()
            case "gradedProgress": gradedProgress = try json.array()
            case "ungradedScore": ungradedScore = try json.word()
            case "regrading": regrading = try json.value()
            case "commentLineBreak": commentLineBreak = try json.string()
            case "resultAddress": resultAddress = try json.word()
            case "omitsZeroResult": omitsZeroResult = try json.bool()
            case "capsExcessScore": capsExcessScore = try json.bool()
            case "lineItemRules": lineItemRules = try json.words()
            case "pagesLineItems": pagesLineItems = try json.bool()
            case "linkQuote": linkQuote = try json.string()
            case "memberPageSize": memberPageSize = try json.integer()
            case "memberLimitName": memberLimitName = try json.string()
            case "foreignLinkStatus": foreignLinkStatus = try json.integer()
            case "listsContextAsLink": listsContextAsLink = try json.bool()
            case "readOnlyMember": readOnlyMember = try json.string()
            default: break
            }
        }
    }
}

extension JSONReader {
    fileprivate mutating func answers() throws(JSONError) -> [LMSServiceTraits.Answer] {
        var answers: [LMSServiceTraits.Answer] = []
        try beginArray()
        while try nextElement() { answers.append(try answer()) }
        return answers
    }

    private mutating func answer() throws(JSONError) -> LMSServiceTraits.Answer {
        var call: LMSServiceTraits.Call?
        var status: Int?
        var text: String?
        var meaning: LMSServiceTraits.Meaning?
        try beginObject()
        while let name = try nextMember() {
            switch name {
            case "to": call = try word()
            case "status": status = try integer()
            case "text": text = try string()
            case "means": meaning = try word()
            default: break
            }
        }
        return LMSServiceTraits.Answer(
            try required(call, "to"), try required(status, "status"), text, means: try required(meaning, "means"))
    }
}

extension LMSServiceTraits {
    /// Cells of a document, and what is assumed where it has none.
    init(_ written: WrittenServiceTraits, over assumed: LMSServiceTraits) {
        func cell<Value>(_ value: Value?, _ other: LMSTraits.Cell<Value>) -> LMSTraits.Cell<Value> {
            LMSTraits.Cell(value: value ?? other.value, isAssumed: value == nil)
        }
        answers = cell(written.answers.map { $0 + assumed.answers.value }, assumed.answers)
        scoreStatus = cell(written.scoreStatus, assumed.scoreStatus)
        scoreClockMilliseconds = cell(
            written.scoreClockMilliseconds.map { min(max($0, 1), 86_400_000) }, assumed.scoreClockMilliseconds)
        refusesEqualTimes = cell(written.refusesEqualTimes, assumed.refusesEqualTimes)
        gradedProgress = cell(written.gradedProgress, assumed.gradedProgress)
        ungradedScore = cell(written.ungradedScore, assumed.ungradedScore)
        regrading = cell(written.regrading, assumed.regrading)
        commentLineBreak = cell(written.commentLineBreak, assumed.commentLineBreak)
        resultAddress = cell(written.resultAddress, assumed.resultAddress)
        omitsZeroResult = cell(written.omitsZeroResult, assumed.omitsZeroResult)
        capsExcessScore = cell(written.capsExcessScore, assumed.capsExcessScore)
        lineItemRules = cell(written.lineItemRules, assumed.lineItemRules)
        pagesLineItems = cell(written.pagesLineItems, assumed.pagesLineItems)
        linkQuote = cell(written.linkQuote, assumed.linkQuote)
        memberPageSize = cell(written.memberPageSize, assumed.memberPageSize)
        memberLimitName = cell(written.memberLimitName, assumed.memberLimitName)
        foreignLinkStatus = cell(written.foreignLinkStatus.map { min(max($0, 400), 499) }, assumed.foreignLinkStatus)
        listsContextAsLink = cell(written.listsContextAsLink, assumed.listsContextAsLink)
        readOnlyMember = cell(written.readOnlyMember, assumed.readOnlyMember)
    }

    /// What is assumed where a document assumes nothing: the standard.
    static let plain = LMSServiceTraits(
        answers: .assumed([]), scoreStatus: .assumed(200), scoreClockMilliseconds: .assumed(1),
        refusesEqualTimes: .assumed(false), gradedProgress: .assumed(["FullyGraded"]),
        ungradedScore: .assumed(.ignored),
        regrading: .assumed(JSONObject()), commentLineBreak: .assumed("\n"), resultAddress: .assumed(.query),
        omitsZeroResult: .assumed(false), capsExcessScore: .assumed(false), lineItemRules: .assumed([]),
        pagesLineItems: .assumed(true), linkQuote: .assumed("\""), memberPageSize: .assumed(0),
        memberLimitName: .assumed("limit"), foreignLinkStatus: .assumed(403), listsContextAsLink: .assumed(false),
        readOnlyMember: .assumed(""))
}

extension LMSTraits.Cell {
    fileprivate static func assumed(_ value: Value) -> Self { Self(value: value, isAssumed: true) }
}
