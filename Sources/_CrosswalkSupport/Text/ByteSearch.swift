internal import _CrosswalkSIMD

extension UnsafeRawBufferPointer {
    /// Where a byte stands first, at a place or behind it; `nil` where it does not.
    package func firstPlace(of byte: UInt8, from start: Int = 0) -> Int? {
        guard let baseAddress, start >= 0, start < count else { return nil }
        let place = start + crosswalk_find_byte(baseAddress + start, count - start, byte)
        return place < count ? place : nil
    }
}
