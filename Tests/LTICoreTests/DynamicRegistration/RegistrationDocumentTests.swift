import CrosswalkJSON
import LTICore
import Testing

@Suite("Documents of dynamic registration")
struct RegistrationDocumentTests {
    private func platform(_ json: String) throws -> PlatformConfiguration {
        try PlatformConfiguration(json: Array(json.utf8))
    }

    @Test(
        "The configuration of Canvas is read whole and written again without a loss", .enabled(if: SharedData.isThere))
    func canvas() throws {
        let bytes = try SharedData.bytes("canvas/dynreg-openid-configuration.json")
        let read = try PlatformConfiguration(json: bytes)
        #expect(read.findings.isEmpty && read.unknown.isEmpty)
        #expect(read.issuer == "https://canvas.home.russfeld.me" && read.scopes?.count == 17)
        #expect(read.platform.productFamilyCode == "canvas" && read.platform.version == "OpenSource")
        #expect(read.platform.messages?.map(\.type) == [.resourceLink, .deepLinking, .eula])
        #expect(read.platform.messages?.map(\.placements.count) == [39, 15, 0])
        #expect(read.platform.variables.count == 174 && read.platform.noticeTypes.count == 4)
        #expect(read.platform.unknown["https://canvas.instructure.com/lti/account_name"]?.string == "ALT+CS Dev Canvas")
        #expect(try JSONValue(json: read.json) == JSONValue(json: bytes))
        #expect(try PlatformConfiguration(json: read.json) == read)
    }

    @Test(
        "What tools send and get at Canvas is read and written again without a loss", .enabled(if: SharedData.isThere),
        arguments: ["request", "response"])
    func canvasTool(name: String) throws {
        let bytes = try SharedData.bytes("canvas/dynreg-registration-\(name).json")
        let read = try ToolConfiguration(json: bytes)
        #expect(read.findings.isEmpty && read.name == "LTI Toolkit" && read.scopes?.count == 3)
        #expect(read.tool.claims.contains("email") && read.tool.messages.isEmpty)
        var original = try #require(try JSONValue(json: bytes).object)
        // An empty map says as much as none.
        let part = "https://purl.imsglobal.org/spec/lti-tool-configuration"
        if var tool = original[part]?.object, tool["custom_parameters"]?.object?.isEmpty == true {
            tool["custom_parameters"] = nil
            original[part] = .object(tool)
        }
        #expect(try JSONValue(json: read.json).object == original)
    }

