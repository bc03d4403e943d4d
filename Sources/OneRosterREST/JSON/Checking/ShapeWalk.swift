internal import CrosswalkJSON

/// Walks through one record beside its shape. What a strict check refuses, tolerant reading repairs where it plainly means
/// something, leaves out where it may be missing, and refuses else.
struct ShapeWalk {
    /// Of more findings the first are kept: a record with a list of a million faults is told once.
    static let mostFindings = 1_000

    let isTolerant: Bool
    private let root: ObjectShape
    private(set) var findings: [OneRosterJSONFinding] = []
    /// Refusals beyond those that are kept.
    private var moreRefusals = 0

    init(_ mode: OneRosterJSONCheck.Mode, _ shape: ObjectShape) {
        isTolerant = mode == .tolerant
        root = shape
    }

    /// The record as it is read; `nil` where it is refused.
    mutating func record(_ value: JSONValue) -> JSONObject? {
        guard let object = value.object else {
            refuse(value.isNull ? .null : .wrongType, "")
            return nil
        }
        let read = self.object(object, root, "", isRecord: true)
        if isTolerant, read["sourcedId"]?.string == "" { refuse(.missingRequired, "sourcedId") }
        return isRefused(since: Mark(findings: 0, more: 0)) ? nil : read
    }

    // MARK: Findings

    private mutating func note(
        _ code: OneRosterJSONFinding.Code, _ path: String, _ severity: OneRosterJSONFinding.Severity,
        _ repair: OneRosterJSONFinding.Repair?
    ) {
        guard findings.count < Self.mostFindings else {
            if severity == .error { moreRefusals += 1 }
            return
        }
        findings.append(OneRosterJSONFinding(code: code, severity: severity, path: path, repair: repair))
    }

    mutating func refuse(_ code: OneRosterJSONFinding.Code, _ path: String) { note(code, path, .error, nil) }

    mutating func warn(
        _ code: OneRosterJSONFinding.Code, _ path: String, _ repair: OneRosterJSONFinding.Repair? = nil
    ) {
        note(code, path, .warning, repair)
    }

    /// A fault with a way out in tolerant reading.
    mutating func fault<Value>(
        _ code: OneRosterJSONFinding.Code, _ path: String, _ repair: OneRosterJSONFinding.Repair, _ value: Value?
    ) -> Value? {
        if isTolerant, let value {
            warn(code, path, repair)
            return value
        }
        refuse(code, path)
        return nil
    }

    // MARK: Objects

    mutating func object(
        _ object: JSONObject, _ shape: ObjectShape, _ path: String, isRecord: Bool = false
    ) -> JSONObject {
        var read = JSONObject()
        for member in object.members {
            if let known = shape[member.name] {
                let place = ShapePath.member(known.name, of: path)
                read[known.name] = self.member(member.value, known, place, isRecord: isRecord)
            } else if shape.isOpen || root.isOpen {
                if !isTolerant || shape.isOpen && !isRecord { read[member.name] = member.value }
            } else if isTolerant {
                warn(.unknownMember, ShapePath.member(ShapePath.shown(member.name), of: path), .dropped)
            } else {
                refuse(.unknownMember, ShapePath.member(ShapePath.shown(member.name), of: path))
            }
        }
        for member in shape.members where member.isRequired && object[member.name] == nil {
            read[member.name] = missing(member, ShapePath.member(member.name, of: path), isRecord: isRecord)
        }
        return read
    }

    /// A member that is there.
    private mutating func member(
        _ value: JSONValue, _ known: MemberShape, _ path: String, isRecord: Bool
    ) -> JSONValue? {
        let before = mark
        if isTolerant, let code = absence(value, known.shape) {
            warn(code, path, .dropped)
            return known.isRequired ? missing(known, path, isRecord: isRecord) : nil
        }
        if let read = self.value(value, known.shape, path) { return read }
        guard isTolerant, !isEssential(known, isRecord: isRecord) else { return nil }
        // What may be missing may be illegible: the member goes, the record stays.
        soften(from: before)
        return nil
    }

    /// A place in what was found.
    struct Mark {
        let findings: Int
        let more: Int
    }

    var mark: Mark { Mark(findings: findings.count, more: moreRefusals) }

    /// Whether anything was refused from there on.
    func isRefused(since mark: Mark) -> Bool {
        moreRefusals > mark.more || findings[mark.findings...].contains { $0.severity == .error }
    }

    /// What was refused from there on was left out instead.
    mutating func soften(from mark: Mark) {
        moreRefusals = mark.more
        for index in findings.indices.dropFirst(mark.findings) where findings[index].severity == .error {
            let refused = findings[index]
            findings[index] = OneRosterJSONFinding(
                code: refused.code, severity: .warning, path: refused.path, repair: .dropped)
        }
    }

    /// Whether `true` and `false` may be written without quotes.
    var takesJSONBooleans: Bool { root.takesJSONBooleans }

    /// `null`, and the empty text where no text belongs, are how servers write that there is nothing.
    private func absence(_ value: JSONValue, _ shape: ValueShape) -> OneRosterJSONFinding.Code? {
        if value.isNull { return .null }
        guard value.string == "" else { return nil }
        switch shape {
        case .text: return nil
        case .date: return .invalidDate
        case .dateTime: return .invalidDateTime
        case .uri: return .invalidURI
        case .boolean: return .invalidBoolean
        case .term, .objectiveSource: return .invalidTerm
        case .number, .reference, .object, .list, .anyObject: return .wrongType
        }
    }

    /// What stands in for a required member that is not there.
    private mutating func missing(_ member: MemberShape, _ path: String, isRecord: Bool) -> JSONValue? {
        if isTolerant, isRecord, member.name == "status" {
            warn(.missingRequired, path, .assumed)
            return .string("active")
        }
        guard isTolerant, !isEssential(member, isRecord: isRecord) else {
            refuse(.missingRequired, path)
            return nil
        }
        warn(.missingRequired, path, .dropped)
        return nil
    }

    /// Without which a record means nothing: its id, whether it is to stay, what it belongs to, when it holds, its kind.
    private func isEssential(_ member: MemberShape, isRecord: Bool) -> Bool {
        guard member.isRequired else { return false }
        switch member.shape {
        case .reference, .date, .term: return true
        default: return isRecord && member.name == "sourcedId"
        }
    }
}
