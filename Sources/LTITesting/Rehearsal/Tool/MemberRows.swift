import CrosswalkJSON
import CrosswalkRuntime
import HTTPTypes
import LTIAdvantage
import LTICore

/// What a tool did when it was to read the class list.
struct MemberScene: Sendable {
    /// Whoever is in the course.
    let everybody: Set<UserID>
    /// Where the list begins.
    let path: String
    /// One member a page.
    let whole: RehearsalStage.Deed<[UserID]>
    /// The second page cannot be had.
    let broken: RehearsalStage.Deed<[UserID]>
    /// The next page is said to be elsewhere.
    let elsewhere: RehearsalStage.Deed<[UserID]>
    let otherAuthority: String
    /// The scopes of all tokens so far.
    let scopes: Set<String>

    var requests: [SeenRequest] { whole.seen(below: path) }

    /// What is wrong with the first request that is not right.
    func each(_ wrong: (SeenRequest) -> String?) -> String? {
        guard !requests.isEmpty else { return whole.failure ?? "no request" }
        return requests.lazy.compactMap(wrong).first
    }
}

extension RehearsalStage {
    private static let claim = "https://purl.imsglobal.org/spec/lti-nrps/claim/namesroleservice"

    /// Has the tool read the class list, three times.
    func members(_ run: inout RehearsalRun) async {
        guard let hook = tool.hooks.members else { return run.pass(over: MemberRows.rows) }
        let current = run
        let opened = await run.attempt {
            // An address may have a query already (NRPS 2.0 §2.4).
            try await open(by: "teacher") {
                $0.addToAddress("context_memberships_url", of: Self.claim, "memberships=1879")
            }
        }
        func deed(_ trouble: MembershipTrouble) async -> Deed<[UserID]> {
            watch.setTrouble(trouble)
            defer { watch.setTrouble(nil) }
            return await watching(current) { try await hook(try opened.get().occasion) }
        }
        let scene = MemberScene(
            everybody: Set(lms.catalog.members.compactMap(\.claims.subject)), path: lms.address("memberships").path,
            whole: await deed(.short), broken: await deed(.broken), elsewhere: await deed(.elsewhere),
            otherAuthority: String(lms.base.otherOrigin.split(separator: "/").last ?? ""), scopes: askedScopes)
        await run.run(MemberRows.rows, on: opened.map { _ in scene })
    }

    /// The scopes that the tool asked for in all its token requests so far.
    var askedScopes: Set<String> {
        Set(tokenRequests.flatMap { ($0.form["scope"] ?? "").split(separator: " ").map(String.init) })
    }
}

extension ForgedLaunch {
    /// Adds to the query of an address in a claim.
    mutating func addToAddress(_ name: String, of claim: String, _ query: String) {
        guard var object = claims[claim]?.object, let address = object[name]?.string else { return }
        object[name] = .string(address + (address.contains("?") ? "&" : "?") + query)
        claims[claim] = .object(object)
    }
}

/// What is looked at in reading members (Names and Role Provisioning Services 2.0).
enum MemberRows {
    private typealias Row = RehearsalRow<MemberScene>

    static let rows: [RehearsalRow<MemberScene>] = [
        Row("members.read", .members, "The class list is read.", expects: "requests that are answered, no error") {
            scene in
            scene.whole.failure ?? scene.each { $0.status == 200 ? nil : "status \($0.status)" }
        },
        Row("members.method", .members, "It is read by GET.", expects: "GET") { scene in
            scene.each { $0.head.method == .get ? nil : "another method" }
        },
        Row("members.accept", .members, "The request names the media type.", expects: ServiceMediaType.memberships) {
            scene in
            scene.each {
                $0.head.headerFields[.accept] == ServiceMediaType.memberships ? nil : "another Accept, or none"
            }
        },
        Row("members.token", .members, "It brings a token.", expects: "Authorization: Bearer") { scene in
            scene.each { $0.hasBearer ? nil : "none" }
        },
        Row("members.scope", .members, "The token is for members.", expects: ServiceScope.memberships) { scene in
            scene.scopes.contains(ServiceScope.memberships) ? nil : "no token request with that scope"
        },
        Row("members.query", .members, "The address's own query is kept.", expects: "memberships=1879") { scene in
            guard let first = scene.requests.first else { return scene.whole.failure ?? "no request" }
            return first.query["memberships"] == "1879" ? nil : "a request without it"
        },
        Row("members.pages", .members, "Pages are followed to the last.", expects: "everybody in the course") { scene in
            guard case .success(let read) = scene.whole.result else { return scene.whole.failure }
            let missing = scene.everybody.subtracting(read).count
            if missing > 0 { return "\(missing) of \(scene.everybody.count) missing" }
            return Set(read).isSubset(of: scene.everybody) ? nil : "somebody who is not in the course"
        },
        Row("members.once", .members, "Nobody is there twice.", expects: "each id once") { scene in
            guard case .success(let read) = scene.whole.result else { return scene.whole.failure }
            return Set(read).count == read.count ? nil : "an id twice"
        },
        Row("members.partial", .members, "A part does not pass for the whole.", expects: "an error of the hook") {
            scene in
            guard case .success = scene.broken.result else {
                return scene.broken.seen(below: scene.path).isEmpty ? scene.broken.failure : nil
            }
            return "a list, though its second page could not be had"
        },
        Row("members.origin", .members, "No token goes to another origin.", expects: "no request there, and an error") {
            scene in
            let leaked = scene.elsewhere.seen.contains { $0.head.authority == scene.otherAuthority && $0.hasBearer }
            if leaked { return "a request with a token" }
            guard case .success = scene.elsewhere.result else {
                return scene.elsewhere.seen(below: scene.path).isEmpty ? scene.elsewhere.failure : nil
            }
            return "a list, though its next page was elsewhere"
        },
    ]
}
