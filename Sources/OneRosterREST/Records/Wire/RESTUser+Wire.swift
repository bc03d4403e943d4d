internal import CrosswalkJSON
internal import OneRosterModel

extension RESTUser: WireRecord {
    static func read(from json: inout JSONReader, _ form: WireForm) throws(JSONError) -> Self {
        var head = RecordHead<OneRosterUser>()
        var (userMasterIdentifier, username, givenName): (String?, String?, String?)
        var (familyName, middleName, preferredFirstName): (String?, String?, String?)
        var (preferredMiddleName, preferredLastName, pronouns): (String?, String?, String?)
        var (identifier, email, sms): (String?, String?, String?)
        var phone: String?
        var userIDs: [UserIdentifier] = []
        var isEnabled: Bool?
        var roles: [Role] = []
        var profiles: [Profile] = []
        var primaryOrgID: SourcedID<OneRosterOrg>?
        var agentIDs: [SourcedID<OneRosterUser>] = []
        var grades: [String] = []
        var password: OneRosterPassword?
        var resourceIDs: [SourcedID<OneRosterResource>] = []
        var legacyRole: User11Role?
        var legacyOrgIDs: [SourcedID<OneRosterOrg>] = []
        try json.beginObject()
        while let member = try json.nextMember() {
            switch member {
            case "userMasterIdentifier" where !form.isLegacy: userMasterIdentifier = try json.string()
            case "username": username = try json.string()
            case "userIds": userIDs = try json.pairs(form)
            case "enabledUser": isEnabled = try json.flag(form)
            case "givenName": givenName = try json.string()
            case "familyName": familyName = try json.string()
            case "middleName": middleName = try json.string()
            case "preferredFirstName" where !form.isLegacy: preferredFirstName = try json.string()
            case "preferredMiddleName" where !form.isLegacy: preferredMiddleName = try json.string()
            case "preferredLastName" where !form.isLegacy: preferredLastName = try json.string()
            case "pronouns" where !form.isLegacy: pronouns = try json.string()
            case "roles" where !form.isLegacy: roles = try json.values(form)
            case "userProfiles" where !form.isLegacy: profiles = try json.values(form)
            case "primaryOrg" where !form.isLegacy: primaryOrgID = try json.reference(to: "org", form)
            case "identifier": identifier = try json.string()
            case "email": email = try json.string()
            case "sms": sms = try json.string()
            case "phone": phone = try json.string()
            case "agents": agentIDs = try json.references(to: "user", form)
            case "grades": grades = try json.array()
            case "password": password = OneRosterPassword(try json.string())
            case "resources" where !form.isLegacy: resourceIDs = try json.references(to: "resource", form)
            case "role" where form.isLegacy: legacyRole = try json.word(form)
            case "orgs" where form.isLegacy: legacyOrgIDs = try json.references(to: "org", form)
            default: try head.take(member, from: &json, form)
            }
        }
        try json.expect(isEnabled != nil && givenName != nil && familyName != nil, form)
        if !form.isLegacy { try json.expect(!roles.isEmpty, form) }
        if form.isLegacy { try json.expect(username != nil && legacyRole != nil && !legacyOrgIDs.isEmpty, form) }
        let known = try head.known(json, form)
        // The initializer that comes with the struct: the public one would copy the record.
        return Self(
            metadata: head.metadata, sourcedID: known.id, status: known.status, dateLastModified: head.dateLastModified,
            userMasterIdentifier: userMasterIdentifier, username: username, userIDs: userIDs, isEnabled: isEnabled,
            givenName: givenName, familyName: familyName, middleName: middleName,
            preferredFirstName: preferredFirstName, preferredMiddleName: preferredMiddleName,
            preferredLastName: preferredLastName, pronouns: pronouns, roles: roles, profiles: profiles,
            primaryOrgID: primaryOrgID, identifier: identifier, email: email, sms: sms, phone: phone,
            agentIDs: agentIDs, grades: grades, password: password, resourceIDs: resourceIDs, legacyRole: legacyRole,
            legacyOrgIDs: legacyOrgIDs)
    }

    func write(to json: inout JSONWriter, _ target: WireTarget) {
        json.object { json in
            json.head(of: self)
            json.member("username", username)
            json.pairs("userIds", userIDs)
            json.flag("enabledUser", isEnabled)
            json.member("givenName", givenName)
            json.member("familyName", familyName)
            json.member("middleName", middleName)
            json.member("identifier", identifier)
            json.member("email", email)
            json.member("sms", sms)
            json.member("phone", phone)
            json.references("agents", agentIDs, .user, target)
            json.texts("grades", grades)
            json.member("password", password?.reveal())
            if !target.isLegacy {
                json.member("userMasterIdentifier", userMasterIdentifier)
                json.member("preferredFirstName", preferredFirstName)
                json.member("preferredMiddleName", preferredMiddleName)
                json.member("preferredLastName", preferredLastName)
                json.member("pronouns", pronouns)
                json.values("roles", roles, target)
                json.values("userProfiles", profiles, target)
                json.reference("primaryOrg", primaryOrgID, .org, target)
                json.references("resources", resourceIDs, .resource, target)
            }
            if target.isLegacy {
                json.member("role", legacyRole?.rawValue)
                json.references("orgs", legacyOrgIDs, .org, target)
            }
        }
    }
}
