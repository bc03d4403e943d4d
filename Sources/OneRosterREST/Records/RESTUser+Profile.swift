public import CrosswalkJSON
public import OneRosterModel

extension RESTUser {
    /// An account that a person has with a vendor's system; 1.2 alone.
    ///
    /// OneRoster 1.2 Rostering REST binding, `UserProfile`.
    public struct Profile: Hashable, Sendable {
        /// The account's id, an absolute address. Required; `nil` where the server left it out. `profileId`.
        public var profileID: String?
        /// What kind of account it is. Required; `nil` where the server left it out.
        public var profileType: String?
        /// The vendor of the system. Required; `nil` where the server left it out. `vendorId`.
        public var vendorID: String?
        /// The application. `applicationId`.
        public var applicationID: String?
        /// What the account is for.
        public var description: String?
        /// How the person logs in: a bundle has a profile of its own for each.
        public var credentials: [Credential]

        /// Makes a profile. What may be missing may be left out.
        public init(
            profileID: String?, profileType: String?, vendorID: String?, applicationID: String? = nil,
            description: String? = nil, credentials: [Credential] = []
        ) {
            self.profileID = profileID
            self.profileType = profileType
            self.vendorID = vendorID
            self.applicationID = applicationID
            self.description = description
            self.credentials = credentials
        }

        /// One way in which a person logs in. Passwords do not print, and neither does what the source adds.
        ///
        /// OneRoster 1.2 Rostering REST binding, `Credential`.
        public struct Credential: Hashable, Sendable {
            /// How the person logs in. Required; `nil` where the server left it out.
            public var type: String?
            /// The log-in name. Required; `nil` where the server left it out.
            public var username: String?
            /// The password, which never prints.
            public var password: OneRosterPassword?
            /// Members of the source's own, which the standard allows here alone.
            public var others: JSONObject

            /// Makes a credential. What may be missing may be left out.
            public init(
                type: String?, username: String?, password: OneRosterPassword? = nil, others: JSONObject = JSONObject()
            ) {
                self.type = type
                self.username = username
                self.password = password
                self.others = others
            }
        }
    }
}

extension RESTUser.Profile.Credential: CustomStringConvertible, CustomReflectable {
    /// The type, and no name or secret.
    public var description: String { "credential of type \(type ?? "unknown")" }
    /// The type, the name, and how many members there are beside them.
    public var customMirror: Mirror {
        Mirror(
            self,
            children: [
                "type": type as Any, "username": username as Any, "password": password as Any, "others": others.count,
            ])
    }
}

extension RESTUser.Profile: WireValue {
    static func read(from json: inout JSONReader, _ form: WireForm) throws(JSONError) -> Self {
        var (profileID, profileType, vendorID): (String?, String?, String?)
        var (applicationID, description): (String?, String?)
        var credentials: [Credential] = []
        try json.beginObject()
        while let member = try json.nextMember() {
            switch member {
            case "profileId": profileID = try json.address(form)
            case "profileType": profileType = try json.string()
            case "vendorId": vendorID = try json.string()
            case "applicationId": applicationID = try json.string()
            case "description": description = try json.string()
            case "credentials": credentials = try json.values(form)
            default: break
            }
        }
        try json.expect(profileID != nil && profileType != nil && vendorID != nil, form)
        return Self(
            profileID: profileID, profileType: profileType, vendorID: vendorID, applicationID: applicationID,
            description: description, credentials: credentials)
    }

    func write(to json: inout JSONWriter, _ target: WireTarget) {
        json.object { json in
            json.member("profileId", profileID)
            json.member("profileType", profileType)
            json.member("vendorId", vendorID)
            json.member("applicationId", applicationID)
            json.member("description", description)
            json.values("credentials", credentials, target)
        }
    }
}

extension RESTUser.Profile.Credential: WireValue {
    static func read(from json: inout JSONReader, _ form: WireForm) throws(JSONError) -> Self {
        var (type, username, password): (String?, String?, String?)
        var others = JSONObject()
        try json.beginObject()
        while let member = try json.nextMember() {
            switch member {
            case "type": type = try json.string()
            case "username": username = try json.string()
            case "password": password = try json.string()
            default:
                let name = String(member)
                others[name] = try json.value()
            }
        }
        try json.expect(type != nil && username != nil, form)
        return Self(
            type: type, username: username, password: password.map { OneRosterPassword($0) }, others: others)
    }

    func write(to json: inout JSONWriter, _ target: WireTarget) {
        json.object { json in
            json.member("type", type)
            json.member("username", username)
            json.member("password", password?.reveal())
            for member in others where !["type", "username", "password"].contains(member.name) {
                json.name(member.name)
                json.value(member.value)
            }
        }
    }
}
