import CrosswalkJSON
import LTICore
import Testing

@Suite("A platform writes what a tool reads")
struct OutgoingLaunchTests {
    /// A message of a type with everything that it demands, read from the sample that a tool accepts.
    static func launch(_ sample: Sample) throws -> OutgoingLaunch {
        let claims = try LaunchClaims(payload: JSONValue.object(sample.payload).json)
        var launch = OutgoingLaunch(try #require(claims.messageType), deploymentID: "dep-1")
        launch.claims = claims
        return launch
    }

    @Test("Every type of message reads again as it was", arguments: Sample.all.map(\.name))
    func roundTrip(type: String) throws {
        let sample = try #require(Sample.all.first { $0.name == type }?.sample)
        let launch = try Self.launch(sample)
        #expect(launch.missing == [])
        let written = try #require(try JSONValue(json: launch.messageJSON).object)
        var expected = sample.payload
        for token in ["iss", "aud", "exp", "iat", "nonce"] { expected[token] = nil }
        #expect(written == expected)
    }

    @Test("Every claim that there is reads again as it was, unknown ones too, and each is written once")
    func everything() throws {
        let json = EveryClaim.json
        let claims = try LaunchClaims(payload: Array(json.utf8))
        #expect(claims.findings.map(\.code) == [.unresolvedVariable], "one parameter is a variable on purpose")
        var launch = OutgoingLaunch(.resourceLink, deploymentID: "d")
        launch.claims = claims
        #expect(try JSONValue(json: launch.messageJSON) == JSONValue(json: json))
    }

    @Test("What a message lacks is told by its wire name")
    func missing() {
        #expect(
            OutgoingLaunch(.resourceLink, deploymentID: "d").missing == [
                Sample.wire("…target_link_uri"), Sample.wire("…roles"), Sample.wire("…resource_link") + " id",
            ])
        #expect(OutgoingLaunch(.deepLinking, deploymentID: "").missing.count == 4)
    }

    @Test("Extras are added, and never take the place of a claim that has a property")
    func extras() throws {
        var launch = OutgoingLaunch(.resourceLink, deploymentID: "d", targetLinkURI: "https://tool.example.com")
        launch.extras = .of([
            "https://lms.example.edu/extra": ["a": 1], "sub": "mallory", "nonce": "n", "iss": "i", "exp": 1,
            "https://purl.imsglobal.org/spec/lti/claim/deployment_id": "other",
        ])
        let written = try #require(try JSONValue(json: launch.messageJSON).object)
        #expect(written["https://lms.example.edu/extra"] == ["a": 1])
        #expect(written["sub"] == nil && written["nonce"] == nil && written["iss"] == nil && written["exp"] == nil)
        #expect(written[Sample.wire("…deployment_id")] == "d")
        #expect(written[Sample.wire("…version")] == "1.3.0")
    }

    @Test("Nothing of a launch is printed")
    func canary() {
        var launch = OutgoingLaunch(.resourceLink, deploymentID: "CANARY", targetLinkURI: "CANARY")
        launch.claims.user.subject = "CANARY"
        launch.extras = .of(["CANARY": "CANARY"])
        var dumped = ""
        dump(launch, to: &dumped)
        #expect(!"\(launch) \(String(reflecting: launch)) \(dumped)".contains("CANARY"))
    }
}

/// A payload with every claim that has a property, and one that has none.
enum EveryClaim {
    private static let c = "https://purl.imsglobal.org/spec/lti/claim/"

