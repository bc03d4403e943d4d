import CrosswalkJSON

extension RosterPage: JSONEncodable {
    func write(to json: inout JSONWriter) {
        json.object { json in json.member("users", users) }
    }
}

extension RosterUser: JSONEncodable {
    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("sourcedId", sourcedId)
            json.member("status", status)
            json.member("dateLastModified", dateLastModified)
            json.member("metadata", metadata)
            json.member("userMasterIdentifier", userMasterIdentifier)
            json.member("username", username)
            json.member("userIds", userIds)
            json.member("enabledUser", enabledUser)
            json.member("givenName", givenName)
            json.member("familyName", familyName)
            json.member("middleName", middleName)
            json.member("preferredFirstName", preferredFirstName)
            json.member("roles", roles)
            json.member("primaryOrg", primaryOrg)
            json.member("identifier", identifier)
            json.member("email", email)
            json.member("sms", sms)
            json.member("phone", phone)
            json.member("agents", agents)
            json.member("grades", grades)
        }
    }
}

extension RosterUserID: JSONEncodable {
    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("type", type)
            json.member("identifier", identifier)
        }
    }
}

extension RosterRole: JSONEncodable {
    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("roleType", roleType)
            json.member("role", role)
            json.member("org", org)
            json.member("beginDate", beginDate)
            json.member("endDate", endDate)
        }
    }
}

extension RosterReference: JSONEncodable {
    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("href", href)
            json.member("sourcedId", sourcedId)
            json.member("type", type)
        }
    }
}
