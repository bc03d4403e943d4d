import CrosswalkJSON
import CrosswalkRuntime
import HTTPTypes
import LTIAdvantage
import LTICore

/// What is looked at in how a platform takes scores and shows results (Assignment and Grade Services 2.0 §3.3, §3.4).
enum ScoreServiceRows {
    private typealias Row = RehearsalRow<PlatformScene>

    static let rows: [RehearsalRow<PlatformScene>] = taken + refusals

    private static func shows(_ scene: PlatformScene, _ item: Endpoint, _ share: Double) async throws -> String? {
        let result = try await scene.result(in: item)
        guard let shown = result?["resultScore"]?.number?.double else { return "no result" }
        let maximum = result?["resultMaximum"]?.number?.double ?? 1
        return abs(shown / maximum - share) < 0.001 ? nil : "another result"
    }

    private static func value(
        _ code: String, _ title: String, _ given: JSONValue, _ share: Double
    ) -> RehearsalRow<PlatformScene> {
        Row("grades.\(code)", .grades, title, expects: "a 2xx, and the result") { scene in
            let item = try await scene.made().address
            let reply = try await scene.post(scene.score(given), to: item)
            return reply.isTaken ? try await shows(scene, item, share) : "status \(reply.status)"
        }
    }

    private static let taken: [RehearsalRow<PlatformScene>] = [
        value("value", "A score is the result.", 40, 0.8), value("zero", "0 is a score.", 0, 0),
        value("extra", "More than the maximum is a score.", 60, 1.2),
        Row("grades.cleared", .grades, "A score without a value clears.", expects: "no result afterwards") { scene in
            let item = try await scene.made().address
            let first = try await scene.post(scene.score(secondsAgo: 60), to: item)
            guard first.isTaken else { return "status \(first.status) for the score before" }
            if let wrong = try await shows(scene, item, 0.8) { return wrong }
            var empty = scene.score()
            empty["scoreGiven"] = nil
            empty["scoreMaximum"] = nil
            let reply = try await scene.post(empty, to: item)
            guard reply.isTaken else { return "status \(reply.status)" }
            let shown = try await scene.result(in: item)?["resultScore"]
            return shown == nil || shown == .null ? nil : "a result"
        },
        Row("grades.older", .grades, "An older score changes nothing.", expects: "the newer result") { scene in
            let item = try await scene.made().address
            _ = try await scene.post(scene.score(40), to: item)
            let reply = try await scene.post(scene.score(10, secondsAgo: 120), to: item)
            if reply.status >= 500 { return "status \(reply.status)" }
            return try await shows(scene, item, 0.8)
        },
        Row(
            "results.none", .grades, "Who has no score has no result.", expects: "an empty list, or one without a score"
        ) {
            scene in
            let shown = try await scene.result(in: try await scene.made().address)?["resultScore"]
            return shown == nil || shown == .null ? nil : "a result"
        },
        Row("results.mediaType", .grades, "Results say what they are.", expects: ServiceMediaType.results) { scene in
            let item = try await scene.made().address
            let reply = try await scene.call(
                .get, item.appending(segment: "results"), ServiceScope.resultReadOnly, accept: .results)
            return reply.mediaType.hasPrefix(ServiceMediaType.results) ? nil : "another media type"
        },
    ]

    private static func refused(
        _ code: String, _ title: String, _ change: @escaping @Sendable (inout JSONObject) -> Void
    ) -> RehearsalRow<PlatformScene> {
        Row("grades.\(code)", .grades, title, expects: "a 4xx") { scene in
            var score = scene.score()
            change(&score)
            let reply = try await scene.post(score, to: try await scene.made().address)
            return reply.isRefused ? nil : "status \(reply.status)"
        }
    }

    private static func denied(_ code: String, _ title: String, scope: String?) -> RehearsalRow<PlatformScene> {
        Row("grades.\(code)", .grades, title, expects: "401 or 403") { scene in
            let reply = try await scene.post(scene.score(), to: try await scene.made().address, scope: scope)
            return [401, 403].contains(reply.status) ? nil : "status \(reply.status)"
        }
    }

    private static let refusals: [RehearsalRow<PlatformScene>] = [
        refused("withoutTimestamp", "A score without a time is refused.") { $0["timestamp"] = nil },
        refused("timestampWithoutZone", "A time without a zone is refused.") {
            $0["timestamp"] = "2026-01-01T00:00:00.000"
        },
        refused("negative", "A score below 0 is refused.") { $0["scoreGiven"] = -1 },
        refused("withoutMaximum", "A score out of nothing said is refused.") { $0["scoreMaximum"] = nil },
        refused("unknownProgress", "Progress of no standard is refused.") { $0["gradingProgress"] = "Perhaps" },
        refused("unknownUser", "A score of somebody who is not there is refused.") { $0["userId"] = "nobody-at-all" },
        denied("withoutToken", "A score without a token is refused.", scope: nil),
        denied("otherScope", "A token for line items sends none.", scope: ServiceScope.lineItem),
        Row("results.otherScope", .grades, "A token for scores reads none.", expects: "401 or 403") { scene in
            let item = try await scene.made().address
            let reply = try await scene.call(
                .get, item.appending(segment: "results"), ServiceScope.score, accept: .results)
            return [401, 403].contains(reply.status) ? nil : "status \(reply.status)"
        },
        Row("grades.mediaType", .grades, "A score says what it is.", expects: "a 4xx to another media type") { scene in
            let item = try await scene.made().address
            let reply = try await scene.post(scene.score(), to: item, type: "text/plain")
            return reply.isRefused ? nil : "status \(reply.status)"
        },
    ]
}
