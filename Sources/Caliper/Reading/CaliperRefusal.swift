/// Why a document was not read, or a value not written: what breaks the standard in it.
///
/// It holds no value of the document.
public struct CaliperRefusal: Error, Hashable, Sendable, CustomStringConvertible {
    /// What was found, errors among it. Never empty.
    public let findings: [CaliperFinding]

    init(_ findings: [CaliperFinding]) { self.findings = findings }

    /// A document that is something else than was asked for.
    package init(expected: String) {
        findings = [CaliperFinding(.unknownType, at: "", property: nil, expected: expected)]
    }

    /// The first error.
    public var first: CaliperFinding? { findings.first { $0.severity == .error } }

    /// The first error with its place, and how many others there are. Nothing of the document: a name that the standard does not
    /// have is left out.
    public var description: String {
        guard let first else { return "refused" }
        let errors = findings.filter { $0.severity == .error }.count
        let isNamed = first.code != .unknownProperty && !first.pointer.isEmpty
        let place = isNamed ? " at \(first.pointer)" : ""
        let others = errors > 1 ? "; \(errors - 1) more" : ""
        return "\(first.code.rawValue)\(place): expected \(first.expected)\(others)"
    }
}

extension CaliperRefusal: CustomReflectable {
    /// The description alone, so that what dumps an error shows no name of the document either.
    public var customMirror: Mirror { Mirror(self, children: ["description": description]) }
}
