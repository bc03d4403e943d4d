import CrosswalkTesting
import Testing
import _CrosswalkSupport
import _CrosswalkZIP

/// Damage never traps, and what is given out without a throw has the promised size and checksum.
@Suite("Damaged archives")
struct DamageTests {
    static let entries = [
        RawEntry("manifest.csv", "propertyName,value\r\nmanifest.version,1.0\r\n"),
        RawEntry("users.csv", bytes: Array(String(repeating: "a,b,c\r\n", count: 40).utf8), method: 8),
        RawEntry("orgs.csv", bytes: Array(String(repeating: "x,y\r\n", count: 30).utf8), method: 8).streaming(),
    ]
    static let plain = RawArchive(entries).with { $0.comment = Array("note".utf8) }.bytes
    static let wide = RawArchive(
        entries.map { entry in
            entry.with {
                $0.extra = Bytes.zip64Extra(UInt64(entry.statedSize), UInt64(entry.statedPackedSize))
                $0.size = .max
                $0.packedSize = .max
                $0.localSize = .max
                $0.localPackedSize = .max
                $0.localCRC32 = nil
            }
        }
    ).with {
        $0.zip64 = Zip64End()
        $0.count = .max
        $0.directoryOffset = .max
        $0.directorySize = .max
    }.bytes

    /// One entry as it was read.
    struct Read: Equatable {
        let name: String
        let content: [UInt8]
    }

    /// Reads everything that can be read.
    ///
    /// - Returns: All entries, or `nil` when anything was refused.
    static func survive(_ bytes: [UInt8]) throws -> [Read]? {
        let archive: ZIPArchive
        do { archive = try open(bytes) } catch is ZIPRefusal { return nil }
        var read: [Read] = []
        for entry in archive.entries {
            do {
                let given = try content(archive, entry.index)
                try #require(UInt64(given.count) == entry.size)
                try #require(plainCRC32(given) == entry.crc32)
                read.append(Read(name: entry.name, content: given))
            } catch is ZIPRefusal {
                continue
            }
        }
        return archive.problems.isEmpty && read.count == archive.entries.count ? read : nil
    }

    /// What the undamaged archives hold.
    static let whole = entries.map { Read(name: String(decoding: $0.name, as: UTF8.self), content: $0.content) }

    @Test("The undamaged archives are clean", arguments: [plain, wide])
    func undamaged(bytes: [UInt8]) throws {
        #expect(try Self.survive(bytes) == Self.whole)
    }

    @Test("No beginning of an archive is taken for one", arguments: [plain, wide])
    func truncated(bytes: [UInt8]) throws {
        for count in bytes.indices {
            #expect(try refusal { _ = try open(Array(bytes.prefix(count))) } != nil, "\(count) bytes")
        }
    }

    @Test("A change of one byte is told, or changes nothing that is read", arguments: [plain, wide])
    func flipped(bytes: [UInt8]) throws {
        for place in bytes.indices {
            for change in [0x01, 0x02, 0x04, 0x08, 0x10, 0x20, 0x40, 0x80, 0xFF] as [UInt8] {
                var damaged = bytes
                damaged[place] ^= change
                let read = try Self.survive(damaged)
                #expect(read == nil || read == Self.whole, "byte \(place) by \(change)")
            }
        }
    }

    @Test("No removed, doubled or random run of bytes traps")
    func random() throws {
        try PropertyTest.run(cases: 2_000, seed: 72) { random in
            var bytes = random.chance(1, in: 2) ? Self.plain : Self.wide
            for _ in 0...random.number(below: 4) {
                let start = random.number(below: bytes.count)
                let end = min(bytes.count, start + random.number(in: 1...12))
                switch random.number(below: 4) {
                case 0: bytes.removeSubrange(start..<end)
                case 1: bytes.insert(contentsOf: bytes[start..<end], at: random.number(below: bytes.count))
                case 2: for place in start..<end { bytes[place] = 0xFF }
                default: for place in start..<end { bytes[place] = UInt8(random.number(below: 256)) }
                }
                if bytes.isEmpty { bytes = [0] }
            }
            _ = try Self.survive(bytes)
        }
    }
}
