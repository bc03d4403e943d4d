import CrosswalkJOSE
import CrosswalkTesting
import Testing

/// What a consumer of our key set may rely on, checked on random lives of rings.
@Suite("Random rotation schedules")
struct RandomRotationTests {
    /// All that ever happened to one key.
    private struct Life {
        var publishedAt = 0.0
        var firstSigned: Double?
        var lastSigned: Double?
        var goneAt: Double?
        var isRevoked = false
        var isEarly = false
    }

    /// A host that runs one ring, now and then too late, with keys revoked now and then.
    private struct Host {
        var ring: KeyRing
        var lives: [String: Life] = [:]
        var made = 0

        mutating func note(_ changes: [KeyRing.Change], at now: Double) throws {
            for change in changes {
                switch change {
                case .published(let id):
                    try #require(lives[id] == nil)
                    lives[id] = Life(publishedAt: now)
                case .activated(let id, let isEarly):
                    try #require(lives[id]?.firstSigned == nil)
                    lives[id]?.firstSigned = now
                    lives[id]?.lastSigned = now
                    lives[id]?.isEarly = isEarly
                case .retired(let id):
                    try #require(lives[id]?.firstSigned != nil)
                    lives[id]?.lastSigned = now
                case .removed(let id):
                    try #require(lives[id]?.lastSigned != nil && lives[id]?.goneAt == nil)
                    lives[id]?.goneAt = now
                case .revoked(let id):
                    try #require(lives[id]?.goneAt == nil)
                    lives[id]?.goneAt = now
                    lives[id]?.isRevoked = true
                    if ring.signingKeyID == id { lives[id]?.lastSigned = now }
                }
            }
        }

        mutating func step(at now: Double, _ random: inout SeededGenerator) throws {
            guard let date = NumericDate(secondsSince1970: now) else { return }
            try note(ring.advance(to: date), at: now)
            try #require(ring.advance(to: date) == [])
            if ring.needsKey(at: date), !random.chance(1, in: 10) {
                made += 1
                try note(try ring.publish("k\(made)", at: date), at: now)
            }
            if random.chance(1, in: 60), let victim = random.element(of: ring.publishedKeyIDs) {
                let signing = ring.signingKeyID
                if signing == victim { lives[victim]?.lastSigned = now }
                try note(try ring.revoke(victim, at: date), at: now)
                try #require(!ring.publishedKeyIDs.contains(victim) && ring.signingKeyID != victim)
            }
            if let signing = ring.signingKeyID { lives[signing]?.lastSigned = now }
        }
    }

    @Test("Every schedule keeps its promises to those who cache the key set")
    func promises() throws {
        try PropertyTest.run(cases: 100_000, seed: 7_517) { random in
            let cache = Double(random.number(in: 1...100))
            let lifetime = Double(random.number(below: 50))
            let leeway = Double(random.number(below: 10))
            let period = Double(random.number(in: 4...300))
            let policy = try KeyRotationPolicy(
                signingPeriod: .seconds(period), consumerCache: .seconds(cache), tokenLifetime: .seconds(lifetime),
                leeway: .seconds(leeway))
            var host = Host(ring: KeyRing(policy: policy))
            var now = Double(random.number(below: 1_000))
            for _ in 0..<random.number(in: 5...25) {
                try host.step(at: now, &random)
                try Self.checkNow(host.ring)
                // Mostly on time, sometimes far too late.
                now += Double(random.number(below: random.chance(1, in: 8) ? 1_000 : Int(period)))
            }
            try Self.checkLives(host, cache: cache, lifetime: lifetime, leeway: leeway)
        }
    }

    /// At each instant: at most one key signs, it is published, and the set does not grow without bound.
    private static func checkNow(_ ring: KeyRing) throws {
        let signing = ring.keys.filter { $0.phase == .active }
        try #require(signing.count <= 1)
        try #require(signing.first?.id == ring.signingKeyID)
        try #require(Set(ring.publishedKeyIDs).count == ring.keys.count)
        try #require(Set(ring.formerIDs).isDisjoint(with: ring.publishedKeyIDs))
        try #require(ring.keys.count <= KeyRotationPolicy.maximumKeyCount)
        // Whoever waits in the set while nothing signs would be a mistake.
        try #require(ring.signingKeyID != nil || ring.keys.allSatisfy { $0.phase == .retiring })
    }

    /// Over the whole life: whoever fetched the set at any time within the cache time before he verifies has the key.
    private static func checkLives(_ host: Host, cache: Double, lifetime: Double, leeway: Double) throws {
        for (id, life) in host.lives {
            if let first = life.firstSigned, !life.isEarly {
                try #require(first - life.publishedAt >= cache + leeway, "\(id) signed before all could know it")
            }
            if let last = life.lastSigned, let gone = life.goneAt, !life.isRevoked {
                try #require(gone - last >= lifetime + cache + leeway, "\(id) was gone before what it signed")
            }
        }
        // Only what follows nothing, or a revocation, signs early.
        let revocations = host.lives.values.count { $0.isRevoked }
        try #require(host.lives.values.count { $0.isEarly } <= revocations + 1)
    }

