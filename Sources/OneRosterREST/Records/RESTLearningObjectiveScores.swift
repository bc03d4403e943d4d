internal import CrosswalkJSON
public import OneRosterModel

/// How a result fares against learning objectives of one source; 1.2 alone.
///
/// OneRoster 1.2 Gradebook REST binding, `LearningObjectiveSet` of a result.
public struct RESTLearningObjectiveScores: Hashable, Sendable {
    /// Where the ids come from; `LearningObjectiveSource.unknown` where the server left it out.
    public var source: LearningObjectiveSource
    /// One for each objective. `learningObjectiveResults`.
    public var scores: [Score]

    /// Makes a set.
    public init(source: LearningObjectiveSource, scores: [Score]) {
        self.source = source
        self.scores = scores
    }

    /// How a result fares against one learning objective.
    public struct Score: Hashable, Sendable {
        /// The objective's id: a UUID where the source is `LearningObjectiveSource.case`; empty where the server left it
        /// out. `learningObjectiveId`.
        public var objectiveID: String
        /// The score for the objective.
        public var score: OneRosterDecimal?
        /// The mark for the objective where it is not a number.
        public var textScore: String?

        /// Makes a score. What may be missing may be left out.
        public init(objectiveID: String, score: OneRosterDecimal? = nil, textScore: String? = nil) {
            self.objectiveID = objectiveID
            self.score = score
            self.textScore = textScore
        }
    }
}

extension RESTLearningObjectiveScores: WireValue {
    static func read(from json: inout JSONReader, _ form: WireForm) throws(JSONError) -> Self {
        var source: LearningObjectiveSource?
        var scores: [Score] = []
        try json.beginObject()
        while let member = try json.nextMember() {
            switch member {
            case "source": source = try json.objectiveSource(form)
            case "learningObjectiveResults": scores = try json.values(form)
            default: break
            }
        }
        try json.expect(source != nil && !scores.isEmpty, form)
        return Self(source: source ?? .unknown, scores: scores)
    }

    func write(to json: inout JSONWriter, _ target: WireTarget) {
        json.object { json in
            json.member("source", source.rawValue)
            json.values("learningObjectiveResults", scores, target)
        }
    }
}

extension RESTLearningObjectiveScores.Score: WireValue {
    static func read(from json: inout JSONReader, _ form: WireForm) throws(JSONError) -> Self {
        var (objectiveID, textScore): (String?, String?)
        var score: OneRosterDecimal?
        try json.beginObject()
        while let member = try json.nextMember() {
            switch member {
            case "learningObjectiveId": objectiveID = try json.string()
            case "score": score = try json.decimal()
            case "textScore": textScore = try json.string()
            default: break
            }
        }
        try json.expect(objectiveID != nil, form)
        return Self(objectiveID: objectiveID ?? "", score: score, textScore: textScore)
    }

    func write(to json: inout JSONWriter, _ target: WireTarget) {
        json.object { json in
            json.member("learningObjectiveId", objectiveID)
            json.decimal("score", score)
            json.member("textScore", textScore)
        }
    }
}
