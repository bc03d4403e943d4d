import CrosswalkRuntime
import CrosswalkTesting
import LTIAdvantage
import LTICore
import Testing

@Suite("The clock of scores")
struct ScoreClockTests {
    private let clock = ManualClock()
    private let subject = ScoreClock.Subject(lineItem: "https://lms.example/7/lineitem?type_id=3", user: "u-1")

    private func time(_ reading: ScoreClock.Reading) throws -> WallTime {
        guard case .time(let time, _) = reading else { throw Late() }
        return time
    }

    private struct Late: Error {}

    @Test("The same event has the same time, however often and from wherever it is asked for")
    func idempotent() async throws {
        let store = InMemoryRecordStore()
        let first = ScoreClock(store, ambient: clock.ambient)
        let time = try await first.time(of: "e-1", for: subject)
        #expect(time == .time(clock.now, isRepeat: false))
        for number in 2...20 { _ = try await first.time(of: "e-\(number)", for: subject) }
        clock.advance(by: .seconds(3_600))
        let other = ScoreClock(store, ambient: clock.ambient)
        #expect(try await other.time(of: "e-1", for: subject) == .time(try self.time(time), isRepeat: true))
    }

    @Test("Learners, line items and events do not run together", arguments: [("a", "bc"), ("ab", "c")])
    func apart(_ item: String, _ user: String) async throws {
        let store = InMemoryRecordStore()
        let clock = ScoreClock(store, ambient: clock.ambient)
        for (item, user) in [("a", "bc"), ("ab", "c"), ("abc", "")] {
            let subject = ScoreClock.Subject(lineItem: item, user: UserID(user))
            #expect(try await clock.time(of: "e", for: subject) == .time(self.clock.now, isRepeat: false))
        }
    }

    @Test("A later time lies behind the platform's own, and takes the place of the first one")
    func later() async throws {
        let scores = ScoreClock(InMemoryRecordStore(), ambient: clock.ambient)
        _ = try await scores.time(of: "e", for: subject, step: 1_000)
        let platform = clock.now.advanced(by: .milliseconds(7_300))
        let later = try await scores.laterTime(of: "e", for: subject, step: 1_000, after: platform)
        #expect(later == .time(platform.advanced(by: .seconds(1)), isRepeat: false))
        #expect(try await scores.time(of: "e", for: subject) == .time(try time(later), isRepeat: true))
        let next = try time(try await scores.time(of: "f", for: subject, step: 1_000))
        #expect(next == platform.advanced(by: .seconds(2)))
        let far = clock.now.advanced(by: .seconds(300))
        #expect(
            try await scores.laterTime(of: "e", for: subject, after: far)
                == .notBefore(far.advanced(by: .milliseconds(1)).advanced(by: .seconds(-30))))
    }

    @Test("A burst never runs more than 30 s ahead, and nothing is used up by who has to wait")
    func bursts() async throws {
        let scores = ScoreClock(InMemoryRecordStore(), ambient: clock.ambient)
        var given: [WallTime] = []
        for number in 0..<40 {
            switch try await scores.time(of: "e-\(number)", for: subject, step: 1_000) {
            case .time(let time, _): given.append(time)
            case .notBefore(let moment): #expect(moment == clock.now.advanced(by: .seconds(1)))
            }
        }
        #expect(given == (0...30).map { clock.now.advanced(by: .seconds($0)) })
    }

    @Test("Times only grow, whatever the clock on the wall does")
    func monotone() async throws {
        try await PropertyTest.run(cases: 200, seed: 77) { random in
            let clock = ManualClock()
            let scores = ScoreClock(InMemoryRecordStore(), ambient: clock.ambient)
            let step = [1, 1_000, 60_000][random.number(in: 0...2)]
            var times: [String: WallTime] = [:]
            var last: WallTime?
            for _ in 0..<40 {
                let event = "e-\(random.number(in: 0...15))"
                clock.advance(by: .milliseconds(random.number(in: -20_000...30_000)))
                guard case .time(let time, let isRepeat) = try await scores.time(of: event, for: subject, step: step)
                else { continue }
                try #require(isRepeat == (times[event] != nil))
                try #require(times[event].map { $0 == time } ?? true)
                if times[event] == nil {
                    if let last { try #require(time >= last.advanced(by: .milliseconds(step))) }
                    last = time
                }
                times[event] = time
            }
        }
    }

    @Test("Of a hundred events at once every one has a time of its own")
    func parallel() async throws {
        let scores = ScoreClock(InMemoryRecordStore(), ambient: clock.ambient)
        let times = try await withThrowingTaskGroup(of: WallTime.self) { group in
            for number in 0..<100 {
                group.addTask { try time(try await scores.time(of: "e-\(number)", for: subject)) }
            }
            return try await group.reduce(into: Set<WallTime>()) { $0.insert($1) }
        }
        #expect(times.count == 100)
    }
}

