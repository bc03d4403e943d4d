import Canonical
import _CrosswalkSupport

/// Spreads holds along references, so that what is applied never leaves a record without what it stands on.
///
/// A write waits while it refers to a record whose arrival waits. A deletion waits while a record refers to its
/// target whose own deletion, or whose move to another target, waits.
struct DependencyClosure {
    private var waitingArrivals = [Set<Hash128>](repeating: [], count: NounKind.allCases.count)
    private var neededTargets = [Set<Hash128>](repeating: [], count: NounKind.allCases.count)

    /// Finds the free drafts that must wait.
    /// - Parameter isHeld: Whether a draft waits already.
    static func places(_ drafts: [[Draft]], isHeld: (DraftPlace) -> Bool) -> [DraftPlace] {
        var closure = DependencyClosure()
        guard closure.start(drafts, isHeld) else { return [] }
        return closure.arrivals(drafts, isHeld) + closure.removals(drafts, isHeld)
    }

    private mutating func start(_ drafts: [[Draft]], _ isHeld: (DraftPlace) -> Bool) -> Bool {
        var isAnyHeld = false
        for (rank, list) in drafts.enumerated() {
            for (index, draft) in list.enumerated() where isHeld(DraftPlace(rank: rank, index: index)) {
                isAnyHeld = true
                hold(draft)
            }
        }
        return isAnyHeld
    }

    private mutating func hold(_ draft: Draft) {
        switch draft.verb {
        case .create, .restore: waitingArrivals[draft.kind.rank].insert(draft.idHash)
        case .update, .delete: need(draft)
        case .purge: break
        }
    }

    private mutating func need(_ draft: Draft) {
        var needed = neededTargets
        draft.withBefore { content in
            ReferenceField.forEach(draft.kind, draft.idHash, content) { reference, target in
                if reference.isBinding { needed[reference.target.rank].insert(target) }
            }
        }
        neededTargets = needed
    }

    private mutating func arrivals(_ drafts: [[Draft]], _ isHeld: (DraftPlace) -> Bool) -> [DraftPlace] {
        var found: [DraftPlace] = []
        for rank in drafts.indices {
            var open = drafts[rank].indices.filter { index in
                !drafts[rank][index].verb.isRemoval && !isHeld(DraftPlace(rank: rank, index: index))
            }
            // Once for all other kinds, and again while a parent of the same kind is found.
            var isSettled = waitingArrivals.allSatisfy(\.isEmpty)
            while !isSettled {
                let waiting = open.filter { refersToWaiting(drafts[rank][$0]) }
                for index in waiting {
                    found.append(DraftPlace(rank: rank, index: index))
                    hold(drafts[rank][index])
                }
                let new = Set(waiting)
                open.removeAll(where: new.contains)
                isSettled = waiting.isEmpty
            }
        }
        return found
    }

    private func refersToWaiting(_ draft: Draft) -> Bool {
        draft.withAfter { content in
            var isWaiting = false
            ReferenceField.forEach(draft.kind, draft.idHash, content) { reference, target in
                if reference.isBinding, waitingArrivals[reference.target.rank].contains(target) { isWaiting = true }
            }
            return isWaiting
        }
    }

    private mutating func removals(_ drafts: [[Draft]], _ isHeld: (DraftPlace) -> Bool) -> [DraftPlace] {
        var found: [DraftPlace] = []
        for rank in drafts.indices.reversed() {
            var open = drafts[rank].indices.filter { index in
                drafts[rank][index].verb == .delete && !isHeld(DraftPlace(rank: rank, index: index))
            }
            var isSettled = neededTargets[rank].isEmpty
            while !isSettled {
                let waiting = open.filter { neededTargets[rank].contains(drafts[rank][$0].idHash) }
                for index in waiting {
                    found.append(DraftPlace(rank: rank, index: index))
                    hold(drafts[rank][index])
                }
                let new = Set(waiting)
                open.removeAll(where: new.contains)
                isSettled = waiting.isEmpty
            }
        }
        return found
    }
}
