import OneRosterCSV

/// All findings of one code and severity: what a reader deals with at once.
struct FindingGroup {
    /// One column of one file, or a whole file.
    struct Place {
        let file: String?
        let column: String?
        /// Findings here, as far as the report keeps them.
        var count = 0
        /// Whether there may be more of them than the report keeps.
        var isAbridged: Bool { count >= BundleLimits().findingsPerPlace }
        /// The first rows, ascending.
        var rows: [Int] = []
        /// What was expected, where every finding here says the same.
        var detail: String?
    }

    /// The rows of a place that are named.
    static let rowLimit = 5

    let code: FindingCode
    let severity: Finding.Severity
    private(set) var count = 0
    private(set) var places: [Place] = []
    /// What lenient reading did, each once, in order of appearance.
    private(set) var repairs: [Repair] = []

    /// The groups of a report: errors first, then by how often they were found, then by code.
    static func groups(of report: ValidationReport) -> [FindingGroup] {
        struct Key: Hashable {
            let code: FindingCode
            let severity: Finding.Severity
        }
        var groups: [Key: FindingGroup] = [:]
        for finding in report.findings {
            let key = Key(code: finding.code, severity: finding.severity)
            groups[key, default: FindingGroup(code: finding.code, severity: finding.severity)].add(finding)
        }
        // Findings beyond what the report keeps can be told apart by code alone.
        for code in report.counts.keys {
            let keys = groups.keys.filter { $0.code == code }
            if keys.count == 1, let key = keys.first { groups[key]?.count = report.counts[code] ?? 0 }
        }
        return groups.values.sorted { a, b in
            (b.severity, b.count, a.code.rawValue) < (a.severity, a.count, b.code.rawValue)
        }
    }

    private init(code: FindingCode, severity: Finding.Severity) {
        self.code = code
        self.severity = severity
    }

    private mutating func add(_ finding: Finding) {
        count += 1
        if let repair = finding.repair, !repairs.contains(repair) { repairs.append(repair) }
        let known = places.firstIndex { $0.file == finding.file && $0.column == finding.column }
        let index = known ?? places.endIndex
        if known == nil { places.append(Place(file: finding.file, column: finding.column, detail: finding.detail)) }
        places[index].count += 1
        if places[index].detail != finding.detail { places[index].detail = nil }
        if let row = finding.row, places[index].rows.count < Self.rowLimit { places[index].rows.append(row) }
    }
}

extension FindingGroup.Place {
    /// The file and column, in words.
    var name: String {
        guard let file else { return "the bundle" }
        return column.map { "\(file), column \($0)" } ?? file
    }

    /// The first rows, in words; empty where no row is meant.
    var rowText: String {
        guard !rows.isEmpty else { return "" }
        let more = count - rows.count
        let list = rows.map(String.init).joined(separator: ", ")
        let rest = more > 0 ? " and \(isAbridged ? "at least " : "")\(more.grouped) more" : ""
        return (rows.count == 1 ? "row " : "rows ") + list + rest
    }
}

extension ValidationReport {
    /// Findings of severity notice.
    var noticeCount: Int { counts.values.reduce(0, +) - errorCount - warningCount }

    /// The numbers by severity, in words.
    var tally: String {
        "\(errorCount.of("error")), \(warningCount.of("warning")), \(noticeCount.of("notice"))"
    }
}
