public import CrosswalkJSON

/// Holds statements against the standard, in one pass over their bytes.
///
/// ```swift
/// let findings = XAPIStatementCheck(.v2_0).findings(in: body)
/// ```
public struct XAPIStatementCheck: Sendable {
    /// The version whose rules hold.
    public let version: XAPIVersion
    /// What a document may cost.
    public let limits: JSONLimits

    /// A check by a version's rules.
    public init(_ version: XAPIVersion, limits: JSONLimits = .standard) {
        self.version = version
        self.limits = limits
    }

    /// What is wrong with a statement; nothing where a Learning Record Store must take it.
    ///
    /// - Parameter document: One statement, UTF-8. A member that comes twice is refused: which of them counts, nobody can
    ///   say.
    /// - Returns: The findings in the order of the document, at most 100. What is no JSON has one, with a code of
    ///   `JSONError` and the byte.
    public func findings(in document: [UInt8]) -> [XAPIFinding] {
        walk(document) { json, walk throws(JSONError) in try Self.one(&json, &walk) }
    }

    /// What is wrong with a statement or a list of statements, as they are posted: pointers of a list begin with the
    /// statement's place.
    public func findings(inBatch document: [UInt8]) -> [XAPIFinding] {
        walk(document) { json, walk throws(JSONError) in
            guard try json.kind() == .array else { return try Self.one(&json, &walk) }
            var index = 0
            try json.beginArray()
            while try json.nextElement() {
                let start = walk.findings.count
                try Self.one(&json, &walk)
                walk.prefix(from: start, String(index))
                index += 1
            }
        }
    }

    /// Whether a Learning Record Store must take a statement: there is no finding of severity error.
    public func accepts(_ document: [UInt8]) -> Bool { !findings(in: document).contains { $0.severity == .error } }

    private static func one(_ json: inout JSONReader, _ walk: inout StatementWalk) throws(JSONError) {
        guard try json.kind() == .object else {
            walk.note(.wrongType, in: .statement, fix: "Send the statement as one object.")
            return try json.skip()
        }
        _ = try walk.object(.statement, &json)
    }

    private func walk(
        _ document: [UInt8], _ body: (inout JSONReader, inout StatementWalk) throws(JSONError) -> Void
    ) -> [XAPIFinding] {
        var walk = StatementWalk(version)
        do {
            try JSONReader.read(document, mode: .strict, limits: limits) { json throws(JSONError) in
                try body(&json, &walk)
            }
        } catch {
            return walk.findings + [XAPIFinding(json: error.code.rawValue, at: error.offset)]
        }
        return walk.findings
    }
}
