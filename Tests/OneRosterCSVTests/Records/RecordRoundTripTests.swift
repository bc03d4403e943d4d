import CrosswalkTesting
import OneRosterModel
import OneRosterTesting
import Testing

@testable import OneRosterCSV

@Suite("Records and rows")
struct RecordRoundTripTests {
    @Test("Every file of the small bundles is written as it was read", arguments: SmallBundle.allCases)
    func smallBundles(bundle: SmallBundle) throws {
        let version = try #require(OneRosterVersion(rawValue: bundle.version))
        let mode: FileMode = bundle.isDelta ? .delta : .bulk
        let files = bundle.files
        var seen: Set<String> = ["manifest.csv"]
        for shape in RecordShape.all where shape.version == version {
            let text = try #require(files[shape.type.file.fileName])
            seen.insert(shape.type.file.fileName)
            #expect(try rewritten(shape.type, text, version: version, mode: mode) == text)
        }
        #expect(seen == Set(files.keys))
    }

    @Test(
        "Random canonical tables are written as they were read",
        arguments: RecordShape.all, [FileMode.bulk, .delta])
    func randomTables(shape: RecordShape, mode: FileMode) throws {
        let schema = try #require(shape.schema)
        try PropertyTest.run(cases: 12, seed: 0x0E05) { random in
            let metadata = random.chance(1, in: 2) ? ["jp.kana", "a,b", "x\"y"] : []
            var table = RandomTable(schema: schema, mode: mode, random: random.fork("table"))
            let text = table.text(rows: 20, metadataColumns: metadata)
            try #require(try rewritten(shape.type, text, version: shape.version, mode: mode) == text)
        }
    }

    @Test("A record that is written and read again is equal", arguments: RecordShape.all)
    func records(shape: RecordShape) throws {
        let schema = try #require(shape.schema)
        try PropertyTest.run(cases: 8, seed: 0x0E06) { random in
            var table = RandomTable(schema: schema, mode: .delta, random: random)
            try twice(shape.type, Array(table.text(rows: 10).utf8), version: shape.version)
        }
    }

    @Test("Reading into one record leaves nothing of the row before", arguments: RecordShape.all)
    func reuse(shape: RecordShape) throws {
        let schema = try #require(shape.schema)
        var table = RandomTable(schema: schema, mode: .delta, random: SeededGenerator(seed: 7))
        let full = table.text(rows: 1)
        let header = full.prefix { $0 != "\r\n" }
        let stub = "stub,tobedeleted,2025-01-01T00:00:00.000Z" + String(repeating: ",", count: schema.columns.count - 3)
        try alone(shape.type, "\(header)\r\n\(stub)\r\n", after: full + stub + "\r\n", version: shape.version)
    }

    private func alone<Record: OneRosterCSVRecord>(
        _ type: Record.Type, _ text: String, after both: String, version: OneRosterVersion
    ) throws {
        let fresh = try TableInMemory.read(type, Array(text.utf8), version: version, mode: .delta)
        let reused = try TableInMemory.read(type, Array(both.utf8), version: version, mode: .delta)
        #expect(fresh.records.count == 1)
        #expect(reused.records.count == 2)
        #expect(fresh.records.last == reused.records.last)
        var stub = Record(sourcedID: SourcedID("stub"))
        stub.status = .tobedeleted
        stub.dateLastModified = OneRosterDateTime("2025-01-01T00:00:00.000Z")
        #expect(fresh.records.last == stub)
    }

    private func twice<Record: OneRosterCSVRecord>(
        _ type: Record.Type, _ bytes: [UInt8], version: OneRosterVersion
    ) throws {
        let first = try TableInMemory.read(type, bytes, version: version, mode: .delta)
        let written = try TableInMemory.write(first.records, version: version, mode: .delta)
        let second = try TableInMemory.read(type, written, version: version, mode: .delta)
        try #require(first.records.count == 10)
        try #require(first.records == second.records)
    }

    private func rewritten<Record: OneRosterCSVRecord>(
        _ type: Record.Type, _ text: String, version: OneRosterVersion, mode: FileMode
    ) throws -> String {
        let content = try TableInMemory.read(type, Array(text.utf8), version: version, mode: mode)
        #expect(content.findings == [])
        let bytes = try TableInMemory.write(
            content.records, version: version, mode: mode, metadataColumns: content.metadataColumns)
        return String(decoding: bytes, as: UTF8.self)
    }
}
