import CrosswalkJSON

extension LaunchClaims: JSONDecodable {
    init(from json: inout JSONReader) throws(JSONError) {
        var (issuer, subject, audience, nonce): (String?, String?, [String]?, String?)
        var (expires, issued): (Int?, Int?)
        var (name, givenName, familyName, email, locale): (String?, String?, String?, String?, String?)
        var (messageType, version, deploymentID, target): (String?, String?, String?, String?)
        var (link, roles, context): (ResourceLink?, [String]?, Context?)
        var (platform, presentation, custom): (Platform?, Presentation?, [String: String]?)
        var (endpoint, memberships): (Endpoint?, Memberships?)
        try json.beginObject()
        while let claim = try json.nextMember() {
            switch claim {
            case "iss": issuer = try json.string()
            case "sub": subject = try json.string()
            case "aud": audience = try json.array()
            case "exp": expires = try json.integer()
            case "iat": issued = try json.integer()
            case "nonce": nonce = try json.string()
            case "name": name = try json.string()
            case "given_name": givenName = try json.string()
            case "family_name": familyName = try json.string()
            case "email": email = try json.string()
            case "locale": locale = try json.string()
            case "https://purl.imsglobal.org/spec/lti/claim/message_type": messageType = try json.string()
            case "https://purl.imsglobal.org/spec/lti/claim/version": version = try json.string()
            case "https://purl.imsglobal.org/spec/lti/claim/deployment_id": deploymentID = try json.string()
            case "https://purl.imsglobal.org/spec/lti/claim/target_link_uri": target = try json.string()
            case "https://purl.imsglobal.org/spec/lti/claim/resource_link": link = try json.value()
            case "https://purl.imsglobal.org/spec/lti/claim/roles": roles = try json.array()
            case "https://purl.imsglobal.org/spec/lti/claim/context": context = try json.value()
            case "https://purl.imsglobal.org/spec/lti/claim/tool_platform": platform = try json.value()
            case "https://purl.imsglobal.org/spec/lti/claim/launch_presentation": presentation = try json.value()
            case "https://purl.imsglobal.org/spec/lti/claim/custom": custom = try json.dictionary()
            case "https://purl.imsglobal.org/spec/lti-ags/claim/endpoint": endpoint = try json.value()
            case "https://purl.imsglobal.org/spec/lti-nrps/claim/namesroleservice": memberships = try json.value()
            default: break
            }
        }
        self.init(
            issuer: try json.required(issuer, "iss"), subject: subject, audience: try json.required(audience, "aud"),
            expires: try json.required(expires, "exp"), issued: try json.required(issued, "iat"),
            nonce: try json.required(nonce, "nonce"), name: name, givenName: givenName, familyName: familyName,
            email: email, locale: locale, messageType: try json.required(messageType, "message_type"),
            version: try json.required(version, "version"),
            deploymentID: try json.required(deploymentID, "deployment_id"),
            targetLinkURI: try json.required(target, "target_link_uri"),
            resourceLink: try json.required(link, "resource_link"), roles: try json.required(roles, "roles"),
            context: context, platform: platform, launchPresentation: presentation, custom: custom,
            endpoint: endpoint, memberships: memberships)
    }
}

extension LaunchClaims.ResourceLink: JSONDecodable {
    init(from json: inout JSONReader) throws(JSONError) {
        var (id, title, description): (String?, String?, String?)
        try json.beginObject()
        while let name = try json.nextMember() {
            switch name {
            case "id": id = try json.string()
            case "title": title = try json.string()
            case "description": description = try json.string()
            default: break
            }
        }
        self.init(id: try json.required(id, "id"), title: title, description: description)
    }
}

extension LaunchClaims.Context: JSONDecodable {
    init(from json: inout JSONReader) throws(JSONError) {
        var (id, label, title, type): (String?, String?, String?, [String]?)
        try json.beginObject()
        while let name = try json.nextMember() {
            switch name {
            case "id": id = try json.string()
            case "label": label = try json.string()
            case "title": title = try json.string()
            case "type": type = try json.array()
            default: break
            }
        }
        self.init(id: try json.required(id, "id"), label: label, title: title, type: type)
    }
}

extension LaunchClaims.Platform: JSONDecodable {
    init(from json: inout JSONReader) throws(JSONError) {
        var (guid, title, version, family): (String?, String?, String?, String?)
        try json.beginObject()
        while let name = try json.nextMember() {
            switch name {
            case "guid": guid = try json.string()
            case "name": title = try json.string()
            case "version": version = try json.string()
            case "product_family_code": family = try json.string()
            default: break
            }
        }
        self.init(guid: try json.required(guid, "guid"), name: title, version: version, productFamilyCode: family)
    }
}

extension LaunchClaims.Presentation: JSONDecodable {
    init(from json: inout JSONReader) throws(JSONError) {
        self.init()
        try json.beginObject()
        while let name = try json.nextMember() {
            switch name {
            case "document_target": documentTarget = try json.string()
            case "height": height = try json.integer()
            case "width": width = try json.integer()
            case "return_url": returnURL = try json.string()
            case "locale": locale = try json.string()
            default: break
            }
        }
    }
}

extension LaunchClaims.Endpoint: JSONDecodable {
    init(from json: inout JSONReader) throws(JSONError) {
        self.init(scope: [])
        try json.beginObject()
        while let name = try json.nextMember() {
            switch name {
            case "scope": scope = try json.array()
            case "lineitems": lineitems = try json.string()
            case "lineitem": lineitem = try json.string()
            default: break
            }
        }
    }
}

extension LaunchClaims.Memberships: JSONDecodable {
    init(from json: inout JSONReader) throws(JSONError) {
        var (url, versions): (String?, [String]?)
        try json.beginObject()
        while let name = try json.nextMember() {
            switch name {
            case "context_memberships_url": url = try json.string()
            case "service_versions": versions = try json.array()
            default: break
            }
        }
        self.init(
            url: try json.required(url, "context_memberships_url"),
            versions: try json.required(versions, "service_versions"))
    }
}
