import Canonical
import CrosswalkJSON
import LTICanonical
import LTICore
import Testing

@Suite("Who launches, by evidence")
struct ResolverTests {
    private let directory = InMemoryDirectory()
    private let ada = DirectoryPersonID("ada"), bob = DirectoryPersonID("bob")
    private var resolver: PersonResolver { PersonResolver(directory) }

    private var tenant: LaunchTenant {
        SampleLaunch.tenant(
            keys: [
                SampleLaunch.sourcedID, PersonKey(.custom("login"), sourceSystem: "sis", scheme: "username"),
            ], email: EmailRule(domains: ["example.edu"], sourceSystem: "sis"), legacy: ["key": "old"])
    }

    private func launch(
        _ changes: [String: JSONValue?] = [:], _ migration: MigrationEvidence = .absent
    ) throws -> LaunchPerson {
        try SampleLaunch.person(changes, tenant, migration)
    }

    private func keyed(_ sourcedID: String?, login: String? = nil, actual: String? = nil) throws -> LaunchPerson {
        var custom = JSONObject()
        if let login { custom["login"] = .string(login) }
        if let actual { custom["actual"] = .string(actual) }
        return try launch([
            "…lis": sourcedID.map { ["person_sourcedid": .string($0)] }, "…custom": .object(custom),
        ])
    }

    @Test("A recorded link comes first, whatever else the launch says")
    func link() async throws {
        await directory.link(SampleLaunch.link("user-7"), to: ada)
        await directory.give(SampleLaunch.roster("sourcedId", "1"), to: bob)
        let launch = try keyed("1")
        let answer = try await resolver.resolve(launch)
        guard case .linked(let person, let evidence, let isNew) = answer else { throw Unexpected(answer) }
        #expect(person == ada && evidence.kind == .link && !isNew)
        let contradictions = try await resolver.contradictions(of: launch, linkedTo: ada)
        #expect(contradictions.map(\.person) == [bob])
        #expect(try await resolver.contradictions(of: launch, linkedTo: bob).isEmpty)
    }

    @Test("A key that names one person links, once")
    func key() async throws {
        await directory.give(SampleLaunch.roster("sourcedId", "1"), to: ada)
        await directory.give(SampleLaunch.roster("username", "al"), to: ada)
        let first = try await resolver.resolve(try keyed("1", login: "al"))
        let second = try await resolver.resolve(try keyed("1", login: "al"))
        guard case .linked(ada, let how, isNew: true) = first, case .linked(ada, let after, isNew: false) = second
        else {
            throw Unexpected(first)
        }
        #expect(how.kind == .declaredKey && after.kind == .link)
        #expect(await directory.links == [SampleLaunch.link("user-7"): ada])
    }

    @Test("A key of another scheme, case, zeros or tenant names nobody")
    func nearMisses() async throws {
        await directory.give(SampleLaunch.roster("username", "1"), to: ada)
        await directory.give(SampleLaunch.roster("sourcedId", "01"), to: ada)
        await directory.give(SampleLaunch.roster("sourcedId", "A"), to: ada)
        await directory.give(SampleLaunch.roster("sourcedId", "1", tenant: "other"), to: ada)
        for key in ["1", "a", "A ", "001"] {
            #expect(try await resolver.resolve(try keyed(key)) == .unknown(.noEvidence))
        }
        #expect(await directory.links.isEmpty)
    }

    @Test("Two keys that disagree, and a key of two people, are conflicts; nothing is linked")
    func conflicts() async throws {
        await directory.give(SampleLaunch.roster("sourcedId", "1"), to: ada)
        await directory.give(SampleLaunch.roster("username", "bo"), to: bob)
        let answer = try await resolver.resolve(try keyed("1", login: "bo"))
        guard case .conflict(.evidenceDisagrees, let both) = answer else { throw Unexpected(answer) }
        #expect(both.map(\.person) == [ada, bob])
        await directory.give(SampleLaunch.roster("sourcedId", "2"), to: ada)
        await directory.give(SampleLaunch.roster("sourcedId", "2"), to: bob)
        let shared = try await resolver.resolve(try keyed("2"))
        guard case .conflict(.keyNotUnique, let two) = shared else { throw Unexpected(shared) }
        #expect(two.count == 2 && two.allSatisfy { $0.evidence.map(\.kind) == [.declaredKey] })
        #expect(await directory.links.isEmpty)
    }

    @Test("Who is linked with another account of the platform is not linked again without somebody's word")
    func otherAccount() async throws {
        await directory.link(SampleLaunch.link("user-6"), to: ada)
        await directory.give(SampleLaunch.roster("sourcedId", "1"), to: ada)
        let launch = try keyed("1")
        let answer = try await resolver.resolve(launch)
        guard case .conflict(.linkedToOtherAccount, _) = answer else { throw Unexpected(answer) }
        guard case .conflict(.linkedToOtherAccount, _) = try await resolver.confirm(launch, as: ada) else {
            throw Unexpected(answer)
        }
        guard case .linked(ada, _, isNew: true) = try await resolver.confirm(launch, as: ada, besideOthers: true) else {
            throw Unexpected(answer)
        }
        guard case .conflict(.linkedMeanwhile, let two) = try await resolver.confirm(launch, as: bob) else {
            throw Unexpected(answer)
        }
        #expect(two.map(\.person) == [ada, bob])
    }

