#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Values that the rows of a file have in common, so that each is made once and then shared.
///
/// A school's id stands in thousands of rows; making its text anew costs an allocation, finding it here does not.
/// The tables are of fixed size: a value that lands on another's slot takes its place, so that a hostile file can only
/// make them useless.
final class SharedValues {
    let texts = SlotTable<String>(vacant: "")
    let lists = SlotTable<[String]>(vacant: [])
    /// ``CellText/isLayoutKnown``
    let isLayoutKnown = CellText.isLayoutKnown
    /// The names of the file's metadata columns, without `metadata.`.
    let metadataNames: UnsafeBufferPointer<String>

    /// - Parameter metadataColumns: The names of the file's metadata columns, without `metadata.`.
    init(metadataColumns: [String] = []) {
        let names = UnsafeMutableBufferPointer<String>.allocate(capacity: metadataColumns.count)
        _ = names.initialize(from: metadataColumns)
        metadataNames = UnsafeBufferPointer(names)
    }

    deinit {
        texts.deallocate()
        lists.deallocate()
        UnsafeMutableBufferPointer(mutating: metadataNames).deinitialize().deallocate()
    }
}

/// A table of fixed size, from bytes to what is made of them.
///
/// A view of memory that ``SharedValues`` owns: passing it on costs no reference counting, of which a row would need
/// more than of anything else.
struct SlotTable<Value> {
    private static var slotCount: Int { 1_024 }
    /// The bytes of a slot: the key's length, then the key. Longer keys are not kept.
    private static var slotBytes: Int { 64 }

    private let keys: UnsafeMutablePointer<UInt8>
    private let values: UnsafeMutablePointer<Value>

    init(vacant: Value) {
        keys = .allocate(capacity: Self.slotCount * Self.slotBytes)
        keys.initialize(repeating: 0, count: Self.slotCount * Self.slotBytes)
        values = .allocate(capacity: Self.slotCount)
        values.initialize(repeating: vacant, count: Self.slotCount)
    }

    func deallocate() {
        keys.deallocate()
        values.deinitialize(count: Self.slotCount)
        values.deallocate()
    }

    /// The value of a key that is not empty.
    @inline(__always)
    func value(for bytes: UnsafeRawBufferPointer, make: (UnsafeRawBufferPointer) -> Value) -> Value {
        guard bytes.count < Self.slotBytes, let start = bytes.baseAddress, bytes.count > 0 else { return make(bytes) }
        let slot = Self.slot(of: bytes)
        let key = keys + slot * Self.slotBytes
        if Int(key[0]) == bytes.count, memcmp(key + 1, start, bytes.count) == 0 { return values[slot] }
        let value = make(bytes)
        key[0] = UInt8(truncatingIfNeeded: bytes.count)
        memcpy(key + 1, start, bytes.count)
        values[slot] = value
        return value
    }

    /// Mixes the bytes eight at a time; a poor mix costs time, never correctness.
    @inline(__always)
    private static func slot(of bytes: UnsafeRawBufferPointer) -> Int {
        var hash = UInt64(truncatingIfNeeded: bytes.count)
        var offset = 0
        while offset + 8 <= bytes.count {
            hash = (hash ^ bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)) &* 0x9E37_79B9_7F4A_7C15
            hash ^= hash >> 29
            offset += 8
        }
        while offset < bytes.count {
            hash = (hash ^ UInt64(bytes[offset])) &* 0x9E37_79B9_7F4A_7C15
            offset += 1
        }
        return Int(truncatingIfNeeded: (hash ^ hash >> 32) % UInt64(slotCount))
    }
}
