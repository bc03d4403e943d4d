import CrosswalkJSON
import CrosswalkRuntime
import HTTPTypes
import LTIAdvantage
import LTICore

/// What is looked at in a platform's gradebook (Assignment and Grade Services 2.0). Every row makes line items of its own.
enum GradeServiceRows {
    private typealias Row = RehearsalRow<PlatformScene>

    static let rows: [RehearsalRow<PlatformScene>] = items + lists + refusals + ScoreServiceRows.rows

    private static let items: [RehearsalRow<PlatformScene>] = [
        Row("lineItems.create", .grades, "A line item is made.", expects: "201, its media type, id and what was sent") {
            scene in
            let item = scene.newItem()
            let reply = try await scene.create(item)
            guard reply.status == 201 else { return "status \(reply.status)" }
            guard reply.mediaType.hasPrefix(ServiceMediaType.lineItem) else { return "another media type" }
            guard reply.json["id"]?.string != nil else { return "no id" }
            let isSame = item.allSatisfy { member in
                guard let number = member.value.number else { return reply.json[member.name] == member.value }
                return reply.json[member.name]?.number?.hasSameValue(as: number) == true
            }
            return isSame ? nil : "other values"
        },
        Row("lineItems.read", .grades, "It can be read.", expects: "200 and the same") { scene in
            let made = try await scene.made()
            let reply = try await scene.call(.get, made.address, ServiceScope.lineItemReadOnly, accept: .item)
            guard reply.status == 200 else { return "status \(reply.status)" }
            return reply.json["resourceId"] == made.item["resourceId"] ? nil : "another one"
        },
        Row("lineItems.change", .grades, "It can be changed.", expects: "200 and what was sent") { scene in
            let made = try await scene.made()
            var changed = made.item
            changed["label"] = "Changed"
            let reply = try await scene.call(.put, made.address, ServiceScope.lineItem, accept: .item, changed)
            guard reply.status == 200 else { return "status \(reply.status)" }
            return reply.json["label"] == "Changed" ? nil : "another label"
        },
        Row("lineItems.remove", .grades, "It can be removed.", expects: "204 or 200, and then 404") { scene in
            let made = try await scene.made()
            let reply = try await scene.call(.delete, made.address, ServiceScope.lineItem)
            guard [200, 204].contains(reply.status) else { return "status \(reply.status)" }
            let gone = try await scene.call(.get, made.address, ServiceScope.lineItem, accept: .item).status
            return [404, 410].contains(gone) ? nil : "status \(gone) afterwards"
        },
    ]

    private static let lists: [RehearsalRow<PlatformScene>] = [
        Row("lineItems.list", .grades, "They are listed.", expects: "200, its media type, and a JSON array") { scene in
            let made = try await scene.made()
            let list = try scene.lineItems.adding([("resource_id", made.resource)])
            let reply = try await scene.call(.get, list, ServiceScope.lineItemReadOnly, accept: .list)
            guard reply.status == 200 else { return "status \(reply.status)" }
            guard reply.mediaType.hasPrefix(ServiceMediaType.lineItems) else { return "another media type" }
            return reply.json.array?.contains { $0["id"]?.string == made.address.description } == true
                ? nil : "a list without it"
        },
        Row("lineItems.filters", .grades, "Filters join with and.", expects: "the one, and an empty list for none") {
            scene in
            let (made, _) = (try await scene.made(), try await scene.made())
            let tag = made.item["tag"]?.string ?? ""
            let one = try await scene.listed([("resource_id", made.resource), ("tag", tag)])
            guard one == [made.address.description] else { return "\(one.count) instead of one" }
            let none = try await scene.listed([("resource_id", made.resource), ("tag", "never-used")])
            return none.isEmpty ? nil : "\(none.count) instead of none"
        },
        Row("lineItems.pages", .grades, "Pages lead to the same list.", expects: "all, by rel=next, none twice") {
            scene in
            let tag = scene.stage.freshName()
            for _ in 0..<3 { _ = try await scene.made(tag: tag) }
            let small = try await scene.listed([("tag", tag), ("limit", "2")])
            return small.count == 3 && Set(small).count == 3 ? nil : "\(small.count) instead of three"
        },
    ]

    private static func refused(
        _ code: String, _ title: String, _ change: @escaping @Sendable (inout JSONObject) -> Void
    ) -> RehearsalRow<PlatformScene> {
        Row("lineItems.\(code)", .grades, title, expects: "a 4xx") { scene in
            var item = scene.newItem()
            change(&item)
            let reply = try await scene.create(item)
            return reply.isRefused ? nil : "status \(reply.status)"
        }
    }

    private static let refusals: [RehearsalRow<PlatformScene>] = [
        refused("withoutLabel", "A line item without a label is refused.") { $0["label"] = nil },
        refused("withoutMaximum", "One without a maximum is refused.") { $0["scoreMaximum"] = nil },
        refused("zeroMaximum", "One out of nothing is refused.") { $0["scoreMaximum"] = 0 },
        refused("unknownLink", "One of a link that is not there is refused.") { $0["resourceLinkId"] = "never-made" },
        Row("lineItems.withoutToken", .grades, "Without a token there is no list.", expects: "401") { scene in
            let reply = try await scene.stage.call(
                .get, scene.lineItems, token: nil, accept: ServiceMediaType.lineItems)
            return reply.status == 401 ? nil : "status \(reply.status)"
        },
        Row("lineItems.readOnly", .grades, "A token for reading makes none.", expects: "401 or 403") { scene in
            let reply = try await scene.create(scene.newItem(), scope: ServiceScope.lineItemReadOnly)
            return [401, 403].contains(reply.status) ? nil : "status \(reply.status)"
        },
        Row("lineItems.scoreScope", .grades, "A token for scores makes none.", expects: "401 or 403") { scene in
            let reply = try await scene.create(scene.newItem(), scope: ServiceScope.score)
            return [401, 403].contains(reply.status) ? nil : "status \(reply.status)"
        },
    ]
}
