import CrosswalkJOSE
import CrosswalkJSON
import CrosswalkTesting
import LTICore
import Testing

@Suite("Whatever a platform writes, a tool reads")
struct RandomLaunchTests {
    /// Texts that are easily spoiled on the way.
    private static let texts = [
        "", " ", "plain", "é", "e\u{301}", "\u{0}", "\u{1F}\t\n\r", "\"\\/", "</script>", "&amp;", "𝄞", "\u{FEFF}",
        "\u{202E}abc", "$User.id", "$$", "{}", "null", "0", String(repeating: "x", count: 5_000),
    ]

    @Test("Random messages read again as they were written")
    func roundTrip() throws {
        try PropertyTest.run(cases: 400, seed: 41) { random in
            func text(_ random: inout SeededGenerator) -> String { random.element(of: Self.texts) ?? "" }
            func maybe(_ random: inout SeededGenerator) -> String? { random.chance(1, in: 2) ? text(&random) : nil }
            var launch = OutgoingLaunch(.resourceLink, deploymentID: "dep-1", targetLinkURI: text(&random))
            launch.claims.user.name = maybe(&random)
            launch.claims.user.email = maybe(&random)
            launch.claims.context = LaunchContext(id: "c", label: maybe(&random), title: maybe(&random))
            launch.claims.resourceLink = ResourceLink(id: "l", title: maybe(&random), summary: maybe(&random))
            launch.claims.roles = LaunchRoles((0..<random.number(below: 4)).map { Role("https://r.example/\($0)") })
            launch.claims.custom = CustomParameters(
                (0..<random.number(below: 5)).map { (name: "p\($0)\(text(&random))", value: text(&random)) })
            launch.claims.deepLinking.data = maybe(&random)
            launch.extras["https://x.example/\(random.number(below: 9))"] = .string(text(&random))
            let read = try LaunchClaims(payload: launch.messageJSON)
            var expected = launch.claims
            // Names that come out alike are one parameter.
            try #require(read.custom.parameters.allSatisfy { expected.custom[$0.name] == read.custom[$0.name] })
            expected.custom = read.custom
            try #require(read.user == expected.user && read.context == expected.context)
            try #require(read.resourceLink == expected.resourceLink && read.roles == expected.roles)
            try #require(read.deepLinking == expected.deepLinking && read.targetLinkURI == expected.targetLinkURI)
            try #require(read.unknown.count == 1)
        }
    }
}
