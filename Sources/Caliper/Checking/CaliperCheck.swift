public import CrosswalkJSON

/// Holds documents of Caliper against the standard: an event, an entity or an envelope.
///
/// ```swift
/// let report = CaliperCheck(.v1_2).report(on: body)
/// for finding in report.findings { print(finding.code.rawValue, finding.pointer, finding.fix) }
/// ```
///
/// It goes over the bytes once and makes no value of them.
public struct CaliperCheck: Sendable {
    /// The version.
    public let version: CaliperVersion
    /// What a document may cost.
    public let limits: JSONLimits

    /// A check.
    ///
    /// - Parameters:
    ///   - version: The version that documents must be of.
    ///   - limits: What a document may cost.
    public init(_ version: CaliperVersion, limits: JSONLimits = .standard) {
        self.version = version
        self.limits = limits
    }

    /// Looks at a document.
    ///
    /// - Parameter document: UTF-8.
    /// - Returns: What was found. A document that is no JSON has one finding, with the byte.
    public func report(on document: [UInt8]) -> CaliperReport {
        // Of 1.0 everything has another form: it is brought into that of 1.2, and held against 1.2.
        if version == .v1_0 { return upgraded(document).1 }
        var report = CaliperReport(version: version)
        do {
            let walk = try JSONReader.read(document, mode: .strict, limits: limits) { json throws(JSONError) in
                var walk = CheckWalk(version)
                try walk.document(&json)
                return walk
            }
            report.kind = walk.kind
            report.items = walk.items
            report.findings = walk.log.findings
            report.errorCount = walk.log.errors
        } catch {
            report.findings = [.malformed(error)]
            report.errorCount = 1
        }
        return report
    }
}

extension CaliperFinding {
    /// What a document is told that is no JSON.
    static func malformed(_ error: JSONError) -> CaliperFinding {
        CaliperFinding(
            .malformedJSON, at: "", property: nil, expected: error.expected ?? error.code.rawValue, offset: error.offset
        )
    }
}
