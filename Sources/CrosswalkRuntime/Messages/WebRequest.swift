public import HTTPTypes

/// A request, on its way out of a client or into a handler.
public struct WebRequest: Sendable {
    /// Method, scheme, authority, path with query, and fields.
    public var head: HTTPRequest
    /// The body.
    public var body: HTTPBody

    /// Puts a request together.
    public init(_ head: HTTPRequest, body: HTTPBody = .empty) {
        self.head = head
        self.body = body
    }

    /// A request to an endpoint.
    public init(
        _ method: HTTPRequest.Method, _ endpoint: Endpoint, fields: HTTPFields = [:], body: HTTPBody = .empty
    ) {
        head = HTTPRequest(
            method: method, scheme: endpoint.scheme.rawValue, authority: endpoint.authority,
            path: endpoint.pathAndQuery, headerFields: fields)
        self.body = body
    }

    /// A POST with a form as its body (`application/x-www-form-urlencoded`).
    public init(post form: FormFields, to endpoint: Endpoint) {
        self.init(
            .post, endpoint, fields: [.contentType: "application/x-www-form-urlencoded"],
            body: HTTPBody(form.encoded))
    }

    /// Where the request goes; `nil` where the head does not name it whole, as in a request that a server received, or
    /// names none that ``Endpoint`` reads.
    public var endpoint: Endpoint? {
        guard let scheme = head.scheme, let authority = head.authority else { return nil }
        do {
            return try Endpoint("\(scheme)://\(authority)\(head.path ?? "/")")
        } catch {
            // What cannot be read as one URL by all is no place to send anything to.
            return nil
        }
    }

    /// The path without its query; `/` where there is none.
    public var path: String {
        let path = head.path ?? "/"
        return String(path.prefix { $0 != "?" })
    }

    /// The query's fields in order; none where there is no query.
    /// - Throws: ``FormError`` where the query is no form or too large.
    public func query() throws(FormError) -> FormFields {
        guard let path = head.path, let mark = path.utf8.firstIndex(of: UInt8(ascii: "?")) else { return FormFields() }
        return try FormFields(parsing: Array(path.utf8[path.utf8.index(after: mark)...]))
    }
}

/// An answer, on its way into a client or out of a handler.
public struct WebResponse: Sendable {
    /// Status and fields.
    public var head: HTTPResponse
    /// The body.
    public var body: HTTPBody

    /// Puts an answer together.
    public init(_ head: HTTPResponse, body: HTTPBody = .empty) {
        self.head = head
        self.body = body
    }

    /// An answer of a status, with a body of a media type.
    public init(
        _ status: HTTPResponse.Status, _ body: HTTPBody = .empty, mediaType: String? = nil, fields: HTTPFields = [:]
    ) {
        var fields = fields
        if let mediaType { fields[.contentType] = mediaType }
        head = HTTPResponse(status: status, headerFields: fields)
        self.body = body
    }

    /// The status.
    public var status: HTTPResponse.Status { head.status }
}
