import CrosswalkJSON
import CrosswalkTesting
import OneRosterModel
import Testing

@testable import OneRosterREST

@Suite("Pages in one pass")
struct PlainPageTests {
    /// What one page gave.
    private struct Outcome {
        var isTaken = false
        var isRefused = false
    }

    @Test("What is read in one pass is what the check reads, whatever was spoiled", arguments: ShapeRecords.all)
    func same(_ type: OneRosterEntityType, _ version: OneRosterVersion) throws {
        var (taken, refused) = (0, 0)
        try PropertyTest.run(cases: 400, seed: 0x7A6E) { random in
            let page = try page(type, version, &random, spoils: random.number(in: 0...3))
            let outcome = try compare(type.record, version, page)
            taken += outcome.isTaken ? 1 : 0
            refused += outcome.isRefused ? 1 : 0
        }
        // Both ways were gone.
        #expect(taken > 60 && refused > 20, "\(taken) \(refused)")
    }

    @Test("Nothing that keeps to the standard needs the check", arguments: ShapeRecords.all)
    func everyPlainPage(_ type: OneRosterEntityType, _ version: OneRosterVersion) throws {
        try PropertyTest.run(cases: 100, seed: 0x9147) { random in
            let page = try page(type, version, &random, spoils: 0)
            try #require(
                try compare(type.record, version, page).isTaken, "\(String(decoding: page.json, as: UTF8.self))")
            try #require(try strict(type.record, version, page) == page[type.plural]?.array?.count)
        }
    }

    /// Words of each list of either version, and what else is almost right.
    private static let words: [JSONValue] =
        ([
            "other", "unspecified", "aide", "counselor", "administrator", "principal", "term", "school", "scheduled",
            "primary", "secondary", "inactive", "exempt", "ext:x", "ext:", "unknown", "case", "a.b", "1", " ",
        ] as [String]).map { .string($0) }

    @Test("Each member taken away, and each value in the place of each other", arguments: ShapeRecords.all)
    func systematic(_ type: OneRosterEntityType, _ version: OneRosterVersion) throws {
        var random = SeededGenerator(seed: 0x51)
        let record = try ShapeRecords(version: version, isFull: true).record(type, &random)
        for changed in Self.changes(of: record, by: RandomRecords.strange + Self.words) {
            _ = try compare(type.record, version, .object([type.plural: .array([changed])]))
        }
    }

    /// The value with one thing changed, for each thing and each value that may stand in its place.
    private static func changes(of value: JSONValue, by values: [JSONValue]) -> [JSONValue] {
        var all = values
        switch value {
        case .object(let object):
            for member in object {
                var less = object
                less[member.name] = nil
                all.append(.object(less))
                for changed in changes(of: member.value, by: values) {
                    var other = object
                    other[member.name] = changed
                    all.append(.object(other))
                }
            }
        case .array(let elements):
            all.append([])
            guard let first = elements.first else { return all }
            for changed in changes(of: first, by: values) { all.append(.array([changed] + elements.dropFirst())) }
        default: break
        }
        return all
    }

    private func page(
        _ type: OneRosterEntityType, _ version: OneRosterVersion, _ random: inout SeededGenerator, spoils: Int
    ) throws -> JSONValue {
        let maker = ShapeRecords(version: version)
        var page = JSONValue.object([
            type.plural: .array(try (0..<random.number(in: 0...3)).map { _ in try maker.record(type, &random) })
        ])
        let spoiler = RandomRecords(schemas: JSONObject())
        for _ in 0..<spoils { page = spoiler.spoiled(page, &random) }
        return page
    }

    private func compare<Record: WireRecord>(
        _: Record.Type, _ version: OneRosterVersion, _ page: JSONValue
    ) throws -> Outcome {
        let body = page.json
        let reader = RESTPageReader<Record>(version)
        guard let fast = reader.plainRows(body) else { return Outcome(isRefused: true) }
        let slow = try reader.checkedPage(body)
        let text = "\(version) \(String(decoding: body, as: UTF8.self))"
        try #require(fast.map(\.record) == slow.rows.map(\.record), "\(text)")
        try #require(fast.map(\.contentHash) == slow.rows.map(\.contentHash), "\(text)")
        try #require(fast.map(\.index) == slow.rows.map(\.index) && fast.map(\.sourcedID) == slow.rows.map(\.sourcedID))
        // About members that nobody prescribes it is silent; there is nothing else to be told.
        let findings = slow.findings + slow.rows.flatMap(\.findings)
        try #require(findings.allSatisfy { $0.code == .unknownMember }, "\(text) \(findings)")
        return Outcome(isTaken: true)
    }

    private func strict<Record: WireRecord>(
        _: Record.Type, _ version: OneRosterVersion, _ page: JSONValue
    ) throws -> Int {
        try RESTPageReader<Record>(version, mode: .strict).page(page.json).records.count
    }
}
