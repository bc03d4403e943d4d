import Testing
import _CrosswalkSupport
import _CrosswalkZIP

@Suite("Limits")
struct LimitTests {
    static let zeros = [UInt8](repeating: 0, count: 2_000_000)

    @Test("Exactly as many entries as the limit are read", arguments: [(3, nil), (2, ZIPRefusal.Code.entryCount)])
    func count(limit: Int, code: ZIPRefusal.Code?) throws {
        let raw = RawArchive(["a", "b", "c"].map { RawEntry($0) })
        #expect(try refusal { _ = try open(raw, limits: ZIPLimits(entries: limit)) } == code)
    }

    @Test(
        "An entry of exactly the limit is read",
        arguments: [(10, nil), (9, ZIPRefusal.Code.entrySize)] as [(UInt64, ZIPRefusal.Code?)])
    func size(limit: UInt64, code: ZIPRefusal.Code?) throws {
        let archive = try open(RawArchive(RawEntry("a", "0123456789")), limits: ZIPLimits(entryBytes: limit))
        #expect(archive.entries.first?.closed?.code == code)
    }

    @Test("Entries are open as long as their sum is within the limit")
    func total() throws {
        let raw = RawArchive(["a", "b", "c"].map { RawEntry($0, "0123456789") })
        let archive = try open(raw, limits: ZIPLimits(totalBytes: 20))
        #expect(archive.entries.map(\.closed?.code) == [nil, nil, .totalSize])
        #expect(try open(raw, limits: ZIPLimits(totalBytes: 30)).problems.isEmpty)
    }

    @Test("Sizes whose sum overflows are over the limit")
    func overflow() throws {
        let wide = RawEntry("a", "x").with {
            $0.method = 8
            $0.size = .max
            $0.extra = Bytes.zip64Extra(.max)
        }
        let limits = ZIPLimits(entryBytes: .max, totalBytes: .max, ratio: .max)
        let archive = try open(RawArchive(wide, wide.with { $0.name = [66] }), limits: limits)
        #expect(archive.entries.map(\.closed?.code) == [nil, .totalSize])
    }

    @Test("A ratio bomb is refused before anything is inflated")
    func ratio() throws {
        let archive = try open(RawArchive(RawEntry("users.csv", bytes: Self.zeros, method: 8)))
        #expect(archive.codes == [.ratio])
        #expect(try refusal { _ = try content(archive) } == .ratio)
    }

    @Test("Up to a mebibyte the ratio is free", arguments: [(1 << 20, true), (1 << 20 + 1, false)])
    func ratioFree(count: Int, isFree: Bool) throws {
        let bytes = [UInt8](repeating: 0, count: count)
        let archive = try open(RawArchive(RawEntry("users.csv", bytes: bytes, method: 8)))
        #expect(archive.problems.isEmpty == isFree)
    }

    @Test("The ratio is inclusive", arguments: [(100, true), (99, false)] as [(UInt64, Bool)])
    func ratioEdge(ratio: UInt64, isOpen: Bool) throws {
        // 20 packed bytes that promise 2,000.
        let entry = RawEntry("a", bytes: [0], method: 8).with {
            $0.packed = Array(repeating: 0, count: 20)
            $0.size = 2_000
        }
        let archive = try open(RawArchive(entry), limits: ZIPLimits(ratio: ratio, ratioFreeBytes: 0))
        #expect((archive.entries.first?.closed == nil) == isOpen)
    }

    @Test("A bomb that promises little gives no more than it promises", arguments: [0, 1, 1_000, 70_000])
    func lyingBomb(promised: Int) throws {
        let entry = RawEntry("users.csv", bytes: Self.zeros, method: 8).with {
            $0.size = UInt32(promised)
            $0.crc32 = plainCRC32([UInt8](repeating: 0, count: promised))
        }
        let archive = try open(RawArchive(entry))
        let stream = try archive.open(archive.entries[0])
        var given = 0
        var buffer = [UInt8](repeating: 1, count: 4_096)
        let code = try refusal {
            while true {
                let count = try buffer.withUnsafeMutableBytes { try stream.read(into: $0) }
                if count == 0 { return }
                given += count
            }
        }
        #expect(code == .corrupt)
        #expect(given <= promised)
    }

    @Test("A directory beyond its limit is not read in")
    func directory() throws {
        let raw = RawArchive((0..<100).map { RawEntry("entry \($0)") })
        #expect(try refusal { _ = try open(raw, limits: ZIPLimits(directoryBytes: 4_000)) } == .totalSize)
        #expect(try open(raw, limits: ZIPLimits(directoryBytes: 8_000)).problems.isEmpty)
    }

    @Test("The defaults are those that the project promises")
    func defaults() {
        let limits = ZIPLimits()
        #expect(limits.entries == 10_000)
        #expect(limits.entryBytes == 4 * 1_024 * 1_024 * 1_024)
        #expect(limits.totalBytes == 16 * 1_024 * 1_024 * 1_024)
        #expect(limits.ratio == 100)
        #expect(limits.ratioFreeBytes == 1_024 * 1_024)
    }
}
