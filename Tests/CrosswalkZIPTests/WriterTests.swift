import CrosswalkTesting
import Testing
import _CrosswalkSupport
import _CrosswalkZIP

@Suite("Writing archives")
struct WriterTests {
    static let lines = Array(String(repeating: "user-1,active,Grüße\r\n", count: 20_000).utf8)

    /// An archive of two deflated entries, one of them empty, and a stored one.
    static func sample(zip64: ZIPWriter<MemorySink>.Zip64 = .whenNeeded, level: Int = 6) throws -> [UInt8] {
        var writer = try ZIPWriter(sink: MemorySink(), level: level, zip64: zip64)
        try writer.beginEntry("users.csv")
        for start in stride(from: 0, to: lines.count, by: 9_999) {
            try writer.write(Array(lines[start..<min(start + 9_999, lines.count)]))
        }
        try writer.beginEntry("Schüler/leer.csv")
        try writer.add("manifest.csv", stored: Array("plain".utf8))
        try writer.finish()
        return writer.sink.bytes
    }

    @Test(
        "What was written is read", arguments: [.whenNeeded, .always] as [ZIPWriter<MemorySink>.Zip64], [0, 1, 6, 9])
    func roundTrip(zip64: ZIPWriter<MemorySink>.Zip64, level: Int) throws {
        let archive = try open(Self.sample(zip64: zip64, level: level))
        #expect(archive.codes == [.nestedPath])
        #expect(archive.entries.map(\.name) == ["users.csv", "Schüler/leer.csv", "manifest.csv"])
        #expect(archive.entries.map(\.method) == [.deflate, .deflate, .stored])
        #expect(try content(archive, 0) == Self.lines)
        #expect(try content(archive, 1) == [])
        #expect(try content(archive, 2) == Array("plain".utf8))
    }

    @Test("The same content makes the same bytes")
    func deterministic() throws {
        #expect(try Self.sample() == Self.sample())
    }

    @Test("Zip64 records are there when asked for, and only then")
    func zip64Records() throws {
        let locator: [UInt8] = [0x50, 0x4B, 6, 7]
        func hasLocator(_ bytes: [UInt8]) -> Bool { Array(bytes.dropLast(22 + 16).suffix(4)) == locator }
        #expect(try hasLocator(Self.sample(zip64: .always)))
        #expect(try !hasLocator(Self.sample()))
    }

    @Test("Entries carry the time given, in the format's range")
    func timestamp() throws {
        func words(_ timestamp: ZIPTimestamp) throws -> [UInt8] {
            var writer = try ZIPWriter(sink: MemorySink(), timestamp: timestamp)
            try writer.add("a", stored: [])
            try writer.finish()
            return Array(writer.sink.bytes[10..<14])
        }
        let noon = ZIPTimestamp(year: 2026, month: 8, day: 31, hour: 12, minute: 30, second: 59)
        #expect(try words(noon) == [0xDD, 0x63, 0x1F, 0x5D])
        #expect(try words(.earliest) == [0, 0, 0x21, 0])
        let early = ZIPTimestamp(year: 1_970, month: 0, day: 0, hour: -1, minute: -1, second: -1)
        #expect(early == .earliest)
        let late = ZIPTimestamp(year: 9_999, month: 99, day: 99, hour: 99, minute: 99, second: 99)
        #expect(try words(late) == [0x7D, 0xBF, 0x9F, 0xFF])
    }

    @Test(
        "Names that our reader refuses are not written",
        arguments: [
            ("", .nameEncoding), ("a\0b", .nameEncoding), ("a\nb", .nameEncoding), ("/a", .absolutePath),
            ("C:a", .absolutePath), ("../a", .traversal), ("a/../b", .traversal), ("a\\b", .nestedPath),
            ("a/", .nestedPath), (String(repeating: "x", count: 65_535), .nameEncoding), ("users.csv", .duplicateEntry),
        ] as [(String, ZIPRefusal.Code)])
    func names(name: String, code: ZIPRefusal.Code) throws {
        var writer = try ZIPWriter(sink: MemorySink())
        try writer.beginEntry("users.csv")
        #expect(failure { try writer.beginEntry(name) } == .refusedName(code))
        #expect(failure { try writer.add(name, stored: []) } == .refusedName(code))
        try writer.finish()
        #expect(try open(writer.sink.bytes).problems.isEmpty)
    }

    @Test("Content needs an entry")
    func noEntry() throws {
        var writer = try ZIPWriter(sink: MemorySink())
        #expect(failure { try writer.write([1]) } == .noEntry)
        try writer.beginEntry("a")
        try writer.endEntry()
        #expect(failure { try writer.write([1]) } == .noEntry)
    }

    @Test("Nothing follows the end")
    func finished() throws {
        var writer = try ZIPWriter(sink: MemorySink())
        try writer.finish()
        #expect(failure { try writer.beginEntry("a") } == .finished)
        #expect(failure { try writer.write([1]) } == .finished)
        #expect(failure { try writer.finish() } == .finished)
        #expect(try open(writer.sink.bytes).entries.isEmpty)
    }

    @Test("A sink that fails breaks the archive for good", arguments: [10, 100, 200])
    func full(bytes: Int) throws {
        var writer = try ZIPWriter(sink: FullSink(left: bytes))
        let error = #expect(throws: FileError.self) {
            try writer.add("a", stored: [UInt8](repeating: 7, count: 60))
            try writer.beginEntry("b")
            try writer.write(Self.lines)
            try writer.finish()
        }
        #expect(error?.code == 28)
        #expect(failure { try writer.finish() } == .broken)
    }

    @Test("Random content goes there and back")
    func random() throws {
        try PropertyTest.run(cases: 100, seed: 73) { random in
            var writer = try ZIPWriter(sink: MemorySink(), zip64: random.chance(1, in: 2) ? .always : .whenNeeded)
            var written: [[UInt8]] = []
            for index in 0..<random.number(in: 0...5) {
                let bytes = (0..<random.number(in: 0...90_000)).map { UInt8(truncatingIfNeeded: $0 &* $0 >> 3) }
                written.append(bytes)
                if random.chance(1, in: 4) {
                    try writer.add("f\(index)", stored: bytes)
                } else {
                    try writer.beginEntry("f\(index)")
                    let cut = random.number(below: bytes.count + 1)
                    try writer.write(Array(bytes[..<cut]))
                    try writer.write(Array(bytes[cut...]))
                }
            }
            try writer.finish()
            let archive = try open(writer.sink.bytes)
            try #require(archive.problems.isEmpty)
            try #require(try archive.entries.indices.map { try content(archive, $0) } == written)
        }
    }

    /// The writer's own failure that a call throws.
    private func failure(_ body: () throws -> Void) -> ZIPWriteFailure? {
        do { try body() } catch { return error as? ZIPWriteFailure }
        return nil
    }
}
