internal import Canonical
internal import LTICore

extension LaunchTranslator {
    /// What something was called in LTI 1.1.
    ///
    /// - Parameters:
    ///   - claims: the launch.
    ///   - scheme: the scheme of the old name.
    ///   - named: the old name that the launch brings.
    ///   - present: the new name. Where the claim is proven and has no old one, the name has not changed: only what differs
    ///     is sent (LTI 1.3 Migration guide §6.1).
    ///   - evidence: what the claim is worth.
    func legacy(
        _ claims: LaunchClaims, _ scheme: String, _ named: String?, or present: String, _ evidence: MigrationEvidence
    ) -> LegacyIdentity? {
        let isProven = evidence == .proven
        guard let system = legacySystem(claims),
            let value = (named ?? (isProven ? present : nil)).flatMap(LaunchField.usable)
        else { return nil }
        return LegacyIdentity(
            identity: SourceIdentity(
                provenance: Provenance(tenant: settings.tenant, sourceSystem: system), scheme: scheme, value: value),
            isProven: isProven)
    }

    /// The system of the consumer key; without a key, the only one that the customer has.
    private func legacySystem(_ claims: LaunchClaims) -> String? {
        if let key = claims.migration?.consumerKey { return settings.legacySystems[key] }
        let systems = Set(settings.legacySystems.values)
        return systems.count == 1 ? systems.first : nil
    }
}
