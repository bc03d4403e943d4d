import _CrosswalkSIMD
import _CrosswalkSupport

/// A table from 128-bit keys to small values, for millions of ids in little memory.
///
/// The keys are hashes under a seed of the run, so that hostile ids cannot make it slow. It grows in 64 segments, one
/// at a time and by half, so that growing never needs much more than what is stored: 20 to 30 bytes a key, at any time.
struct KeyTable<Value>: ~Copyable {
    private static var segmentCount: Int { 64 }
    private let segments: UnsafeMutablePointer<Segment>
    private(set) var count = 0

    /// One open-addressed table with linear probing; a key of zeros marks a free slot.
    private struct Segment {
        var keys: UnsafeMutablePointer<Hash128>?
        var values: UnsafeMutablePointer<Value>?
        var capacity = 0
        var count = 0
    }

    init() {
        segments = .allocate(capacity: Self.segmentCount)
        segments.initialize(repeating: Segment(), count: Self.segmentCount)
    }

    deinit {
        for index in 0..<Self.segmentCount {
            segments[index].keys?.deallocate()
            segments[index].values?.deallocate()
        }
        segments.deallocate()
    }

    /// Adds a key with its value.
    /// - Returns: `false` where the key was there; its value stays.
    mutating func insert(_ key: Hash128, _ value: Value) -> Bool {
        let segment = segments + Self.segment(of: key)
        if segment.pointee.count * 5 >= segment.pointee.capacity * 4 { Self.grow(&segment.pointee) }
        let key = Self.stored(key)
        guard let keys = segment.pointee.keys else { return false }
        let slot = Self.slot(of: key, keys, segment.pointee.capacity)
        guard Self.isFree(keys[slot]) else { return false }
        keys[slot] = key
        segment.pointee.values?[slot] = value
        segment.pointee.count += 1
        count += 1
        return true
    }

    func contains(_ key: Hash128) -> Bool { find(key) != nil }

    /// Says that a key will be looked up or added soon. Of millions of keys most are far away in memory: asking for
    /// several at once takes hardly longer than asking for one.
    @inline(__always)
    func expect(_ key: Hash128) {
        let segment = segments + Self.segment(of: key)
        guard let keys = segment.pointee.keys else { return }
        crosswalk_prefetch(keys + Self.firstSlot(of: Self.stored(key), segment.pointee.capacity))
    }

    subscript(key: Hash128) -> Value? {
        guard let (segment, slot) = find(key) else { return nil }
        return segments[segment].values?[slot]
    }

    /// Changes the value of a key, adding the key with `initial` where it is new.
    mutating func update(_ key: Hash128, initial: Value, _ change: (inout Value) -> Void) {
        _ = insert(key, initial)
        if let (segment, slot) = find(key), let values = segments[segment].values { change(&values[slot]) }
    }

    /// Whether any value satisfies a condition.
    func contains(where condition: (Value) -> Bool) -> Bool {
        for index in 0..<Self.segmentCount {
            let segment = segments[index]
            guard let keys = segment.keys, let values = segment.values else { continue }
            for slot in 0..<segment.capacity where !Self.isFree(keys[slot]) && condition(values[slot]) { return true }
        }
        return false
    }

    /// Calls a closure for every key and value, in no order.
    func forEach(_ body: (Hash128, Value) -> Void) {
        for index in 0..<Self.segmentCount {
            let segment = segments[index]
            guard let keys = segment.keys, let values = segment.values else { continue }
            for slot in 0..<segment.capacity where !Self.isFree(keys[slot]) { body(keys[slot], values[slot]) }
        }
    }

    private func find(_ key: Hash128) -> (segment: Int, slot: Int)? {
        let index = Self.segment(of: key)
        let segment = segments[index]
        guard let keys = segment.keys else { return nil }
        let slot = Self.slot(of: Self.stored(key), keys, segment.capacity)
        return Self.isFree(keys[slot]) ? nil : (index, slot)
    }

    private static func segment(of key: Hash128) -> Int { Int(truncatingIfNeeded: key.high >> 58) }

    private static func isFree(_ key: Hash128) -> Bool { key.low == 0 && key.high == 0 }

    private static func stored(_ key: Hash128) -> Hash128 { isFree(key) ? Hash128(low: 1, high: 0) : key }

    private static func firstSlot(of key: Hash128, _ capacity: Int) -> Int {
        Int(truncatingIfNeeded: key.low.multipliedFullWidth(by: UInt64(capacity)).high)
    }

    /// The key's slot, or the free slot where it belongs. There is always a free one.
    private static func slot(of key: Hash128, _ keys: UnsafeMutablePointer<Hash128>, _ capacity: Int) -> Int {
        var slot = firstSlot(of: key, capacity)
        while !isFree(keys[slot]), keys[slot] != key {
            slot += 1
            if slot == capacity { slot = 0 }
        }
        return slot
    }

    private static func grow(_ segment: inout Segment) {
        let capacity = max(8, segment.capacity + segment.capacity / 2)
        let keys = UnsafeMutablePointer<Hash128>.allocate(capacity: capacity)
        keys.initialize(repeating: Hash128(low: 0, high: 0), count: capacity)
        // Values without size need no room; nothing is ever stored behind the pointer.
        let values = UnsafeMutablePointer<Value>.allocate(capacity: MemoryLayout<Value>.size == 0 ? 1 : capacity)
        if let old = segment.keys, let oldValues = segment.values {
            for index in 0..<segment.capacity where !isFree(old[index]) {
                let slot = slot(of: old[index], keys, capacity)
                keys[slot] = old[index]
                values[slot] = oldValues[index]
            }
            old.deallocate()
            oldValues.deallocate()
        }
        segment.keys = keys
        segment.values = values
        segment.capacity = capacity
    }
}

/// A set of 128-bit keys. A table whose values take no room.
typealias KeySet = KeyTable<Void>
