import CrosswalkJSON

/// A page of OneRoster users as both codecs read it: what a client of the REST binding meets most.
struct RosterPage: Codable, Equatable, Sendable {
    var users: [RosterUser]
}

struct RosterUser: Codable, Equatable, Sendable {
    var sourcedId: String
    var status: String
    var dateLastModified: String
    var metadata: [String: String]?
    var userMasterIdentifier: String?
    var username: String?
    var userIds: [RosterUserID]?
    var enabledUser: Bool
    var givenName: String
    var familyName: String
    var middleName: String?
    var preferredFirstName: String?
    var roles: [RosterRole]
    var primaryOrg: RosterReference?
    var identifier: String?
    var email: String?
    var sms: String?
    var phone: String?
    var agents: [RosterReference]?
    var grades: [String]?
}

struct RosterUserID: Codable, Equatable, Sendable {
    var type: String
    var identifier: String
}

struct RosterRole: Codable, Equatable, Sendable {
    var roleType: String
    var role: String
    var org: RosterReference
    var beginDate: String?
    var endDate: String?
}

struct RosterReference: Codable, Equatable, Sendable {
    var href: String
    var sourcedId: String
    var type: String
}

extension RosterPage: JSONDecodable {
    init(from json: inout JSONReader) throws(JSONError) {
        var users: [RosterUser] = []
        try json.beginObject()
        while let name = try json.nextMember() {
            switch name {
            case "users": users = try json.array()
            default: break
            }
        }
        self.init(users: users)
    }
}

extension RosterUser: JSONDecodable {
    init(from json: inout JSONReader) throws(JSONError) {
        var (sourcedId, status, dateLastModified, metadata): (String?, String?, String?, [String: String]?)
        var (userMasterIdentifier, username, userIds): (String?, String?, [RosterUserID]?)
        var (enabledUser, givenName, familyName): (Bool?, String?, String?)
        var (middleName, preferredFirstName): (String?, String?)
        var (roles, primaryOrg, identifier): ([RosterRole]?, RosterReference?, String?)
        var (email, sms, phone, agents, grades): (String?, String?, String?, [RosterReference]?, [String]?)
        try json.beginObject()
        while let name = try json.nextMember() {
            switch name {
            case "sourcedId": sourcedId = try json.string()
            case "status": status = try json.string()
            case "dateLastModified": dateLastModified = try json.string()
            case "metadata": metadata = try json.dictionary()
            case "userMasterIdentifier": userMasterIdentifier = try json.string()
            case "username": username = try json.string()
            case "userIds": userIds = try json.array()
            case "enabledUser": enabledUser = try json.bool()
            case "givenName": givenName = try json.string()
            case "familyName": familyName = try json.string()
            case "middleName": middleName = try json.string()
            case "preferredFirstName": preferredFirstName = try json.string()
            case "roles": roles = try json.array()
            case "primaryOrg": primaryOrg = try json.value()
            case "identifier": identifier = try json.string()
            case "email": email = try json.string()
            case "sms": sms = try json.string()
            case "phone": phone = try json.string()
            case "agents": agents = try json.array()
            case "grades": grades = try json.array()
            default: break
            }
        }
        self.init(
            sourcedId: try json.required(sourcedId, "sourcedId"), status: try json.required(status, "status"),
            dateLastModified: try json.required(dateLastModified, "dateLastModified"), metadata: metadata,
            userMasterIdentifier: userMasterIdentifier, username: username, userIds: userIds,
            enabledUser: try json.required(enabledUser, "enabledUser"),
            givenName: try json.required(givenName, "givenName"),
            familyName: try json.required(familyName, "familyName"), middleName: middleName,
            preferredFirstName: preferredFirstName, roles: try json.required(roles, "roles"),
            primaryOrg: primaryOrg, identifier: identifier, email: email, sms: sms, phone: phone, agents: agents,
            grades: grades)
    }
}

extension RosterUserID: JSONDecodable {
    init(from json: inout JSONReader) throws(JSONError) {
        var (type, identifier): (String?, String?)
        try json.beginObject()
        while let name = try json.nextMember() {
            switch name {
            case "type": type = try json.string()
            case "identifier": identifier = try json.string()
            default: break
            }
        }
        self.init(
            type: try json.required(type, "type"), identifier: try json.required(identifier, "identifier"))
    }
}

extension RosterRole: JSONDecodable {
    init(from json: inout JSONReader) throws(JSONError) {
        var (roleType, role, org): (String?, String?, RosterReference?)
        var (beginDate, endDate): (String?, String?)
        try json.beginObject()
        while let name = try json.nextMember() {
            switch name {
            case "roleType": roleType = try json.string()
            case "role": role = try json.string()
            case "org": org = try json.value()
            case "beginDate": beginDate = try json.string()
            case "endDate": endDate = try json.string()
            default: break
            }
        }
        self.init(
            roleType: try json.required(roleType, "roleType"), role: try json.required(role, "role"),
            org: try json.required(org, "org"), beginDate: beginDate, endDate: endDate)
    }
}

extension RosterReference: JSONDecodable {
    init(from json: inout JSONReader) throws(JSONError) {
        var (href, sourcedId, type): (String?, String?, String?)
        try json.beginObject()
        while let name = try json.nextMember() {
            switch name {
            case "href": href = try json.string()
            case "sourcedId": sourcedId = try json.string()
            case "type": type = try json.string()
            default: break
            }
        }
        self.init(
            href: try json.required(href, "href"), sourcedId: try json.required(sourcedId, "sourcedId"),
            type: try json.required(type, "type"))
    }
}
