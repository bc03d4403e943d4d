internal import Canonical
internal import CrosswalkTesting
internal import Outbox

enum AppendClauses {
    static let all: [ContractClause<any OutboxStore>] = [
        ContractClause("Items come in the order in which they were accepted, whole.") { store in
            let trial = OutboxTrial(store: store)
            let items = (0..<20).map { OutboxTrial.item("i\($0)", key: "k\($0 % 3)", content: "é\u{0}\($0)") }
            let accepted = try await trial.append(items)
            try OutboxTrial.require(accepted, Array(repeating: .accepted, count: 20), "Each is accepted.")
            let claims = try await trial.turn(try await trial.sure())
            try OutboxTrial.require(claims.map(\.item), items, "They are as they were.")
            try OutboxTrial.require(claims.map(\.sequence), claims.map(\.sequence).sorted(), "Numbers ascend.")
            try OutboxTrial.require(claims.map(\.attempts), Array(repeating: 0, count: 20), "None was tried.")
            try OutboxTrial.require(
                Set(claims.map(\.accepted)), [OutboxTrial.at(0)], "They know when they were accepted.")
        },
        ContractClause("An id is accepted once a destination, also when it was delivered.") { store in
            let trial = OutboxTrial(store: store)
            let one = OutboxTrial.item("a")
            let other = OutboxTrial.item("a", content: "other")
            try OutboxTrial.require(
                try await trial.append([one, one, other]), [.accepted, .duplicate, .conflict], "The first counts.")
            try OutboxTrial.require(
                try await trial.append([one], to: OutboxTrial.south), [.accepted], "Destinations have ids of their own."
            )
            let lease = try await trial.sure()
            let claims = try await trial.turn(lease)
            try OutboxTrial.require(claims.map(\.item), [one], "It waits once.")
            try await trial.turn(lease, claims.map { OutboxSettlement($0.sequence, .delivered) })
            try OutboxTrial.require(
                try await trial.append([one, other]), [.duplicate, .conflict], "What was delivered is known.")
            try OutboxTrial.require(try await trial.turn(lease).count, 0, "Nothing waits.")
        },
        ContractClause("Ids, keys and names are told apart by their bytes.") { store in
            let trial = OutboxTrial(store: store)
            let texts = ["é", "e\u{301}", "a", "A", ""]
            try await trial.append(texts.map { OutboxTrial.item($0, key: $0) })
            let lease = try await trial.sure()
            let claims = try await trial.turn(lease)
            try OutboxTrial.require(
                claims.map { Array($0.item.id.utf8) }, texts.map { Array($0.utf8) }, "All are there.")
            try await trial.turn(
                lease,
                claims.prefix(1).map { OutboxSettlement($0.sequence, .retry(OutboxTrial.at(50), "x")) }
                    + claims.dropFirst().map { OutboxSettlement($0.sequence, .untried) }, limit: nil)
            let next = try await trial.turn(lease)
            try OutboxTrial.require(next.map(\.item.id).count, 4, "A key that waits holds no other.")
        },
        ContractClause("Of items that coalesce the last one is delivered; what is on its way is not touched.") {
            store in
            let trial = OutboxTrial(store: store)
            try await trial.append([
                OutboxTrial.item("1", coalescing: "c"), OutboxTrial.item("x"), OutboxTrial.item("2", coalescing: "c"),
                OutboxTrial.item("3", coalescing: "d"),
            ])
            try OutboxTrial.require(try await trial.states()["1"], .superseded, "An older one that waits gives way.")
            let lease = try await trial.sure()
            let claims = try await trial.turn(lease)
            try OutboxTrial.require(claims.map(\.item.id), ["x", "2", "3"], "The newer one has its own place.")
            try await trial.append([OutboxTrial.item("4", coalescing: "c")])
            try OutboxTrial.require(try await trial.states()["2"], .waiting, "It is on its way.")
            try await trial.turn(
                lease, claims.map { OutboxSettlement($0.sequence, .dead("no", holdsKey: false)) }, limit: nil)
            try await trial.append([OutboxTrial.item("5", coalescing: "d")])
            try OutboxTrial.require(
                try await trial.states()["3"], .superseded, "What was given up is out of date as well.")
            try OutboxTrial.require(try await trial.turn(lease).map(\.item.id), ["4", "5"], "The last ones are left.")
        },
        ContractClause("Keys are spread over the parts, and items of one key lie in one.") { store in
            let trial = OutboxTrial(store: store)
            try await trial.append((0..<200).map { OutboxTrial.item("i\($0)", key: "k\($0 % 50)") }, shards: 4)
            var parts: [String: Set<Int>] = [:]
            for shard in 0..<4 {
                guard let lease = try await trial.lease(OutboxTrial.events, shard) else { continue }
                for claim in try await trial.turn(lease) {
                    parts[claim.item.orderingKey, default: []].insert(shard)
                }
            }
            try OutboxTrial.require(parts.count, 50, "Every item lies in a part.")
            try OutboxTrial.require(parts.values.allSatisfy { $0.count == 1 }, true, "A key lies in one part.")
            try OutboxTrial.require(Set(parts.values.flatMap { $0 }), [0, 1, 2, 3], "No part is empty.")
        },
        ContractClause("The number of parts changes only while nothing waits.") { store in
            let trial = OutboxTrial(store: store)
            let keys = (0..<40).map { "k\($0)" }
            try await trial.append(keys.map { OutboxTrial.item("1 \($0)", key: $0) })
            try await trial.append(keys.map { OutboxTrial.item("2 \($0)", key: $0) }, shards: 8)
            let lease = try await trial.sure()
            let claims = try await trial.turn(lease)
            try OutboxTrial.require(claims.count, 80, "All lie in the one part that there was.")
            try await trial.turn(lease, claims.map { OutboxSettlement($0.sequence, .delivered) })
            try await trial.append(keys.map { OutboxTrial.item("3 \($0)", key: $0) }, shards: 8)
            try OutboxTrial.require(try await trial.turn(lease).count < 40, true, "They lie in several now.")
        },
    ]
}