    @Test("A proven name of LTI 1.1 links, an unproven one suggests")
    func legacy() async throws {
        let old = SourceIdentity(
            provenance: Provenance(tenant: "district", sourceSystem: "old"), scheme: "lti11.user_id", value: "u")
        await directory.link(old, to: ada)
        let claim: [String: JSONValue?] = ["…lti1p1": ["user_id": "u", "oauth_consumer_key": "key"]]
        for evidence in [MigrationEvidence.absent, .unsigned, .unproven] {
            let answer = try await resolver.resolve(try launch(claim, evidence))
            guard case .suggested(let candidates) = answer else { throw Unexpected(answer) }
            #expect(candidates.map(\.person) == [ada] && candidates.first?.evidence.map(\.kind) == [.legacyLink])
        }
        #expect(await directory.links.count == 1)
        let answer = try await resolver.resolve(try launch(claim, .proven))
        guard case .linked(ada, let how, isNew: true) = answer else { throw Unexpected(answer) }
        #expect(how.kind == .provenLegacyLink)
    }

    @Test("An unproven name that contradicts a key is a conflict")
    func legacyAgainstKey() async throws {
        let old = SourceIdentity(
            provenance: Provenance(tenant: "district", sourceSystem: "old"), scheme: "lti11.user_id", value: "u")
        await directory.link(old, to: bob)
        await directory.give(SampleLaunch.roster("sourcedId", "1"), to: ada)
        let answer = try await resolver.resolve(
            try launch([
                "…lti1p1": ["user_id": "u", "oauth_consumer_key": "key"], "…lis": ["person_sourcedid": "1"],
            ]))
        guard case .conflict(.evidenceDisagrees, _) = answer else { throw Unexpected(answer) }
    }

    @Test("An e-mail address suggests, and never links")
    func email() async throws {
        await directory.give(SampleLaunch.roster("email", "ada@example.edu"), to: ada)
        await directory.give(SampleLaunch.roster("email", "ada@example.edu"), to: bob)
        let launch = try launch(["email": "Ada@example.edu", "email_verified": true])
        let answer = try await resolver.resolve(launch)
        guard case .suggested(let candidates) = answer else { throw Unexpected(answer) }
        #expect(candidates.map(\.person) == [ada, bob])
        #expect(candidates.allSatisfy { $0.evidence.map(\.kind) == [.email] })
        #expect(await directory.links.isEmpty)
        guard case .linked(bob, _, isNew: true) = try await resolver.confirm(launch, as: bob) else {
            throw Unexpected(answer)
        }
    }

    @Test("Nothing is linked while somebody acts as another, and a link that is there holds")
    func actedByAnother() async throws {
        await directory.give(SampleLaunch.roster("sourcedId", "1"), to: ada)
        let launch = try keyed("1", actual: "admin-1")
        guard case .suggested(let candidates) = try await resolver.resolve(launch) else { throw Unexpected(nil) }
        #expect(candidates.map(\.person) == [ada])
        #expect(try await resolver.confirm(launch, as: ada) == .unknown(.actedByAnother))
        #expect(await directory.links.isEmpty)
        await directory.link(SampleLaunch.link("user-7"), to: ada)
        guard case .linked(ada, _, isNew: false) = try await resolver.resolve(launch) else { throw Unexpected(nil) }
    }

    @Test("Test users and anonymous launches are nobody, and nobody is asked about them")
    func nobody() async throws {
        await directory.give(SampleLaunch.roster("sourcedId", "1"), to: ada)
        let test = try launch([
            "…roles": ["http://purl.imsglobal.org/vocab/lti/system/person#TestUser"],
            "…lis": ["person_sourcedid": "1"],
        ])
        let anonymous = try launch(["sub": nil, "…lis": ["person_sourcedid": "1"]])
        #expect(try await resolver.resolve(test) == .unknown(.testUser))
        #expect(try await resolver.resolve(anonymous) == .unknown(.anonymous))
        #expect(try await resolver.confirm(test, as: ada) == .unknown(.testUser))
        #expect(try await resolver.confirm(anonymous, as: ada) == .unknown(.anonymous))
        #expect(try await resolver.contradictions(of: test, linkedTo: bob).isEmpty)
        #expect(await directory.lookUps == 0)
        #expect(await directory.links.isEmpty)
    }

    @Test("Of launches at the same time of two accounts with one key, one links")
    func race() async throws {
        await directory.give(SampleLaunch.roster("sourcedId", "1"), to: ada)
        let launches = try (0..<20).map { number in
            try launch(["sub": .string("user-\(number)"), "…lis": ["person_sourcedid": "1"]])
        }
        let linked = try await withThrowingTaskGroup(of: Bool.self) { group in
            for launch in launches {
                group.addTask {
                    if case .linked = try await resolver.resolve(launch) { true } else { false }
                }
            }
            return try await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
        }
        #expect(linked == 1)
        #expect(await directory.links.count == 1)
    }

    @Test("Answers do not print whom they name")
    func concealed() async throws {
        await directory.give(SampleLaunch.roster("sourcedId", "canary"), to: ada)
        await directory.give(SampleLaunch.roster("sourcedId", "canary"), to: bob)
        let answer = try await resolver.resolve(try keyed("canary"))
        var dumped = ""
        dump(answer, to: &dumped)
        #expect(!(dumped + "\(answer)" + String(reflecting: answer)).contains("canary"))
    }
}

/// An answer that a test did not expect, by its kind alone.
struct Unexpected: Error {
    let kind: String

    init(_ answer: PersonResolution?) {
        kind =
            switch answer {
            case .linked: "linked"
            case .suggested: "suggested"
            case .unknown: "unknown"
            case .conflict: "conflict"
            case nil: "none"
            }
    }
}
