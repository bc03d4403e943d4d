import CrosswalkRuntime
import CrosswalkTesting
import LTICore
import Testing

#if SQLite
    import CrosswalkSQLite
#endif

@Suite("A login is used up once, by the browser that began it")
struct PendingLoginTests {
    private let clock = ManualClock()

    private func request(_ deployment: String? = nil) throws -> LoginRequest {
        var fields: FormFields = [
            ("iss", "https://lms.example.edu"), ("login_hint", "h"),
            ("target_link_uri", "https://tool.example.com/start"),
        ]
        fields.append("lti_deployment_id", deployment)
        return try LoginRequest(fields)
    }

    private func code(_ body: () async throws -> Void) async -> LaunchRefusal.Code? {
        do {
            try await body()
            return nil
        } catch {
            return (error as? LaunchRefusal)?.code
        }
    }

    @Test("What was begun is found again, with what the token is held against")
    func found() async throws {
        let logins = PendingLogins(InMemoryRecordStore(), ambient: clock.ambient)
        let begun = try await logins.begin(try request("dep-1"), for: Sample.registration, at: clock.now)
        let login = try await logins.find(begun.login.state, browserSecret: begun.browserSecret, at: clock.now)
        #expect(login == begun.login)
        #expect(login.expectation.nonce == login.nonce && login.expectation.deploymentID == "dep-1")
        #expect(login.expectation.targetLinkURI == "https://tool.example.com/start")
        #expect(Set([login.state, login.nonce]).count == 2 && login.state.utf8.count == 43)
        #expect("\(begun) \(login)" == "<Begun> <PendingLogin>")
    }

    @Test("Logins that nobody brings to their end do not pile up")
    func tidy() async throws {
        let store = InMemoryRecordStore()
        let logins = PendingLogins(store, ambient: clock.ambient)
        for _ in 0..<2_000 {
            _ = try await logins.begin(try request(), for: Sample.registration, at: clock.now)
            clock.advance(by: .seconds(10))
        }
        // 66 are alive at any time; swept are eight of 256 calls on average.
        #expect(await store.sweep(limit: .max, at: clock.now) < 500)
    }

    @Test("Another browser, or none, does not get on, and does not use the login up")
    func otherBrowser() async throws {
        let logins = PendingLogins(InMemoryRecordStore(), ambient: clock.ambient)
        let mine = try await logins.begin(try request(), for: Sample.registration, at: clock.now)
        let theirs = try await logins.begin(try request(), for: Sample.registration, at: clock.now)
        for secret in [nil, theirs.browserSecret, Secret(""), Secret(mine.login.state), Secret(mine.login.nonce)] {
            let refused = await code {
                _ = try await logins.find(mine.login.state, browserSecret: secret, at: clock.now)
            }
            #expect(refused == .stateMismatch)
        }
        let unknown = await code {
            _ = try await logins.find("made-up", browserSecret: mine.browserSecret, at: clock.now)
        }
        #expect(unknown == .stateExpired)
        let login = try await logins.find(mine.login.state, browserSecret: mine.browserSecret, at: clock.now)
        try await logins.finish(login, at: clock.now)
    }

    @Test("A launch that was refused late can be presented again; one that passed cannot")
    func again() async throws {
        let logins = PendingLogins(InMemoryRecordStore(), ambient: clock.ambient)
        let begun = try await logins.begin(try request(), for: Sample.registration, at: clock.now)
        func find() async throws -> PendingLogin {
            try await logins.find(begun.login.state, browserSecret: begun.browserSecret, at: clock.now)
        }
        for _ in 0..<3 { _ = try await find() }
        try await logins.finish(try await find(), at: clock.now)
        #expect(await code { _ = try await find() } == .nonceReplayed)
        #expect(await code { try await logins.finish(begun.login, at: clock.now) } == .nonceReplayed)
    }

