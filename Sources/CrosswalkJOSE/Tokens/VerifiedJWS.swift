public import CrosswalkJSON

/// A token whose signature was verified. Only ``VerificationKeySet/verify(_:algorithms:keyID:)-(CompactJWS,_,_)`` makes
/// one. It does not print.
public struct VerifiedJWS: Sendable {
    /// The header.
    public let header: JWSHeader
    /// The algorithm that verified it.
    public let algorithm: JWSAlgorithm
    /// The key that verified it, by its id; `nil` where that key has none.
    public let keyID: String?
    /// The content.
    public let payload: [UInt8]

    /// The content as a JSON object: the claims of a JWT (RFC 7519, 7.2).
    ///
    /// - Throws: ``JOSEError/Code/tokenMalformed``, ``JOSEError/Code/duplicateMember``.
    public func object(limits: JSONLimits = .standard) throws(JOSEError) -> JSONObject {
        do {
            guard let object = try JSONValue(json: payload, limits: limits).object else {
                throw JOSEError(.tokenMalformed, "the claims are a JSON object")
            }
            return object
        } catch let error as JSONError {
            throw JOSEError(error)
        } catch let error as JOSEError {
            throw error
        } catch {
            throw JOSEError(.tokenMalformed, "the claims are a JSON object")
        }
    }
}

extension VerifiedJWS: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// Never the content.
    public var description: String { "<verified token>" }
    /// Never the content.
    public var debugDescription: String { description }
    /// Without children, so that nothing that prints values finds the content.
    public var customMirror: Mirror { Mirror(self, children: []) }
}
