internal import Canonical

/// Says who launches, by evidence in the order of its worth.
///
/// 1. A recorded link of issuer and subject: the only identity by which platform and tool may speak of a person
///    (LTI Core 1.3 §3.3).
/// 2. A link of LTI 1.1, where the signature of the old secret proves it.
/// 3. Keys in declared namespaces, where they name exactly one person.
/// 4. Unproven names of LTI 1.1, and e-mail addresses where the customer allows that: they only suggest.
///
/// Two people are never merged. Where evidence names several, or the one it names is linked with another account of the
/// platform, the answer is a conflict; while somebody acts as another, nothing is linked. A link is recorded in the same
/// step that checks for others, so that launches at the same time cannot cross.
public struct PersonResolver: Sendable {
    private let directory: any PersonDirectory

    /// Resolves by a directory.
    public init(_ directory: some PersonDirectory) { self.directory = directory }

    /// Says who it is, and records the link where the evidence is enough for it.
    public func resolve(_ launch: LaunchPerson) async throws -> PersonResolution {
        switch try await finding(of: launch) {
        case .known(let resolution): resolution
        case .linkable(let link, let candidate, let evidence): try await linked(link, candidate, evidence)
        }
    }

    /// Says who it is, and records nothing.
    ///
    /// Who would be linked is `linked` here too, as new. What only the recording finds out, such as that the person has
    /// another account of the platform, is not looked at.
    public func look(up person: LaunchPerson) async throws -> PersonResolution {
        switch try await finding(of: person) {
        case .known(let resolution): resolution
        case .linkable(_, let candidate, let evidence): .linked(candidate.person, by: evidence, isNew: true)
        }
    }

    private enum Finding {
        case known(PersonResolution)
        case linkable(SourceIdentity, PersonCandidate, PersonEvidence)
    }

    private func finding(of launch: LaunchPerson) async throws -> Finding {
        guard !launch.isTestUser else { return .known(.unknown(.testUser)) }
        guard let link = launch.link else { return .known(.unknown(.anonymous)) }
        if let person = try await directory.person(linkedTo: link) {
            return .known(.linked(person, by: PersonEvidence(kind: .link, identity: link), isNew: false))
        }
        let (named, isKeyShared) = try await named(by: launch)
        if isKeyShared { return .known(.conflict(.keyNotUnique, named.all)) }
        if named.all.count > 1 { return .known(.conflict(.evidenceDisagrees, named.all)) }
        guard let candidate = named.all.first else { return .known(try await suggestion(by: launch)) }
        guard let best = candidate.evidence.first, best.kind.mayLink, !launch.isActedByAnother else {
            return .known(.suggested([candidate]))
        }
        return .linkable(link, candidate, best)
    }

    /// Records what a person confirmed: somebody who reviews, or the launcher who proved by another way who he is.
    ///
    /// - Parameters:
    ///   - launch: the launch.
    ///   - person: who it is.
    ///   - allowsOthers: whether the person may have several accounts at the platform, as after one was made anew.
    /// - Returns: `linked` or a conflict; `unknown` for an anonymous launch, a test user, or somebody who acts as another.
    public func confirm(
        _ launch: LaunchPerson, as person: DirectoryPersonID, besideOthers allowsOthers: Bool = false
    ) async throws -> PersonResolution {
        guard !launch.isTestUser else { return .unknown(.testUser) }
        guard let link = launch.link else { return .unknown(.anonymous) }
        guard !launch.isActedByAnother else { return .unknown(.actedByAnother) }
        let evidence = PersonEvidence(kind: .link, identity: link)
        let candidate = PersonCandidate(person: person, evidence: [evidence])
        return try await linked(link, candidate, evidence, besideOthers: allowsOthers)
    }

    /// Other people than the linked one whom the keys of a launch name: news for review, no reason to link anew.
    public func contradictions(
        of launch: LaunchPerson, linkedTo person: DirectoryPersonID
    ) async throws -> [PersonCandidate] {
        guard !launch.isTestUser, launch.link != nil else { return [] }
        return try await named(by: launch).named.all.filter { $0.person != person }
    }

    /// Whom strong and unproven evidence names. All of it is looked at: that two keys agree is worth knowing.
    private func named(by launch: LaunchPerson) async throws -> (named: Candidates, isKeyShared: Bool) {
        var named = Candidates()
        var isKeyShared = false
        if let legacy = launch.legacy, let person = try await directory.person(linkedTo: legacy.identity) {
            named.add(person, legacy.isProven ? .provenLegacyLink : .legacyLink, legacy.identity)
        }
        for key in launch.keys {
            let people = Set(try await directory.people(with: key))
            if people.count > 1 { isKeyShared = true }
            for person in people.sorted(by: { $0.text.utf8.lexicographicallyPrecedes($1.text.utf8) }) {
                named.add(person, .declaredKey, key)
            }
        }
        return (named, isKeyShared)
    }

    private func suggestion(by launch: LaunchPerson) async throws -> PersonResolution {
        guard let email = launch.email else { return .unknown(.noEvidence) }
        var found = Candidates()
        for person in try await directory.people(with: email) { found.add(person, .email, email) }
        return found.all.isEmpty ? .unknown(.noEvidence) : .suggested(found.all)
    }

    private func linked(
        _ link: SourceIdentity, _ candidate: PersonCandidate, _ evidence: PersonEvidence, besideOthers: Bool = false
    ) async throws -> PersonResolution {
        switch try await directory.record(link, for: candidate.person, besideOthers: besideOthers) {
        case .recorded: return .linked(candidate.person, by: evidence, isNew: true)
        case .known: return .linked(candidate.person, by: evidence, isNew: false)
        case .occupied: return .conflict(.linkedToOtherAccount, [candidate])
        case .taken(let other):
            let taken = PersonCandidate(person: other, evidence: [PersonEvidence(kind: .link, identity: link)])
            return .conflict(.linkedMeanwhile, [taken, candidate])
        }
    }
}

/// Candidates in the order in which evidence came, each person once.
private struct Candidates {
    private(set) var all: [PersonCandidate] = []

    mutating func add(_ person: DirectoryPersonID, _ kind: PersonEvidence.Kind, _ identity: SourceIdentity) {
        let evidence = PersonEvidence(kind: kind, identity: identity)
        guard let place = all.firstIndex(where: { $0.person == person }) else {
            all.append(PersonCandidate(person: person, evidence: [evidence]))
            return
        }
        guard !all[place].evidence.contains(evidence) else { return }
        let known = all[place].evidence + [evidence]
        all[place] = PersonCandidate(person: person, evidence: known.sorted { $0.kind < $1.kind })
    }
}