    @Test("A login lasts as long as it may, and not at its end")
    func expiry() async throws {
        let logins = PendingLogins(InMemoryRecordStore(), lifetime: .seconds(60), ambient: clock.ambient)
        let begun = try await logins.begin(try request(), for: Sample.registration, at: clock.now)
        clock.advance(by: .milliseconds(59_999))
        _ = try await logins.find(begun.login.state, browserSecret: begun.browserSecret, at: clock.now)
        clock.advance(by: .milliseconds(1))
        let late = await code {
            _ = try await logins.find(begun.login.state, browserSecret: begun.browserSecret, at: clock.now)
        }
        #expect(late == .stateExpired)
        #expect(await code { try await logins.finish(begun.login, at: clock.now) } == .stateExpired)
    }

    /// How many of 1,000 parallel presentations pass, and what the others are told.
    private func presentations(_ logins: PendingLogins) async throws -> (passed: Int, others: Set<String>) {
        let begun = try await logins.begin(try request(), for: Sample.registration, at: clock.now)
        let (state, secret, now) = (begun.login.state, begun.browserSecret, clock.now)
        return await withTaskGroup(of: String?.self) { group in
            for _ in 0..<1_000 {
                group.addTask {
                    do {
                        let login = try await logins.find(state, browserSecret: secret, at: now)
                        await Task.yield()
                        try await logins.finish(login, at: now)
                        return nil
                    } catch {
                        return (error as? LaunchRefusal)?.code.rawValue ?? "\(error)"
                    }
                }
            }
            var (passed, others) = (0, Set<String>())
            for await code in group {
                if let code { others.insert(code) } else { passed += 1 }
            }
            return (passed, others)
        }
    }

    @Test("Of a thousand presentations at once, one passes and the others are replays, in memory")
    func replayInMemory() async throws {
        let (passed, others) = try await presentations(
            PendingLogins(InMemoryRecordStore(), ambient: clock.ambient))
        #expect(passed == 1)
        #expect(others == ["nonce.replayed"])
    }

    #if SQLite
        @Test("Of a thousand presentations at once, one passes and the others are replays, on SQLite")
        func replayOnSQLite() async throws {
            let folder = try TemporaryFolder()
            let database = try CrosswalkDatabase.open(path: folder.path(of: "store.sqlite"))
            let (passed, others) = try await presentations(
                PendingLogins(SQLiteRecordStore(database), ambient: clock.ambient))
            #expect(passed == 1)
            #expect(others == ["nonce.replayed"])
        }

        @Test("Of two processes that present one launch, one passes")
        func replayAcrossProcesses() async throws {
            let folder = try TemporaryFolder()
            let path = folder.path(of: "store.sqlite")
            let store = SQLiteRecordStore(try CrosswalkDatabase.open(path: path))
            let begun = try await PendingLogins(store, ambient: clock.ambient)
                .begin(try request(), for: Sample.registration, at: clock.now)
            let (state, secret) = (begun.login.state, begun.browserSecret.reveal { $0 })
            await withTaskGroup(of: Void.self) { group in
                for process in 1...2 {
                    group.addTask {
                        await #expect(processExitsWith: .success) {
                            [
                                path = path as String, state = state as String, secret = secret as String,
                                process = process as Int
                            ] in
                            try await Self.present(path, state, secret, process)
                        }
                    }
                }
            }
            let passed = try await store.scan("passed", prefix: "", after: nil, limit: 2_000, at: clock.now)
            #expect(passed.count == 1)
        }

        /// Presents the launch five hundred times, and notes each time that it passed.
        private static func present(_ path: String, _ state: String, _ secret: String, _ process: Int) async throws {
            let store = SQLiteRecordStore(try CrosswalkDatabase.open(path: path))
            let clock = ManualClock()
            let logins = PendingLogins(store, ambient: clock.ambient)
            for number in 0..<500 {
                do {
                    let login = try await logins.find(state, browserSecret: Secret(secret), at: clock.now)
                    try await logins.finish(login, at: clock.now)
                } catch is LaunchRefusal {
                    continue
                }
                _ = try await store.put(
                    RecordName("passed", "\(process)-\(number)"), [], expecting: .nothing, until: nil, at: clock.now)
            }
        }
    #endif
}
