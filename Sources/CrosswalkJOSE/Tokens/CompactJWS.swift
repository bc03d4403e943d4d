internal import _CrosswalkSupport

/// A signed token in the compact form of RFC 7515, 7.1, taken apart and not yet believed.
///
/// Three segments of base64url between dots, each in its one canonical form: padding, white space, the other alphabet and
/// stray bits are refused, so that no two texts are the same token. The content may be empty here; claims never are. It
/// does not print.
public struct CompactJWS: Sendable {
    /// The header.
    public let header: JWSHeader
    /// The content as anybody may have written it: use it for nothing before it is verified.
    package let unverifiedPayload: [UInt8]
    /// Empty for a token without signature. Such a token never verifies; it is taken apart so that an `alg` of `none` is
    /// told as what it is.
    let signature: [UInt8]
    /// What was signed: header and payload as they were received.
    let signingInput: ArraySlice<UInt8>

    /// Takes a token apart.
    ///
    /// - Parameters:
    ///   - token: the text, without white space round it.
    ///   - limits: how large it may be.
    /// - Throws: ``JOSEError/Code/tokenMalformed``, ``JOSEError/Code/duplicateMember``.
    public init(_ token: String, limits: JWSLimits = .standard) throws(JOSEError) {
        try self.init(utf8: try Self.bytes(token, limits), limits: limits)
    }

    /// Takes a token apart that was received as bytes.
    ///
    /// - Throws: as the other initialiser.
    public init(utf8 token: [UInt8], limits: JWSLimits = .standard) throws(JOSEError) {
        let segments = try CompactSegments(token, limits: limits)
        guard let payload = Base64URL.decode(token[segments.payload]) else {
            throw JOSEError(.tokenMalformed, "the payload is canonical base64url")
        }
        try self.init(token, segments, payload: payload, signingInput: token[..<segments.payload.upperBound])
    }

    /// Takes a token apart whose content travels beside it (RFC 7515, appendix F): its second segment is empty.
    ///
    /// - Throws: as the other initialisers.
    public init(_ token: String, detachedPayload payload: [UInt8], limits: JWSLimits = .standard) throws(JOSEError) {
        let token = try Self.bytes(token, limits)
        let segments = try CompactSegments(token, limits: limits)
        guard segments.payload.isEmpty else { throw JOSEError(.tokenMalformed, "the content comes twice") }
        let input = token[...segments.header.upperBound] + Base64URL.encode(payload)
        try self.init(token, segments, payload: payload, signingInput: input)
    }

    /// The bytes of a text that is not too long.
    private static func bytes(_ token: String, _ limits: JWSLimits) throws(JOSEError) -> [UInt8] {
        guard token.utf8.count <= limits.tokenByteCount else { throw .tooLong }
        return Array(token.utf8)
    }

    private init(
        _ token: [UInt8], _ segments: CompactSegments, payload: [UInt8], signingInput: ArraySlice<UInt8>
    ) throws(JOSEError) {
        guard let header = Base64URL.decode(token[segments.header]) else {
            throw JOSEError(.tokenMalformed, "the header is canonical base64url")
        }
        guard let signature = Base64URL.decode(token[segments.signature]) else {
            throw JOSEError(.tokenMalformed, "the signature is canonical base64url")
        }
        self.header = try JWSHeader(json: header, limits: segments.limits)
        self.signature = signature
        self.signingInput = signingInput
        unverifiedPayload = payload
    }
}

/// Where the three segments of a token stand.
private struct CompactSegments {
    let header: Range<Int>
    let payload: Range<Int>
    let signature: Range<Int>
    let limits: JWSLimits

    init(_ token: [UInt8], limits: JWSLimits) throws(JOSEError) {
        guard token.count <= limits.tokenByteCount else { throw .tooLong }
        guard let (first, second) = token.withUnsafeBytes(Self.dots), first > 0 else {
            throw JOSEError(.tokenMalformed, "a token has three segments between two dots")
        }
        header = 0..<first
        payload = first + 1..<second
        signature = second + 1..<token.count
        self.limits = limits
    }

    /// The places of the two dots; `nil` where there are fewer or more.
    private static func dots(_ bytes: UnsafeRawBufferPointer) -> (Int, Int)? {
        let dot = UInt8(ascii: ".")
        guard let first = bytes.firstPlace(of: dot), let second = bytes.firstPlace(of: dot, from: first + 1),
            bytes.firstPlace(of: dot, from: second + 1) == nil
        else { return nil }
        return (first, second)
    }
}

extension JOSEError {
    fileprivate static let tooLong = JOSEError(.tokenMalformed, "the token is longer than the limit")
}

extension CompactJWS: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// Never the token.
    public var description: String { "<token>" }
    /// Never the token.
    public var debugDescription: String { description }
    /// Without children, so that nothing that prints values finds the token.
    public var customMirror: Mirror { Mirror(self, children: []) }
}
