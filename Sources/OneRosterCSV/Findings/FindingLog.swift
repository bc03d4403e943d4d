/// Collects findings during a run. Every one is counted; of each kind in one place only the first ones are kept, so
/// that a file with a million bad rows does not fill the memory.
final class FindingLog {
    private struct Place: Hashable {
        let code: FindingCode
        let file: String?
        let column: String?
        let repair: Repair?
    }

    private let limit: Int
    private var places: [Place: Int] = [:]
    private(set) var kept: [Finding] = []
    private(set) var counts: [FindingCode: Int] = [:]
    private(set) var errorCount = 0
    private(set) var warningCount = 0
    private(set) var total = 0

    /// - Parameter limit: How many findings of one code in one column of one file are kept. At least 1.
    init(limit: Int) { self.limit = max(1, limit) }

    func add(_ finding: Finding) {
        total += 1
        counts[finding.code, default: 0] += 1
        if finding.severity == .error { errorCount += 1 }
        if finding.severity == .warning { warningCount += 1 }
        let place = Place(code: finding.code, file: finding.file, column: finding.column, repair: finding.repair)
        let seen = places[place, default: 0]
        places[place] = seen + 1
        if seen < limit { kept.append(finding) }
    }

    func add(
        _ code: FindingCode, file: String? = nil, row: Int? = nil, column: String? = nil, detail: String? = nil,
        severity: Finding.Severity? = nil, repair: Repair? = nil
    ) {
        let weight = severity ?? (repair == nil ? code.severity : min(code.severity, .warning))
        add(
            Finding(
                code: code, severity: weight, file: file, row: row, column: column, detail: detail, repair: repair))
    }

    /// The findings by file in the manifest's order, then row, in the order in which they were made.
    func sorted() -> [Finding] {
        let order = Dictionary(
            uniqueKeysWithValues: OneRosterFile.allCases.enumerated().map { ($1.fileName, $0 + 2) })
        func rank(_ file: String?) -> Int {
            guard let file else { return 0 }
            return file == Manifest.fileName ? 1 : order[file] ?? 99
        }
        return kept.enumerated().sorted { a, b in
            let (left, right) = (a.element, b.element)
            let key = (rank(left.file), left.row ?? 0, a.offset)
            return key < (rank(right.file), right.row ?? 0, b.offset)
        }.map(\.element)
    }
}
