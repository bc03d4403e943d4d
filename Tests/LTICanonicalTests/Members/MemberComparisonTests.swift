import Canonical
import CrosswalkTesting
import LTIAdvantage
import LTICanonical
import LTICore
import LTITesting
import Testing

@Suite("Members beside the roster")
struct MemberComparisonTests {
    private typealias Work = MemberCourseAtWork

    private static func link(_ user: String) -> SourceIdentity {
        SourceIdentity(
            provenance: Provenance(tenant: "district", sourceSystem: "http://127.0.0.1:8080"), scheme: "lti.sub",
            value: "sub-" + user)
    }

    @Test("each is in both, on the platform alone or in the roster alone, by links and keys; nothing is recorded")
    func places() async throws {
        let users = [
            Work.user("linked"), Work.user("keyed", sourcedID: "SIS-2"), Work.user("stranger"), Work.user("elsewhere"),
            Work.user("shared", sourcedID: "SIS-9"),
            LMSUser(
                id: "preview", subject: "sub-preview",
                roles: [
                    "http://purl.imsglobal.org/vocab/lti/system/person#TestUser",
                    "http://purl.imsglobal.org/vocab/lis/v2/membership#Learner",
                ]),
        ]
        let work = try await Work(users)
        let directory = InMemoryDirectory()
        await directory.link(Self.link("linked"), to: DirectoryPersonID("p-1"))
        await directory.link(Self.link("elsewhere"), to: DirectoryPersonID("p-of-another-section"))
        for (id, person) in [("SIS-2", "p-2"), ("SIS-9", "p-8"), ("SIS-9", "p-9")] {
            await directory.give(
                SourceIdentity(
                    provenance: Provenance(tenant: "district", sourceSystem: "sis"), scheme: "sourcedId", value: id),
                to: DirectoryPersonID(person))
        }
        let links = await directory.links
        let roster = ["p-1", "p-2", "p-3", "p-8"].map { DirectoryPersonID($0) }
        let comparison = try await PersonResolver(directory).compare(
            try await work.pages(limit: 2).collect(), with: roster,
            by: try MemberTranslator(Work.settings, in: Work.installation))
        #expect(comparison.isComplete)
        #expect(
            comparison.rows.map { $0.member?.user.text ?? "-" }
                == ["sub-linked", "sub-keyed", "sub-stranger", "sub-elsewhere", "sub-shared", "sub-preview", "-", "-"])
        #expect(
            comparison.rows.map(\.place)
                == [
                    .both, .both, .platformOnly, .platformOnly, .platformOnly, .platformOnly, .rosterOnly, .rosterOnly,
                ])
        #expect(
            comparison.rows.map { $0.person?.text ?? "-" }
                == ["p-1", "p-2", "-", "p-of-another-section", "-", "-", "p-3", "p-8"])
        #expect(comparison[.both] == 2 && comparison[.platformOnly] == 4 && comparison[.rosterOnly] == 2)
        #expect(comparison.rows[5].resolution == .unknown(.testUser))
        #expect(await directory.links == links)
    }

    @Test("a listing that is not complete says so")
    func incomplete() async throws {
        let script = try FaultScript(json: Array(#"[{"when":{"nth":2},"do":{"kind":"nextLoop"}}]"#.utf8))
        let work = try await Work((1...6).map { Work.user("u\($0)") }, faults: script)
        let memberships = try await work.pages(limit: 2).collect()
        #expect(memberships.outcome.completeness == .incomplete([.loop]))
        let comparison = try await PersonResolver(InMemoryDirectory()).compare(
            memberships, with: [DirectoryPersonID("p")],
            by: try MemberTranslator(Work.settings, in: Work.installation))
        #expect(!comparison.isComplete)
        #expect(comparison[.platformOnly] == 4)
    }

    @Test("looking up says what resolving would, and only resolving records")
    func lookUp() async throws {
        let directory = InMemoryDirectory()
        await directory.give(SampleLaunch.roster("sourcedId", "SIS-1"), to: DirectoryPersonID("p-1"))
        let settings = SampleLaunch.tenant(keys: [SampleLaunch.sourcedID])
        var member = Member("user-7", roles: LaunchRoles([]))
        member.sourcedID = "SIS-1"
        let person = try MemberTranslator(settings, in: SampleLaunch.key).person(member)
        let resolver = PersonResolver(directory)
        let looked = try await resolver.look(up: person)
        #expect(await directory.links.isEmpty)
        #expect(try await resolver.resolve(person) == looked)
        #expect(await directory.links.count == 1)
    }
}
