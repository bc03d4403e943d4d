internal import CrosswalkJSON
internal import LTICore

extension Member {
    /// Writes the object of a listing; what has no value is left out.
    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("status", status.rawValue)
            json.member("user_id", user.text)
            json.member("roles", roles.all.map(\.raw))
            json.member("name", name)
            json.member("given_name", givenName)
            json.member("family_name", familyName)
            json.member("middle_name", middleName)
            json.member("email", email)
            json.member("picture", picture)
            json.member("lis_person_sourcedid", sourcedID)
            json.member("lti11_legacy_user_id", legacyUserID)
            if !groupIDs.isEmpty { json.member("group_enrollments", groupIDs.map { GroupEnrollment(id: $0) }) }
            if !messages.isEmpty { json.member("message", messages.compactMap(\.rawMessage)) }
            for member in extras where !Self.names.contains(member.name) {
                json.name(member.name)
                json.value(member.value)
            }
        }
    }

    /// What is written from a property is not written again.
    private static let names: Set<String> = [
        "status", "user_id", "roles", "name", "given_name", "family_name", "middle_name", "email", "picture",
        "lis_person_sourcedid", "lti11_legacy_user_id", "group_enrollments", "message",
    ]
}

private struct GroupEnrollment: JSONEncodable {
    let id: String

    func write(to json: inout JSONWriter) { json.object { $0.member("group_id", id) } }
}

extension LaunchClaims {
    /// The claims as an object; `nil` where they cannot be written.
    fileprivate var rawMessage: JSONRawValue? {
        var message = OutgoingLaunch(messageType ?? .resourceLink, deploymentID: "")
        message.claims = self
        do {
            return try JSONRawValue(json: message.messageJSON)
        } catch {
            // What this library wrote can be read; what cannot is not sent.
            return nil
        }
    }
}
