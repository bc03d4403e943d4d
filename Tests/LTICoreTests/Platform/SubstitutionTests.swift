import LTICore
import Testing

@Suite("Variables of custom parameters are filled once, or left for the tool to see")
struct SubstitutionTests {
    private static func launch() -> OutgoingLaunch {
        var launch = OutgoingLaunch(.resourceLink, deploymentID: "d", targetLinkURI: "https://tool.example.com")
        launch.claims.user.subject = "u-1"
        launch.claims.user.name = "$Person.email.primary"
        launch.claims.context = LaunchContext(id: "c-1", types: [ContextType(.courseSection)], title: "Algebra")
        launch.claims.resourceLink = ResourceLink(id: "l-1")
        return launch
    }

    private static let table: [(variable: String, value: String, why: String)] = [
        ("$User.id", "u-1", "the message says it"),
        ("$user.ID", "u-1", "names are compared without regard to case"),
        ("$Context.title", "Algebra", "the message says it"),
        ("$Context.type", "http://purl.imsglobal.org/vocab/lis/v2/course#CourseSection", "the message says it"),
        ("$ResourceLink.title", "", "known, and without a value"),
        ("$Person.email.primary", "$Person.email.primary", "the message does not tell whether there is one"),
        ("$Person.name.full", "$Person.email.primary", "a value is not filled again"),
        ("$Vendor.thing.id", "$Vendor.thing.id", "nobody knows it"),
        ("$Host.knows.this", "host", "the host knows it"),
        ("$Person.sourcedId", "", "the host knows it, and there is none"),
        ("$5.00", "$5.00", "no variable"), ("$Alone", "$Alone", "no variable"), ("plain", "plain", "no variable"),
        ("see $User.id", "see $User.id", "a variable is a whole value"),
    ]

    @Test("Each kind of value", arguments: table.indices)
    func value(index: Int) {
        let row = Self.table[index]
        var launch = Self.launch()
        launch.add(CustomParameters([(name: "p", value: row.variable)])) { variable in
            switch variable {
            case LaunchVariable("Host.knows.this"): "host"
            case LaunchVariable("Person.sourcedId"): ""
            default: nil
            }
        }
        #expect(launch.claims.custom.parameters.first?.raw == row.value, "\(row.why)")
    }

    @Test("Later parameters take the place of earlier ones of the same name, byte for byte")
    func precedence() {
        var launch = Self.launch()
        launch.add(CustomParameters([(name: "a", value: "tool"), (name: "é", value: "1")]))
        launch.add(CustomParameters([(name: "a", value: "link"), (name: "e\u{301}", value: "2")]))
        #expect(launch.claims.custom.parameters.map(\.raw) == ["1", "link", "2"])
    }
}
