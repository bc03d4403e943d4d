import Foundation
import OneRosterModel

/// The same page as Foundation decodes it into the types of the model: what its user would write by hand to get as much
/// as a record holds.
struct ModelPage: Decodable {
    var users: [ModelUser]
}

struct ModelUser: Decodable {
    var sourcedId: Checked<SourcedID<OneRosterUser>>
    var status: Checked<RecordStatus>
    var dateLastModified: Checked<OneRosterDateTime>
    var metadata: [String: String]?
    var userMasterIdentifier: String?
    var username: String?
    var userIds: [FoundationUserID]?
    var enabledUser: Checked<Bool>
    var givenName: String
    var familyName: String
    var middleName: String?
    var preferredFirstName: String?
    var roles: [ModelRole]
    var primaryOrg: ModelReference<OneRosterOrg>?
    var identifier: String?
    var email: String?
    var sms: String?
    var phone: String?
    var agents: [ModelReference<OneRosterUser>]?
    var grades: [String]?
}

struct ModelRole: Decodable {
    var roleType: Checked<RoleType>
    var role: Checked<UserRole>
    var org: ModelReference<OneRosterOrg>
    var beginDate: Checked<OneRosterDate>?
    var endDate: Checked<OneRosterDate>?
}

struct ModelReference<Target>: Decodable {
    var href: Checked<URL>
    var sourcedId: Checked<SourcedID<Target>>
    var type: String
}

/// A value that is written as a text.
struct Checked<Value: Textual>: Decodable {
    let value: Value

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let value = Value(text: try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "another text")
        }
        self.value = value
    }
}

protocol Textual {
    init?(text: String)
}

extension SourcedID: Textual { init?(text: String) { self.init(text) } }
extension RecordStatus: Textual { init?(text: String) { self.init(rawValue: text) } }
extension OneRosterDateTime: Textual { init?(text: String) { self.init(text) } }
extension OneRosterDate: Textual { init?(text: String) { self.init(text) } }
extension Bool: Textual { init?(text: String) { self.init(text) } }
extension RoleType: Textual { init?(text: String) { self.init(rawValue: text) } }
extension UserRole: Textual { init?(text: String) { self.init(rawValue: text) } }
extension URL: Textual { init?(text: String) { self.init(string: text) } }
