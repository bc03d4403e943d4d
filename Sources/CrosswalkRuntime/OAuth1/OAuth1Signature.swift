internal import CrosswalkCrypto
internal import HTTPTypes
internal import _CrosswalkSupport

/// The signature of one request (RFC 5849 §3.4).
struct OAuth1Signature {
    let credentials: OAuth1Credentials
    let nonce: String
    /// Seconds since 1970.
    let timestamp: Int64

    /// The fields of the protocol, without the signature.
    private var protocolFields: [(String, String)] {
        var fields = [
            ("oauth_consumer_key", credentials.consumerKey), ("oauth_nonce", nonce),
            ("oauth_signature_method", credentials.method.rawValue), ("oauth_timestamp", String(timestamp)),
            ("oauth_version", "1.0"),
        ]
        if let token = credentials.token { fields.append(("oauth_token", token)) }
        return fields
    }

    /// `Authorization` of a request.
    ///
    /// - Parameters:
    ///   - method: The request's.
    ///   - endpoint: Where it goes; its query as it is sent.
    ///   - form: The fields of its body, where that is a form (§3.4.1.3.1).
    /// - Throws: ``FormError`` for a query that is no form.
    func authorization(
        _ method: HTTPRequest.Method, _ endpoint: Endpoint, form: FormFields = FormFields()
    ) throws(FormError) -> String {
        let signature = try signature(method, endpoint, form: form)
        let fields = protocolFields + [("oauth_signature", signature)]
        return "OAuth "
            + fields.sorted { $0.0 < $1.0 }.map { "\($0)=\"\(PercentCoding.encoded($1))\"" }
            .joined(separator: ", ")
    }

    /// The signature itself, in base64.
    func signature(
        _ method: HTTPRequest.Method, _ endpoint: Endpoint, form: FormFields = FormFields()
    ) throws(FormError) -> String {
        let base = try baseString(method, endpoint, form)
        let key = credentials.consumerSecret.reveal { consumer in
            credentials.tokenSecret.reveal { PercentCoding.encoded(consumer) + "&" + PercentCoding.encoded($0) }
        }
        let algorithm: DigestAlgorithm = credentials.method == .hmacSHA1 ? .sha1 : .sha256
        return Base64.text(HMAC(key: SymmetricKey(Array(key.utf8)), algorithm: algorithm).code(for: base.utf8))
    }

    /// Method, address and parameters, each encoded once more (§3.4.1.1).
    func baseString(
        _ method: HTTPRequest.Method, _ endpoint: Endpoint, _ form: FormFields
    ) throws(FormError) -> String {
        let query = try FormFields(
            parsing: Array((endpoint.query ?? "").utf8), limits: .init(bytes: 1 << 20, fields: 1_000))
        let parameters = (query.fields + form.fields).map { ($0.name, $0.value) } + protocolFields
        let encoded = parameters.map { (PercentCoding.encoded($0), PercentCoding.encoded($1)) }.sorted { a, b in
            a.0 == b.0 ? Self.precedes(a.1, b.1) : Self.precedes(a.0, b.0)
        }
        let normalised = encoded.map { "\($0)=\($1)" }.joined(separator: "&")
        return [method.rawValue, Self.address(endpoint), normalised].map { PercentCoding.encoded($0) }
            .joined(separator: "&")
    }

    /// Scheme, host and path; the port where it is not the scheme's own (§3.4.1.2).
    private static func address(_ endpoint: Endpoint) -> String {
        let isOwn = endpoint.explicitPort == nil || endpoint.explicitPort == endpoint.scheme.defaultPort
        let host = "\(endpoint.host)".lowercased()
        let port = isOwn ? "" : ":\(endpoint.port)"
        return "\(endpoint.scheme.rawValue)://\(host)\(port)\(endpoint.path.isEmpty ? "/" : endpoint.path)"
    }

    private static func precedes(_ a: String, _ b: String) -> Bool { a.utf8.lexicographicallyPrecedes(b.utf8) }
}
