import CrosswalkJSON
import CrosswalkRuntime
import HTTPTypes
import LTIAdvantage
import LTICore

@testable import LTITesting

/// The simulated platform under rehearsal, as it is or with a fault before it.
enum OwnPlatform {
    static let redirect = "http://localhost:9090/lti/launch"

    static func rehearsal(
        _ fault: PlatformFault? = nil, misbehaviour: Misbehaviour? = nil
    ) async throws -> PlatformRehearsal {
        let key = try KnownToolKey(TestLMS.prepared[10])
        let lms = try SimulatedLMS(at: Endpoint("http://127.0.0.1:8080"), keys: TestLMS.keys(), ambient: .system)
        let entry = ToolRegistration(
            clientID: "rehearsal", deployments: [Deployment(id: "dep-1")],
            initiationURL: "http://localhost:9090/lti/login", redirectURIs: [redirect],
            targetLinkURI: "http://localhost:9090/", keys: .pasted(key.publicKeys), scopes: SimulatedLMS.scopes,
            messageTypes: [.resourceLink, .deepLinking])
        let registration = try await lms.register(entry)
        let served = misbehaviour.map { lms.misbehaving($0) } ?? lms
        let handler = ClosureHandler { request in
            guard let fault else { return try await served.respond(to: request) }
            return try await fault.answer(request, by: served)
        }
        return PlatformRehearsal(
            of: RehearsedPlatform(
                registration, redirectURI: redirect, key: key, through: InProcessTransport(handler)
            ) { order in
                let initiation = try await lms.begin(
                    order.type, by: order.person.rawValue, link: "l-fractions", client: entry.clientID)
                return RehearsalInitiation(url: initiation.url.description)
            }, limits: .ofBusyMachines)
    }
}

/// One thing that a platform can do wrong, and the rows of the rehearsal that are meant for it.
enum PlatformFault: String, CaseIterable, Sendable, CustomStringConvertible {
    case keysGone, keysEmpty, tokensForEverybody, tokensWithoutType, replayedAssertions
    case anyRedirect, stateLost, membersForEverybody, membersOfPlainJSON, membersWithoutNext, membersRoleIgnored
    case itemsForEverybody, itemsWithoutAddress, itemsOfPlainJSON, filtersIgnored, removedItemsStay, noNextItems
    case scoresForEverybody, scoresThrownAway, olderScoresCount, anyMediaType, resultsOfPlainJSON, scoresRefused
    case linksRefused, linksTakenUnread, fallsOver

    var description: String { rawValue }

    var rows: [String] {
        switch self {
        case .keysGone: ["keys.reachable", "launch.signature"]
        case .keysEmpty: ["keys.set", "launch.signature"]
        case .tokensForEverybody: ["tokens.wrongAudience", "tokens.expired", "tokens.strangersKey", "tokens.unsigned"]
        case .tokensWithoutType: ["tokens.granted"]
        case .replayedAssertions: ["tokens.replay"]
        case .anyRedirect: ["login.redirectURI", "login.redirectPath"]
        case .stateLost: ["login.answer"]
        case .membersForEverybody: ["members.withoutToken", "members.otherScope", "members.forgedToken"]
        case .membersOfPlainJSON: ["members.read"]
        case .membersWithoutNext: ["members.pages"]
        case .membersRoleIgnored: ["members.role"]
        case .itemsForEverybody: ["lineItems.withoutToken"]
        case .itemsWithoutAddress: ["lineItems.create"]
        case .itemsOfPlainJSON: ["lineItems.create", "lineItems.list"]
        case .filtersIgnored: ["lineItems.filters"]
        case .removedItemsStay: ["lineItems.remove"]
        case .noNextItems: ["lineItems.pages"]
        case .scoresForEverybody: ["grades.withoutToken", "grades.otherScope"]
        case .scoresThrownAway: ["grades.value", "grades.zero", "grades.extra"]
        case .olderScoresCount: ["grades.older"]
        case .anyMediaType: ["grades.mediaType"]
        case .resultsOfPlainJSON: ["results.mediaType"]
        case .scoresRefused: ["grades.value"]
        case .linksRefused: ["deepLink.taken", "deepLink.cancelled"]
        case .linksTakenUnread:
            ["deepLink.replay", "deepLink.strangersKey", "deepLink.unsigned", "deepLink.foreignData"]
        case .fallsOver: ["tokens.wrongAudience", "lineItems.withoutLabel", "grades.negative", "deepLink.unsigned"]
        }
    }
}
