public import CrosswalkJOSE
internal import CrosswalkJSON
internal import _CrosswalkSupport

extension XAPIStatement {
    /// The statement with its signature as a further attachment, and the attachment's data (xAPI 1.0.3 Data §2.6).
    ///
    /// What is signed is the statement as it is written for the version: change nothing of it afterwards but what an LRS
    /// sets.
    /// - Parameters:
    ///   - signer: Signs by RS256, RS384 or RS512.
    ///   - certificates: The signer's certificate and those above it, in DER, for the header's `x5c`. Without one, readers
    ///     cannot prove the signature by itself.
    ///   - version: The version in which the statement is going to be sent.
    ///   - display: What the attachment is called.
    /// - Throws: ``XAPISignature/Refusal/signer`` for another algorithm, ``XAPIRejection`` for what the version does not
    ///   have, and what the signer throws.
    public func signed(
        by signer: some JWSSigner, certificates: [[UInt8]] = [], for version: XAPIVersion,
        display: XAPILanguageMap = ["en-US": "Signature"]
    ) async throws -> (statement: XAPIStatement, file: XAPIFile) {
        guard XAPISignature.algorithms.contains(signer.algorithm) else { throw XAPISignature.Refusal.signer }
        let payload = try withoutSignatures.json(for: version)
        var header = JSONWriter()
        header.object { json in
            json.member("alg", signer.algorithm.rawValue)
            if !certificates.isEmpty { json.member("x5c", certificates.map { Base64.text($0) }) }
        }
        let input = Base64URL.encode(header.finish(), dot: payload)
        let token = Base64URL.text(input, dot: try await signer.sign(input))
        let file = XAPIFile(Array(token.utf8), contentType: XAPISignature.contentType)
        var signed = self
        signed.attachments.append(file.attachment(usageType: XAPISignature.usageType, display: display))
        return (signed, file)
    }
}
