import CrosswalkJSON

extension LaunchClaims: JSONEncodable {
    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("iss", issuer)
            json.member("sub", subject)
            json.member("aud", audience)
            json.member("exp", expires)
            json.member("iat", issued)
            json.member("nonce", nonce)
            json.member("name", name)
            json.member("given_name", givenName)
            json.member("family_name", familyName)
            json.member("email", email)
            json.member("locale", locale)
            json.member("https://purl.imsglobal.org/spec/lti/claim/message_type", messageType)
            json.member("https://purl.imsglobal.org/spec/lti/claim/version", version)
            json.member("https://purl.imsglobal.org/spec/lti/claim/deployment_id", deploymentID)
            json.member("https://purl.imsglobal.org/spec/lti/claim/target_link_uri", targetLinkURI)
            json.member("https://purl.imsglobal.org/spec/lti/claim/resource_link", resourceLink)
            json.member("https://purl.imsglobal.org/spec/lti/claim/roles", roles)
            json.member("https://purl.imsglobal.org/spec/lti/claim/context", context)
            json.member("https://purl.imsglobal.org/spec/lti/claim/tool_platform", platform)
            json.member("https://purl.imsglobal.org/spec/lti/claim/launch_presentation", launchPresentation)
            json.member("https://purl.imsglobal.org/spec/lti/claim/custom", custom)
            json.member("https://purl.imsglobal.org/spec/lti-ags/claim/endpoint", endpoint)
            json.member("https://purl.imsglobal.org/spec/lti-nrps/claim/namesroleservice", memberships)
        }
    }
}

extension LaunchClaims.ResourceLink: JSONEncodable {
    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("id", id)
            json.member("title", title)
            json.member("description", description)
        }
    }
}

extension LaunchClaims.Context: JSONEncodable {
    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("id", id)
            json.member("label", label)
            json.member("title", title)
            json.member("type", type)
        }
    }
}

extension LaunchClaims.Platform: JSONEncodable {
    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("guid", guid)
            json.member("name", name)
            json.member("version", version)
            json.member("product_family_code", productFamilyCode)
        }
    }
}

extension LaunchClaims.Presentation: JSONEncodable {
    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("document_target", documentTarget)
            json.member("height", height)
            json.member("width", width)
            json.member("return_url", returnURL)
            json.member("locale", locale)
        }
    }
}

extension LaunchClaims.Endpoint: JSONEncodable {
    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("scope", scope)
            json.member("lineitems", lineitems)
            json.member("lineitem", lineitem)
        }
    }
}

extension LaunchClaims.Memberships: JSONEncodable {
    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("context_memberships_url", url)
            json.member("service_versions", versions)
        }
    }
}
