internal import CrosswalkJSON

/// The names that the student information system gives to the person and the course: `…/claim/lis` (LTI Core 1.3
/// §5.4.5).
///
/// A variable that the platform left unresolved is no name: it counts as absent, and a finding says so.
public struct SourcedIDs: Hashable, Sendable, Concealed {
    /// `person_sourcedid`.
    public var person: String?
    /// `course_offering_sourcedid`.
    public var courseOffering: String?
    /// `course_section_sourcedid`.
    public var courseSection: String?

    /// No names.
    public init() {}
}

extension SourcedIDs: ObjectClaim {
    mutating func read(
        _ name: JSONText, from json: inout JSONReader, _ notes: inout ClaimNotes
    ) throws(JSONError) {
        switch name {
        case "person_sourcedid": person = try json.resolvedText("person_sourcedid", &notes)
        case "course_offering_sourcedid":
            courseOffering = try json.resolvedText("course_offering_sourcedid", &notes)
        case "course_section_sourcedid": courseSection = try json.resolvedText("course_section_sourcedid", &notes)
        default: break
        }
    }
}