    @Test("Moodle's plain messages, and its placements beside them, are understood")
    func moodle() throws {
        let read = try platform(
            """
            {"issuer":"https://moodle.example.edu","token_endpoint":"https://moodle.example.edu/mod/lti/token.php",
            "token_endpoint_auth_methods_supported":["private_key_jwt"],
            "token_endpoint_auth_signing_alg_values_supported":["RS256"],
            "jwks_uri":"https://moodle.example.edu/mod/lti/certs.php",
            "authorization_endpoint":"https://moodle.example.edu/mod/lti/auth.php",
            "registration_endpoint":"https://moodle.example.edu/mod/lti/openid-registration.php",
            "scopes_supported":["openid"],"response_types_supported":["id_token"],
            "subject_types_supported":["public","pairwise"],"id_token_signing_alg_values_supported":["RS256"],
            "claims_supported":["sub","iss"],
            "https://purl.imsglobal.org/spec/lti-platform-configuration":{"product_family_code":"moodle",
            "version":"4.1","messages_supported":["LtiResourceLinkRequest","LtiDeepLinkingRequest"],
            "placements":["AddContentMenu"],"variables":["basic-lti-launch-request"]}}
            """)
        #expect(
            read.platform.messages == [
                SupportedMessage(.resourceLink, placements: ["AddContentMenu"]),
                SupportedMessage(.deepLinking, placements: ["AddContentMenu"]),
            ])
        #expect(read.findings.map(\.code) == [.placementsBeside, .plainMessage, .plainMessage])
        #expect(read.subjectTypes == ["public", "pairwise"])
    }

    @Test("What Sakai and others leave out or write otherwise is let pass with a finding")
    func lenient() throws {
        let read = try platform(
            """
            \u{FEFF}{"issuer":"https://sakai.example.edu","scopes_supported":"openid","claims_supported":null,
            "response_types_supported":[1,"id_token",{}],"authorization_server":5,"x-extra":{"a":[1.50]},
            "https://purl.imsglobal.org/spec/lti-platform-configuration":{"messages_supported":
            [{"type":"LtiResourceLinkRequest","placements":"Here","more":1},{"placements":[]},7]}}
            """)
        #expect(read.scopes == ["openid"] && read.claims == nil && read.responseTypes == ["1", "id_token"])
        #expect(read.authorizationServer == "5" && read.subjectTypes == nil)
        #expect(read.platform.messages?.map(\.placements) == [["Here"]])
        #expect(read.platform.messages?.first?.unknown["more"]?.number?.lexeme == "1")
        #expect(read.unknown["x-extra"]?["a"]?[0]?.number?.lexeme == "1.50")
        #expect(
            Set(read.findings.map(\.code)) == [.notArray, .nullValue, .notText, .wrongType, .missingMember])
        #expect(try platform("{}").findings.map(\.code) == [.missingMember])
        #expect(try PlatformConfiguration(json: read.json).unknown == read.unknown)
    }

    @Test("Translations, options of Canvas and unknown members survive a round trip")
    func roundTrip() throws {
        var tool = RegistrationBench.tool()
        tool.unknown = ["https://vendor.example/x": ["y": 1]]
        tool.tool.unknown = ["https://vendor.example/z": true]
        tool.tool.canvas = CanvasToolOptions(privacyLevel: .nameOnly, toolID: "wt", vendor: "Words Inc.")
        tool.tool.messages[1].label = LocalizedText("Words", translations: ["de-AT": "Wörter", "fr": "Mots"])
        tool.tool.messages[1].canvas = CanvasMessageOptions(visibility: "admins", isInMenuByDefault: false)
        tool.tool.messages[1].roles = ["http://purl.imsglobal.org/vocab/lis/v2/membership#Instructor"]
        tool.tool.messages[1].supportedTypes = ["ltiResourceLink"]
        tool.tool.messages[1].supportedMediaTypes = ["image/*"]
        (tool.homepage, tool.logoURI) = ("https://tool.example.com", "https://tool.example.com/logo.png")
        (tool.termsURI, tool.policyURI) = ("https://tool.example.com/terms", "https://tool.example.com/privacy")
        let read = try ToolConfiguration(json: tool.json)
        #expect(read == tool)
        #expect(read.json == tool.json)
    }

    @Test("A document is written with its members in one order")
    func order() throws {
        let text = String(decoding: RegistrationBench.tool().json, as: UTF8.self)
        #expect(
            text == """
                {"application_type":"web","grant_types":["implicit","client_credentials"],\
                "response_types":["id_token"],"redirect_uris":["https://tool.example.com/launch"],\
                "initiate_login_uri":"https://tool.example.com/login","client_name":"Word Trainer",\
                "client_name#de":"Worttrainer","jwks_uri":"https://tool.example.com/jwks",\
                "token_endpoint_auth_method":"private_key_jwt",\
                "scope":"https://purl.imsglobal.org/spec/lti-ags/scope/score \
                https://purl.imsglobal.org/spec/lti-ags/scope/lineitem \
                https://purl.imsglobal.org/spec/lti/scope/noticehandlers","contacts":["support@tool.example.com"],\
                "https://purl.imsglobal.org/spec/lti-tool-configuration":{"domain":"tool.example.com",\
                "target_link_uri":"https://tool.example.com/start","description":"Trains words.",\
                "custom_parameters":{"sis":"$Person.sourcedId","when":"$Context.id.history"},\
                "claims":["iss","sub","name"],"messages":[{"type":"LtiResourceLinkRequest"},\
                {"type":"LtiDeepLinkingRequest","label":"Words","placements":["ContentArea","RichTextEditor"]},\
                {"type":"LtiSubmissionReviewRequest"}]}}
                """)
    }

    @Test(
        "What is no document is refused",
        arguments: [
            "", "[]", "null", "{", "<html></html>", #"{"issuer":"https://a.example","issuer":"https://b.example"}"#,
            #"{"issuer":"https://a.example","\u0069ssuer":"https://b.example"}"#,
            String(repeating: "[", count: 1_000), #"{"issuer":"\ud800"}"#,
        ])
    func illegible(json: String) async {
        #expect(await registrationCode { _ = try platform(json) } == .configurationIllegible)
        #expect(throws: JSONError.self) { try ToolConfiguration(json: Array(json.utf8)) }
    }

    @Test("A document is no larger than a mebibyte")
    func large() async {
        let padding = String(repeating: " ", count: 1 << 20)
        #expect(await registrationCode { _ = try platform("{\(padding)}") } == .configurationIllegible)
    }

    @Test("Documents and findings print nothing of what they hold")
    func concealed() throws {
        let read = try platform(#"{"issuer":"https://canary.example","jwks_uri":7,"canary":"canary"}"#)
        for text in ["\(read)", String(reflecting: read), "\(read.findings)", "\(RegistrationBench.tool())"] {
            #expect(!text.contains("canary") && !text.contains("support@"))
        }
    }
}
