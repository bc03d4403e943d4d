/// Claims in one place, so that handing them on costs one reference and not one for each text in them.
final class SharedClaims: Sendable {
    let claims: LaunchClaims

    init(_ claims: LaunchClaims) { self.claims = claims }
}
