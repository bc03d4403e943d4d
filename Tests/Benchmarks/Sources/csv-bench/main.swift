import Foundation
import OneRosterCSV
import OneRosterModel
import OneRosterTesting

/// One job a process, so that time and memory can be measured from outside and beside other programs.
/// Each prints what it counted, which the script compares between the programs.
func usage() -> Never {
    print(
        """
        usage: csv-bench make-users FILE ROWS
               csv-bench make-district FOLDER STUDENTS NIGHT
               csv-bench tokenize FILE
               csv-bench check|typed|validate FOLDER
        """)
    exit(2)
}

let arguments = Array(CommandLine.arguments.dropFirst())
guard arguments.count >= 2 else { usage() }
let path = arguments[1]
let start = ContinuousClock.now

switch arguments[0] {
case "make-users":
    guard arguments.count == 3, let rows = Int(arguments[2]) else { usage() }
    try UsersFile.write(rows: rows, to: path)
case "make-district":
    guard arguments.count == 4, let students = Int(arguments[2]), let night = Int(arguments[3]) else { usage() }
    // Two in a hundred enrollments change in a night.
    let district = try District(DistrictOptions(students: students, seed: 1, churnPercent: 2))
    try district.bulk(night: night).write(toFolder: path)
case "tokenize":
    var scanner = try CSVScanner(path: path)
    var (records, fields, last) = (0, 0, UInt64(0))
    while try scanner.next() {
        records += 1
        fields += scanner.fieldCount
        last = scanner.offset
    }
    print("records \(records) fields \(fields) last at \(last) irregular \(scanner.irregularRecords)")
case "check", "validate":
    let options = ValidationOptions(checksReferences: arguments[0] == "validate")
    let report = BundleValidator(options: options).validate(path: path)
    let rows = report.files.map(\.rows).reduce(0, +)
    print("rows \(rows) errors \(report.errorCount) warnings \(report.warningCount) accepted \(report.isAccepted)")
case "typed":
    let bundle = try OneRosterBundle(path: path)
    var (users, bytes) = (0, 0)
    guard var reader = try bundle.records(of: OneRosterUser.self) else { usage() }
    while let row = reader.next() {
        guard case .record = row else { continue }
        users += 1
        bytes &+= reader.record.sourcedID.rawValue.utf8.count &+ reader.record.familyName.utf8.count
    }
    let reading = reader.finish()
    print("users \(users) bytes \(bytes) \(reading.completeness)")
default: usage()
}
FileHandle.standardError.write(Data("seconds \((ContinuousClock.now - start) / .seconds(1))\n".utf8))
