internal import _CrosswalkSupport
internal import CrosswalkJSON

/// The records of one type. Each lies in a slot that it keeps.
struct MemoryShelf {
    private let type: OneRosterEntityType
    private var records: [JSONObject?] = []
    private var ids: [ExactText] = []
    private var places: [ExactText: Int] = [:]
    private var free: [Int] = []
    private var indices: [OneRosterProviderIndex: [ExactText: Set<Int>]] = [:]
    /// Every slot in the order of the ids, once it was worked out.
    private var ordered: [Int]?
    /// How many changes there were.
    private(set) var age = 0

    init(_ type: OneRosterEntityType) { self.type = type }

    func record(_ id: ExactText) -> JSONObject? { places[id].flatMap { records[$0] } }

    func record(at slot: Int) -> JSONObject? { records[slot] }

    func id(at slot: Int) -> ExactText { ids[slot] }

    var slots: [Int] { places.count == records.count ? Array(records.indices) : Array(places.values) }

    // MARK: Changes

    /// Whether there was no record of the id.
    mutating func put(_ id: ExactText, _ record: JSONObject) -> Bool {
        age += 1
        if let slot = places[id] {
            unlist(slot)
            records[slot] = record
            list(slot)
            return false
        }
        let slot = free.popLast() ?? records.count
        if slot == records.count {
            records.append(record)
            ids.append(id)
        } else {
            records[slot] = record
            ids[slot] = id
        }
        places[id] = slot
        ordered = nil
        list(slot)
        return true
    }

    /// Whether there was one.
    mutating func remove(_ id: ExactText) -> Bool {
        guard let slot = places.removeValue(forKey: id) else { return false }
        age += 1
        unlist(slot)
        records[slot] = nil
        free.append(slot)
        ordered = nil
        return true
    }

    // MARK: Indices

    /// The slots of the records with this value. The first question after an index makes it.
    mutating func slots(_ index: OneRosterProviderIndex, _ value: String) -> [Int] {
        if index == .sourcedID { return places[ExactText(value)].map { [$0] } ?? [] }
        if indices[index] == nil {
            var made: [ExactText: Set<Int>] = [:]
            for slot in records.indices {
                for value in values(index, slot) { made[value, default: []].insert(slot) }
            }
            indices[index] = made
        }
        return indices[index]?[ExactText(value)].map(Array.init) ?? []
    }

    private func values(_ index: OneRosterProviderIndex, _ slot: Int) -> [ExactText] {
        records[slot].map { index.values(in: $0, of: type).map(ExactText.init) } ?? []
    }

    private mutating func list(_ slot: Int) {
        for index in indices.keys {
            for value in values(index, slot) { indices[index]?[value, default: []].insert(slot) }
        }
    }

    private mutating func unlist(_ slot: Int) {
        for index in indices.keys {
            for value in values(index, slot) { indices[index]?[value]?.remove(slot) }
        }
    }

    // MARK: Order

    /// These slots in the order of their ids.
    mutating func inOrderOfIDs(_ slots: [Int]) -> [Int] {
        guard slots.count > places.count / 8 else { return slots.sorted { ids[$0] < ids[$1] } }
        let all = ordered ?? places.values.sorted { ids[$0] < ids[$1] }
        ordered = all
        if slots.count == all.count { return all }
        let wanted = Set(slots)
        return all.filter(wanted.contains)
    }
}
