import CrosswalkTesting

/// Makes `sourcedId`s. An id depends on the seed, the kind of record, its place and how often its school has moved to
/// another system, and on nothing else.
struct DistrictIDs: Sendable {
    enum Kind: String, CaseIterable, Sendable {
        case org = "org"
        case session = "ses"
        case course = "crs"
        case section = "cls"
        case user = "usr"
        case role = "rol"
        case profile = "prf"
        case enrollment = "enr"
        case resource = "res"
        case courseResource = "crr"
        case classResource = "clr"
        case userResource = "usr-res"
        case category = "cat"
        case lineItem = "lin"
        case lineItemObjective = "lin-obj"
        case lineItemScale = "lin-scl"
        case result = "rst"
        case resultObjective = "rst-obj"
        case resultScale = "rst-scl"
        case scoreScale = "scl"
        case objective = "objective"
    }

    private let style: DistrictOptions.IDStyle
    private let random: SeededGenerator

    init(style: DistrictOptions.IDStyle, seed: SeededGenerator) {
        self.style = style
        random = seed.fork("ids")
    }

    func id(_ kind: Kind, _ index: Int, generation: Int) -> String {
        switch style {
        case .guid: guid(kind, index, generation: generation)
        case .readable:
            generation == 0 ? "\(kind.rawValue)-\(index)" : "\(kind.rawValue)-r\(generation)-\(index)"
        }
    }

    /// 36 characters in the form of a random UUID.
    func guid(_ kind: Kind, _ index: Int, generation: Int) -> String {
        let stream = random.fork(kind.rawValue).fork(generation)
        let high = stream.fork(index).seed & 0xFFFF_FFFF_FFFF_0FFF | 0x4000
        let low = stream.fork(-1 - index).seed & 0x3FFF_FFFF_FFFF_FFFF | 0x8000_0000_0000_0000
        return String(unsafeUninitializedCapacity: 36) { buffer in
            var place = 0
            for digit in 0..<32 {
                if digit == 8 || digit == 12 || digit == 16 || digit == 20 {
                    buffer.initializeElement(at: place, to: UInt8(ascii: "-"))
                    place += 1
                }
                let word = digit < 16 ? high : low
                let nibble = UInt8(truncatingIfNeeded: word >> UInt64(60 - digit % 16 * 4)) & 15
                buffer.initializeElement(at: place, to: nibble < 10 ? 0x30 + nibble : 0x57 + nibble)
                place += 1
            }
            return place
        }
    }
}
