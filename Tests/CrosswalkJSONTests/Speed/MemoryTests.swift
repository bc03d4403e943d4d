import CrosswalkJSON
import Foundation
import Testing

private let environment = ProcessInfo.processInfo.environment
/// Whose codec is measured in this process.
private let codec = environment["CROSSWALK_MEMORY"]

/// A measurement, not a test: `Tests/Benchmarks/run-json` runs it for each codec in a process of its own, because a
/// process tells its largest size alone.
@Suite("Memory beside Foundation", .enabled(if: codec != nil, "CROSSWALK_MEMORY=ours or foundation measures"))
struct MemoryTests {
    @Test("A page of 1,000 OneRoster users, read and written once")
    func roster() throws {
        let folder = URL(fileURLWithPath: try #require(environment["CROSSWALK_SPEED_FOLDER"]))
        let data = try Data(contentsOf: folder.appendingPathComponent("users.json"))
        let document = Array(data)
        let before = try PeakMemory.kibibytes()
        let (page, read, size) = try codec == "ours" ? ours(document) : foundation(data)
        let written = try PeakMemory.kibibytes()
        print(
            "memory: users.json, \(codec ?? ""): \(before) KiB before, \(read - before) KiB more by decoding,",
            "\(written - before) KiB more by decoding and encoding")
        #expect(page.users.count == 1_000 && size > 1_000_000)
    }

    private func ours(_ document: [UInt8]) throws -> (RosterPage, peak: Int, size: Int) {
        let page = try RosterPage(json: document)
        let peak = try PeakMemory.kibibytes()
        return (page, peak, page.encodedJSON().count)
    }

    private func foundation(_ data: Data) throws -> (RosterPage, peak: Int, size: Int) {
        let page = try JSONDecoder().decode(RosterPage.self, from: data)
        let peak = try PeakMemory.kibibytes()
        return (page, peak, try JSONEncoder().encode(page).count)
    }
}

/// The most memory that the process had so far, as Linux keeps it for each program: `getrusage` would count what its
/// parent had as well.
private enum PeakMemory {
    struct Unknown: Error {}

    static func kibibytes() throws -> Int {
        let status = try String(contentsOfFile: "/proc/self/status", encoding: .utf8)
        let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
        guard let number = line?.split(whereSeparator: { !$0.isNumber }).first.flatMap({ Int($0) }) else {
            throw Unknown()
        }
        return number
    }
}
