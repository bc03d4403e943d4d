import RosterReconciliation

/// The difference alone, both sides staged, against the same in SQL: two in a hundred records changed, one came, one went.
struct DifferenceRace {
    let rows: Int
    let store: String
    private let rounds = 5

    /// The two sides: ids as student information systems make them, in an order of their own on each side.
    private func sides() -> (old: [SQLDifference.Row], new: [SQLDifference.Row]) {
        var state: UInt64 = 1
        func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var mixed = state
            mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
            mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
            return mixed ^ (mixed >> 31)
        }
        func row(_ number: Int) -> SQLDifference.Row { ("enr-\(number)-\(next() % 1_000_000)", next(), next()) }
        let old = (0..<rows).map(row).sorted { $0.low < $1.low }
        var new = old.filter { $0.low % 100 != 0 }
        for index in new.indices where new[index].low % 50 == 1 { new[index].high ^= 1 }
        new += (0..<rows / 100).map { row(rows + $0) }
        new.sort { $0.high < $1.high }
        return (old, new)
    }

    private func index(_ rows: [SQLDifference.Row]) -> RecordIndex {
        var index = RecordIndex(capacity: rows.count)
        for row in rows {
            index.add(
                id: row.id, content: ContentHash(version: ContentHash.currentVersion, high: row.high, low: row.low))
        }
        return index
    }

    func run() throws {
        let (old, new) = sides()
        let clock = ContinuousClock()
        let (oldIndex, newIndex) = (index(old), index(new))
        let database = try SQLDifference(path: store)
        try database.load("old", old)
        try database.load("new", new)
        var times: (ours: [Double], sql: [Double]) = ([], [])
        for _ in 0..<rounds {
            var begun = clock.now
            let ours = oldIndex.difference(to: newIndex)
            times.ours.append((clock.now - begun) / .seconds(1))
            begun = clock.now
            let theirs = try database.difference()
            times.sql.append((clock.now - begun) / .seconds(1))
            guard (ours.added.count, ours.changed.count, ours.removed.count) == theirs else {
                fatalError("they differ: \(ours.added.count) \(ours.changed.count) \(ours.removed.count), \(theirs)")
            }
        }
        let (mine, sql) = (times.ours.sorted()[rounds / 2], times.sql.sorted()[rounds / 2])
        print("\(rows) rows: ours \(mine) s, SQL \(sql) s, ratio \(sql / mine)")
    }
}
