public import CrosswalkJSON

extension CaliperNode {
    /// Reads an event or entity of 1.1 or 1.2 after holding it against the standard.
    ///
    /// Numbers keep their digits and texts their letters: what is read is written as the same members again. Documents of 1.0,
    /// and envelopes, are read by ``CaliperInput``.
    ///
    /// - Parameters:
    ///   - document: UTF-8.
    ///   - version: 1.1 or 1.2.
    ///   - limits: What the document may cost.
    /// - Throws: ``CaliperRefusal`` where the check has an error.
    public init(
        json document: [UInt8], version: CaliperVersion = .v1_2, limits: JSONLimits = .standard
    ) throws(CaliperRefusal) {
        let report = CaliperCheck(version, limits: limits).report(on: document)
        guard report.isAccepted, report.kind != .envelope else {
            throw CaliperRefusal(report.findings + (report.isAccepted ? [.noItem] : []))
        }
        try self.init(unchecked: document, limits: limits)
    }

    /// Reads what was checked, or is not to be.
    init(unchecked document: [UInt8], limits: JSONLimits) throws(CaliperRefusal) {
        do {
            self = try JSONReader.read(document, mode: .strict, limits: limits) { json throws(JSONError) in
                var reader = NodeReader()
                return try reader.node(&json)
            }
        } catch {
            throw CaliperRefusal([.malformed(error)])
        }
    }
}

extension CaliperFinding {
    /// An envelope where an event or entity belongs.
    static let noItem = CaliperFinding(
        .wrongKind, at: "", property: nil, expected: "an event or entity, not an envelope")
}
