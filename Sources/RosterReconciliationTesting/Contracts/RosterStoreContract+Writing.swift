import CrosswalkTesting
import Canonical
import RosterReconciliation

extension RosterStoreContract {
    private static let out = RecordState.inactive(
        since: Instant(millisecondsSinceEpoch: -1_234_567_890_123), as: InactiveStatus(rawValue: "on leave \u{E9}"))

    static let writingClauses: [ContractClause<any RosterStore>] = [
        ContractClause("What was written is read back byte for byte.") { store in
            let probe = StoreProbe(store: store)
            let big = [UInt8](repeating: 7, count: 1 << 20)
            let images = [
                RecordImage(state: .active, content: [], bookkeeping: []),
                RecordImage(state: .active, content: [0, 1, 0xFF, 0], bookkeeping: [0, 0]),
                RecordImage(state: .active, content: big, bookkeeping: Array(big.prefix(70_000))),
                RecordImage(
                    state: .active, content: [1], bookkeeping: [],
                    hash: ContentHash(version: 255, high: .max, low: 1 << 63)),
            ]
            let actions = images.enumerated().map { probe.action(.create, "r\($0.offset)", from: nil, to: $0.element) }
            try await probe.apply(actions)
            let expected = actions.compactMap { action in
                action.after.map { StoredRecord(key: action.record, image: $0, lastAction: action.key) }
            }
            try StoreProbe.require(try await probe.scan(), expected, "Content, bookkeeping, hash and key are kept.")
            try StoreProbe.require(try await probe.heads(), expected.map(\.head), "Heads are kept.")
        },
        ContractClause("An update replaces the image and names its action.") { store in
            let probe = StoreProbe(store: store)
            try await probe.apply([probe.create("a", "Ada")])
            let update = probe.action(.update, "a", from: StoreProbe.image("Ada"), to: StoreProbe.image("Adele"))
            try StoreProbe.require(try await probe.apply([update]), [.applied], "An expected update is applied.")
            let record = try await probe.record("a")
            try StoreProbe.require(record?.image, StoreProbe.image("Adele"), "The new image is there.")
            try StoreProbe.require(record?.lastAction, update.key, "The record bears the action's key.")
        },
        ContractClause("A record goes out of use, comes back, goes out and is purged.") { store in
            let probe = StoreProbe(store: store)
            let (inUse, outOfUse) = (StoreProbe.image("Ada"), StoreProbe.image("Ada", out))
            let back = StoreProbe.image("Adele")
            let steps: [(RosterAction.Verb, RecordImage?, RecordImage?)] = [
                (.create, nil, inUse), (.delete, inUse, outOfUse), (.restore, outOfUse, back),
                (.delete, back, StoreProbe.image("Adele", out)), (.purge, StoreProbe.image("Adele", out), nil),
                (.create, nil, inUse), (.delete, inUse, nil), (.create, nil, back),
            ]
            for (verb, before, after) in steps {
                let results = try await probe.apply([probe.action(verb, "a", from: before, to: after)])
                try StoreProbe.require(results, [.applied], "\(verb) is applied.")
                try StoreProbe.require(try await probe.record("a")?.image, after, "\(verb) leaves its after image.")
                try StoreProbe.require(
                    try await probe.heads().map(\.state), after.map { [$0.state] } ?? [], "\(verb) shows in the heads.")
            }
        },
    ]
}
