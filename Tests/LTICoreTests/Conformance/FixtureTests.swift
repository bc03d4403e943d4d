import CrosswalkJSON
import LTICore
import Testing

@Suite(
    "Payloads of platforms and specifications", .enabled(if: SharedData.isThere, "the conformance data is not there"))
struct FixtureTests {
    private func claims(_ path: String) throws -> LaunchClaims {
        try LaunchClaims(payload: try SharedData.bytes(path))
    }

    private func codes(_ claims: LaunchClaims) -> [String] { claims.findings.map(\.code.rawValue) }

    @Test("Canvas's student: an unresolved variable in lis is no name, mixed addresses and a null placement pass")
    func canvasStudent() throws {
        let claims = try claims("canvas/id-token-student.json")
        #expect(claims.sourcedIDs?.person == "835203884")
        #expect(claims.sourcedIDs?.courseOffering == nil)
        #expect(codes(claims) == ["claim.unresolved_variable"])
        #expect(claims.findings.first?.member == "course_offering_sourcedid")
        #expect(claims.vendor.canvasPlacement == nil)
        #expect(claims.deploymentID?.text == "7:d3a2504bba5184799a38f141e8df2335cfa8206d")
        #expect(claims.authorizedParty?.text == "10000000000002" && claims.audience?.values == ["10000000000002"])
        #expect(claims.grades?.scopes.count == 5)
        #expect(claims.grades?.lineItemURL?.hasPrefix("https://") == true)
        #expect(claims.grades?.lineItemsURL?.hasPrefix("http://") == true)
        #expect(claims.memberships?.versions == ["2.0"])
        #expect(claims.companions.noticeService?.noticeTypes.count == 3)
        #expect(claims.companions.eulaService?.scopes.count == 2)
        #expect(claims.migration?.consumerKey == "thisisasupersecretkey")
        #expect(claims.legacyUserID == claims.migration?.userID)
        #expect(claims.custom["custom1"] == "value1" && claims.custom.parameters.count == 2)
        #expect(claims.roles?.isLearner == true && claims.roles?.isInstructor == false)
        #expect(claims.context?.types.map(\.kind) == [.courseOffering])
        #expect(claims.resourceLink?.summary == "<p>Assignment Description</p>")
        #expect(claims.presentation?.documentTarget == .iframe)
        #expect(claims.unknown.isEmpty)
    }

    @Test(
        "Canvas's other launches are read, with their roles",
        arguments: [
            ("admin", "Administrator"), ("teacher", "Instructor"), ("student-services-off", "Learner"),
        ])
    func canvas(name: String, principal: String) throws {
        let claims = try claims("canvas/id-token-\(name).json")
        #expect(claims.messageType == .resourceLink && claims.version == "1.3.0")
        #expect(claims.toolPlatform?.productFamilyCode == "canvas")
        #expect(claims.roles?.all.contains { $0.principal?.rawValue == principal } == true)
        #expect(claims.roles?.all.allSatisfy(\.isKnown) == true)
        #expect(claims.user.subject != nil && claims.issuedAt != nil && claims.expiresAt != nil)
        #expect((claims.grades == nil) == (name == "student-services-off"))
        let table = LMSFamilyTable.builtIn
        let found = table.family(
            productFamilyCode: claims.toolPlatform?.productFamilyCode, issuer: claims.issuer ?? "")
        #expect(found.family.code == "canvas" && found.evidence == .productFamilyCode)
    }

    @Test("Canvas's deep linking request is read, and its stray claim kept")
    func canvasDeepLinking() throws {
        let claims = try claims("canvas/id-token-deep-linking-request.json")
        let settings = try #require(claims.deepLinking.settings)
        #expect(settings.acceptTypes == ["ltiResourceLink"] && settings.documentTargets == ["iframe", "window"])
        #expect(settings.acceptsMultiple == false && settings.createsAtOnce == false && settings.data == nil)
        #expect(claims.vendor.canvasPlacement == "assignment_selection")
        #expect(claims.presentation?.width?.integer == 800)
        #expect(claims.unknown.map(\.name.rawValue) == ["key"])
        #expect(claims[unknown: "key"].map { String(decoding: $0.json, as: UTF8.self) } == #""7zPyT2Y3FqkkEDyRRgv5o""#)
    }

    @Test(
        "The example of Core is read whole",
        arguments: [
            "spec-examples/core-1.3-appendix-E-resource-link-request.json",
            "reference-json/LtiResourceLinkRequest.json",
        ])
    func core(path: String) throws {
        let claims = try claims(path)
        #expect(claims.user.subject?.text == "a6d5c443-1f51-4783-ba1a-7686ffe3b54a")
        #expect(claims.audience?.values == ["962fa4d8-bcbf-49a0-94b2-2de05ad274af"])
        #expect(claims.mentees.count == 3 && claims.roles?.isMentor == true)
        #expect(claims.resourceLink?.id?.text == "200d101f-2c14-434a-a0f3-57c2a42369fd")
        #expect(claims.context?.label == "ECON 1010" && claims.context?.types.first?.kind == .courseOffering)
        #expect(claims.presentation?.height?.lexeme == "320")
        #expect(claims.custom["xstart"] == "2017-04-21T01:00:00Z")
        #expect(claims.custom.dateTime("xstart") == "2017-04-21T01:00:00Z")
        #expect(claims.sourcedIDs?.courseSection == "example.edu:SI182-001-F16")
        #expect(claims.unknown.map(\.name.rawValue) == ["http://www.ExamplePlatformVendor.com/session"])
        #expect(claims.findings.isEmpty)
        #expect(claims.toolPlatform?.guid != nil && claims.user.givenName == "Jane")
    }

    @Test("The example of Deep Linking lacks the platform's guid, which is noted")
    func deepLinkingExample() throws {
        let claims = try claims("spec-examples/dl-2.0-appendix-A-request.json")
        #expect(codes(claims) == ["claim.missing_member"])
        #expect(claims.context?.types.map(\.kind) == [.courseOffering])
        #expect(claims.deepLinking.settings?.data == "csrftoken:c7fbba78-7b75-46e3-9201-11e6d5f36f53")
        #expect(claims.deepLinking.settings?.acceptsMultiple == true)
    }

    @Test("The example of a deep linking response is read, its items as they stand")
    func deepLinkingResponse() throws {
        let claims = try claims("spec-examples/dl-2.0-appendix-B-response.json")
        #expect(claims.messageType == .deepLinkingResponse)
        #expect(claims.deepLinking.contentItems != nil)
        #expect(claims.deepLinking.data == "csrftoken:c7fbba78-7b75-46e3-9201-11e6d5f36f53")
    }

    @Test("Every payload there is can be read, within the limits")
    func all() throws {
        var count = 0
        for folder in ["canvas", "spec-examples", "reference-json"] {
            for name in try SharedData.names(folder) where name.contains("id-token") || name.contains("equest.json") {
                _ = try claims("\(folder)/\(name)")
                count += 1
            }
        }
        print("fixtures: read \(count)")
        #expect(count >= 8)
    }
}
