public import LTICore

/// A person at the simulated platform.
public struct LMSUser: Sendable, Concealed {
    /// The name by which a test or a page chooses the person. Tools never see it.
    public var id: String
    /// What tools see of the person; without `subject` the person launches without a name.
    public var claims: UserClaims
    /// Roles in every course, and in the institution.
    public var roles: [Role]
    /// Whom the person looks after.
    public var mentees: [UserID]
    /// What the student information system calls the person; `nil` where it does not know them.
    public var sourcedID: String?

    /// A person.
    ///
    /// - Parameters:
    ///   - id: the name by which the person is chosen.
    ///   - subject: `sub`; `nil` for somebody who launches without a name.
    ///   - given: the given name; `nil` leaves names and e-mail address out of every launch.
    ///   - family: the family name.
    ///   - roles: the addresses of roles.
    ///   - sourcedID: what the student information system calls the person.
    public init(
        id: String, subject: UserID?, given: String? = nil, family: String? = nil, roles: [String],
        sourcedID: String? = nil
    ) {
        self.id = id
        claims = UserClaims()
        claims.subject = subject
        claims.givenName = given
        claims.familyName = family
        if let given, let family {
            claims.name = "\(given) \(family)"
            claims.email = "\(id)@school.example"
            claims.locale = "en-GB"
        }
        self.roles = roles.map { Role($0) }
        mentees = []
        self.sourcedID = sourcedID
    }

    /// What a page calls the person.
    public var label: String { claims.name ?? "Somebody without a name" }
}

extension LMSUser {
    private static let context = "http://purl.imsglobal.org/vocab/lis/v2/membership"
    private static let institution = "http://purl.imsglobal.org/vocab/lis/v2/institution/person#"

    /// One of each kind: `learner`, `teacher`, `assistant`, `admin` (without a role in any course), `observer` (who looks
    /// after the learner), `testuser` (a teacher's preview) and `anonymous`.
    public static var standard: [LMSUser] {
        var observer = LMSUser(
            id: "observer", subject: "u-5d1e", given: "Olive", family: "Okafor",
            roles: [context + "#Mentor", institution + "Observer"], sourcedID: "SIS-9005")
        observer.mentees = ["u-1a7c"]
        return [
            LMSUser(
                id: "learner", subject: "u-1a7c", given: "Lena", family: "Okafor",
                roles: [context + "#Learner", institution + "Student"], sourcedID: "SIS-1001"),
            LMSUser(
                id: "teacher", subject: "u-2b8d", given: "Tomás", family: "Reyes",
                roles: [context + "#Instructor", institution + "Faculty"], sourcedID: "SIS-9002"),
            LMSUser(
                id: "assistant", subject: "u-3c9e", given: "Tia", family: "Adair",
                roles: [context + "#Instructor", context + "/Instructor#TeachingAssistant", institution + "Student"],
                sourcedID: "SIS-9003"),
            LMSUser(
                id: "admin", subject: "u-4d0f", given: "Ada", family: "Min",
                roles: [institution + "Administrator"], sourcedID: "SIS-9004"),
            observer,
            LMSUser(
                id: "testuser", subject: "u-6e2f", given: "Test", family: "Student",
                roles: ["http://purl.imsglobal.org/vocab/lti/system/person#TestUser", context + "#Learner"]),
            LMSUser(id: "anonymous", subject: nil, roles: [context + "#Learner"]),
        ]
    }
}
