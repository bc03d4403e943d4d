public import CrosswalkJSON

/// A resource that was found (Resource Search 1.0). Read leniently: what is no value of its field is left out, a single text
/// counts as a list of one, and what the standard does not describe is kept.
public struct LearningResource: Hashable, Sendable {
    /// `name`.
    public var name: String?
    /// `description`. It can hold HTML: escape it before it is shown.
    public var summary: String?
    /// `url`.
    public var url: String?
    /// `ltiLink`: a link to open it with, as in deep linking.
    public var link: JSONObject?
    /// `subject`.
    public var subjects: [String] = []
    /// `learningResourceType`, such as `Media/Video`.
    public var types: [String] = []
    /// `language`.
    public var languages: [String] = []
    /// `thumbnailUrl`.
    public var thumbnailURL: String?
    /// `typicalAgeRange`, such as `11-14`.
    public var typicalAgeRange: String?
    /// `author`.
    public var authors: [String] = []
    /// `publisher`.
    public var publisher: String?
    /// `useRightsUrl`.
    public var useRightsURL: String?
    /// `timeRequired`: an ISO 8601 duration.
    public var timeRequired: String?
    /// `technicalFormat`.
    public var technicalFormat: String?
    /// `educationalAudience`.
    public var audiences: [String] = []
    /// `publishDate`.
    public var publishDate: String?
    /// `learningObjectives`.
    public var objectives: [LearningObjective] = []
    /// All other members, as they stand.
    public var extras = JSONObject()

    /// A resource of which nothing is known.
    public init() {}
}

/// What a resource helps to learn.
public struct LearningObjective: Hashable, Sendable {
    /// `alignmentType`, such as `teaches`.
    public var alignmentType: String?
    /// `educationalFramework`.
    public var framework: String?
    /// `targetName`.
    public var targetName: String?
    /// `targetDescription`.
    public var targetDescription: String?
    /// `targetURL`.
    public var targetURL: String?
    /// `caseItemGUID`.
    public var caseItemGUID: String?
    /// `caseItemUri`.
    public var caseItemURI: String?

    /// An objective of which nothing is known.
    public init() {}
}

/// A subject of a collection.
public struct ResourceSubject: Hashable, Sendable {
    /// `identifier`.
    public var id: String
    /// `name`.
    public var name: String
    /// `parent`: the id of the subject that it belongs to.
    public var parent: String?

    /// A subject.
    public init(id: String, name: String, parent: String? = nil) {
        self.id = id
        self.name = name
        self.parent = parent
    }
}

/// A page of what was found.
public struct ResourcePage: Sendable {
    /// The resources.
    public let resources: [LearningResource]
    /// How many there are in all (`X-Total-Count`); `nil` where the service does not say.
    public let total: Int?
    /// How many elements are no objects.
    public let undecoded: Int
}

extension LearningResource {
    /// `nil` for what is no object.
    init?(from json: inout JSONReader) throws(JSONError) {
        var resource = LearningResource()
        let isObject = try json.looseObject { (name, json) throws(JSONError) in try resource.read(name, from: &json) }
        guard isObject else { return nil }
        self = resource
    }

    private mutating func read(_ name: JSONText, from json: inout JSONReader) throws(JSONError) {
        switch name {
        case "name": self.name = try json.looseText()
        case "description": summary = try json.looseText()
        case "url": url = try json.looseText()
        case "ltiLink": link = try json.tree().object
        case "subject": subjects = try json.looseTexts() ?? []
        case "learningResourceType": types = try json.looseTexts() ?? []
        case "language": languages = try json.looseTexts() ?? []
        case "thumbnailUrl": thumbnailURL = try json.looseText()
        case "typicalAgeRange": typicalAgeRange = try json.looseText()
        case "author": authors = try json.looseTexts() ?? []
        case "publisher": publisher = try json.looseText()
        case "useRightsUrl": useRightsURL = try json.looseText()
        case "timeRequired": timeRequired = try json.looseText()
        case "technicalFormat": technicalFormat = try json.looseText()
        case "educationalAudience": audiences = try json.looseTexts() ?? []
        case "publishDate": publishDate = try json.looseText()
        case "learningObjectives": objectives = try LearningObjective.list(from: &json)
        default:
            let name = String(name)
            extras[name] = try json.tree()
        }
    }

    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("name", name)
            json.member("description", summary)
            json.member("url", url)
            json.member("ltiLink", link)
            for (name, texts) in [
                ("subject", subjects), ("learningResourceType", types), ("language", languages), ("author", authors),
                ("educationalAudience", audiences),
            ] where !texts.isEmpty {
                json.name(name)
                json.value(texts)
            }
            json.member("thumbnailUrl", thumbnailURL)
            json.member("typicalAgeRange", typicalAgeRange)
            json.member("publisher", publisher)
            json.member("useRightsUrl", useRightsURL)
            json.member("timeRequired", timeRequired)
            json.member("technicalFormat", technicalFormat)
            json.member("publishDate", publishDate)
            if !objectives.isEmpty {
                json.name("learningObjectives")
                json.array { json in
                    for objective in objectives { objective.write(to: &json) }
                }
            }
            json.members(extras)
        }
    }
}

extension LearningObjective {
    static func list(from json: inout JSONReader) throws(JSONError) -> [LearningObjective] {
        var list: [LearningObjective] = []
        _ = try json.looseArray { json throws(JSONError) in
            var objective = LearningObjective()
            let isObject = try json.looseObject { (name, json) throws(JSONError) in
                switch name {
                case "alignmentType": objective.alignmentType = try json.looseText()
                case "educationalFramework": objective.framework = try json.looseText()
                case "targetName": objective.targetName = try json.looseText()
                case "targetDescription": objective.targetDescription = try json.looseText()
                case "targetURL": objective.targetURL = try json.looseText()
                case "caseItemGUID": objective.caseItemGUID = try json.looseText()
                case "caseItemUri": objective.caseItemURI = try json.looseText()
                default: break
                }
            }
            if isObject { list.append(objective) }
        }
        return list
    }

    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("alignmentType", alignmentType)
            json.member("educationalFramework", framework)
            json.member("targetName", targetName)
            json.member("targetDescription", targetDescription)
            json.member("targetURL", targetURL)
            json.member("caseItemGUID", caseItemGUID)
            json.member("caseItemUri", caseItemURI)
        }
    }
}
