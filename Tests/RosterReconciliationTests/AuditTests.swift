import Canonical
import CrosswalkTesting
import RosterReconciliation
import RosterReconciliationTesting
import Testing

@Suite("The audit chain")
struct AuditTests {
    /// A ledger with a bit of everything: a load, a night that is held in part, a decision, an undo, a protection.
    private func history() async throws -> Bench {
        let bench = Bench(.standard)
        var roster = SampleRoster((0..<3).map { .account(Account(id: "a\($0)")) } + [.person(Person(id: "p"))])
        try await bench.load(roster)
        for key in roster.keys(.account) { roster.remove(key) }
        roster.add(.person(Person(id: "newcomer")))
        var source = roster.source(bench.scope)
        source.reading = RosterReading(
            completeness: source.reading.completeness, digest: String(repeating: "5", count: 64))
        let summary = try await bench.night(source)
        let approved = try await bench.reconciler.approve(
            summary.plan, in: bench.scope, by: "Kim", reason: "checked", at: Bench.day(1))
        let run = try #require(approved.run)
        try await bench.reconciler.undo(run, in: bench.scope, by: "Kim", reason: "wrong", at: Bench.day(2))
        try await bench.reconciler.protect(
            ["phone"], of: RecordKey(.person, "newcomer"), in: bench.scope, by: "Kim", reason: "r", at: Bench.day(3))
        return bench
    }

    @Test("The chain tells who did what, when, from which source, by which plan")
    func tells() async throws {
        let bench = try await history()
        let entries = try await bench.audit()
        #expect(entries.map(\.sequence) == Array(0..<entries.count))
        let started = entries.filter { $0.event == .runStarted }
        #expect(started.map { $0["purpose"] } == ["apply", "apply", "approval", "undo"])
        #expect(started.map(\.actor) == ["load", "night", "Kim", "Kim"])
        #expect(started.map(\.instant) == [Bench.day(-1), Bench.day(0), Bench.day(1), Bench.day(2)])
        #expect(started[1]["source"] == String(repeating: "5", count: 64))
        #expect(started.map { $0["reason"] } == [nil, nil, "checked", "wrong"])
        #expect(entries.filter { $0.event == .planRecorded }.count == 3)
        #expect(entries.last?.event == .protection)
        #expect(entries.last?["fields"] == "phone")
        let actions = entries.filter { $0.event == .batchApplied }.compactMap { $0["actions"].flatMap { Int($0) } }
        #expect(actions.allSatisfy { 1...5_000 ~= $0 })
        let check = try await bench.reconciler.verifyAudit(in: bench.scope)
        #expect(check.isIntact)
        #expect(check.entries == entries.count)
        #expect(check.head == entries.last?.hash)
    }

    @Test("No personal value is in the chain, a finding or a hold")
    func noPersonalData() async throws {
        let bench = Bench(.standard)
        func roster(_ mark: String) -> SampleRoster {
            var records: [RosterRecord] = []
            for number in 0..<40 {
                var person = Person(id: "p\(number)")
                (person.givenName, person.familyName, person.email) = (mark, mark, "\(mark)\(number)")
                (person.username, person.phone, person.identifier) = ("\(mark)\(number)", mark, "\(mark)\(number)")
                person.identifiers = [Identifier(scheme: "s", value: "\(mark)\(number)")]
                person.extensions = [Identifier(scheme: "x", value: mark)]
                person.primaryOrganizationID = "nowhere"
                records.append(.person(person))
            }
            return SampleRoster(records)
        }
        try await bench.load(roster("CANARYA"))
        let plan = try await bench.plan(roster("CANARYB"))
        try await bench.reconciler.apply(plan, by: "night", at: Bench.day(0))
        let said = "\(plan.holds) \(plan.findings) \(plan.summary) \(try await bench.audit())"
        #expect(!plan.holds.isEmpty && !plan.findings.isEmpty)
        #expect(!said.contains("CANARY"))
        let changes = try plan.actions.flatMap { try $0.changes() }
        #expect("\(changes)".contains("CANARYB"))
        #expect(!"\(changes.map(\.redacted))".contains("CANARY"))
    }

