import CrosswalkJSON
import CrosswalkRuntime
import HTTPTypes
import LTIAdvantage
import LTICore

/// The calls of a gradebook.
extension PlatformScene {
    enum Kind {
        case item, list, score, results

        var mediaType: String {
            switch self {
            case .item: ServiceMediaType.lineItem
            case .list: ServiceMediaType.lineItems
            case .score: ServiceMediaType.score
            case .results: ServiceMediaType.results
            }
        }
    }

    /// A line item that was made for a row.
    struct Made: Sendable {
        let item: JSONObject
        let address: Endpoint

        var resource: String { item["resourceId"]?.string ?? "" }
    }

    func newItem(tag: String? = nil) -> JSONObject {
        [
            "label": "Rehearsal", "scoreMaximum": 50, "resourceId": .string(stage.freshName()),
            "tag": .string(tag ?? stage.freshName()),
        ]
    }

    func call(
        _ method: HTTPRequest.Method, _ address: Endpoint, _ scope: String, accept: Kind? = nil,
        _ body: JSONObject? = nil
    ) async throws -> PlatformStage.Reply {
        try await stage.call(
            method, address, token: try await stage.token([scope]), accept: accept?.mediaType,
            type: body == nil ? nil : ServiceMediaType.lineItem, body)
    }

    func create(_ item: JSONObject, scope: String = ServiceScope.lineItem) async throws -> PlatformStage.Reply {
        try await call(.post, lineItems, scope, accept: .item, item)
    }

    func made(tag: String? = nil) async throws -> Made {
        let item = newItem(tag: tag)
        let reply = try await create(item)
        guard reply.isTaken, let id = reply.json["id"]?.string else {
            throw RehearsalFailure("no line item could be made: status \(reply.status)")
        }
        return Made(item: item, address: try Endpoint(id))
    }

    /// The addresses of the line items that fit, over all pages.
    func listed(_ query: FormFields) async throws -> [String] {
        let token = try await stage.token([ServiceScope.lineItemReadOnly])
        return try await pages(
            from: lineItems.adding(query), token: token, accept: ServiceMediaType.lineItems
        ) { $0.array?.compactMap { $0["id"]?.string } }.elements
    }

    func score(_ given: JSONValue = 40, secondsAgo: Int = 0) -> JSONObject {
        let time = stage.ambient.now().advanced(by: .seconds(-secondsAgo))
        return [
            "userId": .string(learnerID), "timestamp": .string(time.iso8601), "activityProgress": "Completed",
            "gradingProgress": "FullyGraded", "scoreGiven": given, "scoreMaximum": 50,
        ]
    }

    func post(
        _ score: JSONObject, to item: Endpoint, scope: String? = ServiceScope.score,
        type: String = ServiceMediaType.score
    ) async throws -> PlatformStage.Reply {
        var token: String?
        if let scope { token = try await stage.token([scope]) }
        return try await stage.call(.post, item.appending(segment: "scores"), token: token, type: type, score)
    }

    /// The learner's result, out of what it says; `nil` where there is none.
    func result(in item: Endpoint) async throws -> JSONValue? {
        let reply = try await call(
            .get, item.appending(segment: "results").adding([("user_id", learnerID)]), ServiceScope.resultReadOnly,
            accept: .results)
        guard reply.status == 200, let list = reply.json.array else {
            throw RehearsalFailure("results of status \(reply.status), or of another shape")
        }
        return list.first { $0["userId"]?.string == learnerID }
    }
}
