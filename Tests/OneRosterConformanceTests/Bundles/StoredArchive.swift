/// A ZIP writer of about fifty lines, stored method only, that can also lie.
///
/// The corpus does not use the product's own writer: an archive that only its own reader understands would pass.
struct StoredArchive: Sendable {
    struct Entry: Sendable {
        var name: [UInt8]
        var body: [UInt8]
        var flags: UInt16 = 0
        var method: UInt16 = 0
        /// Added to the true checksum, so that anything but 0 makes it wrong.
        var checksumOffset: UInt32 = 0
        /// The upper half holds a Unix mode when `hostSystem` is 3.
        var externalAttributes: UInt32 = 0
        var hostSystem: UInt8 = 0
        /// What the entry claims to hold when unpacked; `nil` for the truth.
        var claimedSize: UInt32?

        init(_ name: String, _ body: [UInt8]) {
            self.name = Array(name.utf8)
            self.body = body
        }
    }

    var entries: [Entry]

    /// The files of a bundle in the order of their names.
    init(_ files: [String: [UInt8]]) {
        entries = files.keys.sorted().map { Entry($0, files[$0] ?? []) }
    }

    /// The archive with the entries that have this name changed.
    func changing(_ name: String, _ change: (inout Entry) -> Void) -> StoredArchive {
        var copy = self
        for index in copy.entries.indices where copy.entries[index].name == Array(name.utf8) {
            change(&copy.entries[index])
        }
        return copy
    }

    func adding(_ entry: Entry) -> StoredArchive {
        var copy = self
        copy.entries.append(entry)
        return copy
    }

    /// Local headers and bodies, the central directory, the end record.
    func bytes() -> [UInt8] {
        var out: [UInt8] = []
        var directory: [UInt8] = []
        for entry in entries {
            let offset = UInt32(out.count)
            out += [0x50, 0x4B, 0x03, 0x04] + shared(entry) + word(0) + entry.name + entry.body
            directory += [0x50, 0x4B, 0x01, 0x02, 20, entry.hostSystem] + shared(entry)
            directory += word(0) + word(0) + word(0) + word(0) + long(entry.externalAttributes) + long(offset)
            directory += entry.name
        }
        let start = UInt32(out.count)
        let count = UInt16(entries.count)
        out += directory
        out += [0x50, 0x4B, 0x05, 0x06] + word(0) + word(0) + word(count) + word(count)
        out += long(UInt32(directory.count)) + long(start) + word(0)
        return out
    }

    /// The fields that a local header and a directory entry have in common, up to the length of the name.
    private func shared(_ entry: Entry) -> [UInt8] {
        let checksum = CyclicRedundancyCheck.of(entry.body) &+ entry.checksumOffset
        return word(20) + word(entry.flags) + word(entry.method) + word(0) + word(0x21) + long(checksum)
            + long(UInt32(entry.body.count)) + long(entry.claimedSize ?? UInt32(entry.body.count))
            + word(UInt16(entry.name.count))
    }

    private func word(_ value: UInt16) -> [UInt8] { [UInt8(value & 0xFF), UInt8(value >> 8)] }
    private func long(_ value: UInt32) -> [UInt8] { word(UInt16(value & 0xFFFF)) + word(UInt16(value >> 16)) }
}

/// CRC-32 as ZIP uses it.
enum CyclicRedundancyCheck {
    private static let table: [UInt32] = (0..<256).map { index in
        (0..<8).reduce(UInt32(index)) { value, _ in value & 1 == 1 ? 0xEDB8_8320 ^ (value >> 1) : value >> 1 }
    }

    static func of(_ bytes: [UInt8]) -> UInt32 {
        ~bytes.reduce(~0) { table[Int(($0 ^ UInt32($1)) & 0xFF)] ^ ($0 >> 8) }
    }
}
