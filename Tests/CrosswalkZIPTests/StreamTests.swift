import CrosswalkTesting
import Testing
import _CrosswalkSupport
import _CrosswalkZIP

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

@Suite("Entry streams")
struct StreamTests {
    static let lines = Array(String(repeating: "user-1,active,Grüße\r\n", count: 2_000).utf8)

    /// What one read after the other gives, until the end or a refusal.
    static func reads(_ stream: ZIPEntryStream, piece: Int) throws -> (given: [Int], code: ZIPRefusal.Code?) {
        var given: [Int] = []
        var buffer = [UInt8](repeating: 0, count: piece)
        let code = try refusal {
            while true {
                let count = try buffer.withUnsafeMutableBytes { try stream.read(into: $0) }
                if count == 0 { return }
                given.append(count)
            }
        }
        return (given, code)
    }

    @Test("A read fills the buffer unless the content ends", arguments: [0, 8] as [UInt16])
    func fills(method: UInt16) throws {
        let archive = try open(RawArchive(RawEntry("users.csv", bytes: Self.lines, method: method)))
        let stream = try archive.open(archive.entries[0])
        let (given, code) = try Self.reads(stream, piece: 10_000)
        #expect(code == nil)
        #expect(given == [10_000, 10_000, 10_000, 10_000, Self.lines.count - 40_000])
    }

    @Test("The end stays the end")
    func endStays() throws {
        let archive = try open(RawArchive(RawEntry("users.csv", "x")))
        let stream = try archive.open(archive.entries[0])
        var byte: UInt8 = 0
        let counts = try (0..<3).map { _ in try withUnsafeMutableBytes(of: &byte) { try stream.read(into: $0) } }
        #expect(counts == [1, 0, 0])
    }

    @Test("An empty buffer takes nothing and ends nothing")
    func emptyBuffer() throws {
        let archive = try open(RawArchive(RawEntry("users.csv", "x")))
        let stream = try archive.open(archive.entries[0])
        #expect(try stream.read(into: UnsafeMutableRawBufferPointer(start: nil, count: 0)) == 0)
        var byte: UInt8 = 0
        #expect(try withUnsafeMutableBytes(of: &byte) { try stream.read(into: $0) } == 1)
    }

    @Test(
        "A wrong checksum is refused before the last piece is given", arguments: [0, 8] as [UInt16],
        [7, 10_000, 100_000])
    func checksum(method: UInt16, piece: Int) throws {
        let entry = RawEntry("users.csv", bytes: Self.lines, method: method).with { $0.crc32 = 1 }
        let archive = try open(RawArchive(entry))
        let stream = try archive.open(archive.entries[0])
        let (given, code) = try Self.reads(stream, piece: piece)
        #expect(code == .crcMismatch)
        #expect(given.reduce(0, +) == (Self.lines.count - 1) / piece * piece)
    }

    @Test("A failure stays")
    func failureStays() throws {
        let archive = try open(RawArchive(RawEntry("users.csv", "x").with { $0.crc32 = 1 }))
        let stream = try archive.open(archive.entries[0])
        #expect(try Self.reads(stream, piece: 10).code == .crcMismatch)
        #expect(try Self.reads(stream, piece: 10).code == .crcMismatch)
    }

    static let packed = deflated(lines)
    static let damagedEntries: [(String, RawEntry)] = [
        ("shorter than promised", RawEntry("a", bytes: lines, method: 8).with { $0.size = UInt32(lines.count + 1) }),
        ("longer than promised", RawEntry("a", bytes: lines, method: 8).with { $0.size = UInt32(lines.count - 1) }),
        (
            "promised to be nothing",
            RawEntry("a", bytes: lines, method: 8).with {
                $0.size = 0; $0.crc32 = 0
            }
        ),
        ("cut short", RawEntry("a", bytes: lines, method: 8).with { $0.packed = packed.dropLast(5) }),
        ("packed into nothing", RawEntry("a", bytes: lines, method: 8).with { $0.packed = [] }),
        ("followed by bytes", RawEntry("a", bytes: lines, method: 8).with { $0.packed = packed + [0] }),
        (
            "followed by many bytes",
            RawEntry("a", bytes: lines, method: 8).with {
                $0.packed = packed + [UInt8](repeating: 0, count: 200_000)
            }
        ),
        ("no deflate at all", RawEntry("a", bytes: lines, method: 8).with { $0.packed = [0xFF, 0xFF, 0xFF] }),
        ("a reserved block", RawEntry("a", bytes: lines, method: 8).with { $0.packed = [0b111, 0] }),
        (
            "a reference before the beginning",
            RawEntry("a", bytes: lines, method: 8).with { $0.packed = [0x4B, 0x04, 0x42, 0] }
        ),
    ]