#if SQLite
    import CrosswalkSQLite
    import Foundation

    /// The process dies between any two writes of the clock, and around the sending; another one goes on.
    @Suite("The clock of scores, killed and shared")
    struct ScoreClockProcessTests {
        private static let subject = ScoreClock.Subject(lineItem: "https://lms.example/7", user: "u-1")

        /// A clock whose process dies at its n-th write, before or after it.
        private struct MortalStore: RecordStore {
            let base: any RecordStore
            let writes: Writes

            actor Writes {
                private var left: Int
                init(_ left: Int) { self.left = left }
                func note() {
                    left -= 1
                    if left == 0 { kill(getpid(), SIGKILL) }
                }
            }

            func get(_ key: RecordName, at now: WallTime) async throws -> StoredValue? {
                try await base.get(key, at: now)
            }

            func put(
                _ key: RecordName, _ bytes: [UInt8], expecting: RecordExpectation, until: WallTime?, at now: WallTime
            ) async throws -> RecordVersion? {
                await writes.note()
                let version = try await base.put(key, bytes, expecting: expecting, until: until, at: now)
                await writes.note()
                return version
            }

            func take(_ key: RecordName, at now: WallTime) async throws -> StoredValue? {
                try await base.take(key, at: now)
            }

            func scan(
                _ space: String, prefix: String, after: String?, limit: Int, at now: WallTime
            ) async throws -> [(key: RecordName, value: StoredValue)] {
                try await base.scan(space, prefix: prefix, after: after, limit: limit, at: now)
            }

            func sweep(limit: Int, at now: WallTime) async throws -> Int { try await base.sweep(limit: limit, at: now) }
        }

        /// Asks for the times of some events, and writes each down where the score would be sent.
        private static func run(_ path: String, events: Int, dyingAt point: Int) async throws {
            let database = try CrosswalkDatabase.open(path: path)
            let store = MortalStore(base: SQLiteRecordStore(database), writes: .init(point))
            let clock = ManualClock()
            let scores = ScoreClock(store, ambient: clock.ambient)
            for number in 1...events {
                guard case .time(let time, _) = try await scores.time(of: "e-\(number)", for: subject) else { continue }
                let sent = RecordName("sent", "e-\(number)/\(time.millisecondsSinceEpoch)")
                _ = try await store.put(sent, [], expecting: .any, until: nil, at: clock.now)
            }
        }

        /// Every event once, each with a time of its own.
        private static func check(_ path: String, events: Int) async throws {
            let store = SQLiteRecordStore(try CrosswalkDatabase.open(path: path))
            let sent = try await store.scan("sent", prefix: "", after: nil, limit: 1_000, at: ManualClock().now)
            let parts = sent.map { $0.key.key.split(separator: "/") }
            #expect(Set(parts.map { $0[0] }).count == events && parts.count == events)
            #expect(Set(parts.map { $0[1] }).count == events)
        }

        /// Three events take eleven writes; the process dies before and after each.
        @Test(
            "Killed at every write, no event is ever sent with two times, and no two with the same", arguments: 1...22)
        func killed(point: Int) async throws {
            let folder = try TemporaryFolder()
            let path = folder.path(of: "clock.sqlite")
            await #expect(processExitsWith: .signal(SIGKILL)) { [path = path as String, point = point as Int] in
                try await Self.run(path, events: 3, dyingAt: point)
            }
            try await Self.run(path, events: 3, dyingAt: .max)
            try await Self.check(path, events: 3)
        }

        @Test("Two processes at once give every event one time, and no two the same")
        func shared() async throws {
            let folder = try TemporaryFolder()
            let path = folder.path(of: "clock.sqlite")
            _ = try CrosswalkDatabase.open(path: path)
            await withTaskGroup(of: Void.self) { group in
                for _ in 0..<2 {
                    group.addTask {
                        await #expect(processExitsWith: .success) { [path = path as String] in
                            try await Self.run(path, events: 200, dyingAt: .max)
                        }
                    }
                }
            }
            try await Self.check(path, events: 200)
        }
    }
#endif
