import CrosswalkJOSE
import CrosswalkJSON
import CrosswalkRuntime
import HTTPTypes
import LTIAdvantage
import LTICore

extension SimulatedLMS {
    /// The endpoints, with one fault or none.
    func routes(fault kind: String?) -> Routes {
        let fault = kind.flatMap(LMSFault.init(rawValue:))
        let bend = kind.flatMap(Misbehaviour.named)?.bend ?? bend
        let pages = LMSPages(lms: self)
        let prefix = base.path.hasSuffix("/") ? String(base.path.dropLast()) : base.path
        return Routes([
            .init(.get, prefix + "/authorize") { try await authorize($0, bend) },
            .init(.post, prefix + "/authorize") { try await authorize($0, bend) },
            .init(.get, prefix + "/jwks") { try await keySet($0, fault) },
            .init(.get, prefix + "/strangers-jwks") { _ in try await strangersKeySet() },
            .init(.post, prefix + "/launch") { try await launch($0) },
            .init(.get, prefix + "/lti-storage.js") { try await storage($0, fault) },
            .init(.get, prefix + "/storage") { try await pages.storageFrame($0) },
            .init(.get, prefix + "/") { try await pages.home($0) },
            .init(.post, prefix + "/session") { try await pages.signIn($0) },
            .init(.get, prefix + "/courses/*") { try await pages.course($0) },
            .init(.get, prefix + "/gradebook/*") { try await pages.gradebook($0) },
            .init(.get, prefix + "/people/*") { try await pages.people($0) },
            .init(.get, prefix + "/open") { try await pages.open($0) },
            .init(.post, prefix + "/open") { try await pages.openWindow($0) },
            .init(.post, prefix + "/deep-links") { try await pages.chosen($0) },
            .init(.post, prefix + "/start-assessment") { try await startAssessment($0) },
            .init(.get, prefix + "/memberships/*") { try await memberships($0, kind) },
        ]).adding(services.routes(prefix)).adding(gradeRoutes(prefix))
    }

    private func memberships(_ request: WebRequest, _ kind: String?) async throws -> WebResponse {
        guard let fault = kind.flatMap(MembershipFault.named) else {
            return try await services.memberships.respond(to: request)
        }
        return try await fault.answer(request, at: base, by: services.memberships)
    }

    private func authorize(_ request: WebRequest, _ bend: LaunchBend?) async throws -> WebResponse {
        let handler = AuthorizationHandler(
            issuer: issuer, tools: services.directory, offers: offers, ambient: ambient,
            signer: { try await keys.signer(at: ambient.now()) }, session: { try await sessions.session($0, $1) })
        let answer = try await handler.answer(to: request)
        guard let bend, case .post(let fields, let uri) = answer,
            var launch = try ForgedLaunch(fields, at: ambient.now())
        else { return answer.response }
        bend(&launch)
        let now = ambient.now()
        let form = try launch.form(
            platform: try await keys.signer(at: now), published: try await keys.published(at: now),
            stranger: try await stranger.key())
        return AuthorizationHandler.Answer.post(form, to: uri).response
    }

    private func keySet(_ request: WebRequest, _ fault: LMSFault?) async throws -> WebResponse {
        switch fault {
        case .jwksUnreachable: return WebResponse(.serviceUnavailable)
        case .jwksIllegible:
            return WebResponse(.ok, HTTPBody("<!doctype html><title>Maintenance</title>"), mediaType: "text/html")
        case .jwksEmpty: return WebResponse(.ok, HTTPBody("{\"keys\":[]}"), mediaType: "application/json")
        case .storageSilent, nil: break
        }
        return try await KeySetHandler(maxAge: keys.policy.cacheMaxAge) { try await keys.published(at: ambient.now()) }
            .respond(to: request)
    }

    /// A key set that is none of the platform's: where a forged header leads.
    private func strangersKeySet() async throws -> WebResponse {
        let set = JWKSet([try await stranger.key()])
        return WebResponse(.ok, HTTPBody(set.publicJSON()), mediaType: "application/json")
    }

    private func storage(_ request: WebRequest, _ fault: LMSFault?) async throws -> WebResponse {
        guard fault == .storageSilent else { return try await StorageScript().respond(to: request) }
        return WebResponse(
            .ok, HTTPBody("// Says nothing."), mediaType: "text/javascript", fields: [.cacheControl: "no-store"])
    }

    /// `POST /launch`, for programs.
    private func launch(_ request: WebRequest) async throws -> WebResponse {
        do {
            let order = try LaunchOrder(json: try await request.body.collect(upTo: LaunchOrder.maximumByteCount))
            let url = try await begin(
                order.type, by: order.user, link: order.link, client: order.client, deployment: order.deployment,
                storageTarget: order.storageTarget
            ).url.description
            let body = JSONValue.object(["loginURL": .string(url)]).json
            return WebResponse(
                .ok, HTTPBody(body), mediaType: "application/json", fields: [.location: url, .cacheControl: "no-store"])
        } catch is HTTPBodyError {
            return Self.refusal(.contentTooLarge, "the body has more than 64 KiB")
        } catch let error as LaunchOrder.Malformed {
            return Self.refusal(.badRequest, error.description)
        } catch let error as SimulatedLMSError {
            return Self.refusal(.notFound, error.description)
        } catch let error as LaunchOfferError {
            return Self.refusal(.unprocessableContent, error.description)
        }
    }

    private static func refusal(_ status: HTTPResponse.Status, _ words: String) -> WebResponse {
        let body = JSONValue.object(["error": .string(words)]).json
        return WebResponse(status, HTTPBody(body), mediaType: "application/json", fields: [.cacheControl: "no-store"])
    }
}
