import CrosswalkJSON

/// The claims of an LTI launch as both codecs read them.
struct LaunchClaims: Codable, Equatable, Sendable {
    var issuer: String
    var subject: String?
    var audience: [String]
    var expires: Int
    var issued: Int
    var nonce: String
    var name: String?
    var givenName: String?
    var familyName: String?
    var email: String?
    var locale: String?
    var messageType: String
    var version: String
    var deploymentID: String
    var targetLinkURI: String
    var resourceLink: ResourceLink
    var roles: [String]
    var context: Context?
    var platform: Platform?
    var launchPresentation: Presentation?
    var custom: [String: String]?
    var endpoint: Endpoint?
    var memberships: Memberships?

    struct ResourceLink: Codable, Equatable, Sendable {
        var id: String
        var title: String?
        var description: String?
    }

    struct Context: Codable, Equatable, Sendable {
        var id: String
        var label: String?
        var title: String?
        var type: [String]?
    }

    struct Platform: Codable, Equatable, Sendable {
        var guid: String
        var name: String?
        var version: String?
        var productFamilyCode: String?

        enum CodingKeys: String, CodingKey {
            case guid, name, version
            case productFamilyCode = "product_family_code"
        }
    }

    struct Presentation: Codable, Equatable, Sendable {
        var documentTarget: String?
        var height: Int?
        var width: Int?
        var returnURL: String?
        var locale: String?

        enum CodingKeys: String, CodingKey {
            case height, width, locale
            case documentTarget = "document_target"
            case returnURL = "return_url"
        }
    }

    struct Endpoint: Codable, Equatable, Sendable {
        var scope: [String]
        var lineitems: String?
        var lineitem: String?
    }

    struct Memberships: Codable, Equatable, Sendable {
        var url: String
        var versions: [String]

        enum CodingKeys: String, CodingKey {
            case url = "context_memberships_url"
            case versions = "service_versions"
        }
    }

    enum CodingKeys: String, CodingKey {
        case issuer = "iss"
        case subject = "sub"
        case audience = "aud"
        case expires = "exp"
        case issued = "iat"
        case nonce, name, email, locale
        case givenName = "given_name"
        case familyName = "family_name"
        case messageType = "https://purl.imsglobal.org/spec/lti/claim/message_type"
        case version = "https://purl.imsglobal.org/spec/lti/claim/version"
        case deploymentID = "https://purl.imsglobal.org/spec/lti/claim/deployment_id"
        case targetLinkURI = "https://purl.imsglobal.org/spec/lti/claim/target_link_uri"
        case resourceLink = "https://purl.imsglobal.org/spec/lti/claim/resource_link"
        case roles = "https://purl.imsglobal.org/spec/lti/claim/roles"
        case context = "https://purl.imsglobal.org/spec/lti/claim/context"
        case platform = "https://purl.imsglobal.org/spec/lti/claim/tool_platform"
        case launchPresentation = "https://purl.imsglobal.org/spec/lti/claim/launch_presentation"
        case custom = "https://purl.imsglobal.org/spec/lti/claim/custom"
        case endpoint = "https://purl.imsglobal.org/spec/lti-ags/claim/endpoint"
        case memberships = "https://purl.imsglobal.org/spec/lti-nrps/claim/namesroleservice"
    }

    /// A launch as a large platform sends it, about 3 KB.
    static let made = LaunchClaims(
        issuer: "https://platform.example.edu", subject: "a6d5c443-1f51-4783-ba1a-7686ffe3b54a",
        audience: ["962fa4d8-bcbf-49a0-94b2-2de05ad274af"], expires: 1_790_000_300, issued: 1_790_000_000,
        nonce: "fc5fdc6d-5dd6-47f4-b2c9-5d1216e9b771", name: "Ms Jane Marie Doe", givenName: "Jane",
        familyName: "Müller-Doe", email: "jane@platform.example.edu", locale: "en-US",
        messageType: "LtiResourceLinkRequest", version: "1.3.0", deploymentID: "07940580-b309-415e-a37c-914d387c1150",
        targetLinkURI: "https://tool.example.com/lti/48320/ruix8782rs",
        resourceLink: ResourceLink(
            id: "200d101f-2c14-434a-a0f3-57c2a42369fd", title: "Introduction Assignment",
            description: "This is the introduction assignment"),
        roles: [
            "http://purl.imsglobal.org/vocab/lis/v2/institution/person#Student",
            "http://purl.imsglobal.org/vocab/lis/v2/membership#Learner",
            "http://purl.imsglobal.org/vocab/lis/v2/membership#Mentor",
        ],
        context: Context(
            id: "c1d887f0-a1a3-4bca-ae25-c375edcc131a", label: "ECON 1010",
            title: "Economics as a Social Science",
            type: ["http://purl.imsglobal.org/vocab/lis/v2/course#CourseOffering"]),
        platform: Platform(
            guid: "8b1c1d3b-2c14-434a-a0f3", name: "Platform", version: "2026.08", productFamilyCode: "platform"),
        launchPresentation: Presentation(
            documentTarget: "iframe", height: 320, width: 240,
            returnURL: "https://platform.example.edu/terms/201601/courses/7/sections/1/resources/2", locale: "en-US"),
        custom: ["xstart": "2026-04-21T01:00:00Z", "request_url": "https://tool.com/link/123", "term": "2026-fall"],
        endpoint: Endpoint(
            scope: [
                "https://purl.imsglobal.org/spec/lti-ags/scope/lineitem",
                "https://purl.imsglobal.org/spec/lti-ags/scope/result.readonly",
                "https://purl.imsglobal.org/spec/lti-ags/scope/score",
            ],
            lineitems: "https://platform.example.edu/api/lti/courses/7/line_items",
            lineitem: "https://platform.example.edu/api/lti/courses/7/line_items/11"),
        memberships: Memberships(
            url: "https://platform.example.edu/api/lti/courses/7/names_and_roles", versions: ["2.0"]))
}
