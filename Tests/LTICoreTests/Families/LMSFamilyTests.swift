import CrosswalkJSON
import LTICore
import Testing

@Suite("Families of learning management systems")
struct LMSFamilyTests {
    private let table = LMSFamilyTable.builtIn

    @Test(
        "Platforms are known by their code, then by issuer, then by host",
        arguments: [
            ("canvas", "https://canvas.school.example", "canvas", LMSFamilyTable.Evidence.productFamilyCode),
            ("Canvas", "https://x.example", "canvas", .productFamilyCode),
            ("desire2learn", "https://x.example", "brightspace", .productFamilyCode),
            ("BlackboardLearn", "https://blackboard.com", "blackboard", .productFamilyCode),
            ("sakailms.org", "https://x.example", "sakai", .productFamilyCode),
            ("BlackbaudK12", "https://x.example", "blackbaud", .productFamilyCode),
            (nil, "https://canvas.instructure.com", "canvas", .issuer),
            (nil, "https://blackboard.com", "blackboard", .issuer),
            (nil, "https://schoology.schoology.com", "schoology", .issuer),
            ("x", "https://school.instructure.com", "canvas", .host),
            (nil, "https://school.brightspace.com", "brightspace", .host),
            (nil, "https://instructure.com.evil.example", "generic", .none),
            (nil, "https://notinstructure.com", "generic", .none),
            (nil, "https://blackboard.com/", "generic", .none),
            ("", "https://moodle.example", "generic", .none),
        ] as [(String?, String, String, LMSFamilyTable.Evidence)])
    func detection(code: String?, issuer: String, family: String, evidence: LMSFamilyTable.Evidence) {
        let found = table.family(productFamilyCode: code, issuer: Issuer(issuer))
        #expect(found.family.code == family && found.evidence == evidence)
    }

    @Test("The table has every family, and each once")
    func families() {
        let codes = table.families.map(\.code)
        #expect(Set(codes).count == codes.count)
        for code in ["canvas", "moodle", "brightspace", "blackboard", "schoology", "sakai", "openedx"] {
            #expect(table[code]?.isPlatform == true, "\(code)")
        }
        #expect(table["google-classroom"]?.isPlatform == false)
        #expect(table["nobody"] == nil)
    }

    @Test("What nobody verified is the generic profile's, and marked")
    func assumptions() throws {
        let blackboard = try #require(table["blackboard"]?.traits)
        #expect(blackboard.dynamicRegistration == .init(value: .unknown, isAssumed: true))
        #expect(!blackboard.keySetEndpoint.isAssumed && blackboard.issuerScope.value == .shared)
        let generic = table.generic.traits
        #expect(generic.issuerScope.isAssumed && generic.issuerScope.value == .shared)
        #expect(generic.authorizationEndpoint.value == nil && generic.toolKeys.value == [.keySetURL])
        #expect(table["blackbaud"]?.traits == generic)
    }

    @Test("Addresses are filled in, where issuer and client id are all they need")
    func endpoints() throws {
        let moodle = try #require(table["moodle"]?.traits.endpoints(issuer: "https://m.example", clientID: "c"))
        #expect(moodle.authorization == "https://m.example/mod/lti/auth.php")
        #expect(moodle.assertionAudience == moodle.token)
        let d2l = try #require(table["brightspace"]?.traits.endpoints(issuer: "https://d.example", clientID: "c"))
        #expect(d2l.keySet == "https://d.example/d2l/.well-known/jwks")
        #expect(d2l.assertionAudience == "https://api.brightspace.com/auth/token")
        let blackboard = table["blackboard"]?.traits.endpoints(issuer: "https://blackboard.com", clientID: "{issuer}")
        #expect(
            blackboard?.keySet == "https://developer.blackboard.com/api/v1/management/applications/{issuer}/jwks.json")
        #expect(table["sakai"]?.traits.endpoints(issuer: "https://s.example", clientID: "c") == nil)
        #expect(table.generic.traits.endpoints(issuer: "https://s.example", clientID: "c") == nil)
    }

    @Test("A vendor's table goes over this one")
    func extended() throws {
        let own = try LMSFamilyTable(
            json: Array(
                """
                {"generic": {"deploymentID": "two words"}, "families": [
                  {"code": "moodle", "productFamilyCodes": ["moodle"], "traits": {"deploymentID": "digits"}},
                  {"code": "mine", "hosts": ["lms.example"], "traits": {"dynamicRegistration": "no"}}]}
                """.utf8))
        let both = table.extended(by: own)
        #expect(both["mine"]?.traits.dynamicRegistration == .init(value: .no, isAssumed: false))
        #expect(both["mine"]?.traits.deploymentID == .init(value: "two words", isAssumed: true))
        #expect(both["moodle"]?.traits.authorizationEndpoint.value == nil)
        #expect(both["canvas"] == table["canvas"])
        #expect(both.families.count == table.families.count + 1)
        #expect(both.family(productFamilyCode: nil, issuer: "https://LMS.example").family.code == "mine")
    }

    @Test(
        "A table that is none is refused",
        arguments: [
            "", "[]", #"{"families": {}}"#, #"{"families": [{"name": "x"}]}"#,
            #"{"families": [{"code": "x", "traits": {"dynamicRegistration": "maybe"}}]}"#,
            #"{"families": [], "families": []}"#,
        ])
    func malformed(text: String) {
        #expect(throws: JSONError.self) { _ = try LMSFamilyTable(json: Array(text.utf8)) }
    }
}
