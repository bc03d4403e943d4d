/// What a statement says of a file that belongs to it (xAPI 1.0.3 Data §2.4.11). The file itself travels beside it, or lies
/// at ``fileURL``.
public struct XAPIAttachment: Hashable, Sendable {
    /// The IRI that says what the file is for.
    public var usageType: String
    /// Its name.
    public var display: XAPILanguageMap
    /// A description.
    public var description: XAPILanguageMap?
    /// Its media type.
    public var contentType: String
    /// Its length in bytes.
    public var length: UInt64
    /// Its SHA-256, SHA-384 or SHA-512 in hexadecimal digits.
    public var sha2: String
    /// Where it can be fetched.
    public var fileURL: String?

    /// A description of a file.
    public init(
        usageType: String, display: XAPILanguageMap, description: XAPILanguageMap? = nil, contentType: String,
        length: UInt64, sha2: String, fileURL: String? = nil
    ) {
        self.usageType = usageType
        self.display = display
        self.description = description
        self.contentType = contentType
        self.length = length
        self.sha2 = sha2
        self.fileURL = fileURL
    }
}
