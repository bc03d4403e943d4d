public import CrosswalkJSON

/// A statement as it was read, and what could not be read of it.
public struct XAPIReading: Sendable {
    /// The statement; `nil` where it has no actor, verb or object that can be read.
    public let statement: XAPIStatement?
    /// What was left out, with its place; of severity warning where the statement could be read all the same.
    public let findings: [XAPIFinding]
}

/// Why a statement was not read or not written.
///
/// What prints it shows codes and the standard's own names, nothing of the statement.
public struct XAPIRejection: Error, Hashable, Sendable, CustomStringConvertible, CustomReflectable {
    /// What is wrong, at least one of severity error.
    public let findings: [XAPIFinding]

    init(findings: [XAPIFinding]) { self.findings = findings }

    /// A statement that lacks what it must have for something.
    package init(missing property: String) {
        var finding = XAPIFinding(.missing, property: property, clause: "xAPI 1.0.3 Data §2.4")
        finding.pointer = "/\(property)"
        findings = [finding]
    }

    /// The first codes, with the members that the standard names.
    public var description: String {
        findings.prefix(5).map { "\($0.code.rawValue) \($0.property ?? "")" }.joined(separator: ", ")
    }

    /// The same.
    public var customMirror: Mirror { Mirror(self, children: ["codes": description]) }
}

extension XAPIStatement {
    /// Reads a statement that keeps every rule of a version.
    ///
    /// - Parameters:
    ///   - document: One statement, UTF-8.
    ///   - version: The version whose rules hold.
    ///   - limits: What the document may cost.
    /// - Throws: ``XAPIRejection`` with every finding, where one is of severity error.
    public init(
        json document: [UInt8], version: XAPIVersion, limits: JSONLimits = .standard
    ) throws(XAPIRejection) {
        let findings = XAPIStatementCheck(version, limits: limits).findings(in: document)
        guard !findings.contains(where: { $0.severity == .error }) else { throw XAPIRejection(findings: findings) }
        let reading = Self.lenient(json: document, limits: limits)
        guard let statement = reading.statement else { throw XAPIRejection(findings: reading.findings) }
        self = statement
    }

    /// Reads what another system sent, as far as it means something: members that are unknown or cannot be read are left
    /// out and told. Both versions' members are read.
    ///
    /// - Parameters:
    ///   - document: One statement, UTF-8. Of two members of one name the last counts.
    ///   - limits: What the document may cost.
    public static func lenient(json document: [UInt8], limits: JSONLimits = .standard) -> XAPIReading {
        do {
            return lenient(try JSONValue.tolerant(json: document, limits: limits).value)
        } catch {
            return XAPIReading(statement: nil, findings: [XAPIFinding(json: error.code.rawValue, at: error.offset)])
        }
    }

    /// The same of a value that was read as JSON already.
    public static func lenient(_ value: JSONValue) -> XAPIReading {
        var reader = StatementReader()
        let statement = reader.statement(value)
        return XAPIReading(statement: statement, findings: reader.findings(isRead: statement != nil))
    }
}
