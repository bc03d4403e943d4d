import ArgumentParser
import Foundation
import OneRosterCSV
import OneRosterModel
import OneRosterTesting

/// `crosswalk generate`.
struct GenerateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "generate", abstract: "Makes data for tests, demonstrations and benchmarks.",
        subcommands: [GenerateDistrict.self])
}

/// `crosswalk generate district`.
struct GenerateDistrict: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "district", abstract: "Makes a OneRoster bundle of a plausible, invented school district.",
        discussion: """
            The same options give the same bytes on every machine, as long as the school year is the same: \
            what has ended by its own dates may go without a hold, so that the year follows the calendar unless \
            --school-year fixes it. About 0.4 classes and 10 enrollments come with each \
            student. Accidents: rekey-school[=NUMBER] gives one school other ids throughout, \
            truncate-enrollments[=PERCENT] ends enrollments.csv early, header-only=FILE keeps the header of a file \
            alone.
            """)

    @Option(help: ArgumentHelp("How many students there are on night 0.", valueName: "n"))
    var students: Int

    @Option(help: ArgumentHelp("What all choices come from.", valueName: "n"))
    var seed: UInt64

    @Option(help: ArgumentHelp("The folder to write into; made where it is missing.", valueName: "dir"))
    var output: String

    @Option(help: "The version of OneRoster: 1.1 or 1.2.")
    var version: BundleVersion = .v1_2

    @Option(
        help: ArgumentHelp(
            "The calendar year in which the school year ends. (default: next year, so that no term of it is long over)",
            valueName: "year"))
    var schoolYear: Int?

    @Option(help: ArgumentHelp("The bundle of the k-th following night.", valueName: "k"))
    var night = 0

    @Flag(help: "Only what changed since the night before.")
    var delta = false

    @Option(help: ArgumentHelp("Add an accident; may be repeated.", valueName: "accident"))
    var event: [String] = []

    func run() throws {
        do {
            let accidents = try event.map { try DistrictAccident(parsing: $0) }
            let district = try District(
                DistrictOptions(
                    students: students, seed: seed, version: version.version,
                    schoolYear: schoolYear ?? Today.year + 1))
            let bundle =
                try delta
                ? district.delta(night: night, accidents: accidents) : district.bulk(night: night, accidents: accidents)
            try write(bundle)
        } catch let error as DistrictError {
            throw ToolFailure("\(error)")
        }
        try StandardOutput.write("Wrote night \(night)\(delta ? ", changes alone," : "") to \(output)\n")
    }

    private func write(_ bundle: DistrictBundle) throws {
        let progress = ProgressLine()
        defer { progress.clear() }
        do {
            try FileManager.default.createDirectory(atPath: output, withIntermediateDirectories: true)
            try bundle.write(toFolder: output) { progress.show("Writing \($0.fileName)") }
        } catch {
            throw ToolFailure("cannot write to \(output): check that it is a folder, may be written to, and has room")
        }
    }
}

/// The versions that are generated.
enum BundleVersion: String, ExpressibleByArgument, CaseIterable {
    case v1_1 = "1.1"
    case v1_2 = "1.2"

    var version: OneRosterVersion { self == .v1_1 ? .v1_1 : .v1_2 }
}