    @Test(
        "Every byte of every row that the chain vouches for is watched",
        arguments: [LedgerShelf.audit, .action, .result, .decision, .plan])
    func everyByte(shelf: LedgerShelf) async throws {
        let bench = try await history()
        let rows = try await bench.ledger.scan(shelf, prefix: [], after: nil, limit: .max, in: bench.scope)
            // The second row of a plan is its status, which moves.
            .filter { shelf != .plan || $0.name.last == 0 }
        #expect(!rows.isEmpty)
        for row in rows {
            let key = LedgerKey(shelf, row.name)
            for index in row.value.indices {
                var changed = row.value
                changed[index] ^= 1 << UInt8(index % 8)
                try await bench.ledger.commit([.put(key, changed)], in: bench.scope)
                let check = try await bench.reconciler.verifyAudit(in: bench.scope)
                #expect(!check.isIntact, "byte \(index) of \(row.value.count)")
            }
            for change in [
                LedgerChange.remove(key), .put(key, row.value + [0]), .put(key, row.value.dropLast()), .put(key, []),
            ] {
                try await bench.ledger.commit([change], in: bench.scope)
                #expect(try await !bench.reconciler.verifyAudit(in: bench.scope).isIntact)
            }
            try await bench.ledger.commit([.put(key, row.value)], in: bench.scope)
        }
        #expect(try await bench.reconciler.verifyAudit(in: bench.scope).isIntact)
    }

    @Test("Links that are exchanged, doubled or added are found")
    func reordered() async throws {
        let bench = try await history()
        let rows = try await bench.ledger.scan(.audit, prefix: [], after: nil, limit: .max, in: bench.scope)
        let (first, second) = (LedgerKey(.audit, rows[1].name), LedgerKey(.audit, rows[2].name))
        let last = LedgerKey(.audit, rows[rows.count - 1].name)
        var next = last.name
        next[7] += 1
        let attacks: [[LedgerChange]] = [
            [.put(first, rows[2].value), .put(second, rows[1].value)], [.put(second, rows[1].value)],
            [.insert(LedgerKey(.audit, next), rows[rows.count - 1].value)], [.remove(last)],
        ]
        let all = rows.map { LedgerChange.put(LedgerKey(.audit, $0.name), $0.value) }
        for attack in attacks {
            try await bench.ledger.commit(attack, in: bench.scope)
            #expect(try await !bench.reconciler.verifyAudit(in: bench.scope).isIntact)
            try await bench.ledger.commit([.remove(LedgerKey(.audit, next))] + all, in: bench.scope)
            #expect(try await bench.reconciler.verifyAudit(in: bench.scope).isIntact)
        }
    }

    @Test("A head that was kept elsewhere shows when the end was cut off and the ledger set back")
    func keptHead() async throws {
        let bench = Bench()
        try await bench.night(SampleRoster([.person(Person(id: "a"))]))
        let early = try await bench.ledger.contents(of: bench.scope)
        try await bench.night(SampleRoster([.person(Person(id: "b"))]), day: 1)
        let head = try await bench.reconciler.verifyAudit(in: bench.scope).head
        #expect(try await bench.reconciler.verifyAudit(in: bench.scope, expecting: head).isIntact)
        let ledger = InMemoryLedger()
        for (shelf, rows) in early {
            try await ledger.commit(rows.map { .insert(LedgerKey(shelf, $0.name), $0.value) }, in: bench.scope)
        }
        let restored = RosterReconciler(store: bench.store, ledger: ledger)
        #expect(try await restored.verifyAudit(in: bench.scope).isIntact)
        let check = try await restored.verifyAudit(in: bench.scope, expecting: head)
        #expect(check.faults.map(\.code) == [.head])
    }

    @Test("An empty chain is intact")
    func empty() async throws {
        let check = try await Bench().reconciler.verifyAudit(in: Bench.scope)
        #expect(check.isIntact)
        #expect(check.entries == 0)
        #expect(check.head == String(repeating: "0", count: 64))
    }
}
