internal import CrosswalkJOSE
internal import CrosswalkJSON

extension LaunchClaims {
    /// Writes everything that a message says in the order of this library's own table, unknown claims last. What belongs
    /// to the token (`iss`, `aud`, `azp`, `exp`, `iat`, `nbf`, `nonce`, `jti`) is no part of it.
    func writeMessage(to json: inout JSONWriter) {
        json.member(Wire.messageType, messageType?.rawValue)
        json.member(Wire.version, version)
        json.member(Wire.deploymentID, deploymentID?.text)
        json.member(Wire.target, targetLinkURI)
        user.writeMembers(to: &json)
        json.member(Wire.roles, roles?.all.map(\.raw))
        json.texts(Wire.mentees, mentees.map(\.text))
        json.claim(Wire.resourceLink, resourceLink)
        json.claim(Wire.context, context)
        json.claim(Wire.toolPlatform, toolPlatform)
        json.claim(Wire.presentation, presentation)
        json.claim(Wire.lis, sourcedIDs)
        if !custom.parameters.isEmpty { json.claim(Wire.custom, custom) }
        json.claim(Wire.forUser, forUser)
        json.claim(Wire.migration, migration)
        json.member(Wire.legacyUser, legacyUserID)
        json.member(Wire.toolState, toolState)
        writeServices(to: &json)
        for claim in unknown {
            json.name(claim.name.rawValue)
            json.value(claim.value)
        }
    }

    private func writeServices(to json: inout JSONWriter) {
        json.claim(Wire.grades, grades)
        json.claim(Wire.memberships, memberships)
        json.claim(Wire.groups, groups)
        json.claim(Wire.basicOutcome, basicOutcome)
        json.claim(Wire.caliper, caliper)
        deepLinking.write(to: &json)
        proctoring.write(to: &json)
        companions.write(to: &json)
        vendor.write(to: &json)
    }
}

extension UserClaims: WritableClaim {
    func writeMembers(to json: inout JSONWriter) {
        json.member(Wire.sub, subject?.text)
        json.member("name", name)
        json.member("given_name", givenName)
        json.member("family_name", familyName)
        json.member("middle_name", middleName)
        json.member("nickname", nickname)
        json.member("preferred_username", preferredUsername)
        json.member("profile", profile)
        json.member("picture", picture)
        json.member("website", website)
        json.member("email", email)
        json.member("email_verified", isEmailVerified)
        json.member("gender", gender)
        json.member("birthdate", birthdate)
        json.member("zoneinfo", timeZone)
        json.member("locale", locale)
        json.member("phone_number", phoneNumber)
        json.member("phone_number_verified", isPhoneNumberVerified)
        json.member("updated_at", updatedAt)
    }
}

extension ResourceLink: WritableClaim {
    func writeMembers(to json: inout JSONWriter) {
        json.member("id", id?.text)
        json.member("title", title)
        json.member("description", summary)
    }
}

extension LaunchContext: WritableClaim {
    func writeMembers(to json: inout JSONWriter) {
        json.member("id", id?.text)
        json.texts("type", types.map(\.raw))
        json.member("label", label)
        json.member("title", title)
    }
}

extension ToolPlatform: WritableClaim {
    func writeMembers(to json: inout JSONWriter) {
        json.member("guid", guid)
        json.member("name", name)
        json.member("description", summary)
        json.member("url", url)
        json.member("contact_email", contactEmail)
        json.member("product_family_code", productFamilyCode)
        json.member("version", version)
    }
}

extension LaunchPresentation: WritableClaim {
    func writeMembers(to json: inout JSONWriter) {
        json.member("document_target", documentTarget?.rawValue)
        json.member("height", height)
        json.member("width", width)
        json.member("return_url", returnURL)
        json.member("locale", locale)
    }
}

extension SourcedIDs: WritableClaim {
    func writeMembers(to json: inout JSONWriter) {
        json.member("person_sourcedid", person)
        json.member("course_offering_sourcedid", courseOffering)
        json.member("course_section_sourcedid", courseSection)
    }
}

extension CustomParameters: WritableClaim {
    func writeMembers(to json: inout JSONWriter) {
        // Of two parameters of one name the last one counts: a token with both would be refused.
        let members = JSONObject(parameters.map { ($0.name, JSONValue.string($0.raw)) })
        json.members(members)
    }
}

extension ForUser: WritableClaim {
    func writeMembers(to json: inout JSONWriter) {
        json.member("user_id", user?.text)
        json.member("person_sourcedid", personSourcedID)
        json.member("given_name", givenName)
        json.member("family_name", familyName)
        json.member("name", name)
        json.member("email", email)
        json.texts("roles", roles.all.map(\.raw))
    }
}
