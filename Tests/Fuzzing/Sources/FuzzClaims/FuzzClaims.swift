import CrosswalkJOSE
import LTICore

private let verifier = ClaimVerifier(
    registration: Registration(
        issuer: "https://lms.example.edu", clientID: "tool-1", deployments: [Deployment(id: "dep-1")]))

/// An input is a payload, and what stands before a first line end is a header where there is one.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ data: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let input = Array(UnsafeBufferPointer(start: data, count: count))
    let lineEnd = input.firstIndex(of: 0x0A)
    let payload = lineEnd.map { Array(input[($0 + 1)...]) } ?? input
    guard let claims = try? LaunchClaims(payload: payload) else { return 0 }
    checkClaims(claims)
    let header = lineEnd.flatMap { try? TokenHeader(json: Array(input[..<$0])) }
    checkVerdict(claims, header ?? TokenHeader(algorithm: "RS256", keyID: "k"))
    return 0
}

private func checkClaims(_ claims: LaunchClaims) {
    precondition(claims.findings.count <= ClaimFinding.mostKept, "more findings than are kept")
    precondition("\(claims)" == "<LaunchClaims>", "claims that print themselves")
    for parameter in claims.custom.parameters where parameter.isUnresolved {
        precondition(LaunchVariable.unresolved(parameter.raw)?.placeholder == parameter.raw, "not what was unresolved")
    }
    for role in claims.roles?.all ?? [] {
        precondition(role == Role(role.raw) && (role.scope == nil) == (role.principal == nil), "half a role")
    }
    _ = ReturnAddress(claims.presentation)?.url(message: "a", error: "b")
    _ = MigrationEvidence(claims, clientID: "tool-1") { _ in ["secret"] }
    _ = LMSFamilyTable.builtIn.family(
        productFamilyCode: claims.toolPlatform?.productFamilyCode, issuer: claims.issuer ?? "")
}

private func checkVerdict(_ claims: LaunchClaims, _ header: TokenHeader) {
    do {
        let launch = try verifier.verify(
            claims, header: header, expecting: LaunchExpectation(nonce: "n-1"), at: NumericDate(1_700_000_000))
        precondition(claims.issuer == "https://lms.example.edu" && claims.nonce == "n-1", "another login's launch")
        precondition(
            launch.tenant.deploymentID == "dep-1" && header.algorithm == "RS256", "another deployment's launch")
    } catch {
        precondition(LaunchRefusal.Code.all.contains(error.code), "a code of no list")
        precondition([400, 401, 403].contains(error.status), "a status of no list")
    }
}
