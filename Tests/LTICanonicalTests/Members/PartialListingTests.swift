import Canonical
import CrosswalkTesting
import LTICanonical
import LTICore
import LTITesting
import RosterReconciliation
import Synchronization
import Testing

/// Two nights with the same course: the first without faults, the second with a script of them.
@Suite("A partial listing removes nobody")
struct PartialListingTests {
    private typealias Work = MemberCourseAtWork

    private final class Tally: Sendable {
        let counts = Mutex((complete: 0, incomplete: 0, removals: 0))
    }

    @Test("10,000 scripts of faults", arguments: [0, 1, 2, 3])
    func scripts(part: UInt64) async throws {
        let tally = Tally()
        try await PropertyTest.run(cases: 2_500, seed: 770_000 + part * 2_500) { random in
            try await night(&random, tally)
        }
        let counts = tally.counts.withLock { $0 }
        print("part \(part): complete \(counts.complete), incomplete \(counts.incomplete), removals \(counts.removals)")
        if counts.complete + counts.incomplete > 500 {
            #expect(counts.complete > 100 && counts.incomplete > 100 && counts.removals > 50)
        }
    }

    private func night(_ random: inout SeededGenerator, _ tally: Tally) async throws {
        let users = (0..<random.number(in: 2...9)).map { index in
            Work.user("u\(index)", index.isMultiple(of: 4) ? "Instructor" : "Learner")
        }
        let staying = users.filter { _ in random.number(in: 0...4) > 0 }
        let joining = (0..<random.number(in: 0...2)).map { Work.user("new\($0)") }
        let present = staying + joining
        let (store, ledger) = (InMemoryRosterStore(), InMemoryLedger())
        let reconciler = RosterReconciler(store: store, ledger: ledger, policy: .permissive)
        let first = try await Work(users)
        try await apply(try first.roster(), reconciler, day: 0)
        let before = Set(await active(store, in: try first.roster().provenance))

        let second = try await Work(
            present, faults: try script(&random), seed: random.next(), store: first.store, clock: first.clock)
        let source = RecordingSource(try second.roster(limit: random.number(in: 1...5)))
        try await apply(source, reconciler, day: 1)
        let after = Set(await active(store, in: source.provenance))
        let verdict = source.verdict.value.withLock { $0 }
        let gone = before.subtracting(after)
        let there = Set(present.flatMap { keys($0) })
        try #require(gone.isDisjoint(with: there), "somebody was removed who is there")
        if verdict == .complete {
            try #require(after.isSuperset(of: there) && after.subtracting(there).allSatisfy { $0.kind == .section })
        } else {
            try #require(gone.isEmpty, "somebody was removed by a listing that is not complete")
        }
        tally.counts.withLock { counts in
            if verdict == .complete { counts.complete += 1 } else { counts.incomplete += 1 }
            if !gone.isEmpty { counts.removals += 1 }
        }
    }

    private func keys(_ user: LMSUser) -> [RecordKey] {
        let id = user.claims.subject?.text ?? ""
        return [RecordKey(.person, id), RecordKey(.enrollment, "c-1#" + id)]
    }

    private func apply(_ source: some RosterSource, _ reconciler: RosterReconciler, day: Int64) async throws {
        let instant = Instant(millisecondsSinceEpoch: 1_760_000_000_000 + day * 86_400_000)
        let plan = try await reconciler.plan(from: source, at: instant)
        try await reconciler.apply(plan, by: "night", at: instant)
    }

    private func active(_ store: InMemoryRosterStore, in scope: Provenance) async -> [RecordKey] {
        await store.contents(of: scope).filter { $0.image.state.isActive }.map(\.key)
    }

    /// Up to three rules, of which each can strike on any page.
    private func script(_ random: inout SeededGenerator) throws -> FaultScript {
        let kinds = MembershipFault.all.map { #"{"kind":"\#($0.kind)"}"# }
        let others = [
            #"{"status":503}"#, #"{"status":404}"#, #"{"status":204}"#, #"{"status":200,"body":"[]"}"#,
            #"{"truncateBytes":40}"#,
            #"{"drop":"before"}"#, #"{"drop":"after"}"#, #"{"status":401}"#,
            #"{"status":302,"headers":{"Location":"/x"}}"#,
        ]
        let rules = (0..<random.number(in: 0...3)).map { _ in
            let all = random.number(in: 0...2) == 0 ? others : kinds
            let action = all[random.number(in: 0...all.count - 1)]
            let occasions = [
                #"{"nth":\#(random.number(in: 1...5))}"#, #"{"every":\#(random.number(in: 1...4))}"#,
                #"{"probability":0.4}"#,
            ]
            return
                #"{"match":{"path":"/memberships/*"},"when":\#(occasions[random.number(in: 0...2)]),"do":\#(action)}"#
        }
        return try FaultScript(json: Array("[\(rules.joined(separator: ","))]".utf8))
    }
}

/// A source that remembers what it said at the end.
private struct RecordingSource: RosterSource {
    let base: MembershipRoster
    let verdict = Box()

    final class Box: Sendable {
        let value = Mutex<Completeness?>(nil)
    }

    init(_ base: MembershipRoster) { self.base = base }

    var provenance: Provenance { base.provenance }

    func read(_ receive: @Sendable ([RosterEntry]) async throws -> Void) async throws -> RosterReading {
        let reading = try await base.read(receive)
        let completeness = reading.completeness(of: .enrollment)
        verdict.value.withLock { $0 = completeness }
        return reading
    }
}
