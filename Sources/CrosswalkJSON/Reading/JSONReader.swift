/// Reads one document as it stands in memory, value by value, without building a tree.
///
/// A type reads itself with a loop and a `switch`; a value that no case reads is skipped, and checked all the same:
///
///     init(from json: inout JSONReader) throws(JSONError) {
///         var id: String?
///         var roles: [Role] = []
///         try json.beginObject()
///         while let name = try json.nextMember() {
///             switch name {
///             case "sourcedId": id = try json.string()
///             case "roles": roles = try json.array(of: Role.self)
///             default: break
///             }
///         }
///         self.id = try json.required(id, "sourcedId")
///         self.roles = roles
///     }
///
/// Whatever the types read, the whole document is checked: syntax, UTF-8, limits and, in strict mode, duplicates and
/// surrogates. Bytes from outside never trap. Two rules are the caller's: a loop runs until `nextMember` or
/// `nextElement` says that nothing follows, and a ``JSONText`` does not outlive the reader.
@usableFromInline package struct JSONReader: ~Copyable {
    /// What may stand at ``at``.
    @usableFromInline enum Expectation: UInt8 {
        /// A value that was announced and not read yet.
        case value
        /// The first element or member, or the end.
        case firstOrEnd
        /// A comma or the end.
        case commaOrEnd
    }

    let bytes: UnsafePointer<UInt8>
    let end: Int
    var at: Int
    var expectation = Expectation.value
    let mode: JSONMode
    let limits: JSONLimits
    var valuesLeft: Int
    var containers = OpenContainers()
    var resolved = ResolvedTexts()
    /// `nil` for documents that are too small for it.
    let shared: SharedTexts?
    /// Whether the member announced last had a namesake before it.
    var isDuplicate = false

    /// What was let pass so far, at most ``JSONNote/mostKept`` of it.
    package private(set) var notes: [JSONNote] = []

    private init(_ bytes: UnsafePointer<UInt8>, _ count: Int, _ mode: JSONMode, _ limits: JSONLimits) {
        self.bytes = bytes
        end = count
        at = 0
        self.mode = mode
        self.limits = limits
        valuesLeft = limits.values
        shared = count >= SharedTexts.leastBytes ? SharedTexts(bytes) : nil
    }

    /// Reads a whole document.
    ///
    /// - Parameter body: Reads the outermost value. What it leaves unread is checked after it.
    /// - Throws: ``JSONError`` of the document, or what the body throws.
    @usableFromInline package static func read<Value>(
        _ document: UnsafeBufferPointer<UInt8>, mode: JSONMode, limits: JSONLimits = .standard,
        _ body: (inout JSONReader) throws(JSONError) -> Value
    ) throws(JSONError) -> Value {
        guard document.count <= limits.bytes else { throw JSONError(.documentTooLarge, at: max(0, limits.bytes)) }
        guard let start = document.baseAddress, !document.isEmpty else { throw JSONError(.unexpectedEnd, at: 0) }
        if let offset = UTF8Check.firstInvalid(start, document.count) { throw JSONError(.invalidUTF8, at: offset) }
        var reader = JSONReader(start, document.count, mode, limits)
        try reader.skipByteOrderMark()
        let value = try body(&reader)
        try reader.finish()
        return value
    }

    /// Reads a whole document.
    @usableFromInline package static func read<Value>(
        _ document: [UInt8], mode: JSONMode, limits: JSONLimits = .standard,
        _ body: (inout JSONReader) throws(JSONError) -> Value
    ) throws(JSONError) -> Value {
        try document.withUnsafeBufferPointer { bytes throws(JSONError) in
            try read(bytes, mode: mode, limits: limits, body)
        }
    }

    private mutating func skipByteOrderMark() throws(JSONError) {
        guard end >= 3, bytes[0] == 0xEF, bytes[1] == 0xBB, bytes[2] == 0xBF else { return }
        try tolerate(.byteOrderMark, at: 0)
        at = 3
    }

    /// Checks what the body left, and that nothing follows.
    private mutating func finish() throws(JSONError) {
        if expectation == .value { try skip() }
        try leave(to: 0)
        guard byteAfterSpace() == 0, at == end else { throw JSONError(.trailingBytes, at: at) }
    }

    /// Notes something in tolerant mode, refuses it in strict mode.
    mutating func tolerate(_ code: JSONError.Code, at offset: Int) throws(JSONError) {
        guard mode == .tolerant else { throw JSONError(code, at: offset) }
        if notes.count < JSONNote.mostKept { notes.append(JSONNote(code: code, offset: offset)) }
    }

    /// Moves to the first byte that is no white space, and returns it; 0 at the end.
    @inline(__always)
    mutating func byteAfterSpace() -> UInt8 {
        while at < end {
            let byte = bytes[at]
            if byte > 0x20 { return byte }
            guard byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 else { return byte }
            at += 1
        }
        return 0
    }

    /// The error for a byte, or an end, that the grammar does not allow at ``at``.
    @inline(never)
    func unexpected(_ expected: String) -> JSONError {
        JSONError(at < end ? .unexpectedByte : .unexpectedEnd, at: at, expected: expected)
    }
}
