import Caliper
import CaliperCanonical
import Canonical
import CrosswalkJSON
import Testing

@Suite("Of a launch nothing goes out that names a person")
struct LaunchPrivacyTests {
    private let translator = CaliperEventTranslator(naming: Samples.naming)
    private let parameters = #"""
        {"iss":"https://lms.example.org","name":"Ann Other","email":"ann@example.org","nonce":"n-0S6",
        "https://purl.imsglobal.org/spec/lti/claim/roles":["Learner"]}
        """#

    private var launch: LearningEvent {
        var event = Samples.event("Launched", on: "SoftwareApplication")
        event.federatedSession = "https://lms.example.org/sessions/1"
        event.residue["caliper:/federatedSession"] =
            #"{"id":"https://lms.example.org/sessions/1","type":"LtiSession","messageParameters":\#(parameters)}"#
        return event
    }

    @Test("Names, addresses and nonces are withheld, on the way out and on the way in")
    func withheld() throws {
        let node = try translator.caliper(of: launch).value
        let text = String(decoding: try node.json(), as: UTF8.self)
        #expect(text.contains("claim/roles") && text.contains("https://lms.example.org"))
        for secret in ["Ann Other", "ann@example.org", "n-0S6"] { #expect(!text.contains(secret)) }

        let whole = CaliperEventTranslator(
            naming: Samples.naming,
            launchParameters: CaliperLaunchParameters(allowed: ["iss", "name", "email", "nonce"]))
        let given = try whole.caliper(of: launch).value
        let residue = try translator.event(of: given).residue.values.joined()
        #expect(!residue.contains("Ann Other") && !residue.contains("n-0S6"))
        // Who allows a name gets it; a nonce goes to nobody.
        let allowed = String(decoding: try given.json(), as: UTF8.self)
        #expect(allowed.contains("Ann Other") && !allowed.contains("n-0S6"))
    }
}
