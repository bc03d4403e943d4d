public import CrosswalkJSON

/// A document of an older version, brought into 1.2.
///
/// ```swift
/// let upgrade = try CaliperUpgrade(of: body, from: .v1_0)
/// for node in upgrade.input.nodes { store(node) }
/// ```
///
/// From 1.0 nearly everything has another form: ids, types and terms are IRIs, events have no id, and what is absent is `null`.
/// An event without an id gets one that is made of its bytes, so that a repetition gets the same. From 1.1 the contexts are
/// exchanged, `BasicProfile` becomes `GeneralProfile`, and types that were given up become those that took their place.
public struct CaliperUpgrade: Sendable {
    /// What was read.
    public let input: CaliperInput
    /// What was changed on the way, as notices, and what the check found besides.
    public let findings: [CaliperFinding]

    /// Reads a document.
    ///
    /// - Parameters:
    ///   - document: UTF-8.
    ///   - version: What it is of; of 1.2 it is read as it stands.
    ///   - limits: What the document may cost.
    /// - Throws: ``CaliperRefusal`` where it is not as its version has it, or cannot be brought into 1.2.
    public init(
        of document: [UInt8], from version: CaliperVersion, limits: JSONLimits = .standard
    ) throws(CaliperRefusal) {
        switch version {
        case .v1_0:
            let (bytes, report) = CaliperCheck(.v1_0, limits: limits).upgraded(document)
            guard let bytes, report.isAccepted else { throw CaliperRefusal(report.findings) }
            input = try CaliperInput(unchecked: bytes, isEnvelope: report.kind == .envelope, .standard)
            findings = report.findings
        case .v1_1, .v1_2:
            let report = CaliperCheck(version, limits: limits).report(on: document)
            guard report.isAccepted else { throw CaliperRefusal(report.findings) }
            let read = try CaliperInput(unchecked: document, isEnvelope: report.kind == .envelope, limits)
            input = version == .v1_2 ? read : read.upgraded
            findings = report.findings
        }
    }
}

extension CaliperInput {
    fileprivate var upgraded: CaliperInput {
        switch self {
        case .item(let node): return .item(node.upgradedFrom11)
        case .envelope(var envelope):
            envelope.data = envelope.data.map(\.upgradedFrom11)
            return .envelope(envelope)
        }
    }
}

extension CaliperCheck {
    /// A document of 1.0 in the form of 1.2, where it is JSON, and what was found in it.
    func upgraded(_ document: [UInt8]) -> ([UInt8]?, CaliperReport) {
        var report = CaliperReport(version: .v1_0)
        let value: JSONValue
        do {
            value = try JSONValue(json: document, limits: limits)
        } catch {
            report.findings = [.malformed(error)]
            report.errorCount = 1
            return (nil, report)
        }
        var upgrade = Upgrade10()
        let bytes = upgrade.document(value).json
        let checked = CaliperCheck(.v1_2).report(on: bytes)
        report.kind = checked.kind
        report.items = checked.items
        report.findings = Array((checked.findings + upgrade.log.findings).prefix(FindingLog.most))
        report.errorCount = checked.errorCount + upgrade.log.errors
        return (bytes, report)
    }
}
