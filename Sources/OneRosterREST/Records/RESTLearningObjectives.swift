internal import CrosswalkJSON
public import OneRosterModel

/// Learning objectives of one source that a line item is about; 1.2 alone.
///
/// OneRoster 1.2 Gradebook REST binding, `LearningObjectiveSet` of a line item.
public struct RESTLearningObjectives: Hashable, Sendable {
    /// Where the ids come from; `LearningObjectiveSource.unknown` where the server left it out.
    public var source: LearningObjectiveSource
    /// The ids: UUIDs where ``source`` is `LearningObjectiveSource.case`. `learningObjectiveIds`.
    public var ids: [String]

    /// Makes a set.
    public init(source: LearningObjectiveSource, ids: [String]) {
        self.source = source
        self.ids = ids
    }
}

extension RESTLearningObjectives: WireValue {
    static func read(from json: inout JSONReader, _ form: WireForm) throws(JSONError) -> Self {
        var source: LearningObjectiveSource?
        var ids: [String] = []
        try json.beginObject()
        while let member = try json.nextMember() {
            switch member {
            case "source": source = try json.objectiveSource(form)
            case "learningObjectiveIds": ids = try json.array()
            default: break
            }
        }
        try json.expect(source != nil && !ids.isEmpty, form)
        return Self(source: source ?? .unknown, ids: ids)
    }

    func write(to json: inout JSONWriter, _ target: WireTarget) {
        json.object { json in
            json.member("source", source.rawValue)
            json.texts("learningObjectiveIds", ids)
        }
    }
}

extension JSONReader {
    /// Where a learning objective comes from.
    mutating func objectiveSource(_ form: WireForm) throws(JSONError) -> LearningObjectiveSource {
        let source = LearningObjectiveSource(rawValue: try string())
        try expect(source.isStandard || source.isExtension, form)
        return source
    }
}
