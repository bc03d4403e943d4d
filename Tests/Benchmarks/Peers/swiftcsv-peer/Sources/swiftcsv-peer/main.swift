import Foundation
import SwiftCSV

// Every row a dictionary, as SwiftCSV's README shows it.
var users = 0
var size = 0
for row in try CSV<Named>(url: URL(fileURLWithPath: CommandLine.arguments[1])).rows {
    users += 1
    size += (row["sourcedId"]?.utf8.count ?? 0) + (row["familyName"]?.utf8.count ?? 0)
}
print("users \(users) bytes \(size)")
