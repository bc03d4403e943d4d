import CrosswalkJSON
import LTICore
import Testing

@Suite("Setting a tool up by hand")
struct ToolSetupTests {
    private func tool() -> ToolConfiguration {
        var tool = RegistrationBench.tool()
        tool.logoURI = "https://tool.example.com/logo.png"
        tool.tool.canvas = CanvasToolOptions(toolID: "word-trainer")
        tool.tool.messages[0].placements = ["https://canvas.instructure.com/lti/course_navigation"]
        tool.tool.messages[0].canvas = CanvasMessageOptions(visibility: "members", isInMenuByDefault: false)
        return tool
    }

    @Test("The configuration for Canvas has every placement, and the key set by its address")
    func canvas() throws {
        let text = String(decoding: ToolSetup(tool()).canvasJSON, as: UTF8.self)
        #expect(
            text == """
                {"title":"Word Trainer","description":"Trains words.",\
                "oidc_initiation_url":"https://tool.example.com/login",\
                "target_link_uri":"https://tool.example.com/start",\
                "redirect_uris":["https://tool.example.com/launch"],\
                "scopes":["https://purl.imsglobal.org/spec/lti-ags/scope/score",\
                "https://purl.imsglobal.org/spec/lti-ags/scope/lineitem",\
                "https://purl.imsglobal.org/spec/lti/scope/noticehandlers"],\
                "extensions":[{"platform":"canvas.instructure.com","domain":"tool.example.com",\
                "tool_id":"word-trainer","privacy_level":"name_only","settings":{"text":"Word Trainer",\
                "icon_url":"https://tool.example.com/logo.png","placements":[\
                {"placement":"course_navigation","message_type":"LtiResourceLinkRequest",\
                "target_link_uri":"https://tool.example.com/start","text":"Word Trainer","enabled":true,\
                "default":"disabled","visibility":"members"},\
                {"placement":"link_selection","message_type":"LtiDeepLinkingRequest",\
                "target_link_uri":"https://tool.example.com/start","text":"Words","enabled":true},\
                {"placement":"editor_button","message_type":"LtiDeepLinkingRequest",\
                "target_link_uri":"https://tool.example.com/start","text":"Words","enabled":true}]}}],\
                "public_jwk_url":"https://tool.example.com/jwks",\
                "custom_fields":{"sis":"$Person.sourcedId","when":"$Context.id.history"}}
                """)
    }

    @Test("Its members are those of a configuration that Canvas takes", .enabled(if: SharedData.isThere))
    func members() throws {
        let sample = try SharedData.object("canvas/canvas-json-tool-config.json")
        let known = Set(sample.map(\.name)).union(["public_jwk_url", "redirect_uris"])
        let ours = ToolSetup(tool()).canvas
        #expect(Set(ours.map(\.name)).isSubset(of: known))
        let theirs = try #require(sample["extensions"]?[0]), mine = try #require(ours["extensions"]?[0])
        #expect(Set((mine.object ?? [:]).map(\.name)) == Set((theirs.object ?? [:]).map(\.name)))
        let places = try #require(mine["settings"]?["placements"]?[0]?.object)
        let theirPlaces = try #require(theirs["settings"]?["placements"]?[0]?.object)
        #expect(
            Set(theirPlaces.map(\.name)).subtracting(["canvas_icon_class", "icon_url"]).isSubset(of: places.map(\.name))
        )
    }

    @Test(
        "The privacy level is the least that gives what the tool asks for",
        arguments: [
            (["sub"], "anonymous"), (["given_name"], "name_only"), (["email"], "email_only"),
            (["name", "email"], "public"), (["picture"], "public"),
        ])
    func privacy(claims: [String], level: String) {
        var tool = tool()
        tool.tool.claims = claims
        #expect(ToolSetup(tool).canvas["extensions"]?[0]?["privacy_level"]?.string == level)
    }

    @Test("Every value has the name by which platforms ask for it")
    func lines() {
        let lines = ToolSetup(tool()).lines
        #expect(
            lines.map(\.label).prefix(5) == [
                "Tool name", "Tool URL (target link URI)", "Initiate login URL", "Redirection URI", "Public keyset URL",
            ])
        #expect(lines.last?.value == "when=$Context.id.history" && lines.count == 10)
    }
}
