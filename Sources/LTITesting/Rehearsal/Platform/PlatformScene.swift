import CrosswalkJSON
import CrosswalkRuntime
import HTTPTypes
import LTICore

/// A launched tool that goes on to services.
struct PlatformScene: Sendable {
    let stage: PlatformStage
    let teacher: PlatformLaunch
    let learner: PlatformLaunch

    func address(_ claim: String, _ name: String) throws -> Endpoint {
        guard let text = teacher.claim(claim)?[name]?.string else { throw RehearsalFailure("no \(name) in the launch") }
        return try Endpoint(text)
    }

    var members: Endpoint { get throws { try address("-nrps/claim/namesroleservice", "context_memberships_url") } }
    var lineItems: Endpoint { get throws { try address("-ags/claim/endpoint", "lineitems") } }
    var learnerID: String { learner.token.claims["sub"]?.string ?? "" }

    /// All pages of a list, each read by the closure; a list of more than a hundred has no end for us.
    func pages<Element>(
        from first: Endpoint, token: String, accept: String, _ read: (JSONValue) -> [Element]?
    ) async throws -> (elements: [Element], pages: Int) {
        var next: Endpoint? = first
        var (found, pages): ([Element], Int) = ([], 0)
        while let page = next {
            guard pages < 100 else { throw RehearsalFailure("more than a hundred pages") }
            let reply = try await stage.call(.get, page, token: token, accept: accept)
            guard reply.status == 200, let elements = read(reply.json) else {
                throw RehearsalFailure("a page of status \(reply.status), or of another shape")
            }
            found += elements
            pages += 1
            next = try reply.next.map { try page.resolving($0) }
        }
        return (found, pages)
    }
}
