import CrosswalkJOSE
import CrosswalkJSON

/// A token that some key of a set is asked to verify.
private let token: CompactJWS? = try? CompactJWS(
    "eyJhbGciOiJFUzI1NiIsImtpZCI6ImsifQ.e30."
        + "DtEhU3ljbEg8L38VWAfUAqOyKAM6-Xx-F4GawxaepmXFCgfTjDxw5djxLa8ISlSApmWQxfKTUJqPP3-Kg6NU1Q")

private let secretMembers: Set = ["d", "p", "q", "dp", "dq", "qi", "oth", "k"]

/// The input is a key set.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ data: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    guard let set = try? JWKSet(json: Array(UnsafeBufferPointer(start: data, count: count))) else { return 0 }
    checkPublicForm(set)
    let whole = try? JWKSet(json: set.revealJSON())
    precondition(whole?.revealJSON() == set.revealJSON(), "a set changes when it is written")
    precondition(whole?.keys.count == set.keys.count, "a key is lost when it is written")
    let keys = VerificationKeySet(set)
    guard let token else { preconditionFailure("the fixed token was not read") }
    for rule in [VerificationKeySet.KeyIDRule.required, .optional] {
        let verified = try? keys.verify(token, algorithms: Set(JWSAlgorithm.allCases), keyID: rule)
        precondition(verified == nil, "a signature of nobody verifies")
    }
    for key in set.keys { precondition(key.thumbprint.utf8.count == 43, "a thumbprint is a digest") }
    return 0
}

/// What is published can be read again and has no secret in it.
private func checkPublicForm(_ set: JWKSet) {
    let json = set.publicJSON()
    let published = try? JWKSet(json: json)
    precondition(published?.keys.count == set.publicKeys.keys.count, "a key is lost when it is published")
    precondition(published?.publicJSON() == json, "a set changes when it is published again")
    guard let entries = (try? JSONValue(json: json))?["keys"]?.array else { preconditionFailure("no set is published") }
    for entry in entries {
        let names = entry.object?.map(\.name) ?? []
        precondition(secretMembers.isDisjoint(with: names), "a secret is published")
    }
}
