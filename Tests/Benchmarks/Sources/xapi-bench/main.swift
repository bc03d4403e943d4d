import CrosswalkJSON
import Foundation
import XAPI

// Prints how many statements a second one core checks by every rule, over the accepted cases of the official suite.
// Seconds are the processor's.
//
//   xapi-bench FOLDER [SECONDS]     FOLDER has statement-validation-*.jsonl

func processorSeconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}

func accepted(_ path: String) throws -> [[UInt8]] {
    try [UInt8](Data(contentsOf: URL(fileURLWithPath: path))).split(separator: 0x0A).compactMap { line in
        let value = try JSONValue(json: Array(line))
        guard value["expect"]?.number?.integer == 200, let statement = value["statement"] else { return nil }
        return statement.json
    }
}

/// Runs the operation over all documents until the time is up, and prints its rate.
func measure(_ name: String, _ documents: [[UInt8]], _ seconds: Double, _ operation: ([UInt8]) -> Bool) {
    for document in documents where !operation(document) { fatalError("\(name): not accepted") }
    let bytes = documents.reduce(0) { $0 + $1.count }
    var rounds = 0
    let start = processorSeconds()
    while processorSeconds() - start < seconds {
        for document in documents where !operation(document) { fatalError("\(name): not accepted") }
        rounds += 1
    }
    let rate = Double(rounds) / (processorSeconds() - start)
    let perSecond = Int(rate * Double(documents.count))
    let megabytes = Int(rate * Double(bytes) / 1e6)
    print(
        "\(name): \(perSecond)/s, \(megabytes) MB/s, \(documents.count) statements of \(bytes / documents.count) bytes")
}

let arguments = CommandLine.arguments.dropFirst()
guard let folder = arguments.first else { fatalError("name the folder with the cases") }
let seconds = arguments.dropFirst().first.flatMap(Double.init) ?? 3
for version in XAPIVersion.allCases {
    let documents = try accepted("\(folder)/statement-validation-\(version.rawValue).jsonl")
    let check = XAPIStatementCheck(version)
    measure("xapi strict \(version.rawValue)", documents, seconds) { check.accepts($0) }
    measure("xapi typed \(version.rawValue)", documents, seconds) {
        (try? XAPIStatement(json: $0, version: version)) != nil
    }
}
