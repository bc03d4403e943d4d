/// The findings of one document, and the place at which it is being looked.
struct FindingLog: Sendable {
    /// Of more findings the first are kept.
    static let most = 1_000

    enum Step: Sendable {
        case property(Property)
        case index(Int)
        case name(String)

        var text: String {
            switch self {
            case .property(let property): "\(property.name)"
            case .index(let index): String(index)
            case .name(let name): name
            }
        }
    }

    private(set) var findings: [CaliperFinding] = []
    /// How many of all findings, kept or not, are errors.
    private(set) var errors = 0
    private var path: [Step] = []

    mutating func enter(_ step: Step) { path.append(step) }

    mutating func leave() { path.removeLast() }

    /// Notes something at the present place.
    mutating func note(
        _ code: CaliperFinding.Code, _ expected: @autoclosure () -> String, _ severity: CaliperFinding.Severity = .error
    ) {
        add(code, severity, pointer, property, expected())
    }

    /// Notes something about a property of the node at the present place.
    mutating func note(
        _ code: CaliperFinding.Code, in property: Property, _ expected: @autoclosure () -> String,
        _ severity: CaliperFinding.Severity = .error
    ) {
        add(code, severity, pointer + "/" + "\(property.name)", "\(property.name)", expected())
    }

    mutating func note(_ finding: CaliperFinding) {
        if finding.severity == .error { errors += 1 }
        if findings.count < Self.most { findings.append(finding) }
    }

    private mutating func add(
        _ code: CaliperFinding.Code, _ severity: CaliperFinding.Severity, _ pointer: String, _ property: String?,
        _ expected: String
    ) {
        note(CaliperFinding(code, severity, at: pointer, property: property, expected: expected))
    }

    /// The present place as a JSON pointer.
    private var pointer: String { path.map { "/" + Self.escaped($0.text) }.joined() }

    /// The innermost property of the present place.
    private var property: String? {
        for step in path.reversed() {
            switch step {
            case .property(let property): return "\(property.name)"
            case .name(let name): return name
            case .index: continue
            }
        }
        return nil
    }

    /// A name as a pointer has it (RFC 6901 §3).
    private static func escaped(_ name: String) -> String {
        guard name.utf8.contains(where: { $0 == 0x7E || $0 == 0x2F }) else { return name }
        return name.split(separator: "~", omittingEmptySubsequences: false).joined(separator: "~0")
            .split(separator: "/", omittingEmptySubsequences: false).joined(separator: "~1")
    }

    /// A name from the document, so much of it as a finding shows.
    static func shown(_ name: String) -> String { String(name.prefix(64)) }
}
