import Testing
import _CrosswalkZIP

@Suite("Entries that share bytes")
struct OverlapTests {
    static let first = RawEntry("a.csv", "aaaaaaaaaaaaaaaa")
    static let second = RawEntry("b.csv", "bbbbbbbbbbbbbbbb")

    @Test("Two directory headers for one content close both")
    func same() throws {
        let archive = try open(
            RawArchive(
                Self.first,
                Self.first.with {
                    $0.offset = 0; $0.gap = []
                }))
        #expect(archive.codes == [.duplicateEntry, .overlap, .overlap])
        #expect(archive.entries.allSatisfy { $0.closed?.code == .overlap })
    }

    @Test("An entry inside another's content closes both, and the third is read")
    func inside() throws {
        let inner = RawArchive(Self.second).bytes.prefix(30 + 5 + 16)
        let outer = RawEntry("a.csv", bytes: Array("xx".utf8) + inner)
        let archive = try open(RawArchive(outer, Self.second.with { $0.offset = 30 + 5 + 2 }, RawEntry("c.csv", "cc")))
        #expect(archive.codes == [.overlap, .overlap])
        #expect(archive.entries.map(\.closed?.code) == [.overlap, .overlap, nil])
        #expect(try content(archive, 2) == Array("cc".utf8))
    }

    @Test("Every entry inside a long one is found, not only its neighbour")
    func nested() throws {
        let parts = ["b.csv", "c.csv", "d.csv"].map { RawEntry($0, "0123456789") }
        let block = RawArchive(parts).bytes.prefix(3 * 45)
        let outer = RawEntry("a.csv", bytes: Array(block))
        let claimed = parts.enumerated().map { index, part in
            part.with { $0.offset = UInt32(35 + 45 * index) }
        }
        let archive = try open(RawArchive([outer] + claimed))
        #expect(archive.entries.allSatisfy { $0.closed?.code == .overlap })
    }

    @Test("Content that runs into the directory is an overlap")
    func directory() throws {
        let raw = RawArchive(
            Self.first,
            Self.second.with {
                $0.size = 40; $0.packedSize = 40
            })
        let archive = try open(raw)
        #expect(archive.codes == [.overlap])
        #expect(try content(archive, 0) == Self.first.content)
    }

    @Test("Content that runs out of the file is corrupt")
    func outside() throws {
        let archive = try open(
            RawArchive(
                Self.first,
                Self.second.with {
                    $0.size = 4_000; $0.packedSize = 4_000
                }))
        #expect(archive.codes == [.corrupt])
    }

    @Test("A descriptor is part of its entry")
    func descriptor() throws {
        // The second header begins four bytes before the first one's descriptor ends.
        let hidden = Array(RawArchive(Self.second).bytes.prefix(30 + 5 + 16))
        var first = Self.first.streaming(signature: false)
        first.crc32 = plainCRC32(first.content)
        let place = UInt32(30 + 5 + 16 + 8)
        let archive = try open(
            RawArchive(
                first,
                Self.second.with {
                    $0.gap = Array(hidden.dropFirst(4))
                    $0.offset = place
                }))
        #expect(archive.entries[1].closed != nil)
    }
}
