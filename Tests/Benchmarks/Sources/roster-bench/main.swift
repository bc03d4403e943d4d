import Foundation

/// One job a process, so that time and memory can be measured from outside.
func usage() -> Never {
    print(
        """
        usage: roster-bench night STORE BUNDLE DAY
               roster-bench difference STORE ROWS
        """)
    exit(2)
}

let arguments = Array(CommandLine.arguments.dropFirst())
guard arguments.count >= 3 else { usage() }
switch arguments[0] {
case "night":
    guard arguments.count == 4, let day = Int64(arguments[3]) else { usage() }
    print(try await Nights(store: arguments[1]).run(arguments[2], day: day))
case "difference":
    guard let rows = Int(arguments[2]) else { usage() }
    try DifferenceRace(rows: rows, store: arguments[1]).run()
default: usage()
}
