import Canonical
import CrosswalkJSON
import CrosswalkTesting
import LTICanonical
import LTICore
import Testing

@Suite("Whatever the directory holds, nobody is taken for another")
struct ResolverPropertyTests {
    private static let people = (0..<4).map { DirectoryPersonID("p\($0)") }
    private static let tenant = SampleLaunch.tenant(
        keys: [SampleLaunch.sourcedID, PersonKey(.custom("login"), sourceSystem: "sis", scheme: "username")],
        email: EmailRule(domains: ["example.edu"], sourceSystem: "sis"), legacy: ["key": "old"])

    private static func legacy(_ value: String) -> SourceIdentity {
        SourceIdentity(
            provenance: Provenance(tenant: "district", sourceSystem: "old"), scheme: "lti11.user_id", value: value)
    }

    /// A directory in which keys are shared, missing and doubled.
    private func directory(_ random: inout SeededGenerator) async -> InMemoryDirectory {
        let directory = InMemoryDirectory()
        for person in Self.people {
            for scheme in ["sourcedId", "username"] where random.chance(2, in: 3) {
                await directory.give(SampleLaunch.roster(scheme, "k\(random.number(below: 5))"), to: person)
            }
            if random.chance(1, in: 2) {
                await directory.give(
                    SampleLaunch.roster("email", "m\(random.number(below: 3))@example.edu"), to: person)
            }
            if random.chance(1, in: 3) { await directory.link(Self.legacy("u\(random.number(below: 3))"), to: person) }
        }
        return directory
    }

    private func launch(
        _ random: inout SeededGenerator
    ) throws -> (launch: LaunchPerson, isProven: Bool) {
        var changes: [String: JSONValue?] = ["sub": .string("s\(random.number(below: 6))")]
        var lis = JSONObject(), custom = JSONObject()
        let values: [JSONValue] = (0..<5).map { .string("k\($0)") } + ["$Person.sourcedId", "", "$User.username"]
        if random.chance(3, in: 4) { lis["person_sourcedid"] = random.element(of: values) }
        if random.chance(1, in: 2) { custom["login"] = random.element(of: values) }
        if random.chance(1, in: 8) { custom["actual"] = "admin" }
        changes["…lis"] = .object(lis)
        changes["…custom"] = .object(custom)
        if random.chance(1, in: 2) {
            changes["email"] = .string("m\(random.number(below: 3))@example.edu")
            changes["email_verified"] = true
        }
        let hasLegacy = random.chance(1, in: 4)
        if hasLegacy {
            changes["…lti1p1"] = ["user_id": .string("u\(random.number(below: 3))"), "oauth_consumer_key": "key"]
        }
        if random.chance(1, in: 10) { changes["sub"] = .some(nil) }
        if random.chance(1, in: 10) {
            changes["…roles"] = ["http://purl.imsglobal.org/vocab/lti/system/person#TestUser"]
        }
        let isProven = hasLegacy && random.chance(1, in: 2)
        return (try SampleLaunch.person(changes, Self.tenant, isProven ? .proven : .unproven), isProven)
    }

    @Test("Linked is only who is linked, or whom exactly one strong piece of evidence names; links never change")
    func neverTwo() async throws {
        var counts: [String: Int] = [:]
        try await PropertyTest.run(cases: 400, seed: 5) { random in
            let directory = await directory(&random)
            let resolver = PersonResolver(directory)
            for _ in 0..<8 {
                let (launch, isProven) = try launch(&random)
                let before = await directory.links
                let answer = try await resolver.resolve(launch)
                let after = await directory.links
                counts[Unexpected(answer).kind, default: 0] += 1
                try check(answer, launch, isProven, before, after, await Self.named(by: launch, directory))
            }
        }
        print("launches resolved: \(counts.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" })")
        for kind in ["linked", "suggested", "unknown", "conflict"] { #expect(counts[kind, default: 0] > 50, "\(kind)") }
    }

    private func check(
        _ answer: PersonResolution, _ launch: LaunchPerson, _ isProven: Bool,
        _ before: [SourceIdentity: DirectoryPersonID], _ after: [SourceIdentity: DirectoryPersonID],
        _ named: (byKeys: [[DirectoryPersonID]], byLegacy: DirectoryPersonID?)
    ) throws {
        // No link ever moves or goes, and a new one is that of this launch.
        for (link, person) in before { try #require(after[link] == person) }
        try #require(after.count <= before.count + 1)
        // No person has two accounts of one platform.
        let accounts = after.filter { $0.key.scheme == "lti.sub" }
        try #require(Set(accounts.values).count == accounts.count)
        guard case .linked(let person, _, let isNew) = answer else {
            try #require(after == before)
            return
        }
        let link = try #require(launch.link)
        try #require(after[link] == person && !launch.isTestUser)
        guard isNew else {
            try #require(before[link] == person)
            return
        }
        try #require(before[link] == nil && !launch.isActedByAnother)
        let all = Set(named.byKeys.flatMap { $0 } + (named.byLegacy.map { [$0] } ?? []))
        try #require(all == [person] && named.byKeys.allSatisfy { Set($0).count <= 1 })
        try #require(!named.byKeys.flatMap { $0 }.isEmpty || (isProven && named.byLegacy == person))
    }

    /// What the directory says to each strong piece of evidence.
    private static func named(
        by launch: LaunchPerson, _ directory: InMemoryDirectory
    ) async -> (byKeys: [[DirectoryPersonID]], byLegacy: DirectoryPersonID?) {
        var byKeys: [[DirectoryPersonID]] = []
        for key in launch.keys { byKeys.append(await directory.people(with: key)) }
        var byLegacy: DirectoryPersonID?
        if let legacy = launch.legacy { byLegacy = await directory.person(linkedTo: legacy.identity) }
        return (byKeys, byLegacy)
    }

    @Test("No unresolved variable ever becomes a key")
    func unresolved() async throws {
        try PropertyTest.run(cases: 500, seed: 6) { random in
            let (launch, _) = try launch(&random)
            let values = launch.keys.map(\.value)
            try #require(values.allSatisfy { !$0.isEmpty && !$0.hasPrefix("$") })
        }
    }
}
