import CrosswalkJSON
import CrosswalkTesting
import OneRosterModel
import Testing

@testable import OneRosterREST

@Suite("Writing records")
struct RecordWritingTests {
    @Test("What is written keeps to the strict form and is read as it was", arguments: ShapeRecords.all)
    func roundTrip(_ type: OneRosterEntityType, _ version: OneRosterVersion) throws {
        try PropertyTest.run(cases: 200, seed: 0x3317) { random in
            let maker = ShapeRecords(version: version)
            let page = JSONValue.object([type.plural: .array([try maker.record(type, &random)])])
            try roundTrip(type.record, version, page.json)
        }
    }

    private func roundTrip<Record: WireRecord>(
        _: Record.Type, _ version: OneRosterVersion, _ body: [UInt8]
    ) throws {
        let record = try #require(try RESTPageReader<Record>(version).page(body).records.first)
        let addresses = OneRosterAddresses(root: "https://sis.example.org/", version: version)
        let written = Record.codec.body(of: [record], in: version, at: addresses)
        let report = try OneRosterJSONCheck(version).report(on: written, as: Record.entityType)
        try #require(report.isAccepted, "\(String(decoding: written, as: UTF8.self)) \(report.records)")
        try #require(try RESTPageReader<Record>(version).page(written).records == [record])
        let single = try RESTPageReader<Record>(version, mode: .strict)
            .record(Record.codec.body(of: record, in: version, at: addresses))
        try #require(single.record == record && single.findings.allSatisfy { $0.severity == .warning })
        let bare = try RESTPageReader<Record>(version).record(Record.codec.json(of: record, in: version, at: addresses))
        try #require(bare.record == record)
    }

    @Test("References carry the address of their own service", arguments: [OneRosterVersion.v1_1, .v1_2])
    func addresses(_ version: OneRosterVersion) throws {
        let addresses = OneRosterAddresses(root: "https://sis.example.org/campus//", version: version)
        let base = "https://sis.example.org/campus/ims/oneroster/"
        let services = version < .v1_2 ? ["v1p1", "v1p1"] : ["rostering/v1p2", "gradebook/v1p2"]
        let item = RESTLineItem(
            sourcedID: "l", classID: "c 1/2", schoolID: "s", categoryID: "k", gradingPeriodID: "g")
        let json = try JSONValue(json: RESTLineItem.codec.json(of: item, in: version, at: addresses))
        #expect(json["class"]?["href"]?.string == base + services[0] + "/classes/c%201%2F2")
        #expect(json["category"]?["href"]?.string == base + services[1] + "/categories/k")
        #expect(json["gradingPeriod"]?["href"]?.string == base + services[0] + "/academicSessions/g")
        #expect((json["school"] == nil) == (version < .v1_2))
    }

    @Test(
        "Numbers are written as JSON has them",
        arguments: [
            ("95.0", "95.0"), ("+5", "5"), (".5", "0.5"), ("-.5", "-0.5"), ("007", "7"), ("-00.10", "-0.10"),
            ("+0", "0"), ("1e05", "1e05"), ("000", "0"), ("0e1", "0e1"), ("00e1", "0e1"),
        ])
    func numbers(text: String, written: String) throws {
        let weight = try #require(OneRosterDecimal(text))
        let category = RESTCategory(sourcedID: "c", title: "T", weight: weight)
        let addresses = OneRosterAddresses(root: "https://x.example", version: .v1_2)
        let json = try JSONValue(json: RESTCategory.codec.json(of: category, in: .v1_2, at: addresses))
        #expect(json["weight"]?.number?.lexeme == written)
    }
}
