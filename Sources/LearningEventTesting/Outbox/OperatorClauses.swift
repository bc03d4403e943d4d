internal import Canonical
internal import CrosswalkTesting
internal import Outbox

enum OperatorClauses {
    static let all: [ContractClause<any OutboxStore>] = [
        ContractClause("The status counts what waits, is on its way, was given up and was delivered.") { store in
            let trial = OutboxTrial(store: store)
            try await trial.append((0..<6).map { OutboxTrial.item("i\($0)", key: "k\($0)") }, at: 7)
            try await trial.append([OutboxTrial.item("a")], to: OutboxTrial.south)
            let lease = try await trial.sure()
            let claims = try await trial.turn(lease, limit: OutboxBatchLimit(count: 4, bytes: 1_000), at: 8)
            try await trial.turn(
                lease,
                [
                    OutboxSettlement(claims[0].sequence, .delivered),
                    OutboxSettlement(claims[1].sequence, .dead("no", holdsKey: false)),
                    OutboxSettlement(claims[2].sequence, .superseded),
                ], limit: nil, at: 8)
            let status = try await trial.status()
            try OutboxTrial.require(
                [status.waiting, status.underway, status.dead, status.delivered], [3, 1, 1, 1], "They are counted.")
            try OutboxTrial.require(status.oldest, OutboxTrial.at(7), "The oldest is known.")
            try OutboxTrial.require(status.lag(at: OutboxTrial.at(9)), .seconds(2), "And how long it has waited.")
            let all = try await store.status(of: nil, at: OutboxTrial.at(0)).map(\.destination)
            try OutboxTrial.require(all, [OutboxTrial.events, OutboxTrial.south], "All destinations, by their names.")
        },
        ContractClause("Records are found by what is asked for, in both orders, page by page.") { store in
            let trial = OutboxTrial(store: store)
            try await trial.append((0..<5).map { OutboxTrial.item("i\($0)", key: "k\($0)") })
            try await trial.append([OutboxTrial.item("i1")], to: OutboxTrial.south)
            func ids(_ query: OutboxQuery, behind: Int64? = nil, limit: Int = 9) async throws -> [String] {
                try await store.records(query, behind: behind, limit: limit).map(\.id)
            }
            let north = OutboxQuery(tenant: "north")
            try OutboxTrial.require(try await ids(north), (0..<5).map { "i\($0)" }, "Of a tenant.")
            try OutboxTrial.require(try await ids(OutboxQuery(id: "i1")), ["i1", "i1"], "By their id.")
            try OutboxTrial.require(try await ids(OutboxQuery(tenant: "north", name: "grades")), [], "By destination.")
            try OutboxTrial.require(try await ids(OutboxQuery(state: .dead)), [], "By state.")
            let page = try await store.records(north, behind: nil, limit: 2)
            try OutboxTrial.require(page.map(\.size), [13, 13], "Their sizes are known.")
            try OutboxTrial.require(
                try await ids(north, behind: page.last?.sequence, limit: 2), ["i2", "i3"], "The next page.")
            var newest = north
            newest.newestFirst = true
            let last = try await store.records(newest, behind: nil, limit: 2)
            try OutboxTrial.require(last.map(\.id), ["i4", "i3"], "The newest first.")
            try OutboxTrial.require(
                try await ids(newest, behind: last.last?.sequence, limit: 2), ["i2", "i1"], "And the page behind it.")
        },
        ContractClause("What was given up is driven again, some or all.") { store in
            let trial = OutboxTrial(store: store)
            try await trial.append((0..<4).map { OutboxTrial.item("i\($0)", key: "k\($0)") })
            let lease = try await trial.sure()
            let claims = try await trial.turn(lease)
            try await trial.turn(
                lease,
                claims.prefix(3).map { OutboxSettlement($0.sequence, .dead("no", holdsKey: false)) }
                    + claims.suffix(1).map { OutboxSettlement($0.sequence, .delivered) }, limit: nil)
            func redrive(_ ids: [String]?) async throws -> Int {
                try await store.redrive(OutboxTrial.events, ids: ids, at: OutboxTrial.at(0))
            }
            try OutboxTrial.require(try await redrive(["i1", "i3", "none"]), 1, "What was delivered is not.")
            try OutboxTrial.require(
                try await trial.turn(lease).map(\.item), [OutboxTrial.item("i1", key: "k1")], "It is whole.")
            try OutboxTrial.require(try await redrive(nil), 2, "All that are left.")
            try OutboxTrial.require(
                try await trial.turn(lease).map(\.item.id), ["i0", "i2"], "They come in their order.")
            try OutboxTrial.require(
                try await store.redrive(OutboxTrial.grades, ids: nil, at: OutboxTrial.at(0)), 0,
                "Of an unknown one none.")
        },
        ContractClause("Forgetting removes what waits or was given up, marks what is on its way, counts the rest.") {
            store in
            let trial = OutboxTrial(store: store)
            let (ann, bob) = (["ann"], ["bob"])
            try await trial.append([
                OutboxTrial.item("delivered", key: "1", subjects: ann),
                OutboxTrial.item("dead", key: "2", subjects: ann),
                OutboxTrial.item("retried", key: "3", subjects: ann), OutboxTrial.item("sent", key: "4", subjects: ann),
                OutboxTrial.item("waits", key: "5", subjects: ann + bob),
                OutboxTrial.item("bobs", key: "6", subjects: bob),
            ])
            try await trial.append([OutboxTrial.item("south", subjects: ann)], to: OutboxTrial.south)
            let lease = try await trial.sure()
            let claims = try await trial.turn(lease, limit: OutboxBatchLimit(count: 4, bytes: 1_000))
            try await trial.turn(
                lease,
                [
                    OutboxSettlement(claims[0].sequence, .delivered),
                    OutboxSettlement(claims[1].sequence, .dead("no", holdsKey: true)),
                ], limit: nil)
            let erasure = try await store.erase(["ann", "ann", "nobody"], of: "north")
            try OutboxTrial.require(erasure, OutboxErasure(removed: 2, underway: 2, delivered: 1), "It says how many.")
            try await trial.turn(
                lease,
                [
                    OutboxSettlement(claims[2].sequence, .retry(OutboxTrial.at(0), "x")),
                    OutboxSettlement(claims[3].sequence, .delivered),
                ], limit: nil)
            try OutboxTrial.require(
                try await trial.states(), ["delivered": .delivered, "sent": .delivered, "bobs": .waiting],
                "What was on its way is neither tried again nor kept.")
            try OutboxTrial.require(try await trial.turn(lease).map(\.item.id), ["bobs"], "Others are untouched.")
            try OutboxTrial.require(try await trial.states(OutboxTrial.south).count, 1, "So are other tenants.")
            try OutboxTrial.require(
                try await trial.append([OutboxTrial.item("dead", key: "2")]), [.accepted], "What is gone is unknown.")
            try OutboxTrial.require(try await trial.turn(lease).map(\.item.id), ["dead"], "It holds no key any more.")
        },
        ContractClause("What is to be forgotten is gone with a worker that never comes back.") { store in
            let trial = OutboxTrial(store: store)
            try await trial.append([OutboxTrial.item("a", subjects: ["ann"])])
            try await trial.turn(try await trial.sure(by: "one"))
            let erasure = try await store.erase(["ann"], of: "north")
            try OutboxTrial.require(erasure, OutboxErasure(removed: 0, underway: 1, delivered: 0), "It is on its way.")
            try OutboxTrial.require(try await trial.states(), [:], "It does not show any more.")
            let lease = try await trial.sure(by: "two", at: 60)
            try OutboxTrial.require(try await trial.turn(lease, at: 60).count, 0, "It is not tried again.")
            try OutboxTrial.require(try await trial.append([OutboxTrial.item("a")]), [.accepted], "It is not kept.")
        },
        ContractClause("Sweeping removes what came to its end before a time, and nothing else.") { store in
            let trial = OutboxTrial(store: store)
            try await trial.append((0..<6).map { OutboxTrial.item("i\($0)", key: "k\($0)", subjects: ["s"]) })
            let lease = try await trial.sure()
            let claims = try await trial.turn(lease)
            try await trial.turn(
                lease, claims.prefix(3).map { OutboxSettlement($0.sequence, .delivered) }, limit: nil, at: 10)
            try await trial.turn(
                lease, claims[3...4].map { OutboxSettlement($0.sequence, .dead("no", holdsKey: false)) }, limit: nil,
                at: 10)
            func sweep(_ second: Int64, _ limit: Int) async throws -> Int {
                try await store.sweep(deliveredBefore: OutboxTrial.at(second), limit: limit)
            }
            try OutboxTrial.require(try await sweep(10, 9), 0, "Nothing is old enough.")
            try OutboxTrial.require(try await sweep(11, 2), 2, "No more than asked for.")
            try OutboxTrial.require(try await sweep(11, 9), 1, "The rest.")
            try OutboxTrial.require(
                try await trial.states(), ["i3": .dead, "i4": .dead, "i5": .waiting], "The others are there.")
            try OutboxTrial.require(
                try await trial.append([OutboxTrial.item("i0")]), [.accepted], "What was swept is unknown.")
        },
    ]
}
