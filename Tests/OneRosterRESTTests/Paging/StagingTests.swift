import CrosswalkJSON
import CrosswalkTesting
import OneRosterModel
import OneRosterTesting
import Testing

@testable import OneRosterREST

@Suite("Staging")
struct StagingTests {
    @Test("The stage in memory keeps the contract", arguments: PullStagingContract.clauses)
    func contract(_ clause: ContractClause<any PullStaging<RESTOrg>>) async throws {
        try await clause.check(InMemoryStage<RESTOrg>())
    }

    @Test("A stored row is read as it was, also where the server leaves something out", arguments: ShapeRecords.all)
    func stored(_ type: OneRosterEntityType, _ version: OneRosterVersion) throws {
        var read = 0
        try PropertyTest.run(cases: 200, seed: 0x3318) { random in
            var record = try ShapeRecords(version: version).record(type, &random).object ?? [:]
            if random.chance(1, in: 2), let name = random.element(of: record.members)?.name { record[name] = nil }
            if random.chance(1, in: 4), let name = random.element(of: record.members)?.name { record[name] = 7 }
            let page = JSONValue.object([type.plural: .array([.object(record)])])
            read += try stored(type.record, version, page.json)
        }
        #expect(read > 50)
    }

    private func stored<Record: WireRecord>(
        _: Record.Type, _ version: OneRosterVersion, _ body: [UInt8]
    ) throws -> Int {
        let row = try #require(try RESTPageReader<Record>(version).page(body).rows.first)
        let kept = StoredRow(row, version)
        let again = try kept.row(Record.self, at: row.index, version)
        try #require(again.record == row.record)
        try #require(again.sourcedID == row.sourcedID && again.contentHash == row.contentHash)
        let codes = row.record == nil ? row.findings.filter { $0.severity == .error }.map(\.code) : []
        try #require(again.findings.map(\.code) == codes)
        return row.record == nil ? 0 : 1
    }
}
