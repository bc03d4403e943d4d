import CrosswalkRuntime
import HTTPTypes
import LTIAdvantage
import LTICore

/// Pages of a hand-written platform by their address, and what was asked of it.
struct ScriptedPages: Sendable {
    static let first = "https://lms.example/c/1/members?m=1"

    var pages: [String: WebResponse] = [:]
    let requests = Requests()

    init(_ pages: [String: WebResponse]) { self.pages = pages }

    /// A page.
    static func page(
        _ members: String, context: String? = "c-1", link: String? = nil, links: [String] = []
    ) -> WebResponse {
        let context = context.map { #""context":{"id":"\#($0)"},"# } ?? ""
        var fields = HTTPFields()
        for link in links + [link].compactMap({ $0 }) {
            if let name = HTTPField.Name("lInK") { fields.append(HTTPField(name: name, value: link)) }
        }
        return WebResponse(
            .ok, HTTPBody(#"{"id":"https://lms.example/c/1/members",\#(context)"members":[\#(members)]}"#),
            mediaType: "application/vnd.ims.lti-nrps.v2.membershipcontainer+json", fields: fields)
    }

    static func member(_ id: String, _ role: String = "Learner") -> String {
        #"{"user_id":"\#(id)","roles":["\#(role)"]}"#
    }

    var service: ServiceClient {
        let (pages, requests) = (pages, requests)
        var ambient = Ambient.system
        ambient.sleep = { _ in }
        let transport = InProcessTransport(
            ClosureHandler { request in
                await requests.note(request)
                return pages[request.endpoint?.description ?? ""] ?? WebResponse(.notFound)
            })
        return ServiceClient(transport, tokens: StaticToken(Secret("token")), ambient: ambient)
    }

    static var claim: MembershipServiceClaim {
        var claim = MembershipServiceClaim()
        claim.membershipsURL = first
        claim.versions = ["2.0"]
        return claim
    }

    func collect(in context: ContextID? = nil, _ query: MembershipQuery = MembershipQuery()) async throws -> Memberships
    {
        try await MembershipClient(service).pages(of: Self.claim, in: context, query).collect()
    }

    /// The addresses that were asked for.
    var asked: [String] { get async { await requests.all.compactMap { $0.endpoint?.description } } }
}
