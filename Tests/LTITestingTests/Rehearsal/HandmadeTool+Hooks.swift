import CrosswalkJSON
import CrosswalkRuntime
import HTTPTypes
import LTIAdvantage
import LTICore
import Synchronization

@testable import LTITesting

/// What the tool does at a platform's services.
extension HandmadeTool {
    private static let gradeClaim = "https://purl.imsglobal.org/spec/lti-ags/claim/endpoint"
    private static let memberClaim = "https://purl.imsglobal.org/spec/lti-nrps/claim/namesroleservice"

    var hooks: RehearsalHooks {
        var hooks = RehearsalHooks()
        hooks.register = { registration in self.state.withLock { $0.registration = registration } }
        hooks.members = { try await self.members(try self.claims($0)) }
        hooks.postScore = { try await self.send($1, try self.claims($0)) }
        hooks.deepLink = { try self.choose(try self.claims($0)) }
        hooks.lineItem = { try await self.make($1, try self.claims($0)) }
        hooks.readResult = { try await self.result(of: $1, try self.claims($0)) }
        return hooks
    }

    private func claims(_ occasion: RehearsalOccasion) throws -> JSONObject {
        guard let claims = state.withLock({ $0.launches[occasion.nonce] }) else { throw Refused() }
        return claims
    }

    /// Sends a request with a token; a body that is no success is an error.
    private func call(
        _ method: HTTPRequest.Method, _ endpoint: Endpoint, token: String, accept: String? = nil,
        type: String? = nil, _ body: JSONObject? = nil
    ) async throws -> (WebResponse, JSONValue) {
        var fields: HTTPFields = [.authorization: "Bearer \(token)"]
        if has(.membersWithoutToken), endpoint.path.contains("/memberships/") { fields[.authorization] = nil }
        fields[.accept] = accept
        fields[.contentType] = type
        let content = body.map { HTTPBody(JSONValue.object($0).json) } ?? .empty
        let response = try await platform.send(WebRequest(method, endpoint, fields: fields, body: content))
        guard response.status.kind == .successful else { throw Refused() }
        let bytes = try await response.body.collect()
        return (response, bytes.isEmpty ? .null : try JSONValue(json: bytes))
    }

    private func members(_ claims: JSONObject) async throws -> [UserID] {
        let token = try await token([ServiceScope.memberships])
        let address = claims[Self.memberClaim]?.object?["context_memberships_url"]?.string ?? ""
        var next: Endpoint? = try Endpoint(
            has(.membersDropQuery) ? String(address.prefix { $0 != "?" }) : address)
        let first = next
        var read: [UserID] = []
        while let page = next {
            next = nil
            guard page.origin == first?.origin || has(.membersFollowAnywhere) else { throw Refused() }
            do {
                let accept = has(.membersWithoutAccept) ? nil : ServiceMediaType.memberships
                let (response, body) = try await call(.get, page, token: token, accept: accept)
                let people = body["members"]?.array ?? []
                read += people.compactMap { $0["user_id"]?.string.map { UserID($0) } }
                let link = LinkHeader(
                    response.head.headerFields.filter { $0.name.canonicalName == "link" }.map(\.value))
                next = try link.target("next").map { try page.resolving($0) }
            } catch {
                guard has(.membersPartIsWhole), !read.isEmpty else { throw error }
            }
            if has(.membersFirstPageOnly) { break }
        }
        return has(.membersTwice) ? read + read.prefix(1) : read
    }

    private func lineItem(_ claims: JSONObject, _ segment: String) throws -> Endpoint {
        let address = claims[Self.gradeClaim]?.object?["lineitem"]?.string ?? ""
        if has(.scoreDropsQuery) {
            return try Endpoint(String(address.prefix { $0 != "?" })).appending(segment: segment)
        }
        return has(.scoreBehindQuery)
            ? try Endpoint(address + "/" + segment) : try Endpoint(address).appending(segment: segment)
    }

    private func send(_ score: RehearsalScore, _ claims: JSONObject) async throws {
        var scopes = [ServiceScope.score]
        if has(.scoreNeedsLineItemScope) { scopes.append(ServiceScope.lineItem) }
        let token = try await token(scopes)
        if has(.scoreNeedsLineItemScope) {
            let address = claims[Self.gradeClaim]?.object?["lineitem"]?.string ?? ""
            _ = try await call(.get, try Endpoint(address), token: token, accept: ServiceMediaType.lineItem)
        }
        let type = has(.scoreMediaTypeJSON) ? "application/json" : ServiceMediaType.score
        _ = try await call(.post, try lineItem(claims, "scores"), token: token, type: type, body(of: score))
    }

    private func body(of score: RehearsalScore) -> JSONObject {
        let time = ambient.now()
        var body: JSONObject = [
            "userId": .string(has(.scoreOfSomebodyElse) ? "u-6e2f" : score.learner.text),
            "timestamp": .string(time.iso8601), "activityProgress": "Completed", "gradingProgress": "FullyGraded",
            "scoreGiven": .number(score.given), "scoreMaximum": .number(score.maximum),
        ]
        if has(.scoreWithoutTimestamp) { body["timestamp"] = nil }
        if has(.scoreWithoutFractions) { body["timestamp"] = .string(String(time.iso8601.prefix(19)) + "Z") }
        if has(.scoreSameTimestamp) { body["timestamp"] = "2026-01-01T00:00:00.000Z" }
        if has(.scoreNegative) { body["scoreGiven"] = .number(JSONNumber("-" + score.given.lexeme) ?? 0) }
        if has(.scoreZeroDropped), score.given.double == 0 { body["scoreGiven"] = nil }
        if has(.scoreAsText) { body["scoreGiven"] = .string(score.given.lexeme) }
        if has(.scoreWithoutMaximum) { body["scoreMaximum"] = nil }
        if has(.scoreNotGraded) { body["gradingProgress"] = "Pending" }
        return body
    }

    private func result(of user: UserID, _ claims: JSONObject) async throws -> JSONNumber? {
        let token = try await token([ServiceScope.resultReadOnly])
        let endpoint = try lineItem(claims, "results").adding([("user_id", user.text)])
        let accept = has(.resultWithoutAccept) ? nil : ServiceMediaType.results
        let (_, found) = try await call(.get, endpoint, token: token, accept: accept)
        return found.array?.first?["resultScore"]?.number
    }

    private func make(_ wanted: RehearsalLineItem, _ claims: JSONObject) async throws {
        let token = try await token([ServiceScope.lineItem])
        let container = try Endpoint(claims[Self.gradeClaim]?.object?["lineitems"]?.string ?? "")
        let filtered = container.adding([("resource_id", wanted.resourceID), ("tag", wanted.tag)])
        let (_, known) = try await call(.get, filtered, token: token, accept: ServiceMediaType.lineItems)
        guard known.array?.isEmpty == true || has(.lineItemTwice) else { return }
        let item: JSONObject = [
            "label": .string(wanted.label), "scoreMaximum": .number(wanted.maximum),
            "resourceId": .string(wanted.resourceID), "tag": .string(wanted.tag),
        ]
        let type = has(.lineItemMediaTypeJSON) ? "application/json" : ServiceMediaType.lineItem
        _ = try await call(.post, container, token: token, accept: ServiceMediaType.lineItem, type: type, item)
    }
}
