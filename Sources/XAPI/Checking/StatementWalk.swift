internal import CrosswalkJSON

/// Goes through a statement once, byte by byte, and notes what breaks the standard. Nothing is made on the way where all
/// is well: no text, no tree.
struct StatementWalk {
    let version: XAPIVersion
    private let rows = ShapeTable.rows
    /// Without pointers at first: each object adds its own part on the way out.
    private(set) var findings: [XAPIFinding] = []
    private(set) var isRefused = false
    /// The numbers of the score that is being read.
    var score: [JSONNumber?] = [nil, nil, nil, nil]

    /// Of more findings in a statement only this many are kept.
    private static let mostFindings = 100

    init(_ version: XAPIVersion) { self.version = version }

    /// What is known of an object when its members were read.
    struct Seen {
        /// The members, by their bits.
        var mask: UInt32 = 0
        var type = TypeWord.none
        var id: JSONText?
        /// Of `context`, whether it has what only an Activity may have.
        var hasActivityTerms = false
        /// Of `object`.
        var objectType = TypeWord.none
        var isVoiding = false
        /// How many of a Group's members there are, and of the `member` of an authority.
        var members = 0
        /// Of an `interactionType`.
        var interaction: JSONText?
    }

    // MARK: Findings

    mutating func note(
        _ code: XAPIFinding.Code, _ severity: XAPIFinding.Severity = .error, _ property: StaticString? = nil,
        in shape: Shape, fix: String? = nil
    ) {
        if severity == .error { isRefused = true }
        guard findings.count < Self.mostFindings else { return }
        let name = property.map { "\($0)" }
        var finding = XAPIFinding(code, severity, property: name, clause: rows[shape.rawValue].clause, fix: fix)
        finding.pointer = name.map { "/\($0)" } ?? ""
        findings.append(finding)
    }

    /// Leads what was found from there on into a part of the object that is being read.
    mutating func prefix(from start: Int, _ part: @autoclosure () -> String) {
        guard findings.count > start else { return }
        let part = part()
        for index in start..<findings.count { findings[index].pointer = "/\(part)" + findings[index].pointer }
    }

    // MARK: Objects

    /// Reads an object of a shape.
    mutating func object(_ shape: Shape, _ json: inout JSONReader) throws(JSONError) -> Seen {
        var seen = Seen()
        if shape == .score { score = [nil, nil, nil, nil] }
        try json.beginObject()
        while let name = try json.nextMember() {
            try member(name, shape, &seen, &json)
        }
        if shape == .context { seen.hasActivityTerms = seen.mask & ShapeBits.activityTerms != 0 }
        close(shape, seen)
        return seen
    }

    private mutating func member(
        _ name: JSONText, _ shape: Shape, _ seen: inout Seen, _ json: inout JSONReader
    ) throws(JSONError) {
        let properties = rows[shape.rawValue].properties
        for index in 0..<properties.count where name == properties[index].name {
            seen.mask |= 1 << UInt32(index)
            let property = properties[index]
            if property.isNew, version == .v1_0_3 {
                return note(.newerProperty, .error, property.name, in: shape)
            }
            return try value(property, shape, &seen, &json)
        }
        noteUnknown(name, shape)
    }

    @inline(never)
    private mutating func noteUnknown(_ name: JSONText, _ shape: Shape) {
        let text = String(name)
        let lowered = text.lowercased()
        let meant = rows[shape.rawValue].properties.first { "\($0.name)".lowercased() == lowered }
        let start = findings.count
        note(.unknownProperty, in: shape, fix: meant.map { "Write the member's name as \($0.name)." })
        prefix(from: start, PointerText.part(text))
    }

    /// Reads a value if it has the type of JSON that belongs there; notes it and passes over it otherwise.
    mutating func isKind(
        _ kind: JSONKind, _ property: StaticString, _ shape: Shape, _ json: inout JSONReader
    ) throws(JSONError) -> Bool {
        let found = try json.kind()
        guard found != kind else { return true }
        note(found == .null ? .null : .wrongType, .error, property, in: shape)
        try json.skip()
        return false
    }
}

/// A part of a JSON pointer.
enum PointerText {
    private static let longest = 64

    /// A name that comes from the document, as far as it is fit to be shown, escaped (RFC 6901 §3).
    static func part(_ name: String) -> String {
        guard name.utf8.count <= longest, name.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) else {
            return "(another name)"
        }
        guard name.utf8.contains(where: { $0 == 0x7E || $0 == 0x2F }) else { return name }
        return name.reduce(into: "") { $0 += $1 == "~" ? "~0" : $1 == "/" ? "~1" : String($1) }
    }
}

/// The words of `objectType`.
enum TypeWord: Sendable {
    /// There is no `objectType`.
    case none
    case agent, group, activity, statementRef, subStatement, contextAgent, contextGroup
    /// Another word, or no text.
    case other

    init(_ text: JSONText) {
        switch text {
        case "Agent": self = .agent
        case "Group": self = .group
        case "Activity": self = .activity
        case "StatementRef": self = .statementRef
        case "SubStatement": self = .subStatement
        case "contextAgent": self = .contextAgent
        case "contextGroup": self = .contextGroup
        default: self = .other
        }
    }
}
