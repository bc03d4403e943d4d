internal import CrosswalkJSON

/// The person that a message is about: `…/claim/for_user` (Submission Review 1.0 §3.4).
public struct ForUser: Hashable, Sendable, Concealed {
    /// `user_id`: the platform's name for the person, as in `sub`.
    public var user: UserID?
    /// `person_sourcedid`; `nil` also where the platform left a variable unresolved.
    public var personSourcedID: String?
    /// `given_name`.
    public var givenName: String?
    /// `family_name`.
    public var familyName: String?
    /// `name`.
    public var name: String?
    /// `email`.
    public var email: String?
    /// `roles`.
    public var roles = LaunchRoles([])

    /// Nobody, as no valid message has it.
    public init() {}
}

extension ForUser: ObjectClaim {
    mutating func read(
        _ member: JSONText, from json: inout JSONReader, _ notes: inout ClaimNotes
    ) throws(JSONError) {
        switch member {
        case "user_id": user = try json.resolvedID("user_id", &notes)
        case "person_sourcedid": personSourcedID = try json.resolvedText("person_sourcedid", &notes)
        case "given_name": givenName = try json.resolvedText("given_name", &notes)
        case "family_name": familyName = try json.resolvedText("family_name", &notes)
        case "name": name = try json.resolvedText("name", &notes)
        case "email": email = try json.resolvedText("email", &notes)
        case "roles": roles = LaunchRoles((try json.texts("roles", &notes) ?? []).map { Role($0) })
        default: break
        }
    }
}

extension JSONReader {
    /// An id, where it is not a variable that the platform left unresolved.
    mutating func resolvedID<Kind>(
        _ name: StaticString, _ notes: inout ClaimNotes
    ) throws(JSONError) -> ExactID<Kind>? {
        guard let id: ExactID<Kind> = try id(name, &notes) else { return nil }
        guard LaunchVariable.isUnresolved(id.text) else { return id }
        notes.note(.unresolvedVariable, name)
        return nil
    }
}
