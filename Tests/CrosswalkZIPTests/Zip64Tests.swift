import Testing
import _CrosswalkSupport
import _CrosswalkZIP

@Suite("Zip64")
struct Zip64Tests {
    static let entry = RawEntry("users.csv", "some content")

    @Test("Fields that refer to Zip64 are read from there, alone or together", arguments: 0..<8)
    func fields(mask: Int) throws {
        let entry = Self.entry
        var numbers: [UInt64] = []
        var raw = entry
        if mask & 1 != 0 {
            raw.size = .max
            numbers.append(UInt64(entry.statedSize))
        }
        if mask & 2 != 0 {
            raw.packedSize = .max
            numbers.append(UInt64(entry.statedPackedSize))
        }
        if mask & 4 != 0 {
            raw.offset = .max
            numbers.append(0)
        }
        raw.localSize = entry.statedSize
        raw.localPackedSize = entry.statedPackedSize
        var extra = Bytes()
        extra.u16(1)
        extra.u16(UInt16(8 * numbers.count))
        for number in numbers { extra.u64(number) }
        raw.extra = extra.bytes
        let archive = try open(RawArchive(raw))
        #expect(archive.problems.isEmpty)
        #expect(try content(archive) == entry.content)
    }

    @Test("A Zip64 end record counts", arguments: [false, true])
    func end(everything: Bool) throws {
        let raw = RawArchive(Self.entry).with {
            $0.zip64 = Zip64End()
            guard everything else { return }
            $0.count = .max
            $0.directorySize = .max
            $0.directoryOffset = .max
        }
        let archive = try open(raw)
        #expect(archive.problems.isEmpty)
        #expect(try content(archive) == Self.entry.content)
    }

    @Test(
        "A size beyond the file is corrupt, also near the largest number",
        arguments: [1 << 40, .max - 5, .max] as [UInt64])
    func absurd(size: UInt64) throws {
        let raw = Self.entry.with {
            $0.size = .max
            $0.packedSize = .max
            $0.extra = Bytes.zip64Extra(size, size)
        }
        let limits = ZIPLimits(entryBytes: .max, totalBytes: .max)
        #expect(try open(RawArchive(raw), limits: limits).codes.contains(.corrupt))
    }

    @Test("A place beyond the file is corrupt", arguments: [1 << 40, .max - 5, .max] as [UInt64])
    func absurdPlace(place: UInt64) throws {
        let raw = Self.entry.with {
            $0.offset = .max
            $0.extra = Bytes.zip64Extra(place)
            $0.localExtra = []
        }
        #expect(try open(RawArchive(raw)).codes == [.corrupt])
    }

    @Test("More entries than two bytes can count go there and back")
    func manyEntries() throws {
        var writer = try ZIPWriter(sink: MemorySink())
        for index in 0..<70_000 { try writer.add("f\(index)", stored: []) }
        try writer.finish()
        let archive = try open(writer.sink.bytes, limits: ZIPLimits(entries: 70_000))
        #expect(archive.entries.count == 70_000)
        #expect(archive.problems.isEmpty)
        #expect(archive.entries.last?.name == "f69999")
    }
}
