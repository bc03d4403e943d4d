/// The same page as Foundation decodes it with the least to do: plain texts for ids, dates, words and booleans.
struct FoundationPage: Decodable {
    var users: [FoundationUser]
}

struct FoundationUser: Decodable {
    var sourcedId: String
    var status: String
    var dateLastModified: String
    var metadata: [String: String]?
    var userMasterIdentifier: String?
    var username: String?
    var userIds: [FoundationUserID]?
    var enabledUser: String
    var givenName: String
    var familyName: String
    var middleName: String?
    var preferredFirstName: String?
    var roles: [FoundationRole]
    var primaryOrg: FoundationReference?
    var identifier: String?
    var email: String?
    var sms: String?
    var phone: String?
    var agents: [FoundationReference]?
    var grades: [String]?
}

struct FoundationUserID: Decodable {
    var type: String
    var identifier: String
}

struct FoundationRole: Decodable {
    var roleType: String
    var role: String
    var org: FoundationReference
    var beginDate: String?
    var endDate: String?
}

struct FoundationReference: Decodable {
    var href: String
    var sourcedId: String
    var type: String
}
