/// What the migration claim of a launch is worth.
public enum MigrationEvidence: Hashable, Sendable {
    /// There is no such claim.
    case absent
    /// The signature holds: the old names may be taken for those of this launch.
    case proven
    /// There is no signature, or not everything that it is made of. The old names are hearsay.
    case unsigned
    /// There is a signature, and none of the secrets made it. Canvas is known to sign another nonce than it sends, so
    /// that this does not prove an attack; a person must confirm the migration.
    case unproven

    /// Weighs the claim of a launch that was verified.
    ///
    /// - Parameters:
    ///   - claims: its claims.
    ///   - clientID: the tool's name at the platform.
    ///   - secrets: every secret that a consumer key had or has.
    public init(_ claims: LaunchClaims, clientID: ClientID, secrets: (_ consumerKey: String) -> [String]) {
        guard let migration = claims.migration else {
            self = .absent
            return
        }
        guard let key = migration.consumerKey, let value = migration.consumerKeySignature,
            let signature = MigrationSignature(of: claims, clientID: clientID)
        else {
            self = .unsigned
            return
        }
        self = signature.isMade(value, withOneOf: secrets(key)) ? .proven : .unproven
    }
}
