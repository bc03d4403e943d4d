import CrosswalkJSON
import LTICore
import Testing

@Suite("Claims of the companions")
struct CompanionClaimTests {
    @Test("The versions of the Link and Content Service come as a list, or as one text")
    func versions() throws {
        let name = "https://purl.imsglobal.org/spec/lti/claim/linkcontentservice"
        for (version, expected) in [
            (["1.0", "1.1"], ["1.0", "1.1"]), ("1.0.0", ["1.0.0"]), (7, []), (nil, []),
        ] as [(JSONValue?, [String])] {
            var claim: JSONObject = ["contentitems": "https://lms.example/items", "types": ["ltiResourceLink"]]
            claim["version"] = version
            let claims = try LaunchClaims(payload: JSONValue.object([name: .object(claim)]).json)
            let read = try #require(claims.companions.linkContent)
            #expect(read.versions == expected)
            #expect(read.contentItemsURL == "https://lms.example/items" && read.contentItemURL == nil)
            #expect(read.types == ["ltiResourceLink"] && read.scopes.isEmpty)
        }
    }
}