    @Test("Content that is not what was promised is corrupt", arguments: damagedEntries.indices, [100, 1_000_000])
    func damaged(_ index: Int, piece: Int) throws {
        let (title, entry) = Self.damagedEntries[index]
        let archive = try open(RawArchive(entry), limits: ZIPLimits(ratio: .max))
        #expect(archive.problems.isEmpty, "\(title)")
        let stream = try archive.open(archive.entries[0])
        let (given, code) = try Self.reads(stream, piece: piece)
        #expect(code == .corrupt, "\(title)")
        #expect(given.reduce(0, +) <= entry.statedSize)
    }

    @Test("Streams of one archive do not disturb one another")
    func interleaved() throws {
        let other = Array("other,".utf8) + Self.lines
        let archive = try open(
            RawArchive(RawEntry("a", bytes: Self.lines, method: 8), RawEntry("b", bytes: other, method: 8)))
        var first = try archive.open(archive.entries[0])
        var second = try archive.open(archive.entries[1])
        var (a, b): ([UInt8], [UInt8]) = ([], [])
        var buffer = [UInt8](repeating: 0, count: 777)
        while a.count < Self.lines.count || b.count < other.count {
            a += buffer[..<(try buffer.withUnsafeMutableBytes { try first.fill($0) })]
            b += buffer[..<(try buffer.withUnsafeMutableBytes { try second.fill($0) })]
        }
        #expect(a == Self.lines)
        #expect(b == other)
    }

    @Test("A source that becomes shorter is refused")
    func shrinking() throws {
        let source = ShrinkingSource(RawArchive(RawEntry("a", bytes: Self.lines)).bytes)
        let archive = try ZIPArchive(source: source)
        source.startShrinking()
        #expect(try refusal { _ = try content(archive) } == .corrupt)
    }

    @Test("A source that fails gives its own error")
    func failing() throws {
        let archive = try ZIPArchive(source: FailingSource(RawArchive(RawEntry("a", bytes: Self.lines)).bytes))
        #expect(throws: FileError(.read, reason: .other, code: 5)) { try content(archive) }
    }

    @Test("A gigabyte is inflated within 64 MiB of address space")
    func memory() async {
        await #expect(processExitsWith: .success) {
            let block = [UInt8](repeating: 0, count: 1 << 20)
            var writer = try ZIPWriter(sink: MemorySink(), level: 1)
            try writer.beginEntry("zeros")
            for _ in 0..<1_024 { try writer.write(block) }
            try writer.finish()
            let archive = try open(writer.sink.bytes, limits: ZIPLimits(ratio: .max))
            try limitAddressSpace(more: 64 << 20)
            let stream = try archive.open(archive.entries[0])
            var buffer = [UInt8](repeating: 0, count: 256 << 10)
            var total = 0
            while true {
                let count = try buffer.withUnsafeMutableBytes { try stream.read(into: $0) }
                if count == 0 { break }
                total += count
            }
            guard total == 1 << 30 else { exit(3) }
        }
    }
}

/// Lets the process take only so much more address space than it has now; does nothing where that cannot be told.
private func limitAddressSpace(more bytes: UInt) throws {
    #if canImport(Glibc)
        var file = try FileSource(path: "/proc/self/statm")
        let text = String(decoding: try file.collect(upTo: 4_096) ?? [], as: UTF8.self)
        guard let pages = text.split(separator: " ").first.flatMap({ UInt($0) }) else { exit(4) }
        let most = rlim_t(pages * UInt(sysconf(Int32(_SC_PAGESIZE))) + bytes)
        var limit = rlimit(rlim_cur: most, rlim_max: most)
        guard setrlimit(__rlimit_resource_t(RLIMIT_AS.rawValue), &limit) == 0 else { exit(2) }
    #endif
}
