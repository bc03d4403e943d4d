internal import HTTPTypes
internal import _CrosswalkSupport

/// Signs every request to a service by OAuth 1.0a (RFC 5849), in the field `Authorization`.
///
/// Each request is signed anew when it is sent, so that a transport that repeats requests belongs around this one and not
/// within: a nonce counts once.
public struct OAuth1Transport: Transport {
    private let base: any Transport
    private let credentials: OAuth1Credentials
    private let origin: String
    private let ambient: Ambient

    /// Signs before a transport.
    ///
    /// - Parameters:
    ///   - base: The transport.
    ///   - credentials: What requests are signed with.
    ///   - service: Any endpoint of the service. Requests to another origin go out unsigned: a link in an answer must not
    ///     make the client vouch for it elsewhere.
    ///   - ambient: The clock, and random bytes.
    public init(_ base: some Transport, credentials: OAuth1Credentials, service: Endpoint, ambient: Ambient) {
        self.base = base
        self.credentials = credentials
        origin = service.origin
        self.ambient = ambient
    }

    /// Sends a signed request.
    ///
    /// - Throws: ``FormError`` for a query, or a form as the body, that cannot be read; what the transport throws.
    public func send(_ request: WebRequest) async throws -> WebResponse {
        guard let endpoint = request.endpoint, endpoint.origin == origin else { return try await base.send(request) }
        let signature = OAuth1Signature(
            credentials: credentials, nonce: Hexadecimal.text(ambient.randomBytes(16)),
            timestamp: ambient.now().secondsSinceEpoch)
        var form = FormFields()
        if let bytes = request.body.bytes, Self.isForm(request) { form = try FormFields(parsing: bytes) }
        var signed = request
        signed.head.headerFields[.authorization] = try signature.authorization(
            request.head.method, endpoint, form: form)
        return try await base.send(signed)
    }

    private static func isForm(_ request: WebRequest) -> Bool {
        let type = request.head.headerFields[.contentType]?.split(separator: ";").first.map(String.init) ?? ""
        return type.lowercased() == "application/x-www-form-urlencoded"
    }
}
