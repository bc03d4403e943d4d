import CrosswalkJOSE
import CrosswalkTesting
import Testing

@Suite("Key ring")
struct KeyRingTests {
    let monthly: KeyRotationPolicy

    init() throws {
        monthly = try KeyRotationPolicy(
            signingPeriod: .seconds(30 * 86_400), consumerCache: .seconds(86_400), tokenLifetime: .seconds(3_600),
            leeway: .seconds(300))
    }

    @Test("A key is published, waits, signs, retires and is removed")
    func life() throws {
        let day = 86_400
        var ring = KeyRing(policy: monthly)
        #expect(ring.needsKey(at: NumericDate(0)) && ring.signingKeyID == nil && ring.nextChange == nil)
        #expect(try ring.publish("a", at: NumericDate(0)) == [.published("a"), .activated("a", isEarly: true)])
        #expect(ring.needsKey(at: NumericDate(0)))
        #expect(try ring.publish("b", at: NumericDate(0)) == [.published("b")])
        #expect(!ring.needsKey(at: NumericDate(day)) && ring.nextChange == NumericDate(30 * day))
        #expect(ring.advance(to: NumericDate(30 * day - 1)) == [])
        #expect(ring.advance(to: NumericDate(30 * day)) == [.retired("a"), .activated("b", isEarly: false)])
        #expect(ring.advance(to: NumericDate(30 * day)) == [])
        #expect(
            ring.publishedKeyIDs == ["a", "b"] && ring.signingKeyID == "b" && ring.needsKey(at: NumericDate(30 * day)))
        try ring.publish("c", at: NumericDate(30 * day))
        #expect(ring.nextChange == NumericDate(31 * day + 3_900))
        #expect(ring.advance(to: NumericDate(31 * day + 3_899)) == [])
        #expect(ring.advance(to: NumericDate(31 * day + 3_900)) == [.removed("a")])
        #expect(ring.publishedKeyIDs == ["b", "c"] && ring.formerIDs == ["a"])
    }

    @Test("A key that was published late waits its time, and the old one signs on")
    func late() throws {
        let day = 86_400
        var ring = KeyRing(policy: monthly)
        try ring.publish("a", at: NumericDate(0))
        try ring.publish("b", at: NumericDate(40 * day))
        #expect(ring.advance(to: NumericDate(41 * day)) == [])
        #expect(ring.signingKeyID == "a")
        #expect(ring.advance(to: NumericDate(41 * day + 300)) == [.retired("a"), .activated("b", isEarly: false)])
    }

    @Test("A revoked key is gone at once, and the one that was published longest takes over")
    func revoking() throws {
        var ring = KeyRing(policy: monthly)
        for id in ["a", "b", "c"] { try ring.publish(id, at: NumericDate(0)) }
        #expect(try ring.revoke("a", at: NumericDate(10)) == [.revoked("a"), .activated("b", isEarly: true)])
        #expect(try ring.revoke("c", at: NumericDate(11)) == [.revoked("c")])
        #expect(try ring.revoke("b", at: NumericDate(200_000)) == [.revoked("b")])
        #expect(ring.signingKeyID == nil && ring.publishedKeyIDs == [] && ring.needsKey(at: NumericDate(200_000)))
        #expect(try ring.publish("d", at: NumericDate(200_001)) == [.published("d"), .activated("d", isEarly: true)])
        #expect(throws: KeyRingError.keyUnknown) { try ring.revoke("a", at: NumericDate(200_002)) }
    }

    @Test("No id is used twice, dead or alive", arguments: ["a", "b", "c", ""])
    func reuse(id: String) throws {
        var ring = KeyRing(policy: monthly)
        for id in ["a", "b", "c"] { try ring.publish(id, at: NumericDate(0)) }
        try ring.revoke("c", at: NumericDate(0))
        let before = ring
        #expect(throws: KeyRingError.keyIDUsed) { try ring.publish(id, at: NumericDate(9)) }
        #expect(ring == before)
    }

    @Test("A clock that goes back takes nothing back")
    func clock() throws {
        var ring = KeyRing(policy: monthly)
        try ring.publish("a", at: NumericDate(1_000_000))
        try ring.publish("b", at: NumericDate(5))
        #expect(ring.keys.map(\.publishedAt) == [NumericDate(1_000_000), NumericDate(1_000_000)])
        #expect(ring.advance(to: NumericDate(0)) == [])
        #expect(ring.latest == NumericDate(1_000_000))
    }

    @Test("A ring is the same after it was stored; what no ring can be is refused")
    func storing() throws {
        var ring = KeyRing(policy: monthly)
        for id in ["a", "b", "c"] { try ring.publish(id, at: NumericDate(7)) }
        try ring.revoke("b", at: NumericDate(8))
        let stored = try KeyRing(policy: monthly, keys: ring.keys, formerIDs: ring.formerIDs, latest: ring.latest)
        #expect(stored == ring)
        let key = KeyRing.Key(id: "a", publishedAt: NumericDate(0), phase: .active, since: NumericDate(0))
        let second = KeyRing.Key(id: "z", publishedAt: NumericDate(0), phase: .active, since: NumericDate(0))
        let empty = KeyRing.Key(id: "", publishedAt: NumericDate(0), phase: .next, since: NumericDate(0))
        for keys in [[key, key], [key, second], [empty]] {
            #expect(throws: KeyRingError.stateInvalid) {
                try KeyRing(policy: monthly, keys: keys, formerIDs: [], latest: nil)
            }
        }
        #expect(throws: KeyRingError.stateInvalid) {
            try KeyRing(policy: monthly, keys: [key], formerIDs: ["a"], latest: nil)
        }
    }

    @Test("Policies that cannot be kept are refused")
    func policies() throws {
        for bad in [Duration.zero, .seconds(-1), .seconds(60)] {
            #expect(throws: KeyRingError.policyInvalid) { try KeyRotationPolicy(signingPeriod: bad) }
        }
        #expect(throws: KeyRingError.policyInvalid) { try KeyRotationPolicy(consumerCache: .zero) }
        #expect(throws: KeyRingError.policyInvalid) { try KeyRotationPolicy(tokenLifetime: .seconds(-1)) }
        #expect(throws: KeyRingError.policyInvalid) { try KeyRotationPolicy(leeway: .seconds(-1)) }
        let hourly = try KeyRotationPolicy(signingPeriod: .seconds(3_600))
        #expect(hourly.cacheMaxAge == 86_400 && hourly.propagation >= 86_400)
    }

    @Test("More keys than any policy needs are not published")
    func tooMany() throws {
        var ring = KeyRing(policy: monthly)
        for number in 0..<KeyRotationPolicy.maximumKeyCount { try ring.publish("\(number)", at: NumericDate(0)) }
        #expect(throws: KeyRingError.tooManyKeys) { try ring.publish("more", at: NumericDate(0)) }
    }

    @Test("Ids of keys that are gone are forgotten after a thousand")
    func remembered() throws {
        var ring = KeyRing(policy: monthly)
        for number in 0..<1_500 {
            try ring.publish("\(number)", at: NumericDate(number))
            try ring.revoke("\(number)", at: NumericDate(number))
        }
        #expect(ring.formerIDs.count == KeyRing.rememberedIDs && ring.formerIDs.first == "500")
    }
}
