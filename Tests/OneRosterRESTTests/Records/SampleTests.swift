import CrosswalkJSON
import Foundation
import OneRosterModel
import Testing

@testable import OneRosterREST

@Suite("Answers of live servers as records", .enabled(if: OfficialSchemas.isThere))
struct SampleTests {
    /// What was read of one type.
    private struct Count: Equatable {
        var read = 0
        var quarantined: [String] = []
        var findings = 0
    }

    @Test("Every answer is read; what could not be is named")
    func samples() throws {
        let folder = OfficialSchemas.folder.appendingPathComponent("rest-samples-1.1")
        var total = Count()
        var files = 0
        for type in OneRosterEntityType.allCases {
            let file = folder.appendingPathComponent(type.rawValue + ".json")
            guard FileManager.default.fileExists(atPath: file.path) else { continue }
            let count = try count(type.record, Array(try Data(contentsOf: file)))
            #expect(count.read > 0)
            print(
                "samples of 1.1: \(type): \(count.read) read, \(count.findings) findings, quarantined \(count.quarantined)"
            )
            total.read += count.read
            total.quarantined += count.quarantined
            files += 1
        }
        print("samples of 1.1: \(total.read) records in \(files)/6 files, \(total.quarantined.count) quarantined")
        #expect(files == 6 && total.quarantined.isEmpty)
    }

    private func count<Record: WireRecord>(_: Record.Type, _ body: [UInt8]) throws -> Count {
        let rows = try RESTPageReader<Record>(.v1_1).page(body).rows
        return Count(
            read: rows.filter { $0.record != nil }.count,
            quarantined: rows.filter { $0.record == nil }.map { $0.sourcedID ?? "(no id)" },
            findings: rows.map(\.findings.count).reduce(0, +))
    }

    @Test("A record of a live answer that is spoiled is named, and the others are read")
    func spoiled() throws {
        let file = OfficialSchemas.folder.appendingPathComponent("rest-samples-1.1/enrollment.json")
        let body = Array(try Data(contentsOf: file))
        let sound = try count(RESTEnrollment.self, body)
        var records = try #require(try JSONValue(json: body)["enrollments"]?.array)
        records.append(["sourcedId": "spoiled", "role": 7])
        let both = try count(RESTEnrollment.self, JSONValue.object(["enrollments": .array(records)]).json)
        #expect(sound.read > 0 && both.read == sound.read && both.quarantined == ["spoiled"])
    }
}
