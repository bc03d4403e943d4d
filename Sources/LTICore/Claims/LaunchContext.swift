internal import CrosswalkJSON

/// The course, or another surrounding, of a launch: `…/claim/context` (LTI Core 1.3 §5.4.1).
public struct LaunchContext: Hashable, Sendable, Concealed {
    /// `id`: its name within the deployment; `nil` where the platform left it out or it is none.
    public var id: ContextID?
    /// `type`: what it is.
    public var types: [ContextType] = []
    /// `label`: a short name, such as `ECON 1010`.
    public var label: String?
    /// `title`.
    public var title: String?

    /// A context without an id, as no valid message has it.
    public init() {}

    /// A context.
    public init(id: ContextID, types: [ContextType] = [], label: String? = nil, title: String? = nil) {
        self.id = id
        self.types = types
        self.label = label
        self.title = title
    }
}

extension LaunchContext: ObjectClaim {
    mutating func read(
        _ name: JSONText, from json: inout JSONReader, _ notes: inout ClaimNotes
    ) throws(JSONError) {
        switch name {
        case "id": id = try json.lenientID("id", &notes)
        case "type": types = (try json.texts("type", &notes) ?? []).map { ContextType($0) }
        case "label": label = try json.text("label", &notes)
        case "title": title = try json.text("title", &notes)
        default: break
        }
    }

    mutating func finish(_ notes: inout ClaimNotes) {
        if id == nil { notes.note(.missingMember, "id") }
    }
}

extension JSONReader {
    /// The same, of an optional claim: a number counts as its digits.
    mutating func lenientID<Kind>(_ name: StaticString, _ notes: inout ClaimNotes) throws(JSONError) -> ExactID<Kind>? {
        guard try kind() == .number else { return try id(name, &notes) }
        return try text(name, &notes).map { ExactID<Kind>($0) }
    }
}

/// What a context is.
///
/// Platforms write the address of the vocabulary, its deprecated short name, or the URN of LTI 1.1; all mean the same
/// here. What is none of them is kept.
public struct ContextType: Hashable, Sendable {
    /// The types of the vocabulary (LTI Core 1.3, appendix A.1).
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        /// What courses are made from.
        case courseTemplate = "CourseTemplate"
        /// A course as it is held.
        case courseOffering = "CourseOffering"
        /// A part of a course with people of its own.
        case courseSection = "CourseSection"
        /// Any other group of people.
        case group = "Group"
    }

    /// The text of the claim.
    public let raw: String
    /// What it means; `nil` for what is no type of the vocabulary.
    public let kind: Kind?

    /// Reads a type in any of its forms.
    public init(_ raw: String) {
        self.raw = raw
        kind = Self.kinds[raw]
    }

    /// Every form of every type.
    private static let kinds: [String: Kind] = Dictionary(
        uniqueKeysWithValues: [
            "http://purl.imsglobal.org/vocab/lis/v2/course#", "https://purl.imsglobal.org/vocab/lis/v2/course#",
            "urn:lti:context-type:ims/lis/", "",
        ].flatMap { prefix in Kind.allCases.map { (prefix + $0.rawValue, $0) } })

    /// The type in the form of the standard.
    public init(_ kind: Kind) {
        raw = "http://purl.imsglobal.org/vocab/lis/v2/course#\(kind.rawValue)"
        self.kind = kind
    }
}
