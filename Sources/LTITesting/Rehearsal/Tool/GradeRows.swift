import CrosswalkJSON
import CrosswalkRuntime
import HTTPTypes
import LTIAdvantage
import LTICore

/// What is looked at in scores (Assignment and Grade Services 2.0 §3.4).
enum ScoreRows {
    private typealias Row = RehearsalRow<ScoreScene>

    static let rows: [RehearsalRow<ScoreScene>] = requests + members + effects

    private static let requests: [RehearsalRow<ScoreScene>] = [
        Row("grades.sent", .grades, "Scores are sent, and taken.", expects: "a score each, answered by 2xx, no error") {
            scene in
            scene.sent.lazy.compactMap(\.deed.failure).first
                ?? scene.each { request, _ in request.isAccepted ? nil : "status \(request.status)" }
        },
        Row("grades.address", .grades, "They go to the scores of the line item.", expects: "its path and /scores") {
            scene in
            scene.each { request, _ in request.path == scene.lineItemPath + "/scores" ? nil : "another path" }
        },
        Row("grades.query", .grades, "The address's own query is kept.", expects: "type_id=3 behind the path") {
            scene in
            scene.each { request, _ in request.query["type_id"] == "3" ? nil : "a request without it" }
        },
        Row("grades.mediaType", .grades, "They say what they are.", expects: ServiceMediaType.score) { scene in
            scene.each { request, _ in request.mediaType == ServiceMediaType.score ? nil : "another media type" }
        },
        Row("grades.token", .grades, "They bring a token.", expects: "Authorization: Bearer") { scene in
            scene.each { request, _ in request.hasBearer ? nil : "none" }
        },
        Row("grades.scope", .grades, "The token is for scores.", expects: ServiceScope.score) { scene in
            if scene.sent.allSatisfy(\.posts.isEmpty) { return "no score came" }
            return scene.scopes.contains(ServiceScope.score) ? nil : "no token request with that scope"
        },
    ]

    private static func member(
        _ code: String, _ title: String, _ expectation: String,
        _ isRight: @escaping @Sendable (JSONObject, RehearsalScore) -> Bool
    ) -> RehearsalRow<ScoreScene> {
        Row("grades.\(code)", .grades, title, expects: expectation) { scene in
            scene.each { request, score in
                guard let body = request.json else { return "a body that is no JSON object" }
                return isRight(body, score) ? nil : "another value, or none"
            }
        }
    }

    private static let members: [RehearsalRow<ScoreScene>] = [
        member("user", "They name the learner.", "userId as sub of launches") { body, score in
            body["userId"]?.string == score.learner.text
        },
        member("timestamp", "They say when.", "timestamp with fractions of a second and a zone") { body, _ in
            guard let text = body["timestamp"]?.string else { return false }
            return WallTime(iso8601: text) != nil && text.contains(".")
        },
        Row("grades.order", .grades, "Later ones are later.", expects: "timestamps that grow") { scene in
            let bodies = scene.sent.compactMap(\.posts.last?.json)
            let times = bodies.compactMap { $0["timestamp"]?.string.flatMap(WallTime.init(iso8601:)) }
            guard times.count == scene.sent.count else { return "scores without a time" }
            return zip(times, times.dropFirst()).allSatisfy { $0 < $1 } ? nil : "one that is not later"
        },
        member("activity", "They say how far the work is.", "activityProgress of the vocabulary") { body, _ in
            body["activityProgress"]?.string.flatMap(ActivityProgress.init(rawValue:)) != nil
        },
        member("grading", "They say how far grading is.", "gradingProgress FullyGraded") { body, _ in
            body["gradingProgress"]?.string == GradingProgress.fullyGraded.rawValue
        },
        member("given", "They say what was scored.", "scoreGiven, the number that was asked for") { body, score in
            body["scoreGiven"]?.number?.hasSameValue(as: score.given) == true
        },
        member("maximum", "They say out of what.", "scoreMaximum, a number above 0") { body, score in
            body["scoreMaximum"]?.number?.double.map { $0 > 0 } == true
        },
    ]

    private static let effects: [RehearsalRow<ScoreScene>] = [
        Row("grades.value", .grades, "A score is in the gradebook.", expects: "17.5 of 20") { $0.shows(0, 87.5) },
        Row("grades.zero", .grades, "0 is a score.", expects: "0 of 20") { $0.shows(1, 0) },
        Row("grades.extra", .grades, "More than the maximum is a score.", expects: "25 of 20") { $0.shows(2, 125) },
        Row("grades.narrow", .grades, "A token for scores alone is enough.", expects: "12 of 20") { scene in
            ScoreScene.shows(scene.narrow, 60)
        },
    ]
}

/// What is looked at in reading results (§3.3).
enum ResultRows {
    private typealias Row = RehearsalRow<ResultScene>

    static let rows: [RehearsalRow<ResultScene>] = [
        Row("results.value", .grades, "A result is read, with a token for results alone.", expects: "61 of 100") {
            scene in
            guard case .success(let read) = scene.deed.result else { return scene.deed.failure }
            return read?.hasSameValue(as: scene.value) == true ? nil : "another value, or none"
        },
        Row("results.accept", .grades, "The request names the media type.", expects: ServiceMediaType.results) {
            scene in
            guard let request = scene.requests.first else { return scene.deed.failure ?? "no request" }
            return request.head.headerFields[.accept] == ServiceMediaType.results ? nil : "another Accept, or none"
        },
        Row("results.query", .grades, "The address's own query is kept.", expects: "type_id=3") { scene in
            guard let request = scene.requests.first else { return scene.deed.failure ?? "no request" }
            return request.query["type_id"] == "3" ? nil : "a request without it"
        },
    ]
}

/// What is looked at in making line items (§3.2).
enum LineItemRows {
    private typealias Row = RehearsalRow<LineItemScene>

    static let rows: [RehearsalRow<LineItemScene>] = [
        Row("lineItems.made", .grades, "A line item is made as it was wanted.", expects: "label, maximum and tag") {
            scene in
            if let failure = scene.failure { return failure }
            guard let item = scene.found.first else { return "none of that resource" }
            let isRight =
                item.label == scene.wanted.label && item.tag == scene.wanted.tag
                && item.scoreMaximum.hasSameValue(as: scene.wanted.maximum)
            return isRight ? nil : "one with other values"
        },
        Row("lineItems.once", .grades, "It is made once.", expects: "one line item after two calls") { scene in
            scene.failure ?? (scene.found.count == 1 ? nil : "\(scene.found.count)")
        },
        Row("lineItems.mediaType", .grades, "The request says what it is.", expects: ServiceMediaType.lineItem) {
            scene in
            guard let request = scene.creations.first else { return scene.failure ?? "no request" }
            return request.mediaType == ServiceMediaType.lineItem ? nil : "another media type"
        },
        Row("lineItems.accept", .grades, "Looking for it names the media type.", expects: ServiceMediaType.lineItems) {
            scene in
            guard let list = scene.requests.first(where: { $0.head.method == .get && $0.path.hasSuffix("/lineitems") })
            else { return scene.failure ?? "no request" }
            return list.head.headerFields[.accept] == ServiceMediaType.lineItems ? nil : "another Accept, or none"
        },
    ]
}