    @Test("Rotated hourly against consumers that cache for a day, no token fails in a year")
    func hourly() throws {
        let policy = try KeyRotationPolicy(
            signingPeriod: .seconds(3_600), consumerCache: .seconds(86_400), tokenLifetime: .seconds(3_600),
            leeway: .seconds(60))
        var ring = KeyRing(policy: policy)
        var random = SeededGenerator(seed: 24)
        var (made, verified, rotations, largest) = (0, 0, 0, 0)
        // What each of fifty consumers has, and since when.
        var consumers = [(ids: Set<String>, at: Int)](repeating: ([], Int.min / 2), count: 50)
        // Tokens on their way: by whom they are verified, and when.
        var waiting: [(id: String, consumer: Int, at: Int)] = []
        for now in stride(from: 0, to: 365 * 86_400, by: 600) {
            rotations += ring.advance(to: NumericDate(now)).count { if case .activated = $0 { true } else { false } }
            while ring.needsKey(at: NumericDate(now)) {
                made += 1
                try ring.publish("k\(made)", at: NumericDate(now))
            }
            largest = max(largest, ring.keys.count)
            let signing = try #require(ring.signingKeyID)
            waiting.append((signing, random.number(below: 50), now + 600 * random.number(in: 0...6)))
            for token in waiting where token.at <= now {
                if now - consumers[token.consumer].at >= 86_400 {
                    consumers[token.consumer] = (Set(ring.publishedKeyIDs), now)
                }
                try #require(consumers[token.consumer].ids.contains(token.id), "a token failed after \(now) s")
                verified += 1
            }
            waiting.removeAll { $0.at <= now }
        }
        print("hourly rotation: \(rotations) rotations, \(verified) tokens verified, 0 failed, \(largest) keys at most")
        #expect(rotations > 8_600 && verified > 50_000 && largest <= 60)
    }
}

@Suite("Rotation of many tenants")
struct RotationScheduleTests {
    @Test("A thousand tenants are served when they are due, and nobody is looked at in between")
    func manyTenants() throws {
        let policy = try KeyRotationPolicy(signingPeriod: .seconds(7 * 86_400))
        var schedule = RotationSchedule<Int>()
        for tenant in 0..<1_000 { schedule[tenant] = KeyRing(policy: policy) }
        var made = 0
        var perTenant: [Int: Int] = [:]
        var now = NumericDate(0)
        while now < NumericDate(70 * 86_400) {
            let step = schedule.advance(to: now)
            for (tenant, change) in step.changes { if case .activated = change { perTenant[tenant, default: 0] += 1 } }
            for tenant in step.needingKey {
                made += 1
                for change in try schedule.publish("k\(made)", for: tenant, at: now) {
                    if case .activated = change { perTenant[tenant, default: 0] += 1 }
                }
            }
            let next = schedule.nextChange
            now = max(try #require(next), now)
        }
        #expect(perTenant.count == 1_000 && Set(perTenant.values) == [10])
        #expect(schedule.count == 1_000)
    }

    @Test("A schedule does what the rings would do alone, whatever the order of events")
    func likeSingleRings() throws {
        try PropertyTest.run(cases: 300, seed: 31) { random in
            let policy = try KeyRotationPolicy(
                signingPeriod: .seconds(random.number(in: 10...100)),
                consumerCache: .seconds(random.number(in: 1...50)),
                tokenLifetime: .seconds(10), leeway: .seconds(1))
            var schedule = RotationSchedule<Int>()
            var rings = (0..<5).map { _ in KeyRing(policy: policy) }
            for tenant in rings.indices { schedule[tenant] = rings[tenant] }
            var made = 0
            for time in stride(from: 0, to: 2_000, by: random.number(in: 1...60)) {
                let now = NumericDate(time)
                let step = schedule.advance(to: now)
                for tenant in rings.indices { rings[tenant].advance(to: now) }
                let needing = rings.indices.filter { rings[$0].needsKey(at: now) }
                try #require(step.needingKey.sorted() == needing)
                for tenant in needing where random.chance(4, in: 5) {
                    made += 1
                    try schedule.publish("k\(made)", for: tenant, at: now)
                    try rings[tenant].publish("k\(made)", at: now)
                }
                let tenant = random.number(below: 5)
                if random.chance(1, in: 20), let id = rings[tenant].signingKeyID {
                    try schedule.revoke(id, of: tenant, at: now)
                    try rings[tenant].revoke(id, at: now)
                }
                for tenant in rings.indices { try #require(schedule[tenant]?.keys == rings[tenant].keys) }
            }
        }
    }

    @Test("A tenant that left has nothing due, and has no keys to publish or to revoke")
    func leaving() throws {
        var schedule = RotationSchedule<String>()
        let never = schedule.nextChange
        #expect(never == nil)
        schedule["a"] = KeyRing(policy: try KeyRotationPolicy())
        #expect(schedule.advance(to: NumericDate(0)).needingKey == ["a"])
        schedule["a"] = nil
        let nothing = schedule.nextChange
        #expect(schedule.count == 0 && nothing == nil)
        #expect(schedule.advance(to: NumericDate(1_000_000_000)).needingKey == [])
        #expect(throws: KeyRingError.keyUnknown) { try schedule.publish("k", for: "a", at: NumericDate(0)) }
        #expect(throws: KeyRingError.keyUnknown) { try schedule.revoke("k", of: "a", at: NumericDate(0)) }
    }
}
