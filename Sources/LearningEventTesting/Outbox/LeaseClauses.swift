internal import Canonical
internal import CrosswalkTesting
internal import Outbox

enum LeaseClauses {
    static let all: [ContractClause<any OutboxStore>] = [
        ContractClause("A part has one holder at a time; a lease that ended is free, and its fence is greater.") {
            store in
            let trial = OutboxTrial(store: store)
            try await trial.append([OutboxTrial.item("a")])
            let first = try await trial.sure(by: "one")
            try OutboxTrial.require(try await trial.lease(by: "two", at: 9), nil, "It is another's.")
            try await store.renew(first, until: OutboxTrial.at(30), at: OutboxTrial.at(9))
            try OutboxTrial.require(try await trial.lease(by: "two", at: 15), nil, "It was renewed.")
            let second = try await trial.lease(by: "two", at: 30)
            try OutboxTrial.require(second.map { $0.fence > first.fence }, true, "It has ended.")
            try OutboxTrial.require(
                try await OutboxTrial.isFenced { try await trial.turn(first, at: 31) }, true,
                "The former holder is refused.")
            try OutboxTrial.require(
                try await OutboxTrial.isFenced {
                    try await store.renew(first, until: OutboxTrial.at(99), at: OutboxTrial.at(31))
                }, true, "It renews nothing.")
            try await store.release(first)
            try OutboxTrial.require(try await trial.lease(by: "one", at: 31), nil, "Nor does it give anything back.")
        },
        ContractClause("A lease that ended and that nobody took goes on.") { store in
            let trial = OutboxTrial(store: store)
            try await trial.append([OutboxTrial.item("a")])
            let lease = try await trial.sure()
            let claims = try await trial.turn(lease)
            try await trial.turn(lease, claims.map { OutboxSettlement($0.sequence, .delivered) }, at: 60)
            try OutboxTrial.require(try await trial.states(), ["a": .delivered], "What it says counts.")
        },
        ContractClause("What a former holder had on its way waits again, as tried once more.") { store in
            let trial = OutboxTrial(store: store)
            try await trial.append([OutboxTrial.item("a"), OutboxTrial.item("b")])
            let first = try await trial.sure(by: "one")
            let claims = try await trial.turn(first, limit: OutboxBatchLimit(count: 1, bytes: 100))
            try OutboxTrial.require(try await trial.status().underway, 1, "One is on its way.")
            let second = try await trial.sure(by: "two", at: 20)
            try OutboxTrial.require(try await trial.status().underway, 0, "None is.")
            let again = try await trial.turn(second, at: 20)
            try OutboxTrial.require(again.map(\.item.id), ["a", "b"], "Both come.")
            try OutboxTrial.require(again.map(\.attempts), [1, 0], "One was tried.")
            try OutboxTrial.require(
                try await OutboxTrial.isFenced {
                    try await trial.turn(first, claims.map { OutboxSettlement($0.sequence, .delivered) }, at: 21)
                }, true, "What the first one says is refused.")
            try OutboxTrial.require(try await trial.states()["a"], .waiting, "Nothing was changed.")
        },
        ContractClause("What is given back waits again, untried.") { store in
            let trial = OutboxTrial(store: store)
            try await trial.append([OutboxTrial.item("a")])
            let lease = try await trial.sure(by: "one")
            try await trial.turn(lease)
            try await store.release(lease)
            let claims = try await trial.turn(try await trial.sure(by: "two"))
            try OutboxTrial.require(claims.map(\.attempts), [0], "It comes at once.")
        },
        ContractClause("Parts of one destination, and destinations, have leases of their own.") { store in
            let trial = OutboxTrial(store: store)
            try await trial.append([OutboxTrial.item("a")], shards: 2)
            try await trial.append([OutboxTrial.item("a")], to: OutboxTrial.south)
            _ = try await trial.sure(by: "one")
            try OutboxTrial.require(
                try await trial.lease(OutboxTrial.events, 1, by: "two") != nil, true, "The other part is free.")
            try OutboxTrial.require(
                try await trial.lease(OutboxTrial.south, by: "two") != nil, true, "The other destination is free.")
            try OutboxTrial.require(
                try await trial.lease(OutboxTrial.grades, by: "two"), nil, "Where nothing ever was there is no lease.")
        },
    ]
}
