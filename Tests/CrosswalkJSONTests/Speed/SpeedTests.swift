import CrosswalkJSON
import Foundation
import Testing

@Suite("Both codecs, the same structs")
struct SameStructsTests {
    private let page = RosterPage.made(users: 50, seed: 1)

    @Test("Each reads what the other writes")
    func pages() throws {
        #expect(try JSONDecoder().decode(RosterPage.self, from: Data(page.encodedJSON())) == page)
        #expect(try RosterPage(json: [UInt8](try JSONEncoder().encode(page))) == page)
        #expect(try RosterPage(json: page.encodedJSON()) == page)
    }

    @Test("Each reads the launch that the other writes")
    func launches() throws {
        let claims = LaunchClaims.made
        #expect(try JSONDecoder().decode(LaunchClaims.self, from: Data(claims.encodedJSON())) == claims)
        #expect(try LaunchClaims(json: [UInt8](try JSONEncoder().encode(claims))) == claims)
    }
}

private let speedIsWanted = ProcessInfo.processInfo.environment["CROSSWALK_SPEED"] == "1"

/// A measurement, not a test: `Tests/Benchmarks/run-json` runs it in a release build and peers on the same bytes.
@Suite("Speed beside Foundation", .serialized, .enabled(if: speedIsWanted, "CROSSWALK_SPEED=1 measures"))
struct SpeedTests {
    private let page = RosterPage.made(users: 1_000, seed: 1)
    private let claims = LaunchClaims.made

    @Test("A page of 1,000 OneRoster users")
    func roster() throws {
        let document = page.encodedJSON()
        let data = Data(document)
        try keep(document, as: "users.json")
        let (decoder, encoder) = (JSONDecoder(), JSONEncoder())
        let reading = try Stopwatch.compare(rounds: (20, 2)) {
            _ = try RosterPage(json: document)
        } theirs: {
            _ = try decoder.decode(RosterPage.self, from: data)
        }
        let writing = try Stopwatch.compare(rounds: (20, 2)) {
            _ = page.encodedJSON()
        } theirs: {
            _ = try encoder.encode(page)
        }
        report("users page, decode", reading, bytes: document.count)
        report("users page, encode", writing, bytes: document.count)
        let calls = try (
            HeapUse.of { _ = try RosterPage(json: document) },
            HeapUse.of { _ = try decoder.decode(RosterPage.self, from: data) }
        )
        report("users page, decode", calls)
        #expect(reading.ours > 0 && writing.ours > 0)
    }

    @Test("The claims of a launch")
    func launch() throws {
        let document = claims.encodedJSON()
        let data = Data(document)
        try keep(document, as: "launch.json")
        let (decoder, encoder) = (JSONDecoder(), JSONEncoder())
        let reading = try Stopwatch.compare(rounds: (4_000, 400)) {
            _ = try LaunchClaims(json: document)
        } theirs: {
            _ = try decoder.decode(LaunchClaims.self, from: data)
        }
        let writing = try Stopwatch.compare(rounds: (4_000, 400)) {
            _ = claims.encodedJSON()
        } theirs: {
            _ = try encoder.encode(claims)
        }
        report("launch claims, decode", reading, bytes: document.count)
        report("launch claims, encode", writing, bytes: document.count)
        let calls = try (
            HeapUse.of { _ = try LaunchClaims(json: document) },
            HeapUse.of { _ = try decoder.decode(LaunchClaims.self, from: data) }
        )
        report("launch claims, decode", calls)
        #expect(reading.ours > 0 && writing.ours > 0)
    }

    @Test("The same documents without types: passed over, and as trees")
    func untyped() throws {
        let document = page.encodedJSON()
        let data = Data(document)
        let skipping = try Stopwatch.compare(rounds: (20, 2)) {
            try JSONReader.read(document, mode: .strict) { json throws(JSONError) in try json.skip() }
        } theirs: {
            _ = try JSONSerialization.jsonObject(with: data)
        }
        let trees = try Stopwatch.compare(rounds: (5, 2)) {
            _ = try JSONValue(json: document)
        } theirs: {
            _ = try JSONSerialization.jsonObject(with: data)
        }
        report("users page, checked only (beside JSONSerialization)", skipping, bytes: document.count)
        report("users page, as a tree (beside JSONSerialization)", trees, bytes: document.count)
        #expect(skipping.ours > 0)
    }

    private func report(_ name: String, _ result: Stopwatch.Result, bytes: Int) {
        let speeds = [result.ours, result.theirs].map { String(format: "%.0f MB/s", Double(bytes) * 1_000 / $0) }
        let ratio = String(format: "%.1f", result.theirs / result.ours)
        print("speed: \(name), \(bytes) bytes: ours \(speeds[0]), Foundation \(speeds[1]), ratio \(ratio)")
    }

    private func report(_ name: String, _ use: (ours: HeapUse?, theirs: HeapUse?)) {
        guard let ours = use.ours, let theirs = use.theirs else { return }
        print("allocations: \(name): ours \(ours.calls) of \(ours.bytes) bytes,", terminator: " ")
        print("Foundation \(theirs.calls) of \(theirs.bytes) bytes")
    }

    /// Leaves the document where the peers find it.
    private func keep(_ document: [UInt8], as name: String) throws {
        guard let folder = ProcessInfo.processInfo.environment["CROSSWALK_SPEED_FOLDER"] else { return }
        try Data(document).write(to: URL(fileURLWithPath: folder).appendingPathComponent(name))
    }
}
