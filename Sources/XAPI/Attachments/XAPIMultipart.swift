/// Statements with the data of their attachments as one message (xAPI 1.0.3 Data §2.4.11; Communication §1.5.2).
///
/// The first part is the JSON; each further one is a file with its hash. Parts are joined with attachments by the hash
/// alone.
public struct XAPIMultipart: Hashable, Sendable {
    /// The first part: a statement, a list of them, or an answer with statements.
    public let json: [UInt8]
    /// The files, each hash once.
    public let files: [XAPIFile]

    /// The most parts that are read unless said otherwise.
    public static let mostParts = 1_000

    /// Puts a message together. Of several files of one hash the first is kept.
    public init(json: [UInt8], files: [XAPIFile]) {
        self.json = json
        var seen: Set<String> = []
        self.files = files.filter { seen.insert($0.sha2.lowercased()).inserted }
    }

    /// Takes a message apart, and proves every file by its hash.
    ///
    /// - Parameters:
    ///   - body: The body. Lines end with CR LF.
    ///   - contentType: The value of `Content-Type`, with the boundary.
    ///   - mostParts: The most parts that are read.
    public init(
        body: [UInt8], contentType: String, mostParts: Int = XAPIMultipart.mostParts
    ) throws(XAPIMultipartError) {
        guard let boundary = MultipartBoundary(contentType: contentType) else { throw .boundary }
        let parts = try MultipartReader(body, boundary, mostParts: mostParts).parts()
        guard let first = parts.first, Self.isJSON(first.fields["content-type"]) else { throw .noStatement }
        json = Array(first.content)
        var files: [String: XAPIFile] = [:]
        var order: [String] = []
        for part in parts.dropFirst() {
            let file = try Self.file(part)
            if files.updateValue(file, forKey: file.sha2.lowercased()) == nil { order.append(file.sha2.lowercased()) }
        }
        self.files = order.compactMap { files[$0] }
    }

    private static func file(_ part: MultipartPart) throws(XAPIMultipartError) -> XAPIFile {
        guard part.fields["content-transfer-encoding"]?.lowercased() == "binary" else { throw .encoding }
        guard let hash = part.fields["x-experience-api-hash"],
            let file = XAPIFile(
                Array(part.content), contentType: part.fields["content-type"] ?? "application/octet-stream", sha2: hash)
        else { throw .hash }
        return file
    }

    private static func isJSON(_ type: String?) -> Bool {
        let plain = type?.prefix { $0 != ";" && $0 != " " }.lowercased()
        return plain == "application/json"
    }

    /// The message, and its `Content-Type`. The boundary follows from the content.
    public func encoded() -> (body: [UInt8], contentType: String) {
        let boundary = MultipartBoundary(avoiding: [json] + files.map(\.content))
        var body: [UInt8] = []
        body.reserveCapacity(json.count + files.reduce(0) { $0 + $1.content.count + 512 } + 512)
        func add(_ text: String) { body += Array(text.utf8) }
        add("--\(boundary.text)\r\nContent-Type: application/json\r\n\r\n")
        body += json
        for file in files {
            add("\r\n--\(boundary.text)\r\nContent-Type: \(Self.plain(file.contentType))\r\n")
            add("Content-Transfer-Encoding: binary\r\nX-Experience-API-Hash: \(Self.plain(file.sha2))\r\n\r\n")
            body += file.content
        }
        add("\r\n--\(boundary.text)--\r\n")
        return (body, "multipart/mixed; boundary=\(boundary.text)")
    }

    /// A value without what would end its line.
    private static func plain(_ value: String) -> String {
        String(decoding: value.utf8.filter { $0 >= 0x20 && $0 != 0x7F }, as: UTF8.self)
    }

    /// Holds the files against the attachments of the statements: each attachment has a file or an address, each file an
    /// attachment.
    public static func match(
        _ files: [XAPIFile], with attachments: [XAPIAttachment]
    ) throws(XAPIMultipartError) {
        let there = Set(files.map { $0.sha2.lowercased() })
        let wanted = Set(attachments.map { $0.sha2.lowercased() })
        guard there.isSubset(of: wanted) else { throw .unknownPart }
        for attachment in attachments where attachment.fileURL == nil {
            guard there.contains(attachment.sha2.lowercased()) else { throw .missingPart }
        }
    }
}

extension XAPIStatement {
    /// Its attachments and those of its SubStatement.
    public var allAttachments: [XAPIAttachment] {
        guard case .subStatement(let inner) = object else { return attachments }
        return attachments + inner.attachments
    }
}
