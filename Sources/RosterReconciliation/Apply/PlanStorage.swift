import Canonical
import CrosswalkCrypto

/// Writes a plan's actions to the journal. The plan counts as stored only when a run begins with it, in one commit.
struct PlanStorage {
    let access: LedgerAccess

    private static let chunkRows = 2_000
    private static let chunkBytes = 4 << 20

    /// - Returns: The plan's row, not yet written.
    func store(_ plan: RosterPlan, _ state: ControlState) async throws -> PlanRow {
        let number = try await reserve(plan.id, from: state.nextPlan)
        try await sweep(state.nextPlan..<number)
        var journal = JournalDigest()
        var changes: [LedgerChange] = []
        var size = 0
        for (ordinal, action) in plan.actions.enumerated() {
            let row = ActionCoding.row(action)
            journal.add(row)
            size += row.count
            changes.append(.put(LedgerKey(.action, PlanRow.actionName(number, ordinal)), row))
            guard changes.count == Self.chunkRows || size >= Self.chunkBytes else { continue }
            try Task.checkCancellation()
            try await access.commit(changes)
            changes.removeAll(keepingCapacity: true)
            size = 0
        }
        if !changes.isEmpty { try await access.commit(changes) }
        return PlanRow(plan, number: number, journal: journal.finish())
    }

    static func reservation(_ number: Int) -> LedgerKey {
        LedgerKey(.control, Array("plan/".utf8) + .ordinal(number))
    }

    /// Finds a number that no other plan writes under. The same plan may go on where a crash stopped it.
    private func reserve(_ id: PlanID, from start: Int) async throws -> Int {
        var number = start
        while true {
            if let owner = try await access.read(Self.reservation(number)) {
                if owner == id.bytes { return number }
                number += 1
                continue
            }
            do {
                try await access.commit([.insert(Self.reservation(number), id.bytes)])
                return number
            } catch is LedgerConflict {
                continue
            }
        }
    }

    /// Removes what plans left behind that were never begun.
    private func sweep(_ numbers: Range<Int>) async throws {
        for number in numbers {
            var changes: [LedgerChange] = []
            try await access.forEach(.action, prefix: .ordinal(number)) { row in
                changes.append(.remove(LedgerKey(.action, row.name)))
                guard changes.count == Self.chunkRows else { return }
                try await access.commit(changes)
                changes.removeAll(keepingCapacity: true)
            }
            try await access.commit(changes + [.remove(Self.reservation(number))])
        }
    }
}

/// SHA-256 over the rows of a journal, each with its length.
struct JournalDigest {
    private var hasher = SHA256Hasher()
    private var buffer: [UInt8] = []

    mutating func add(_ row: [UInt8]) {
        buffer.appendBlock(row)
        guard buffer.count > 1 << 16 else { return }
        hasher.update(buffer)
        buffer.removeAll(keepingCapacity: true)
    }

    mutating func finish() -> [UInt8] {
        hasher.update(buffer)
        buffer = []
        return hasher.finalize().bytes
    }
}
