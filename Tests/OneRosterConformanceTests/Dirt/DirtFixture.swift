/// A bundle with the dirt of one row of digest §9, and what both modes must say of it.
struct DirtFixture: Sendable, CustomStringConvertible {
    let name: String
    /// The row of §9, in its words.
    let seen: String
    let bundle: DraftBundle
    /// What strict reading says; most dirt is an error there. `nil` where the digest leaves it open.
    let strict: Expectation?
    /// What lenient reading must say while it takes the bundle in.
    let lenient: [ExpectedFinding]
    /// Whether lenient reading mends the dirt, and so must name a repair with each finding in ``lenient``.
    let isRepaired: Bool
    /// Records that must have been read, by full file name. By default every row of the undamaged base.
    let records: [String: Int]

    init(
        _ name: String, seen: String, _ bundle: DraftBundle, strict: Expectation?, lenient: [ExpectedFinding],
        isRepaired: Bool = true, records: [String: Int]
    ) {
        self.name = name
        self.seen = seen
        self.bundle = bundle
        self.strict = strict
        self.lenient = lenient
        self.isRepaired = isRepaired
        self.records = records
    }

    /// A fixture of which the same finding is an error in strict mode and a repair in lenient mode, and of which no row
    /// of the file is lost.
    init(_ name: String, seen: String, _ bundle: DraftBundle, _ findings: [ExpectedFinding]) {
        let files = Set(findings.flatMap(\.files))
        let rows = files.map { file in (file, bundle.table(String(file.dropLast(4))).rows.count) }
        self.init(
            name, seen: seen, bundle, strict: .rejectAtLeast(findings),
            lenient: findings.map { $0.with(severity: .tolerated) },
            records: Dictionary(uniqueKeysWithValues: rows))
    }

    var description: String { name }
}

extension ExpectedFinding {
    func with(severity: ExpectedSeverity) -> ExpectedFinding {
        var copy = self
        copy.severity = severity
        return copy
    }
}
