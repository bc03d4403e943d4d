import CrosswalkJSON
import LTICore
import Testing

@Suite("Claims")
struct ClaimTests {
    private func claims(_ name: String, _ json: String) throws -> LaunchClaims {
        try LaunchClaims(payload: Array("{\"\(Sample.wire(name))\":\(json)}".utf8))
    }

    private func codes(_ claims: LaunchClaims) -> [String] { claims.findings.map(\.code.rawValue) }

    @Test("An empty payload says nothing")
    func empty() throws {
        #expect(try LaunchClaims(payload: Array("{}".utf8)) == LaunchClaims())
    }

    @Test("Custom parameters keep numbers and booleans as they were written, and resolve nothing")
    func custom() throws {
        let claims = try claims(
            "…custom",
            #"{"a":"1","b":2,"c":1.50,"d":true,"e":"","f":null,"g":"$Canvas.user.id","h":{},"errors":"x","validation_context":"y"}"#
        )
        #expect(claims.custom["a"] == "1" && claims.custom["b"] == "2" && claims.custom["c"] == "1.50")
        #expect(claims.custom["d"] == "true" && claims.custom["e"] == "")
        #expect(claims.custom["f"] == nil && claims.custom["g"] == nil && claims.custom["h"] == nil)
        #expect(claims.custom["errors"] == "x" && claims.custom["validation_context"] == "y")
        #expect(claims.custom.dateTime("e") == nil && claims.custom.dateTime("a") == "1")
        #expect(claims.custom.unresolved.map(\.name) == ["g"])
        #expect(claims.custom.unresolved.map(\.variable) == [LaunchVariable("canvas.USER.id")])
        #expect(
            codes(claims) == [
                "claim.not_text", "claim.not_text", "claim.not_text", "claim.null_value", "claim.unresolved_variable",
                "claim.wrong_type",
            ])
        #expect(claims.findings.allSatisfy { $0.claim.rawValue == Sample.wire("…custom") })
    }

    @Test("Platforms' notes on an object are passed over")
    func strayMembers() throws {
        let claims = try claims(
            "…context", #"{"id":"c","validation_context":null,"errors":{"errors":{}},"title":"t","extra":1}"#)
        #expect(claims.context?.title == "t")
        #expect(codes(claims) == ["claim.stray_member", "claim.stray_member"])
    }

    @Test(
        "An optional claim of another type is left out and noted",
        arguments: ["context", "tool_platform", "launch_presentation", "lis", "custom", "for_user", "lti1p1"])
    func wrongType(name: String) throws {
        for json in ["1", "\"x\"", "[]", "true"] {
            let claims = try claims("…" + name, json)
            #expect(codes(claims) == ["claim.wrong_type"], "\(json)")
            #expect(claims.findings.first?.claim.rawValue == Sample.wire("…" + name))
        }
        #expect(codes(try claims("…" + name, "null")) == ["claim.null_value"])
    }

    @Test("A malformed optional claim does not refuse a launch")
    func lenient() {
        for name in ["context", "tool_platform", "launch_presentation", "lis", "custom", "lti1p1"] {
            for value in [1, "x", [], true, .null] as [JSONValue] {
                #expect(Sample.resourceLink.with("…" + name, value).refusal() == nil, "\(name)")
            }
        }
    }

    @Test("A context's id may be a number; one too long is none")
    func contextID() throws {
        #expect(try claims("…context", #"{"id":5}"#).context?.id == "5")
        let long = String(repeating: "c", count: 256)
        let claims = try claims("…context", "{\"id\":\"\(long)\"}")
        #expect(claims.context?.id == nil)
        #expect(codes(claims) == ["claim.malformed_id", "claim.missing_member"])
    }

    @Test(
        "Context types are read in every form",
        arguments: [
            ("http://purl.imsglobal.org/vocab/lis/v2/course#CourseSection", ContextType.Kind.courseSection),
            ("https://purl.imsglobal.org/vocab/lis/v2/course#Group", .group), ("CourseTemplate", .courseTemplate),
            ("urn:lti:context-type:ims/lis/CourseOffering", .courseOffering), ("Account", nil), ("Course Section", nil),
            ("", nil), ("http://purl.imsglobal.org/vocab/lis/v2/course#", nil),
        ] as [(String, ContextType.Kind?)])
    func contextTypes(raw: String, kind: ContextType.Kind?) {
        #expect(ContextType(raw).kind == kind && ContextType(raw).raw == raw)
        if let kind { #expect(ContextType(kind).kind == kind) }
    }

    @Test("Whom somebody looks after counts for mentors alone")
    func mentees() throws {
        let mentor = #"["http://purl.imsglobal.org/vocab/lis/v2/membership#Mentor"]"#
        for (roles, count) in [(mentor, 2), (#"["Learner"]"#, 0), ("[]", 0)] {
            let json = """
                {"\(Sample.wire("…role_scope_mentor"))":["a","b"],"\(Sample.wire("…roles"))":\(roles)}
                """
            let claims = try LaunchClaims(payload: Array(json.utf8))
            #expect(claims.mentees.count == count)
            #expect(codes(claims) == (count == 0 ? ["claim.not_a_mentor"] : []))
        }
    }

    @Test("A blank line item is none")
    func blankLineItem() throws {
        let name = "https://purl.imsglobal.org/spec/lti-ags/claim/endpoint"
        let claims = try claims(name, #"{"lineitem":"","lineitems":"https://x","scope":"one"}"#)
        #expect(claims.grades?.lineItemURL == nil && claims.grades?.lineItemsURL == "https://x")
        #expect(claims.grades?.scopes == ["one"] && codes(claims) == ["claim.not_array"])
    }

    @Test("for_user resolves no variables and has roles of its own")
    func forUser() throws {
        let claims = try claims(
            "…for_user",
            #"{"user_id":"u","email":"$Person.email.primary","name":"$5.00","roles":["Learner"],"person_sourcedid":"$Person.sourcedId"}"#
        )
        #expect(claims.forUser?.user == "u" && claims.forUser?.email == nil && claims.forUser?.name == "$5.00")
        #expect(claims.forUser?.personSourcedID == nil && claims.forUser?.roles.isLearner == true)
        #expect(codes(claims) == ["claim.unresolved_variable", "claim.unresolved_variable"])
    }

    @Test("Every claim that the table names is known, and none is left over")
    func known() throws {
        for (name, json) in Self.everyClaim {
            let claims = try claims(name, json)
            #expect(claims.unknown.isEmpty, "\(name)")
            #expect(claims.findings.filter { $0.code != .notAMentor }.isEmpty, "\(name)")
            #expect(claims != LaunchClaims() || name.contains("mentor") || json == "{}", "\(name)")
        }
        print("claims: \(Self.everyClaim.count) known")
    }

    @Test("Unknown claims are kept as they stand")
    func unknown() throws {
        let claims = try LaunchClaims(
            payload: Array(#"{"x": [1, {"a" : 1.0}] ,"https://purl.imsglobal.org/spec/lti/claim/new":"y"}"#.utf8))
        #expect(claims.unknown.map(\.name.rawValue) == ["x", "https://purl.imsglobal.org/spec/lti/claim/new"])
        #expect(claims[unknown: "x"].map { String(decoding: $0.json, as: UTF8.self) } == #"[1, {"a" : 1.0}]"#)
        #expect(claims[unknown: "z"] == nil)
    }

    @Test("Of a hundred thousand faults a hundred are kept")
    func manyFindings() throws {
        let members = (0..<5_000).map { "\"k\($0)\":1" }.joined(separator: ",")
        let claims = try claims("…custom", "{\(members)}")
        #expect(claims.custom.parameters.count == 5_000)
        #expect(claims.findings.count == ClaimFinding.mostKept)
    }

    private static let core = "https://purl.imsglobal.org/spec/lti"

    /// The claims of the digest's table, each with a value of its kind.
    private static let everyClaim: [(String, String)] =
        [
            ("iss", #""x""#), ("aud", #""x""#), ("azp", #""x""#), ("exp", "1"), ("iat", "1"), ("nbf", "1"),
            ("nonce", #""x""#), ("jti", #""x""#), ("sub", #""x""#), ("name", #""x""#), ("given_name", #""x""#),
            ("family_name", #""x""#), ("middle_name", #""x""#), ("nickname", #""x""#), ("picture", #""x""#),
            ("email", #""x""#), ("email_verified", "true"), ("gender", #""x""#), ("locale", #""x""#),
            ("zoneinfo", #""x""#), ("preferred_username", #""x""#), ("profile", #""x""#), ("website", #""x""#),
            ("birthdate", #""x""#), ("phone_number", #""x""#), ("phone_number_verified", "false"), ("updated_at", "1"),
            ("https://www.instructure.com/placement", #""x""#), ("http://www.brightspace.com", #"{"username":"x"}"#),
        ]
        + [
            ("message_type", #""x""#), ("version", #""x""#), ("deployment_id", #""x""#), ("target_link_uri", #""x""#),
            ("roles", "[]"), ("role_scope_mentor", #"["x"]"#), ("resource_link", #"{"id":"x"}"#),
            ("context", #"{"id":"x"}"#), ("tool_platform", #"{"guid":"x"}"#),
            ("launch_presentation", #"{"height":1}"#), ("lis", #"{"person_sourcedid":"x"}"#), ("custom", #"{"a":"b"}"#),
            ("for_user", #"{"user_id":"x"}"#), ("lti1p1", #"{"user_id":"x"}"#), ("lti11_legacy_user_id", #""x""#),
            ("activity", #"{"id":"x"}"#), ("submission", #"{"id":"x"}"#), ("asset", #"{"id":"x"}"#),
            ("assetreport_type", #""x""#), ("assetservice", #"{"assets":[]}"#), ("assetreport", #"{"report_url":"x"}"#),
            ("platformnotificationservice", #"{"scope":["x"]}"#), ("notice", #"{"id":"x"}"#),
            ("origin_contexts", #"["x"]"#), ("eulaservice", #"{"url":"x"}"#),
            ("linkcontentservice", #"{"contentitems":"x"}"#), ("tool.state", #""x""#),
        ].map { ("…" + $0.0, $0.1) }
        + [
            ("-dl/claim/deep_linking_settings", #"{"data":""}"#), ("-dl/claim/content_items", "[]"),
            ("-dl/claim/data", #""x""#), ("-dl/claim/msg", #""x""#), ("-dl/claim/log", #""x""#),
            ("-dl/claim/errormsg", #""x""#), ("-dl/claim/errorlog", #""x""#),
            ("-ags/claim/endpoint", #"{"scope":[]}"#), ("-nrps/claim/namesroleservice", #"{"service_versions":[]}"#),
            ("-gs/claim/groupsservice", #"{"scope":[]}"#), ("-bo/claim/basicoutcome", #"{"lis_result_sourcedid":"x"}"#),
            ("-ces/claim/caliper-endpoint-service", #"{"caliper_maximum_payload_size":1}"#),
            ("-ap/claim/start_assessment_url", #""x""#), ("-ap/claim/session_data", #""x""#),
            ("-ap/claim/attempt_number", "1"), ("-ap/claim/proctoring_settings", #"{"data":"x"}"#),
            ("-ap/claim/verified_user", #"{"name":"x"}"#), ("-ap/claim/end_assessment_return", "true"),
            ("-ap/claim/errormsg", #""x""#), ("-ap/claim/errorlog", #""x""#), ("-ap/claim/acs", #"{"actions":["x"]}"#),
        ].map { (core + $0.0, $0.1) }
}

@Suite("The way back to the platform")
struct ReturnAddressTests {
    private func address(_ url: String?) -> ReturnAddress? {
        var presentation = LaunchPresentation()
        presentation.returnURL = url
        return ReturnAddress(presentation)
    }

    @Test(
        "Messages are added to whatever query there is",
        arguments: [
            ("https://p.example/r", "https://p.example/r?lti_msg=a%20%26b"),
            ("https://p.example/r?x=1", "https://p.example/r?x=1&lti_msg=a%20%26b"),
            ("https://p.example/r?", "https://p.example/r?lti_msg=a%20%26b"),
            ("https://p.example/r?x=1&", "https://p.example/r?x=1&lti_msg=a%20%26b"),
            ("https://p.example/r#f", "https://p.example/r?lti_msg=a%20%26b#f"),
            ("https://p.example/r?x=1#f?g", "https://p.example/r?x=1&lti_msg=a%20%26b#f?g"),
        ])
    func messages(url: String, expected: String) {
        #expect(address(url)?.url(message: "a &b") == expected)
        #expect(address(url)?.url() == url)
    }

    @Test("Every message has its own name, and bytes of UTF-8 are escaped")
    func names() {
        let url = address("https://p.example/")?.url(message: "é", error: "\"", log: "<", errorLog: "~")
        #expect(url == "https://p.example/?lti_msg=%C3%A9&lti_errormsg=%22&lti_log=%3C&lti_errorlog=~")
    }

    @Test(
        "What a browser must not be sent to is no way back",
        arguments: [
            nil, "", "javascript:alert(1)", "JAVASCRIPT:alert(1)", "data:text/html,x", "//p.example", "/r", "https://",
            "https://a@p.example/", "https://p.example/\n", "https://p.example\\x", " https://p.example",
            "ftp://p.example",
            "https://[::1", "https://:80/",
        ])
    func refused(url: String?) { #expect(address(url) == nil) }

    @Test(
        "Hosts may be written in any way",
        arguments: ["HTTPS://P.example/", "http://127.0.0.1:8080", "https://[::1]:9/x"])
    func accepted(url: String) { #expect(address(url)?.url() == url) }
}
