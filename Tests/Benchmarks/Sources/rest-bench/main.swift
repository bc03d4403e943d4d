// Reads one page of OneRoster users into records, and into structs by Foundation, in turns.
//
//   rest-bench FILE [SECONDS]     writes the page to FILE for the peers, measures for about SECONDS, prints MB/s
import Foundation
import OneRosterModel
import OneRosterREST

let arguments = CommandLine.arguments
guard arguments.count > 1 else {
    print("usage: rest-bench FILE [SECONDS]")
    exit(2)
}
let seconds = arguments.count > 2 ? Double(arguments[2]) ?? 1 : 1
let body = UsersPage.made(users: 1_000, seed: 1)
let data = Data(body)
try data.write(to: URL(fileURLWithPath: arguments[1]))

let reader = RESTPageReader<RESTUser>(.v1_2)
let decoder = JSONDecoder()
let page = try reader.page(body)
let foundation = try decoder.decode(FoundationPage.self, from: data)
guard page.records.count == 1_000, page.rows.allSatisfy({ $0.findings.isEmpty }),
    page.records.map(\.sourcedID.rawValue) == foundation.users.map(\.sourcedId)
else {
    print("the two do not read the same")
    exit(1)
}

/// The page as a server sends it that writes JSON's own booleans: each record is repaired, and told of.
let repairable = Array(
    String(decoding: body, as: UTF8.self).replacingOccurrences(
        of: #""enabledUser":"true""#, with: #""enabledUser":true"#
    )
    .utf8)
guard try reader.page(repairable).records == page.records else {
    print("the repaired page does not read the same")
    exit(1)
}

/// Nanoseconds that one run takes.
func time(_ rounds: Int, _ work: () throws -> Void) rethrows -> Double {
    let spent = try ContinuousClock().measure { for _ in 0..<rounds { try work() } }.components
    return (Double(spent.seconds) * 1e9 + Double(spent.attoseconds) / 1e9) / Double(rounds)
}

let end = Date().addingTimeInterval(seconds)
var (ours, plain, typed): ([Double], [Double], [Double]) = ([], [], [])
var repaired: [Double] = []
repeat {
    ours.append(try time(10) { _ = try reader.page(body) })
    plain.append(try time(1) { _ = try decoder.decode(FoundationPage.self, from: data) })
    typed.append(try time(1) { _ = try decoder.decode(ModelPage.self, from: data) })
} while Date() < end
// Apart, because it leaves the heap in another state.
for _ in 0..<5 { repaired.append(try time(1) { _ = try reader.page(repairable) }) }

func report(_ name: String, _ turns: [Double]) {
    let median = turns.sorted()[turns.count / 2]
    print("\(name) \(Int(Double(body.count) * 1_000 / median))")
}
print("bytes \(body.count)")
report("ours", ours)
report("ours-repaired", repaired)
report("foundation", typed)
report("foundation-texts", plain)
