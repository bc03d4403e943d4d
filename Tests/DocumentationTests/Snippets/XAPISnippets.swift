import XAPI

/// What a check says of a statement.
func printFindings(of body: [UInt8]) {
    let findings = XAPIStatementCheck(.v2_0).findings(in: body)
    for finding in findings { print(finding.code.rawValue, finding.pointer, finding.fix) }
}
