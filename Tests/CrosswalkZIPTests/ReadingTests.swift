import CrosswalkTesting
import Testing
import _CrosswalkSupport
import _CrosswalkZIP

@Suite("Well-formed archives")
struct ReadingTests {
    static let text = "sourcedId,status\r\n" + String(repeating: "a,b\r\n", count: 500)

    @Test(
        "Stored and deflated entries give their bytes, whatever the piece", arguments: [0, 8] as [UInt16],
        [1, 7, 4_096])
    func pieces(method: UInt16, piece: Int) throws {
        let archive = try open(RawArchive(RawEntry("users.csv", bytes: Array(Self.text.utf8), method: method)))
        #expect(archive.problems.isEmpty)
        #expect(try content(archive, piece: piece) == Array(Self.text.utf8))
    }

    @Test("An entry tells what the directory says")
    func facts() throws {
        let archive = try open(RawArchive(RawEntry("users.csv", bytes: Array(Self.text.utf8), method: 8)))
        let entry = try #require(archive.entries.first)
        #expect(entry.name == "users.csv")
        #expect(entry.size == UInt64(Self.text.utf8.count))
        #expect(entry.packedSize < entry.size)
        #expect(entry.crc32 == plainCRC32(Self.text.utf8))
        #expect(entry.method == .deflate)
        #expect(!entry.isDirectory && !entry.isSymlink && !entry.isEncrypted && !entry.isNested)
        #expect(entry.caseTwin == nil && entry.closed == nil)
    }

    static let soundArchives: [(String, RawArchive)] = [
        ("no entry", RawArchive()),
        ("an empty entry", RawArchive(RawEntry("users.csv", ""))),
        ("an empty deflated entry", RawArchive(RawEntry("users.csv", bytes: [], method: 8))),
        ("a comment", RawArchive(RawEntry("users.csv")).with { $0.comment = Array("made by hand".utf8) }),
        (
            "the longest comment",
            RawArchive(RawEntry("a.csv")).with { $0.comment = Array(repeating: 65, count: 65_535) }
        ),
        ("a UTF-8 name that says so", RawArchive(RawEntry("Schüler.csv").with { $0.flags = 1 << 11 })),
        ("a descriptor", RawArchive(RawEntry("users.csv").streaming())),
        ("a descriptor without signature", RawArchive(RawEntry("users.csv").streaming(signature: false))),
        ("a wide descriptor", RawArchive(RawEntry("users.csv").streaming(wide: true))),
        ("a wide descriptor, no signature", RawArchive(RawEntry("a.csv").streaming(signature: false, wide: true))),
        ("a descriptor between entries", RawArchive(RawEntry("a.csv").streaming(), RawEntry("b.csv"))),
        ("a gap between entries", RawArchive(RawEntry("a.csv"), RawEntry("b.csv").with { $0.gap = [1, 2, 3] })),
        ("padded extra fields", RawArchive(RawEntry("users.csv").with { $0.extra = [0, 0, 0] })),
        ("an unknown extra field", RawArchive(RawEntry("users.csv").with { $0.extra = [0x55, 0x54, 1, 0, 7] })),
        ("flags of the packer", RawArchive(RawEntry("a.csv", bytes: [65], method: 8).with { $0.flags = 0b110 })),
        (
            "made on DOS",
            RawArchive(
                RawEntry("users.csv").with {
                    $0.madeBy = 20; $0.attributes = 0x20
                })
        ),
        ("a regular file of a Unix", RawArchive(RawEntry("users.csv").with { $0.attributes = 0o100644 << 16 })),
    ]

    @Test("What the format allows is no problem", arguments: soundArchives.indices)
    func sound(_ index: Int) throws {
        let (title, raw) = Self.soundArchives[index]
        let archive = try open(raw)
        #expect(archive.problems.isEmpty, "\(title)")
        for (position, entry) in raw.entries.enumerated() {
            #expect(try content(archive, position) == entry.content, "\(title)")
        }
    }

    @Test("Extra fields that push the content far back are found")
    func longExtra() throws {
        let field: [UInt8] = [0x99, 0x99, 0x00, 0xF0] + Array(repeating: 1, count: 0xF000)
        let archive = try open(RawArchive(RawEntry("users.csv", "x").with { $0.localExtra = field }))
        #expect(archive.problems.isEmpty)
        #expect(try content(archive) == [UInt8(ascii: "x")])
    }

    @Test("An archive of random entries gives every entry back")
    func random() throws {
        try PropertyTest.run(cases: 200, seed: 71) { random in
            let entries = (0..<random.number(in: 0...6)).map { index in
                let bytes = (0..<random.number(in: 0...3_000)).map { _ in UInt8(random.number(in: 64...90)) }
                let entry = RawEntry("f\(index).csv", bytes: bytes, method: random.chance(1, in: 2) ? 8 : 0)
                return random.chance(3, in: 10) ? entry.streaming(signature: random.chance(1, in: 2)) : entry
            }
            let archive = try open(RawArchive(entries))
            try #require(archive.problems.isEmpty)
            for (index, entry) in entries.enumerated() {
                try #require(try content(archive, index, piece: random.number(in: 1...5_000)) == entry.content)
            }
        }
    }
}
