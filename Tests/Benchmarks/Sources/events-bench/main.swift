import Caliper
import CrosswalkJSON
import Foundation

// How many Caliper events a second one core writes and holds against the standard.
//
//   events-bench FOLDER [SECONDS] [VERSION]
//
// FOLDER has the official fixtures of VERSION (1.2); of these the events are taken that the standard accepts.

let arguments = CommandLine.arguments
guard arguments.count >= 2 else {
    print("usage: events-bench FOLDER [SECONDS] [VERSION]")
    exit(2)
}
let folder = arguments[1]
let seconds = arguments.count > 2 ? Double(arguments[2]) ?? 2 : 2

let version = arguments.count > 3 ? CaliperVersion(rawValue: arguments[3]) ?? .v1_2 : .v1_2

let documents = try FileManager.default.contentsOfDirectory(atPath: folder)
    .filter { $0.hasPrefix("caliperEvent") && $0.hasSuffix(".json") }.sorted()
    .map { Array(try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\($0)"))) }
    .filter { CaliperCheck(version).report(on: $0).isAccepted }
let compact = try documents.map { try JSONValue(json: $0).json }
let nodes = try documents.map { try CaliperNode(json: $0, version: version) }
let time = CaliperTime(millisecondsSinceEpoch: 1_700_000_000_000)
let check = CaliperCheck(version)

/// Runs over all events again and again, in five rounds, and prints the median.
func measure(_ name: String, bytes: Int, _ round: () throws -> Int) rethrows {
    var rates: [Double] = []
    for _ in 0..<5 {
        let clock = ContinuousClock()
        let start = clock.now
        var events = 0
        while start.duration(to: clock.now) < .seconds(seconds / 5) { events += try round() }
        let elapsed = start.duration(to: clock.now)
        rates.append(
            Double(events) / (Double(elapsed.components.seconds) + Double(elapsed.components.attoseconds) * 1e-18))
    }
    let median = rates.sorted()[2]
    let megabytes = median * Double(bytes) / Double(documents.count) / 1e6
    print("\(name): \(Int(median)) events/s (\(Int(megabytes)) MB/s)")
}

let plainBytes = documents.reduce(0) { $0 + $1.count }
let compactBytes = compact.reduce(0) { $0 + $1.count }
print(
    "\(documents.count) events, \(compactBytes / documents.count) bytes on average, \(plainBytes / documents.count) as published"
)

func verdicts(_ documents: [[UInt8]]) -> Int {
    documents.reduce(0) { $0 + (check.report(on: $1).isAccepted ? 1 : 0) }
}

measure("document bytes to verdict, as published", bytes: plainBytes) { verdicts(documents) }
measure("document bytes to verdict, compact", bytes: compactBytes) { verdicts(compact) }
try measure("typed value to validated envelope bytes, one event each", bytes: compactBytes) {
    for node in nodes {
        _ = try CaliperEnvelope(sensor: "https://example.edu/sensors/1", sendTime: time, data: [node])
            .json(version: version)
    }
    return nodes.count
}
try measure("typed value to validated envelope bytes, all in one", bytes: compactBytes) {
    _ = try CaliperEnvelope(sensor: "https://example.edu/sensors/1", sendTime: time, data: nodes).json(version: version)
    return nodes.count
}
try measure("document bytes to typed value, checked", bytes: compactBytes) {
    for document in compact { _ = try CaliperNode(json: document, version: version) }
    return compact.count
}
