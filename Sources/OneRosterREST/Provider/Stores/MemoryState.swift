internal import _CrosswalkSupport
internal import CrosswalkJSON

/// The records of every type, and the listings that were worked out.
struct MemoryState {
    /// A listing: where its rows lie, and of which states of which shelves it is.
    private struct Listing {
        let slots: [Int]
        let ages: [OneRosterEntityType: Int]
        var lastUse: Int
    }

    private static let mostListings = 64

    private(set) var shelves: [OneRosterEntityType: MemoryShelf] = [:]
    private(set) var revision: Int64
    private var listings: [[UInt8]: Listing] = [:]
    private var uses = 0

    init(revision: Int64) { self.revision = revision }

    mutating func commit() { revision += 1 }

    mutating func apply(_ change: OneRosterProviderChange) -> OneRosterProviderOutcome {
        switch change {
        case .put(let type, let id, let record):
            shelves[type, default: MemoryShelf(type)].put(ExactText(id), record) ? .created : .replaced
        case .delete(let type, let id):
            shelves[type]?.remove(ExactText(id)) == true ? .deleted : .missing
        }
    }

    // MARK: Pages

    mutating func page(of query: OneRosterProviderQuery) -> OneRosterProviderPage {
        let slots = listing(query)
        let start = min(query.offset, slots.count)
        let end = start + min(query.limit, slots.count - start)
        let shelf = shelves[query.selection.type]
        return OneRosterProviderPage(
            records: slots[start..<end].compactMap { shelf?.record(at: $0) }, total: slots.count, revision: revision)
    }

    private mutating func listing(_ query: OneRosterProviderQuery) -> [Int] {
        let key = query.listing
        let ages = query.selection.types.reduce(into: [:]) { $0[$1] = shelves[$1]?.age ?? 0 }
        uses += 1
        if let known = listings[key], known.ages == ages {
            listings[key]?.lastUse = uses
            return known.slots
        }
        let slots = workOut(query)
        if listings.count >= Self.mostListings, let oldest = listings.min(by: { $0.value.lastUse < $1.value.lastUse }) {
            listings[oldest.key] = nil
        }
        listings[key] = Listing(slots: slots, ages: ages, lastUse: uses)
        return slots
    }

    private mutating func workOut(_ query: OneRosterProviderQuery) -> [Int] {
        let type = query.selection.type
        var slots = select(query.selection, narrowedBy: query.filter)
        guard var shelf = shelves[type] else { return [] }
        if let filter = query.filter {
            slots = slots.filter { slot in shelf.record(at: slot).map(filter.matches) ?? false }
        }
        defer { shelves[type] = shelf }
        guard let order = query.order else { return shelf.inOrderOfIDs(slots) }
        let keyed = slots.compactMap { slot in
            shelf.record(at: slot).map { (slot, OrderKey($0, id: shelf.id(at: slot).text, by: order)) }
        }
        return keyed.sorted { $0.1.precedes($1.1, isDescending: order.isDescending) }.map(\.0)
    }

    // MARK: Selections

    /// Where the records of a selection lie, each once, in no order. What the filter cannot let through may be left out.
    private mutating func select(
        _ selection: OneRosterProviderSelection, narrowedBy filter: OneRosterProviderFilter? = nil
    ) -> [Int] {
        var slots: [Int]?
        if let narrowed = narrowed(selection.type, filter) { slots = narrowed }
        for term in selection.terms {
            if let known = slots, known.count < 64 {
                slots = known.filter { holds(term, selection.type, $0) }
            } else {
                let found = self.slots(of: term, selection.type)
                slots = slots.map { known in known.filter(found.contains) } ?? Array(found)
            }
        }
        return slots ?? shelves[selection.type]?.slots ?? []
    }

    /// The records that `=` on an indexed member lets through.
    private mutating func narrowed(_ type: OneRosterEntityType, _ filter: OneRosterProviderFilter?) -> [Int]? {
        guard let filter, filter.joint != .or else { return nil }
        for condition in filter.conditions where condition.predicate == .equal {
            guard let index = OneRosterProviderIndex(of: condition.field), condition.isPlain else { continue }
            return shelves[type]?.slots(index, condition.text) ?? []
        }
        return nil
    }

    private mutating func slots(of term: OneRosterProviderSelection.Term, _ type: OneRosterEntityType) -> Set<Int> {
        switch term {
        case .holds(let index, let value): return Set(shelves[type]?.slots(index, value) ?? [])
        case .lacks(let index, let value):
            return Set(shelves[type]?.slots ?? []).subtracting(shelves[type]?.slots(index, value) ?? [])
        case .among(let index, let given, let selection):
            let values = values(given, of: selection)
            return values.reduce(into: []) { $0.formUnion(shelves[type]?.slots(index, $1.text) ?? []) }
        case .any(let terms): return terms.reduce(into: []) { $0.formUnion(slots(of: $1, type)) }
        }
    }

    private mutating func holds(
        _ term: OneRosterProviderSelection.Term, _ type: OneRosterEntityType, _ slot: Int
    ) -> Bool {
        guard let record = shelves[type]?.record(at: slot) else { return false }
        let texts = { (index: OneRosterProviderIndex) in index.values(in: record, of: type).map(ExactText.init) }
        switch term {
        case .holds(let index, let value): return texts(index).contains(ExactText(value))
        case .lacks(let index, let value): return !texts(index).contains(ExactText(value))
        case .among(let index, let given, let selection):
            let values = values(given, of: selection)
            return texts(index).contains(where: values.contains)
        case .any(let terms):
            for term in terms where holds(term, type, slot) { return true }
            return false
        }
    }

    private mutating func values(
        _ index: OneRosterProviderIndex, of selection: OneRosterProviderSelection
    ) -> Set<ExactText> {
        let slots = select(selection)
        let shelf = shelves[selection.type]
        return slots.reduce(into: []) { values, slot in
            guard let record = shelf?.record(at: slot) else { return }
            values.formUnion(index.values(in: record, of: selection.type).map(ExactText.init))
        }
    }
}
