import CrosswalkRuntime
import CrosswalkTesting
import LTICore
import Testing

@Suite("Registrations are stored whole, and changed in one step")
struct RegistrationStoreTests {
    private let clock = ManualClock()
    private let records = InMemoryRecordStore()

    private var store: RegistrationStore { RegistrationStore(records, ambient: clock.ambient) }

    private var whole: Registration {
        Registration(
            issuer: "https://lms.example.edu", clientID: "tool-1",
            endpoints: PlatformEndpoints(
                authorization: "https://a/", keySet: "https://k/", token: "https://t/", assertionAudience: "aud"),
            deployments: [Deployment(id: "1"), Deployment(id: "2", state: .suspended)], trustedAudiences: ["partner"],
            algorithms: [.rs256, .es256], family: "canvas")
    }

    @Test("What was stored is found again, by issuer and by client id")
    func roundTrip() async throws {
        var other = Registration(issuer: "https://lms.example.edu", clientID: "é")
        try await store.save(whole)
        try await store.save(other)
        try await store.save(Registration(issuer: "https://lms.example.edu/", clientID: "tool-1"))
        #expect(try await store.registration(issuer: whole.issuer, clientID: "tool-1") == whole)
        #expect(Set(try await store.registrations(of: whole.issuer)) == [whole, other])
        #expect(try await store.all().count == 3)
        other.family = "moodle"
        try await store.save(other)
        #expect(try await store.registration(issuer: whole.issuer, clientID: "é")?.family == "moodle")
        #expect(try await store.remove(issuer: whole.issuer, clientID: "é"))
        #expect(try await store.remove(issuer: whole.issuer, clientID: "é") == false)
        #expect(try await store.registrations(of: whole.issuer) == [whole])
    }

    @Test("More registrations than a page has are all found")
    func pages() async throws {
        for index in 0..<450 {
            try await store.save(Registration(issuer: "https://shared.example", clientID: ClientID("c\(index)")))
        }
        #expect(Set(try await store.registrations(of: "https://shared.example").map(\.clientID)).count == 450)
    }

    @Test("Deployments that many launches note at the same time are all there, each once")
    func notes() async throws {
        try await store.save(Registration(issuer: "https://lms.example.edu", clientID: "tool-1"))
        let registration = try #require(
            try await store.registration(issuer: "https://lms.example.edu", clientID: "tool-1"))
        try await withThrowingTaskGroup { group in
            for index in 0..<12 {
                group.addTask { [store, clock] in
                    try await store.note(Deployment(id: DeploymentID("d\(index % 6)")), of: registration, at: clock.now)
                }
            }
            try await group.waitForAll()
        }
        let known = try await store.registration(issuer: "https://lms.example.edu", clientID: "tool-1")
        #expect(Set(known?.deployments.map(\.id) ?? []).count == 6 && known?.deployments.count == 6)
    }

    @Test("Launches of strangers do not fill a registration without end")
    func bounded() async throws {
        let many = (0..<1_000).map { Deployment(id: DeploymentID("d\($0)"), state: .pending) }
        let registration = Registration(issuer: "https://lms.example.edu", clientID: "tool-1", deployments: many)
        try await store.save(registration)
        await #expect(throws: RegistrationStore.Failure.tooManyDeployments) {
            try await store.note(Deployment(id: "one more", state: .pending), of: registration, at: clock.now)
        }
        try await store.note(Deployment(id: "d1", state: .pending), of: registration, at: clock.now)
    }

    @Test("What is no registration is not taken for one")
    func illegible() async throws {
        try await store.save(whole)
        let page = await records.scan("lti.registration", prefix: "", after: nil, limit: 1, at: clock.now)
        let name = try #require(page.first?.key)
        for text in ["{}", "{\"issuer\":\"a\",\"clientID\":\"b\"}", "[]", "{", ""] {
            _ = try await records.put(name, Array(text.utf8), expecting: .any, until: nil, at: clock.now)
            await #expect(throws: RegistrationStore.Failure.illegible) {
                try await store.registration(issuer: whole.issuer, clientID: whole.clientID)
            }
        }
    }

    @Test("A record that is no registration is reported, and those beside it are found")
    func oneIllegible() async throws {
        try await store.save(whole)
        let page = await records.scan("lti.registration", prefix: "", after: nil, limit: 1, at: clock.now)
        let broken = try #require(page.first?.key)
        _ = try await records.put(broken, Array("{".utf8), expecting: .any, until: nil, at: clock.now)
        let other = Registration(issuer: whole.issuer, clientID: "tool-2")
        try await store.save(other)
        let (reports, reporting) = AsyncStream.makeStream(of: RecordName.self)
        let store = RegistrationStore(records, ambient: clock.ambient) { reporting.yield($0) }
        #expect(try await store.registrations(of: whole.issuer) == [other])
        #expect(try await store.all() == [other])
        reporting.finish()
        var reported: [RecordName] = []
        for await name in reports { reported.append(name) }
        #expect(reported == [broken, broken])
    }

    @Test("An id counts once, for its sender and its purpose")
    func seenOnce() async throws {
        let seen = SeenOnce(records, purpose: "assertion")
        let end = clock.now.advanced(by: .seconds(60))
        let first = try await withThrowingTaskGroup(of: Bool.self) { group in
            for _ in 0..<200 {
                group.addTask { [clock] in try await seen.isFirst("j", from: "tool-1", until: end, at: clock.now) }
            }
            return try await group.reduce(0) { $0 + ($1 ? 1 : 0) }
        }
        #expect(first == 1)
        #expect(try await seen.isFirst("j", from: "tool-2", until: end, at: clock.now))
        #expect(try await seen.isFirst("-1j", from: "tool", until: end, at: clock.now))
        let other = SeenOnce(records, purpose: "notice")
        #expect(try await other.isFirst("j", from: "tool-1", until: end, at: clock.now))
        clock.advance(by: .seconds(61))
        #expect(try await seen.isFirst("j", from: "tool-1", until: end.advanced(by: .seconds(60)), at: clock.now))
    }
}
