import CrosswalkCrypto
import _CrosswalkSupport

/// The results of one batch, as they are stored.
struct ResultRow: Hashable, Sendable {
    let ordinals: OrdinalRanges
    let results: [ActionResult]

    var row: [UInt8] {
        var bytes = [LedgerFormat.current]
        OrdinalRanges.append(ordinals, to: &bytes)
        // Mostly all is well, and then one byte says so.
        guard results.contains(where: { $0 != .applied }) else { return bytes + [1] }
        bytes.append(0)
        bytes.appendList(results, Self.append)
        return bytes
    }

    init(ordinals: OrdinalRanges, results: [ActionResult]) {
        self.ordinals = ordinals
        self.results = results
    }

    init(row: [UInt8]) throws(ReconciliationError) {
        var reader = ByteReader(row)
        try reader.format()
        ordinals = try OrdinalRanges.read(&reader)
        guard ordinals.count <= 1 << 24 else { throw ByteReader.unreadable }
        if try reader.byte() == 1 {
            results = [ActionResult](repeating: .applied, count: ordinals.count)
        } else {
            results = try reader.list { reader throws(ReconciliationError) in try Self.result(&reader) }
        }
        try reader.end()
        guard results.count == ordinals.count else { throw ByteReader.unreadable }
    }

    /// SHA-256 over the names of the actions in order, each with its result, in hexadecimal.
    func digest(_ keys: [ActionKey]) -> String {
        var bytes: [UInt8] = []
        for ((key, result), ordinal) in zip(zip(keys, results), ordinals.ordinals) {
            bytes.appendCount(ordinal)
            key.append(to: &bytes)
            Self.append(&bytes, result)
        }
        return Hexadecimal.text(SHA256Digest(of: bytes).bytes)
    }

    private static func append(_ bytes: inout [UInt8], _ result: ActionResult) {
        switch result {
        case .applied: bytes.append(1)
        case .conflict: bytes.append(2)
        case .refused(let code):
            bytes.append(3)
            bytes.appendText(code)
        }
    }

    private static func result(_ reader: inout ByteReader) throws(ReconciliationError) -> ActionResult {
        switch try reader.byte() {
        case 1: .applied
        case 2: .conflict
        case 3: .refused(try reader.text())
        default: throw ByteReader.unreadable
        }
    }
}
