import CrosswalkJSON
import CrosswalkRuntime
import HTTPTypes
import LTIAdvantage
import LTICore

/// What is looked at in a platform's class lists (Names and Role Provisioning Services 2.0).
enum MemberServiceRows {
    private typealias Row = RehearsalRow<PlatformScene>

    private static func reply(
        _ scene: PlatformScene, _ query: FormFields = FormFields(), scope: String? = ServiceScope.memberships
    ) async throws -> PlatformStage.Reply {
        var token: String?
        if let scope { token = try await scene.stage.token([scope]) }
        return try await scene.stage.call(
            .get, scene.members.adding(query), token: token, accept: ServiceMediaType.memberships)
    }

    private static func users(_ json: JSONValue) -> [String]? {
        json["members"]?.array?.compactMap { $0["user_id"]?.string }
    }

    static let rows: [RehearsalRow<PlatformScene>] = lists + filters + refusals

    private static let lists: [RehearsalRow<PlatformScene>] = [
        Row("members.read", .members, "The class list is there.", expects: "status 200 and its media type") { scene in
            let reply = try await reply(scene)
            guard reply.status == 200 else { return "status \(reply.status)" }
            return reply.mediaType.hasPrefix(ServiceMediaType.memberships) ? nil : "another media type"
        },
        Row("members.context", .members, "It says of which course.", expects: "id, and context.id of the launch") {
            scene in
            let json = try await reply(scene).json
            guard json["id"]?.string != nil else { return "no id" }
            let wanted = scene.teacher.claim("/claim/context")?["id"]?.string
            guard wanted?.isEmpty == false else { return "no context in the launch" }
            return json["context"]?["id"]?.string == wanted ? nil : "another context, or none"
        },
        Row("members.shape", .members, "Every member has id and roles.", expects: "user_id, and roles that are no text")
        {
            scene in
            guard let members = try await reply(scene).json["members"]?.array, !members.isEmpty else {
                return "no members"
            }
            let isWhole = members.allSatisfy { $0["user_id"]?.string?.isEmpty == false && $0["roles"]?.array != nil }
            return isWhole ? nil : "a member without them"
        },
        Row("members.people", .members, "Those who launch are in it.", expects: "the sub of learner and teacher") {
            scene in
            let token = try await scene.stage.token([ServiceScope.memberships])
            let all = try await scene.pages(
                from: scene.members, token: token, accept: ServiceMediaType.memberships, users
            ).elements
            let wanted = [scene.learnerID, scene.teacher.token.claims["sub"]?.string ?? ""]
            return Set(wanted).isSubset(of: all) ? nil : "a list without one of them"
        },
    ]

    private static let filters: [RehearsalRow<PlatformScene>] = [
        Row("members.pages", .members, "Pages lead to the same list.", expects: "all, by rel=next, none twice") {
            scene in
            let token = try await scene.stage.token([ServiceScope.memberships])
            let accept = ServiceMediaType.memberships
            let whole = try await scene.pages(from: scene.members, token: token, accept: accept, users)
            let small = try await scene.pages(
                from: scene.members.adding([("limit", String(whole.elements.count / 50 + 1))]), token: token,
                accept: accept, users)
            guard Set(small.elements).count == small.elements.count else { return "somebody twice" }
            return Set(small.elements) == Set(whole.elements) ? nil : "another list"
        },
        Row("members.role", .members, "A role filters.", expects: "the learner, and not the teacher") { scene in
            let role = "http://purl.imsglobal.org/vocab/lis/v2/membership#Learner"
            let token = try await scene.stage.token([ServiceScope.memberships])
            let found = try await scene.pages(
                from: scene.members.adding([("role", role)]), token: token, accept: ServiceMediaType.memberships, users
            ).elements
            guard found.contains(scene.learnerID) else { return "a list without the learner" }
            return found.contains(scene.teacher.token.claims["sub"]?.string ?? "") ? "a list with the teacher" : nil
        },
        Row("members.link", .members, "A link of the tool brings its messages.", expects: "message in every member") {
            scene in
            let link = scene.teacher.claim("/claim/resource_link")?["id"]?.string ?? ""
            let reply = try await reply(scene, [("rlid", link)])
            guard reply.status == 200 else { return "status \(reply.status)" }
            let members = reply.json["members"]?.array ?? []
            let hasAll = members.allSatisfy { member in
                member["message"]?.object != nil || member["message"]?.array?.isEmpty == false
            }
            return !members.isEmpty && hasAll ? nil : "members without it"
        },
        Row("members.foreignLink", .members, "A link that is not the tool's is refused.", expects: "a 4xx") { scene in
            let reply = try await reply(scene, [("rlid", "never-made")])
            return reply.isRefused ? nil : "status \(reply.status)"
        },
    ]

    private static let refusals: [RehearsalRow<PlatformScene>] = [
        Row("members.withoutToken", .members, "Without a token there is no list.", expects: "401") { scene in
            let reply = try await reply(scene, scope: nil)
            return reply.status == 401 ? nil : "status \(reply.status)"
        },
        Row("members.otherScope", .members, "A token for something else is refused.", expects: "401 or 403") { scene in
            let reply = try await reply(scene, scope: ServiceScope.score)
            return [401, 403].contains(reply.status) ? nil : "status \(reply.status)"
        },
        Row("members.forgedToken", .members, "A token that was never given is refused.", expects: "401") { scene in
            let reply = try await scene.stage.call(
                .get, scene.members, token: "never-given", accept: ServiceMediaType.memberships)
            return reply.status == 401 ? nil : "status \(reply.status)"
        },
        Row("members.method", .members, "The list is not written to.", expects: "a 4xx to POST") { scene in
            let token = try await scene.stage.token([ServiceScope.memberships])
            let reply = try await scene.stage.call(
                .post, scene.members, token: token, type: ServiceMediaType.memberships, ["members": []])
            return reply.isRefused ? nil : "status \(reply.status)"
        },
    ]
}
