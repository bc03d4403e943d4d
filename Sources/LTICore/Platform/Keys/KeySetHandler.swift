internal import CrosswalkCrypto
public import CrosswalkJOSE
public import CrosswalkRuntime
internal import HTTPTypes
internal import _CrosswalkSupport

/// Publishes public keys at a key-set URL (RFC 7517 §5): a tool's own as well as a platform's.
///
/// Whatever the host gives, only public halves leave: no private member and no shared secret.
public struct KeySetHandler: Handler {
    private let maxAge: Int
    private let keys: @Sendable () async throws -> JWKSet

    /// Publishes keys.
    ///
    /// - Parameters:
    ///   - maxAge: For how many seconds others may keep the set; no longer than a key is published before it signs.
    ///   - keys: The set at present.
    public init(maxAge: Int, keys: @escaping @Sendable () async throws -> JWKSet) {
        self.maxAge = max(0, maxAge)
        self.keys = keys
    }

    /// Publishes the keys of a ring, for as long as its policy reckons with that others keep them.
    ///
    /// - Parameters:
    ///   - policy: The ring's.
    ///   - ring: The ring at present, advanced to it.
    ///   - key: The key of an id; one that is `nil` is left out.
    public init(
        policy: KeyRotationPolicy, ring: @escaping @Sendable () async throws -> KeyRing,
        key: @escaping @Sendable (String) async throws -> JWK?
    ) {
        self.init(maxAge: policy.cacheMaxAge) {
            var published: [JWK] = []
            for id in try await ring().publishedKeyIDs {
                if let key = try await key(id) { published.append(key) }
            }
            return JWKSet(published)
        }
    }

    /// Publishes the keys of a store.
    public init(_ keys: SigningKeyStore) {
        self.init(maxAge: keys.policy.cacheMaxAge) { try await keys.published() }
    }

    /// Answers GET and HEAD with the set, or with 304 where the asker has it already.
    public func respond(to request: WebRequest) async throws -> WebResponse {
        let isHead = request.head.method == .head
        guard request.head.method == .get || isHead else {
            return WebResponse(.methodNotAllowed, fields: [.allow: "GET, HEAD"])
        }
        let body = try await keys().publicJSON()
        let tag = "\"\(Base64URL.text(SHA256Digest(of: body).bytes))\""
        let fields: HTTPFields = [
            .cacheControl: "public, max-age=\(maxAge)", .eTag: tag, .xContentTypeOptions: "nosniff",
        ]
        if EntityTags(request.head.headerFields[values: .ifNoneMatch]).contains(tag) {
            return WebResponse(.notModified, fields: fields)
        }
        // Not application/jwk-set+json, which is right, and which some readers of key sets do not take.
        return WebResponse(.ok, isHead ? .empty : HTTPBody(body), mediaType: "application/json", fields: fields)
    }
}
