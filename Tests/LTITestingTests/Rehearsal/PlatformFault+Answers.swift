import CrosswalkJSON
import CrosswalkRuntime
import HTTPTypes
import LTIAdvantage
import LTICore

@testable import LTITesting

extension PlatformFault {
    /// Answers a request as the platform would with this fault.
    func answer(_ request: WebRequest, by lms: SimulatedLMS) async throws -> WebResponse {
        var request = request
        request.body = HTTPBody(try await request.body.collect())
        if let own = try await instead(request) { return own }
        let response = try await lms.respond(to: try await changed(request, lms))
        return try await changed(response, of: request)
    }

    private func ok(_ json: JSONValue, _ type: String = "application/json") -> WebResponse {
        WebResponse(.ok, HTTPBody(json.json), mediaType: type)
    }

    /// What is answered without asking.
    private func instead(_ request: WebRequest) async throws -> WebResponse? {
        let (path, method) = (request.path, request.head.method)
        switch self {
        case .keysGone where path == "/jwks": return WebResponse(.serviceUnavailable)
        case .keysEmpty where path == "/jwks": return ok(["keys": []])
        case .tokensForEverybody where path == "/token":
            return ok(["access_token": "x", "token_type": "Bearer", "expires_in": 3_600])
        case .anyRedirect where path == "/authorize":
            let page =
                "<form method=\"post\" action=\"https://a.example\"><input name=\"id_token\" value=\"a.b.c\"></form>"
            let isWrong = try request.query()["redirect_uri"] != OwnPlatform.redirect
            return isWrong ? WebResponse(.ok, HTTPBody(page), mediaType: "text/html") : nil
        case .membersForEverybody where path.hasPrefix("/memberships/"):
            return ok(["id": "x", "context": ["id": "c-math-7"], "members": []], ServiceMediaType.memberships)
        case .itemsForEverybody where path.hasSuffix("/lineitems") && request.head.headerFields[.authorization] == nil:
            return ok([], ServiceMediaType.lineItems)
        case .removedItemsStay where method == .delete: return WebResponse(.noContent)
        case .scoresForEverybody where path.hasSuffix("/scores"), .scoresThrownAway where path.hasSuffix("/scores"):
            return WebResponse(.noContent)
        case .scoresRefused where path.hasSuffix("/scores"): return WebResponse(.forbidden)
        case .linksRefused where path == "/deep-links": return WebResponse(.forbidden)
        case .linksTakenUnread where path == "/deep-links": return WebResponse(.ok)
        default: return nil
        }
    }

    /// What is asked instead.
    private func changed(_ request: WebRequest, _ lms: SimulatedLMS) async throws -> WebRequest {
        var request = request
        switch self {
        case .membersRoleIgnored where request.path.hasPrefix("/memberships/"): request.head.path = request.path
        case .filtersIgnored where request.path.hasSuffix("/lineitems"): request.head.path = request.path
        case .anyMediaType where request.path.hasSuffix("/scores"):
            request.head.headerFields[.contentType] = ServiceMediaType.score
        case .olderScoresCount where request.path.hasSuffix("/scores"):
            var score = try JSONValue(json: try await request.body.collect()).object ?? JSONObject()
            score["timestamp"] = .string(lms.ambient.now().advanced(by: .seconds(1)).iso8601)
            request.body = HTTPBody(JSONValue.object(score).json)
        default: break
        }
        return request
    }

    /// What is made of the answer.
    private func changed(_ response: WebResponse, of request: WebRequest) async throws -> WebResponse {
        var response = response
        let path = request.path
        func plain(_ isMeant: Bool) {
            if isMeant { response.head.headerFields[.contentType] = "application/json" }
        }
        func unlinked(_ isMeant: Bool) {
            guard isMeant, let name = HTTPField.Name("Link") else { return }
            response.head.headerFields[name] = nil
        }
        switch self {
        case .membersOfPlainJSON: plain(path.hasPrefix("/memberships/"))
        case .itemsOfPlainJSON: plain(path.contains("/lineitems"))
        case .resultsOfPlainJSON: plain(path.hasSuffix("/results"))
        case .membersWithoutNext: unlinked(path.hasPrefix("/memberships/"))
        case .noNextItems: unlinked(path.hasSuffix("/lineitems"))
        case .tokensWithoutType where path == "/token": return try await without("token_type", response)
        case .itemsWithoutAddress where request.head.method == .post && path.hasSuffix("/lineitems"):
            return try await without("id", response)
        case .replayedAssertions where path == "/token" && response.status == .badRequest:
            let text = String(decoding: try await response.body.collect(), as: UTF8.self)
            return text.contains("jti was used") ? ok(["access_token": "x", "token_type": "Bearer"]) : response
        case .stateLost where path == "/authorize":
            let page = String(decoding: try await response.body.collect(), as: UTF8.self)
            return WebResponse(response.head, body: HTTPBody(page.replacing("name=\"state\"", with: "name=\"other\"")))
        case .fallsOver where response.status.kind == .clientError: return WebResponse(.internalServerError)
        default: break
        }
        return response
    }

    private func without(_ name: String, _ response: WebResponse) async throws -> WebResponse {
        var object = try JSONValue(json: try await response.body.collect()).object ?? JSONObject()
        object[name] = nil
        return WebResponse(response.head, body: HTTPBody(JSONValue.object(object).json))
    }
}