    static let json = """
        {"\(c)message_type":"LtiResourceLinkRequest","\(c)version":"1.3.0","\(c)deployment_id":"d",
        "\(c)target_link_uri":"https://tool.example.com/x","sub":"u","name":"A B","given_name":"A","family_name":"B",
        "middle_name":"M","nickname":"N","preferred_username":"P","profile":"https://p.example","picture":"https://i.example",
        "website":"https://w.example","email":"a@example.edu","email_verified":false,"gender":"x","birthdate":"2001-02-03",
        "zoneinfo":"Europe/Vienna","locale":"de-AT","phone_number":"+43","phone_number_verified":true,"updated_at":1700000000,
        "\(c)roles":["http://purl.imsglobal.org/vocab/lis/v2/membership#Mentor","https://x.example/own"],
        "\(c)role_scope_mentor":["u2"],"\(c)resource_link":{"id":"l","title":"T","description":"D"},
        "\(c)context":{"id":"c","type":["http://purl.imsglobal.org/vocab/lis/v2/course#CourseSection"],"label":"L","title":"C"},
        "\(c)tool_platform":{"guid":"g","name":"n","description":"d","url":"u","contact_email":"e","product_family_code":"p",
        "version":"v"},"\(c)launch_presentation":{"document_target":"iframe","height":320,"width":240.5,
        "return_url":"https://lms.example.edu/r","locale":"en-US"},
        "\(c)lis":{"person_sourcedid":"s","course_offering_sourcedid":"o","course_section_sourcedid":"x"},
        "\(c)custom":{"a":"1","b":"","c":"$Vendor.unknown"},
        "\(c)for_user":{"user_id":"u2","person_sourcedid":"s2","given_name":"G","family_name":"F","name":"GF","email":"g@x",
        "roles":["http://purl.imsglobal.org/vocab/lis/v2/membership#Learner"]},
        "\(c)lti1p1":{"user_id":"1","oauth_consumer_key":"k","oauth_consumer_key_sign":"s","context_id":"c",
        "tool_consumer_instance_guid":"g","resource_link_id":"l"},"\(c)lti11_legacy_user_id":"77","\(c)tool.state":"ts",
        "https://purl.imsglobal.org/spec/lti-ags/claim/endpoint":{"scope":["a"],"lineitems":"https://l","lineitem":"https://m"},
        "https://purl.imsglobal.org/spec/lti-nrps/claim/namesroleservice":{"context_memberships_url":"https://n",
        "service_versions":["2.0"]},"https://purl.imsglobal.org/spec/lti-gs/claim/groupsservice":{"scope":["g"],
        "context_groups_url":"https://g","context_group_sets_url":"https://s","service_versions":["1.0"]},
        "https://purl.imsglobal.org/spec/lti-bo/claim/basicoutcome":{"lis_result_sourcedid":"r",
        "lis_outcome_service_url":"https://o"},"https://purl.imsglobal.org/spec/lti-ces/claim/caliper-endpoint-service":
        {"scopes":["c"],"caliper_endpoint_url":"https://e","caliper_federated_session_id":"f",
        "caliper_supported_versions":["1.2"],"caliper_maximum_payload_size":1000,"caliper_supported_extensions":["x"]},
        "https://purl.imsglobal.org/spec/lti-dl/claim/deep_linking_settings":{"deep_link_return_url":"https://d",
        "accept_types":["link"],"accept_presentation_document_targets":[],"accept_media_types":"image/*",
        "accept_multiple":false,"accept_lineitem":true,"auto_create":false,"title":"t","text":"x","data":""},
        "https://purl.imsglobal.org/spec/lti-dl/claim/content_items":[{"type":"link","n":1.50}],
        "https://purl.imsglobal.org/spec/lti-dl/claim/data":"d","https://purl.imsglobal.org/spec/lti-dl/claim/msg":"m",
        "https://purl.imsglobal.org/spec/lti-dl/claim/log":"l","https://purl.imsglobal.org/spec/lti-dl/claim/errormsg":"e",
        "https://purl.imsglobal.org/spec/lti-dl/claim/errorlog":"g",
        "https://purl.imsglobal.org/spec/lti-ap/claim/start_assessment_url":"https://s",
        "https://purl.imsglobal.org/spec/lti-ap/claim/session_data":"sd",
        "https://purl.imsglobal.org/spec/lti-ap/claim/attempt_number":2,
        "https://purl.imsglobal.org/spec/lti-ap/claim/proctoring_settings":{"data":"p"},
        "https://purl.imsglobal.org/spec/lti-ap/claim/verified_user":{"name":"n","full_name":"f","given_name":"g",
        "family_name":"h","middle_name":"m","picture":"https://i"},
        "https://purl.imsglobal.org/spec/lti-ap/claim/end_assessment_return":true,
        "https://purl.imsglobal.org/spec/lti-ap/claim/errormsg":"em",
        "https://purl.imsglobal.org/spec/lti-ap/claim/errorlog":"el",
        "https://purl.imsglobal.org/spec/lti-ap/claim/acs":{"actions":["pause"],"assessment_control_url":"https://a"},
        "\(c)activity":{"id":"ac","title":"at"},"\(c)submission":{"id":"su"},"\(c)asset":{"id":"as"},
        "\(c)assetreport_type":"originality","\(c)assetservice":{"scope":["s"],"assets":[{"asset_id":"1"}]},
        "\(c)assetreport":{"scope":["r"],"report_url":"https://r"},
        "\(c)platformnotificationservice":{"service_versions":["1.0"],"platform_notification_service_url":"https://p",
        "scope":["n"],"notice_types_supported":["LtiContextCopyNotice"]},
        "\(c)notice":{"id":"no","timestamp":"2026-01-01T00:00:00Z","type":"LtiHelloWorldNotice"},"\(c)origin_contexts":["oc"],
        "\(c)eulaservice":{"url":"https://e","scope":["u"]},
        "\(c)linkcontentservice":{"contentitems":"https://c","contentitem":"https://i","version":["1"],"scopes":["a"],
        "types":["b"]},"https://www.instructure.com/placement":"course_navigation",
        "http://www.brightspace.com":{"org_defined_id":"1","user_id":"2","username":"3"},
        "https://lms.example.edu/own":{"z":[1,2.50,null]}}
        """
}
