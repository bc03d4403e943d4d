import CrosswalkJSON
import OneRosterModel
import OneRosterREST

/// An input is an answer of a server. Both versions and modes read it as users, classes, enrollments and results.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ data: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let body = Array(UnsafeBufferPointer(start: data, count: count))
    for version in [OneRosterVersion.v1_1, .v1_2] {
        for mode in OneRosterJSONCheck.Mode.allCases {
            check(RESTUser.self, body, version, mode)
            check(RESTClass.self, body, version, mode)
            check(RESTEnrollment.self, body, version, mode)
            check(RESTResult.self, body, version, mode)
        }
    }
    return 0
}

private func check<Record: RESTRecord>(
    _ type: Record.Type, _ body: [UInt8], _ version: OneRosterVersion, _ mode: OneRosterJSONCheck.Mode
) {
    let reader = RESTPageReader<Record>(version, mode: mode)
    let report = try? OneRosterJSONCheck(version, mode: mode).report(on: body, as: Record.entityType)
    guard let page = try? reader.page(body) else { return }
    precondition(report != nil, "a page that the check does not read")
    precondition(page.rows.map(\.index) == Array(page.rows.indices), "rows out of their order")
    for row in page.rows {
        precondition(row.record != nil || row.findings.contains { $0.severity == .error }, "refused for no reason")
    }
}
