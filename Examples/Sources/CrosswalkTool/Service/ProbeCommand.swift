import ArgumentParser
import CrosswalkJSON
import CrosswalkRuntime
import OneRosterModel
import OneRosterREST

/// `crosswalk probe URL`: what a OneRoster server can do.
struct ProbeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "probe",
        abstract: "Says what a OneRoster server can do, in at most 12 GET requests that read next to nothing.",
        discussion: """
            The address may have the standard's path behind it or not. The exit status is 0 where the server answers, \
            and 2 where it cannot be asked.
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text, json
    }

    @Argument(help: "The service's address.") var url: String
    @OptionGroup var options: ServiceOptions
    @Option(help: "How the report is written: text or json.") var format: Format = .text

    func run() async throws {
        let service = try options.service(at: url)
        let found = try await CapabilityProbe(service.site) { service.client($0) }.run()
        if found.version == nil {
            throw ToolFailure(
                "\(service.site.root): \(found.failure.map { "\($0)" } ?? "it does not answer as OneRoster")")
        }
        let report = ProbeReport(found, service)
        switch format {
        case .text: try StandardOutput.write(Array(report.text.utf8))
        case .json: try StandardOutput.write(report.json)
        }
    }
}

/// What a probe found, for people and for machines.
struct ProbeReport {
    private let found: ServerCapabilities
    private let service: RosterService

    init(_ found: ServerCapabilities, _ service: RosterService) {
        self.found = found
        self.service = service
    }

    private var lines: [(name: String, words: String, value: Bool?)] {
        [
            ("discovery", "describes itself", found.hasDiscovery),
            ("total", "counts its records", found.countsRecords),
            ("nextLink", "names the next page", found.namesNextPage),
            ("revision", "names the state of its data", found.namesRevision),
            ("date", "says what time it is", found.tellsTime),
            ("sort", "sorts as it is asked to", found.sorts),
            ("filter", "holds to filters", found.filters),
            ("refusesBadFilter", "refuses a filter that is none", found.refusesBadFilters),
            ("delta", "gives changed records alone", found.filtersChanges),
            ("single", "answers for single records", found.hasSingleRecords),
            ("demographics", "offers demographics", found.hasDemographics),
            ("resources", "offers resources", found.hasResources),
            ("gradebook", "offers a gradebook", found.hasGradebook),
        ]
    }

    var text: String {
        let version = found.version.map { "OneRoster \($0)" } ?? "OneRoster"
        let people = found.users.map { ", \($0.grouped) people" } ?? ""
        var text = "\(service.site.root): \(version)\(people)\n\n"
        for line in lines {
            let answer = line.value.map { $0 ? "yes" : "no" } ?? "not found out"
            text += "  \(line.words.padded(to: 34))\(answer)\n"
        }
        if !service.profile.notes.isEmpty {
            text += "\nKnown of \(service.profile.name):\n" + service.profile.notes.map { "  \($0)\n" }.joined()
        }
        return text + "\n\(found.requests.of("request")) sent.\n"
    }

    var json: [UInt8] {
        var object = JSONObject()
        object["url"] = .string(service.site.root.description)
        object["version"] = found.version.map { .string($0.rawValue) } ?? .null
        object["profile"] = .string(service.profile.code)
        object["users"] = found.users.map { .number(JSONNumber($0)) } ?? .null
        for line in lines { object[line.name] = line.value.map { .bool($0) } ?? .null }
        object["requests"] = .number(JSONNumber(found.requests))
        return JSONValue.object(object).json + [UInt8(ascii: "\n")]
    }
}
