import XAPI

/// An input is a statement. What the strict check takes is read, written, and taken again; what is read leniently is
/// written without a trap.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ data: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let document = Array(UnsafeBufferPointer(start: data, count: count))
    let reading = XAPIStatement.lenient(json: document)
    for version in XAPIVersion.allCases {
        let findings = XAPIStatementCheck(version).findings(in: document)
        precondition(findings.count <= 101, "more findings than a person would read")
        _ = XAPIStatementCheck(version).findings(inBatch: document)
        guard !findings.contains(where: { $0.severity == .error }) else { continue }
        guard let statement = reading.statement else { preconditionFailure("accepted, and not read") }
        check(statement, version)
    }
    if let statement = reading.statement { precondition(statement.isSame(as: statement), "not the same as itself") }
    return 0
}

private func check(_ statement: XAPIStatement, _ version: XAPIVersion) {
    guard let written = try? statement.json(for: version) else { preconditionFailure("accepted, and not written") }
    precondition(XAPIStatementCheck(version).accepts(written), "written, and not accepted")
    guard let again = XAPIStatement.lenient(json: written).statement else { preconditionFailure("not read again") }
    precondition(again == statement && again.isSame(as: statement), "another statement than before")
}
