internal import CrosswalkJSON
public import CrosswalkRuntime
internal import HTTPTypes
public import LTICore

/// What a platform's gradebook endpoints ask of its courses.
public protocol GradedCourses: Sendable {
    /// Whether a course is there, and the tool may work in it.
    func isOpen(_ context: ContextID, to grant: AccessTokens.Grant) async throws -> Bool
    /// Whether a person can have a grade in a course.
    func isGradable(_ user: UserID, in context: ContextID) async throws -> Bool
    /// Whether a link is there, in this course and of this tool.
    func hasLink(_ link: ResourceLinkID, in context: ContextID, of tool: ClientID) async throws -> Bool
}

/// A platform's line items, scores and results (Assignment and Grade Services 2.0), as one handler.
///
/// Below its address lie `CONTEXT/lineitems`, `CONTEXT/lineitems/ID`, and below that `scores` and `results`. A tool sees its
/// own line items, in every course that is open to it, with one token.
public struct GradeHandler: Handler {
    /// The most bytes of a score or a line item.
    public static let bodyLimit = 1 << 20

    let base: Endpoint
    let book: any Gradebook
    let courses: any GradedCourses
    let access: AccessTokens
    let ways: LMSServiceTraits
    let ambient: Ambient

    /// A gradebook's endpoints.
    ///
    /// - Parameters:
    ///   - base: Where they are. The paths of requests begin with its path.
    ///   - book: What is kept.
    ///   - courses: The platform's courses.
    ///   - access: The platform's tokens.
    ///   - family: By whose ways the endpoints go; by the standard's, unless a simulator plays another platform.
    ///   - ambient: The clock.
    public init(
        at base: Endpoint, book: some Gradebook, courses: some GradedCourses, access: AccessTokens,
        family: LMSFamily = LMSFamilyTable.builtIn.generic, ambient: Ambient
    ) {
        self.base = base
        self.book = book
        self.courses = courses
        self.access = access
        ways = family.traits.services
        self.ambient = ambient
    }

    /// The claim of a launch.
    ///
    /// - Parameters:
    ///   - context: The course.
    ///   - scopes: What the tool may ask a token for.
    ///   - lineItem: The one line item of the link, where there is exactly one.
    public func claim(
        for context: ContextID, scopes: [String], lineItem: GradebookItem? = nil
    ) -> GradeServiceClaim {
        var claim = GradeServiceClaim()
        claim.scopes = scopes
        claim.lineItemsURL = container(context).description
        claim.lineItemURL = lineItem.map { address($0.id, in: context).description }
        return claim
    }

    /// The address of a course's line items.
    func container(_ context: ContextID) -> Endpoint {
        base.appending(segment: context.text).appending(segment: "lineitems")
    }

    /// The address of a line item.
    public func address(_ id: String, in context: ContextID) -> Endpoint {
        container(context).appending(segment: id)
    }

    /// Answers a request.
    public func respond(to request: WebRequest) async throws -> WebResponse {
        try await ServiceRequest.answering(request) {
            do {
                return try await answer(request)
            } catch let refusal as GradeAnswer {
                return refusal.response
            }
        }
    }

    private func answer(_ request: WebRequest) async throws -> WebResponse {
        guard let place = Place(request, below: base) else { return ServiceRequest.answer(.notFound) }
        switch (place.kind, request.head.method) {
        case (.container, .get), (.container, .head): return try await list(request, place)
        case (.container, .post): return try await create(request, place)
        case (.item, .get), (.item, .head): return try await show(request, place)
        case (.item, .put): return try await replace(request, place)
        case (.item, .delete): return try await remove(request, place)
        case (.scores, .post): return try await score(request, place)
        case (.results, .get), (.results, .head): return try await results(request, place)
        default:
            return ServiceRequest.refusal(allowing: place.kind.methods)
        }
    }

    /// Checks the token, and that the course is open to the tool.
    func owner(
        _ request: WebRequest, _ place: Place, anyOf scopes: Set<String>
    ) async throws -> GradebookOwner {
        let grant = try await access.check(request.head.headerFields, anyOf: scopes)
        guard try await courses.isOpen(place.context, to: grant) else { throw GradeAnswer(404, "no such course") }
        return GradebookOwner(place.context, of: grant.clientID)
    }

    /// The body, where it has the right media type.
    func body(_ request: WebRequest, _ type: String) async throws -> [UInt8] {
        let sent = request.head.headerFields[.contentType]?.split(separator: ";").first.map(String.init) ?? ""
        guard sent.lowercased().filter({ $0 != " " }) == type else {
            throw GradeAnswer(415, "the media type must be \(type)")
        }
        return try await request.body.collect(upTo: Self.bodyLimit)
    }

    /// The answer by which this platform says something, or the one that is plain.
    func refusal(
        _ call: LMSServiceTraits.Call, _ meaning: LMSServiceTraits.Meaning, or status: Int, _ words: String
    ) -> GradeAnswer {
        let row = ways.answer(to: call, meaning: meaning)
        return GradeAnswer(row?.status ?? status, row?.text ?? words)
    }
}

/// An answer that is no success.
struct GradeAnswer: Error {
    let status: Int
    let words: String

    init(_ status: Int, _ words: String) {
        self.status = status
        self.words = words
    }

    var response: WebResponse {
        var json = JSONWriter(capacity: 128)
        json.object { $0.member("error", words) }
        return WebResponse(
            .init(code: status), HTTPBody(json.finish()), mediaType: ServiceMediaType.json,
            fields: [.cacheControl: "no-store"])
    }
}

/// What a path names.
struct Place {
    enum Kind {
        case container, item, scores, results

        var methods: String {
            switch self {
            case .container: "GET, HEAD, POST"
            case .item: "DELETE, GET, HEAD, PUT"
            case .scores: "POST"
            case .results: "GET, HEAD"
            }
        }
    }

    let kind: Kind
    let context: ContextID
    let item: String
    /// Whom a segment behind `results` names.
    let user: UserID?

    init?(_ request: WebRequest, below base: Endpoint) {
        guard let segments = ServiceRequest.segments(of: request, below: base), (2...5).contains(segments.count),
            segments[1] == "lineitems"
        else { return nil }
        context = ContextID(segments[0])
        item = segments.count > 2 ? segments[2] : ""
        user = segments.count == 5 ? UserID(segments[4]) : nil
        switch (segments.count, segments.count > 3 ? segments[3] : nil) {
        case (2, _): kind = .container
        case (3, _): kind = .item
        case (4, "scores"): kind = .scores
        case (4, "results"), (5, "results"): kind = .results
        default: return nil
        }
    }
}
