internal import CrosswalkCrypto
internal import _CrosswalkSupport

/// The data of an attachment as it travels beside its statement.
public struct XAPIFile: Hashable, Sendable {
    /// Its SHA-2 in hexadecimal digits: what joins it with the statement's attachment.
    public let sha2: String
    /// Its media type.
    public let contentType: String
    /// The data.
    public let content: [UInt8]

    /// Data with its SHA-256.
    public init(_ content: [UInt8], contentType: String) {
        self.init(sha2: SHA256Digest(of: content).hexadecimal, contentType: contentType, content: content)
    }

    init(sha2: String, contentType: String, content: [UInt8]) {
        self.sha2 = sha2
        self.contentType = contentType
        self.content = content
    }

    /// Data that came with a hash; `nil` where it is not the hash of the data.
    public init?(_ content: [UInt8], contentType: String, sha2: String) {
        guard let algorithm = Self.algorithm(of: sha2),
            Hexadecimal.text(DigestHasher.digest(of: content, by: algorithm)) == sha2.lowercased()
        else { return nil }
        self.init(sha2: sha2, contentType: contentType, content: content)
    }

    private static func algorithm(of sha2: String) -> DigestAlgorithm? {
        switch sha2.utf8.count {
        case 64: .sha256
        case 96: .sha384
        case 128: .sha512
        default: nil
        }
    }

    /// The attachment that a statement carries for it.
    public func attachment(
        usageType: String, display: XAPILanguageMap, description: XAPILanguageMap? = nil
    ) -> XAPIAttachment {
        XAPIAttachment(
            usageType: usageType, display: display, description: description, contentType: contentType,
            length: UInt64(content.count), sha2: sha2)
    }
}
