internal import _CrosswalkSupport

/// The roles of the vocabulary by the bytes of their addresses: nearly every role of a launch is one of them, and is found
/// here without making a text of it.
struct KnownRoles: Sendable {
    /// Several times as many as there are roles, so that most searches end where they begin.
    private static let slotCount = 512

    private let slots: [Role?]

    /// A table of roles that are read from their addresses, each of at least eight bytes.
    init(_ addresses: [String]) {
        var slots = [Role?](repeating: nil, count: Self.slotCount)
        for address in addresses {
            guard var place = address.withBytes({ Self.place($0) }) else { continue }
            while slots[place] != nil { place = (place + 1) % Self.slotCount }
            slots[place] = RoleForms.read(address)
        }
        self.slots = slots
    }

    /// The role whose address has these bytes.
    func role(_ address: UnsafeRawBufferPointer) -> Role? {
        guard var place = Self.place(address) else { return nil }
        while let role = slots[place] {
            if role.raw.hasBytes(address) { return role }
            place = (place + 1) % Self.slotCount
        }
        return nil
    }

    /// Where a search begins: made of the last eight bytes and the length, in which addresses differ.
    private static func place(_ address: UnsafeRawBufferPointer) -> Int? {
        guard address.count >= 8 else { return nil }
        let end = address.loadUnaligned(fromByteOffset: address.count - 8, as: UInt64.self)
        let mixed = (end ^ UInt64(truncatingIfNeeded: address.count)) &* 0x9E37_79B9_7F4A_7C15
        return Int(truncatingIfNeeded: mixed >> 40) % slotCount
    }
}
