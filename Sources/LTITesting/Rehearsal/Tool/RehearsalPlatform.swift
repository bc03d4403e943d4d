import CrosswalkJSON
public import CrosswalkRuntime
import HTTPTypes
import LTICore
import Synchronization

/// The platform of a rehearsal, as the tool sees it: the simulated one, with an eye on what is asked of it.
///
/// Put it where the tool can reach it: on a socket at the rehearsal's base address, or behind an `InProcessTransport`.
public struct RehearsalPlatform: Handler {
    /// The platform itself.
    public let lms: SimulatedLMS
    let watch = RequestWatch()

    /// Answers a request, and remembers it.
    public func respond(to request: WebRequest) async throws -> WebResponse {
        var request = request
        let body = try await request.body.collect(upTo: 1 << 20)
        request.body = HTTPBody(body)
        let response = try await answer(request)
        let bytes = try await response.body.collect()
        watch.note(SeenRequest(head: request.head, body: body, status: response.status.code, time: lms.ambient.now()))
        return WebResponse(response.head, body: HTTPBody(bytes))
    }

    private func answer(_ request: WebRequest) async throws -> WebResponse {
        let base = lms.address("memberships").path + "/"
        guard request.path.hasPrefix(base), let fault = watch.membershipFault else {
            return try await lms.respond(to: request)
        }
        // From the second page on, so that a list has begun when it goes wrong.
        let isLater = try request.query()["after"] != nil
        let kind = fault == MembershipTrouble.short || !isLater ? MembershipTrouble.short : fault
        switch kind {
        case .broken: return WebResponse(.badGateway)
        case .short, .elsewhere:
            let answer = try await lms.routes(fault: MembershipTrouble.short.rawValue).respond(to: request)
            return kind == .short ? answer : try elsewhere(answer)
        }
    }

    /// Leads to another name of this machine, or to a host that there is not.
    private func elsewhere(_ answer: WebResponse) throws -> WebResponse {
        var answer = answer
        guard let link = answer.head.headerFields.value(named: "link") else { return answer }
        answer.head.headerFields.set("Link", link.replacing(lms.base.origin, with: lms.base.otherOrigin))
        return answer
    }
}

/// What the list of members does in a rehearsal.
enum MembershipTrouble: String, Sendable {
    /// One member a page.
    case short = "shortPage"
    /// One member a page, and the second page cannot be had.
    case broken
    /// One member a page, and the third is at another origin.
    case elsewhere
}

extension Endpoint {
    /// Another origin, which leads here where that is possible.
    var otherOrigin: String {
        let port = explicitPort.map { ":\($0)" } ?? ""
        switch host.description {
        case "127.0.0.1": return "\(scheme.rawValue)://localhost\(port)"
        case "localhost": return "\(scheme.rawValue)://127.0.0.1\(port)"
        default: return "\(scheme.rawValue)://elsewhere.example\(port)"
        }
    }
}

/// A request that the platform got.
struct SeenRequest: Sendable {
    let head: HTTPRequest
    let body: [UInt8]
    let status: Int
    let time: WallTime

    var path: String { WebRequest(head).path }
    var isAccepted: Bool { status < 300 }
    var mediaType: String? { head.headerFields[.contentType] }
    var hasBearer: Bool { head.headerFields[.authorization]?.lowercased().hasPrefix("bearer ") == true }

    /// The fields of the query; none where it is no form.
    var query: FormFields { Self.fields { try WebRequest(head).query() } }

    /// The fields of a posted form; none where it is no form.
    var form: FormFields { Self.fields { try FormFields(parsing: body) } }

    /// The body as a JSON object; `nil` for another one.
    var json: JSONObject? {
        do { return try JSONValue(json: body).object } catch { return nil }
    }

    private static func fields(_ read: () throws -> FormFields) -> FormFields {
        do { return try read() } catch { return FormFields() }
    }
}

/// What a rehearsal's platform got, and what it is to do wrong.
final class RequestWatch: Sendable {
    private struct State {
        var seen: [SeenRequest] = []
        var trouble: MembershipTrouble?
    }

    /// More than any rehearsal needs.
    private static let most = 20_000
    private let state = Mutex(State())

    var membershipFault: MembershipTrouble? { state.withLock { $0.trouble } }
    var all: [SeenRequest] { state.withLock { $0.seen } }

    func note(_ request: SeenRequest) {
        state.withLock { if $0.seen.count < Self.most { $0.seen.append(request) } }
    }

    func setTrouble(_ trouble: MembershipTrouble?) { state.withLock { $0.trouble = trouble } }
}
