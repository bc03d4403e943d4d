public import CrosswalkJSON
public import CrosswalkRuntime
public import LTICore

/// What a gradebook shows for a learner (Assignment and Grade Services 2.0 §3.3).
///
/// It is not the last score: a teacher may have changed it, a late penalty taken something off. A value that was read
/// here must never be sent back as if it were the tool's.
public struct GradeResult: Hashable, Sendable, Concealed {
    /// `id`: its address.
    public var address: String?
    /// `scoreOf`: the line item's address.
    public var lineItem: String?
    /// `userId`.
    public var user: UserID
    /// `resultScore`; `nil` where there is none.
    public var score: JSONNumber?
    /// `resultMaximum`: what it is out of; 1 where the platform does not say.
    public var maximum: JSONNumber
    /// `scoringUserId`.
    public var scoringUser: UserID?
    /// `comment`.
    public var comment: String?
    /// `timestamp`, which Moodle adds: when the grade was changed.
    public var time: WallTime?
    /// Members of vendors.
    public var extensions: JSONObject

    /// A result.
    public init(
        of user: UserID, score: JSONNumber?, outOf maximum: JSONNumber = 1, comment: String? = nil,
        scoringUser: UserID? = nil, time: WallTime? = nil
    ) {
        self.user = user
        self.score = score
        self.maximum = maximum
        self.comment = comment
        self.scoringUser = scoringUser
        self.time = time
        extensions = JSONObject()
    }
}

extension GradeResult: WireValue {
    init(reading json: inout JSONReader) throws(JSONError) {
        var user: String?
        self.init(of: "", score: nil)
        try json.beginObject()
        while let name = try json.nextMember() {
            switch name {
            case "id": address = try json.presentText()
            case "scoreOf": lineItem = try json.presentText()
            case "userId": user = try json.string()
            case "resultScore": score = try json.optional()
            case "resultMaximum": maximum = try json.optional() ?? 1
            case "scoringUserId": scoringUser = try json.presentText().map { UserID($0) }
            case "comment": comment = try json.optional()
            case "timestamp": time = try json.presentText().flatMap(WallTime.init(iso8601:))
            default: try extensions.keep(name, from: &json)
            }
        }
        self.user = UserID(try json.required(user, "userId"))
    }

    func write(into json: inout JSONWriter) {
        json.object { json in
            json.member("id", address)
            json.member("scoreOf", lineItem)
            json.member("userId", user.text)
            json.member("resultScore", score)
            json.member("resultMaximum", maximum)
            json.member("scoringUserId", scoringUser?.text)
            json.member("comment", comment)
            json.member("timestamp", time?.iso8601)
            json.members(extensions)
        }
    }
}
