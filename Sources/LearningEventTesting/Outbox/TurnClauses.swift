internal import Canonical
internal import CrosswalkTesting
internal import Outbox

enum TurnClauses {
    static let all: [ContractClause<any OutboxStore>] = [
        ContractClause("No more is taken than the limit says, but always one.") { store in
            let trial = OutboxTrial(store: store)
            try await trial.append((0..<10).map { OutboxTrial.item("i\($0)", key: "k\($0)", content: "0123456789") })
            let lease = try await trial.sure()
            let three = try await trial.turn(lease, limit: OutboxBatchLimit(count: 3, bytes: 1_000))
            try OutboxTrial.require(three.map(\.item.id), ["i0", "i1", "i2"], "By count.")
            let two = try await trial.turn(lease, limit: OutboxBatchLimit(count: 9, bytes: 29))
            try OutboxTrial.require(two.map(\.item.id), ["i3", "i4"], "By bytes.")
            let one = try await trial.turn(lease, limit: OutboxBatchLimit(count: 9, bytes: 1))
            try OutboxTrial.require(one.map(\.item.id), ["i5"], "One that is larger than all.")
            try OutboxTrial.require(try await trial.turn(lease).count, 4, "What is on its way does not come again.")
        },
        ContractClause("An item that may not be tried yet holds the later ones of its key, and no others.") { store in
            let trial = OutboxTrial(store: store)
            try await trial.append(["a", "b", "a", "c"].enumerated().map { OutboxTrial.item("\($0)", key: $1) })
            let lease = try await trial.sure()
            let claims = try await trial.turn(lease, limit: OutboxBatchLimit(count: 1, bytes: 100))
            let rest = try await trial.turn(
                lease, claims.map { OutboxSettlement($0.sequence, .retry(OutboxTrial.at(60), "later")) })
            try OutboxTrial.require(rest.map(\.item.id), ["1", "3"], "The other keys come.")
            let record = try await store.records(OutboxQuery(id: "0"), behind: nil, limit: 1).first
            try OutboxTrial.require(record?.reason, "later", "It is known why it waits.")
            try OutboxTrial.require(record?.time, OutboxTrial.at(60), "It is known until when.")
            let late = try await trial.turn(lease, at: 60)
            try OutboxTrial.require(late.map(\.item.id), ["0", "2"], "Then both come, in order.")
            try OutboxTrial.require(late.map(\.attempts), [1, 0], "It was tried once.")
        },
        ContractClause("An item on its way holds the later ones of its key.") { store in
            let trial = OutboxTrial(store: store)
            try await trial.append(["a", "a", "b"].enumerated().map { OutboxTrial.item("\($0)", key: $1) })
            let lease = try await trial.sure()
            try await trial.turn(lease, limit: OutboxBatchLimit(count: 1, bytes: 100))
            try OutboxTrial.require(try await trial.turn(lease).map(\.item.id), ["2"], "The other key comes.")
        },
        ContractClause("One that was given up holds its key only where that was said, until it is driven again.") {
            store in
            let trial = OutboxTrial(store: store)
            try await trial.append(["a", "b", "a", "b"].enumerated().map { OutboxTrial.item("\($0)", key: $1) })
            let lease = try await trial.sure()
            let claims = try await trial.turn(lease, limit: OutboxBatchLimit(count: 2, bytes: 100))
            let rest = try await trial.turn(
                lease, zip(claims, [true, false]).map { OutboxSettlement($0.sequence, .dead("no", holdsKey: $1)) })
            try OutboxTrial.require(rest.map(\.item.id), ["3"], "One key is held.")
            try await trial.turn(lease, rest.map { OutboxSettlement($0.sequence, .delivered) }, limit: nil)
            let count = try await store.redrive(OutboxTrial.events, ids: ["0"], at: OutboxTrial.at(0))
            try OutboxTrial.require(count, 1, "One is driven again.")
            let again = try await trial.turn(lease)
            try OutboxTrial.require(again.map(\.item.id), ["0", "2"], "It comes before the later one.")
            try OutboxTrial.require(again.map(\.attempts), [0, 0], "It has all its attempts.")
        },
        ContractClause("A destination that rests gives nothing; how it is, is known to the next holder.") { store in
            let trial = OutboxTrial(store: store)
            try await trial.append([OutboxTrial.item("a")])
            let lease = try await trial.sure()
            let claims = try await trial.turn(lease)
            let health = OutboxHealth(failures: 2, restsUntil: OutboxTrial.at(5), reason: "down")
            let next = try await trial.turn(
                lease, claims.map { OutboxSettlement($0.sequence, .untried) }, health: health)
            try OutboxTrial.require(next.count, 0, "It rests.")
            try OutboxTrial.require(try await trial.status().health, health, "It shows.")
            try OutboxTrial.require(try await store.work(at: OutboxTrial.at(4), limit: 9), [], "There is no work.")
            try await store.release(lease)
            let other = try await trial.lease(by: "two", at: 5)
            try OutboxTrial.require(other?.health, health, "The next holder knows.")
            try OutboxTrial.require(
                try await store.work(at: OutboxTrial.at(5), limit: 9), [OutboxShard(OutboxTrial.events, 0)],
                "Work again.")
            try await store.resume(OutboxTrial.events)
            try OutboxTrial.require(try await trial.status().health, OutboxHealth(), "An operator ends the rest.")
        },
        ContractClause("Work is where something may be sent, longest waiting first.") { store in
            let trial = OutboxTrial(store: store)
            try OutboxTrial.require(
                try await store.work(at: OutboxTrial.at(0), limit: 9), [], "There is none at first.")
            try await trial.append([OutboxTrial.item("a")], to: OutboxTrial.south)
            try await trial.append([OutboxTrial.item("a")])
            let both = [OutboxShard(OutboxTrial.south, 0), OutboxShard(OutboxTrial.events, 0)]
            try OutboxTrial.require(try await store.work(at: OutboxTrial.at(0), limit: 9), both, "Both are there.")
            try OutboxTrial.require(
                try await store.work(at: OutboxTrial.at(0), limit: 1), Array(both.prefix(1)), "No more than asked for.")
            let lease = try await trial.sure(OutboxTrial.south)
            let claims = try await trial.turn(lease)
            try OutboxTrial.require(
                try await store.work(at: OutboxTrial.at(0), limit: 9), [both[1]], "What is on its way is no work.")
            try await trial.turn(
                lease, claims.map { OutboxSettlement($0.sequence, .retry(OutboxTrial.at(9), "x")) }, limit: nil)
            try OutboxTrial.require(
                try await store.work(at: OutboxTrial.at(8), limit: 9), [both[1]], "What must wait is none.")
            try OutboxTrial.require(try await store.work(at: OutboxTrial.at(9), limit: 9), both, "Then it is.")
        },
        ContractClause("A settlement counts once, and only for what the lease took.") { store in
            let trial = OutboxTrial(store: store)
            try await trial.append([OutboxTrial.item("a", key: "a"), OutboxTrial.item("b", key: "b")])
            let lease = try await trial.sure()
            let claims = try await trial.turn(lease, limit: OutboxBatchLimit(count: 1, bytes: 100))
            let all = [claims[0].sequence, claims[0].sequence + 1].map { OutboxSettlement($0, .delivered) }
            try await trial.turn(lease, all, limit: nil)
            try OutboxTrial.require(try await trial.states(), ["a": .delivered, "b": .waiting], "One was taken.")
            try await trial.turn(
                lease, [OutboxSettlement(claims[0].sequence, .dead("no", holdsKey: false))], limit: nil)
            try OutboxTrial.require(try await trial.states()["a"], .delivered, "Its end is its end.")
        },
    ]
}
