import CrosswalkJOSE
import CrosswalkJSON
import CrosswalkRuntime
import LTICore

/// Launches of one link, and a deep linking request.
struct PlatformLaunches: Sendable {
    let keys: KeySetScene
    let registration: Registration
    let teacher: PlatformLaunch
    let learner: PlatformLaunch
    let again: PlatformLaunch
    let deepLinking: PlatformLaunch
    let time: WallTime

    var all: [PlatformLaunch] { [teacher, learner, again, deepLinking] }

    /// What the library's own verifier says of a launch: the code of its refusal.
    func refusal(of launch: PlatformLaunch) -> String? {
        guard let set = keys.verification else { return "no key set" }
        do throws(LaunchRefusal) {
            _ = try LaunchVerifier(registration: registration).verify(
                launch.token.text, keys: set,
                expecting: LaunchExpectation(nonce: launch.nonce, targetLinkURI: launch.login["target_link_uri"]),
                at: NumericDate(Int(time.secondsSinceEpoch)))
            return nil
        } catch {
            return error.code.rawValue
        }
    }
}

/// What is looked at in a platform's launches (LTI Core 1.3 §5, Security Framework 1.0 §5.1.2).
enum PlatformLaunchRows {
    private typealias Row = RehearsalRow<PlatformLaunches>

    static let rows: [RehearsalRow<PlatformLaunches>] =
        [
            verified("teacher", \.teacher), verified("learner", \.learner), verified("deepLinking", \.deepLinking),
        ] + tokens + claims

    private static func verified(
        _ name: String, _ launch: any KeyPath<PlatformLaunches, PlatformLaunch> & Sendable
    ) -> RehearsalRow<PlatformLaunches> {
        Row("launch.\(name)", .launches, "A strict tool takes a launch: \(name).", expects: "no rule broken") { scene in
            scene.refusal(of: scene[keyPath: launch])
        }
    }

    private static func each(
        _ code: String, _ title: String, _ expectation: String,
        _ wrong: @escaping @Sendable (PlatformLaunches, PlatformLaunch) -> String?
    ) -> RehearsalRow<PlatformLaunches> {
        Row("launch.\(code)", .launches, title, expects: expectation) { scene in
            scene.all.lazy.compactMap { wrong(scene, $0) }.first
        }
    }

    private static let tokens: [RehearsalRow<PlatformLaunches>] = [
        each("algorithm", "Tokens are signed with RS256.", "alg RS256") { _, launch in
            launch.token.algorithm == "RS256" ? nil : "another alg"
        },
        each("signature", "Their signature holds.", "one by a published key, named by kid") { scene, launch in
            scene.keys.proves(launch.token.text)
        },
        each("nonce", "They give the nonce back.", "the nonce of the request") { _, launch in
            launch.token.claims["nonce"]?.string == launch.nonce ? nil : "another nonce, or none"
        },
        each("times", "They are fresh and short-lived.", "iat, and exp within the hour") { scene, launch in
            TokenRows.times(launch.token.claims, at: scene.time)
        },
        each("audience", "They are for the tool.", "aud the client id alone") { scene, launch in
            launch.token.audiences == [scene.registration.clientID.text] ? nil : "another aud, or none"
        },
        each("spaces", "No value has spaces around it.", "values as they are") { _, launch in
            let isPadded = launch.token.claims.contains { member in
                guard let text = member.value.string else { return false }
                return text.hasPrefix(" ") || text.hasSuffix(" ")
            }
            return isPadded ? "a claim with spaces around its value" : nil
        },
    ]

    private static let claims: [RehearsalRow<PlatformLaunches>] = [
        Row("launch.subject", .launches, "A person keeps their id.", expects: "one sub a person, and no two the same") {
            scene in
            let (learner, again) = (scene.learner.token.claims["sub"]?.string, scene.again.token.claims["sub"]?.string)
            guard let learner, learner == again else { return "another sub the second time, or none" }
            return learner == scene.teacher.token.claims["sub"]?.string ? "the same sub for two people" : nil
        },
        Row("launch.roles", .launches, "Roles are of the vocabulary.", expects: "Learner and Instructor, by full URI") {
            scene in
            func roles(_ launch: PlatformLaunch) -> [String] {
                launch.claim("/claim/roles")?.array?.compactMap(\.string) ?? []
            }
            let membership = "http://purl.imsglobal.org/vocab/lis/v2/membership#"
            guard roles(scene.learner).contains(membership + "Learner") else { return "a learner without that role" }
            return roles(scene.teacher).contains(membership + "Instructor") ? nil : "a teacher without that role"
        },
        Row("launch.link", .launches, "A link keeps its id.", expects: "one resource_link.id") { scene in
            let ids = Set(
                [scene.teacher, scene.learner, scene.again].map { $0.claim("/claim/resource_link")?["id"]?.string })
            return ids.count == 1 && ids.first != .some(nil) ? nil : "several, or none"
        },
        Row("launch.members", .launches, "Launches offer the class list.", expects: "an address, and version 2.0") {
            scene in
            let claim = scene.teacher.claim("-nrps/claim/namesroleservice")
            guard claim?["context_memberships_url"]?.string != nil else { return "no address" }
            return claim?["service_versions"]?.array?.contains("2.0") == true ? nil : "no version 2.0"
        },
        Row("launch.grades", .launches, "Launches offer the gradebook.", expects: "scopes, and the line items") {
            scene in
            let claim = scene.teacher.claim("-ags/claim/endpoint")
            guard claim?["lineitems"]?.string != nil else { return "no line items" }
            return claim?["scope"]?.array?.isEmpty == false ? nil : "no scopes"
        },
        Row("launch.settings", .launches, "Deep linking says what is taken.", expects: "return URL, types, targets") {
            scene in
            let settings = scene.deepLinking.claim("-dl/claim/deep_linking_settings")
            let isWhole =
                settings?["deep_link_return_url"]?.string != nil && settings?["accept_types"]?.array?.isEmpty == false
                && settings?["accept_presentation_document_targets"]?.array != nil
            return isWhole ? nil : "a member missing"
        },
    ]
}
