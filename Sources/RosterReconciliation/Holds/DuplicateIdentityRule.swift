import Canonical
import _CrosswalkSupport

/// Finds new or changed people who bear an identifier of someone else.
///
/// Counted are the user name, the number, the master identifier and the further identifiers, byte for byte but for
/// case. E-mail addresses are not: families share them. The first load of a store is not held, since nobody was there
/// before.
struct DuplicateIdentityRule {
    let view: NightView
    let drafts: [Draft]

    private static let tags: [UInt8] = [
        Tag.personUsername, Tag.personIdentifier, Tag.personMasterIdentifier, Tag.personIdentifiers,
    ]

    func candidates() -> [HoldCandidate] {
        let limits = view.input.policy.limits(of: .person, on: view.input.day)
        guard limits.holdsDuplicateIdentities, view.differences[NounKind.person.rank].baseline > 0 else { return [] }
        let suspects = self.suspects()
        guard !suspects.isEmpty else { return [] }
        var places: Set<DraftPlace> = []
        var evidence: [String: Int] = [:]
        view.forEachAfter(.person) { id, content in
            for (name, hash) in Self.identities(content) {
                for place in suspects[hash] ?? [] where drafts[place.index].idHash != id {
                    if places.insert(place).inserted { evidence[name, default: 0] += 1 }
                }
            }
        }
        guard !places.isEmpty else { return [] }
        return [
            HoldCandidate(
                .duplicateIdentity, .person, count: places.count, limit: .count(1),
                evidence: evidence.sorted { $0.key < $1.key }.map { Hold.Evidence(name: $0.key, count: $0.value) },
                target: .places(places.sorted { $0.index < $1.index }))
        ]
    }

    /// The drafts whose identity is new, by what they are known by.
    private func suspects() -> [Hash128: [DraftPlace]] {
        var suspects: [Hash128: [DraftPlace]] = [:]
        for (index, draft) in drafts.enumerated() where isNew(draft) {
            let place = DraftPlace(rank: NounKind.person.rank, index: index)
            let known = draft.withBefore { Set(Self.identities($0).map(\.hash)) }
            for (_, hash) in draft.withAfter({ Self.identities($0) }) {
                if draft.verb == .update, known.contains(hash) { continue }
                suspects[hash, default: []].append(place)
            }
        }
        return suspects
    }

    private func isNew(_ draft: Draft) -> Bool {
        guard !draft.isRekeyed else { return false }
        return draft.verb == .create || draft.verb == .restore
            || draft.verb == .update && draft.changed.contains(where: Self.tags.contains)
    }

    private static func identities(_ content: UnsafeRawBufferPointer) -> [(name: String, hash: Hash128)] {
        var identities: [(String, Hash128)] = []
        FieldScan.forEach(content) { tag, _, value in
            guard tags.contains(tag) else { return true }
            let names = RosterField.field(tag, of: .person)?.name ?? ""
            if tag == Tag.personIdentifiers {
                identities += identifiers(value).map { (names, $0) }
            } else {
                identities.append((names, hash([UInt8(tag)], value)))
            }
            return true
        }
        return identities
    }

    private static func identifiers(_ value: UnsafeRawBufferPointer) -> [Hash128] {
        var parts: [[UInt8]] = []
        FieldScan.forEachText(value) { parts.append(Array($0)) }
        return stride(from: 0, to: parts.count - 1, by: 2).map { index in
            parts[index + 1].withUnsafeBytes { hash([Tag.personIdentifiers] + parts[index] + [0], $0) }
        }
    }

    /// ASCII letters count in lower case; further letters byte for byte.
    private static func hash(_ prefix: [UInt8], _ value: UnsafeRawBufferPointer) -> Hash128 {
        let lower = value.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
        return SipHash128.hash(prefix + lower, key: .stored, strength: .oneThree)
    }
}
