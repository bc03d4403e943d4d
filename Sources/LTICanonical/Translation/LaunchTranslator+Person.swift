internal import Canonical
internal import LTICore

extension LaunchTranslator {
    func person(_ launch: AcceptedLaunch, _ migration: MigrationEvidence) -> LaunchPerson {
        person(
            launch.claims, launch.user, migration, isTestUser: launch.roles.isTestUser,
            isActedByAnother: isActed(launch.claims))
    }

    /// The same for somebody of whom a launch, or another message of the platform, says these claims.
    func person(
        _ claims: LaunchClaims, _ user: UserKey?, _ migration: MigrationEvidence, isTestUser: Bool,
        isActedByAnother: Bool
    ) -> LaunchPerson {
        guard let user, LaunchField.usable(user.user.text) != nil else {
            // Keys without a subject name somebody whom the platform does not want to name.
            return LaunchPerson(
                link: nil, person: nil, legacy: nil, keys: [], email: nil, isTestUser: isTestUser,
                isActedByAnother: isActedByAnother)
        }
        let provenance = LaunchNames.people(of: user, tenant: settings.tenant)
        let keys = keys(claims)
        return LaunchPerson(
            link: SourceIdentity(provenance: provenance, scheme: LaunchNames.subject, value: user.user.text),
            person: noun(claims, user, keys),
            legacy: legacy(
                claims, LaunchNames.legacyUser, claims.migration?.userID ?? legacyUser(claims, migration),
                or: user.user.text, migration),
            keys: keys, email: email(claims), isTestUser: isTestUser, isActedByAnother: isActedByAnother)
    }

    private func keys(_ claims: LaunchClaims) -> [SourceIdentity] {
        var keys: [SourceIdentity] = []
        for declared in settings.personKeys {
            guard let value = declared.field.value(in: claims), let bare = bare(value, declared.prefix) else {
                continue
            }
            let key = SourceIdentity(
                provenance: Provenance(tenant: settings.tenant, sourceSystem: declared.sourceSystem),
                scheme: declared.scheme, value: bare)
            if !keys.contains(key) { keys.append(key) }
        }
        return keys
    }

    /// Without the prefix that was declared; a value that lacks it belongs to another namespace.
    private func bare(_ value: String, _ prefix: String?) -> String? {
        guard let prefix, !prefix.isEmpty else { return value }
        guard value.utf8.starts(with: prefix.utf8) else { return nil }
        let rest = String(decoding: value.utf8.dropFirst(prefix.utf8.count), as: UTF8.self)
        return LaunchField.usable(rest)
    }

    private func noun(_ claims: LaunchClaims, _ user: UserKey, _ keys: [SourceIdentity]) -> Person {
        var person = Person(id: user.user.text)
        person.givenName = claims.user.givenName ?? ""
        person.familyName = claims.user.familyName ?? ""
        person.middleName = claims.user.middleName
        person.username = claims.user.preferredUsername
        person.email = claims.user.email
        person.phone = claims.user.phoneNumber
        person.identifiers = keys.map { Identifier(scheme: $0.scheme, value: $0.value) }
        person.agentIDs = claims.mentees.map(\.text)
        return person
    }

    /// Canvas sends the name beside the migration claim as well. Nothing proves it.
    private func legacyUser(_ claims: LaunchClaims, _ evidence: MigrationEvidence) -> String? {
        evidence == .proven ? nil : claims.legacyUserID
    }

    private func email(_ claims: LaunchClaims) -> SourceIdentity? {
        guard let rule = settings.email, let address = claims.user.email,
            rule.requiresVerified ? claims.user.isEmailVerified == true : claims.user.isEmailVerified != false,
            address.utf8.allSatisfy({ 0x21...0x7E ~= $0 })
        else { return nil }
        let folded = address.lowercased()
        let halves = folded.split(separator: "@", omittingEmptySubsequences: false)
        guard halves.count == 2, !halves[0].isEmpty, rule.domains.contains(String(halves[1])) else { return nil }
        return SourceIdentity(
            provenance: Provenance(tenant: settings.tenant, sourceSystem: rule.sourceSystem), scheme: rule.scheme,
            value: folded)
    }

    /// Whether the platform names somebody else as the one who really sits there. It sends the empty text for nobody.
    private func isActed(_ claims: LaunchClaims) -> Bool {
        guard let name = settings.parameters.actualUser,
            let actual = LaunchField.custom(name).value(in: claims)
        else { return false }
        return !actual.utf8.elementsEqual((claims.user.subject?.text ?? "").utf8)
    }
}
