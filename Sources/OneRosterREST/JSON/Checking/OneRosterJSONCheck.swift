public import CrosswalkJSON
public import OneRosterModel

/// Holds OneRoster's JSON against the standard, record by record.
///
/// ```swift
/// let check = OneRosterJSONCheck(.v1_2)
/// let report = try check.report(on: body, as: .user)
/// ```
public struct OneRosterJSONCheck: Sendable {
    /// How much is let pass.
    public enum Mode: String, CaseIterable, Hashable, Sendable {
        /// 1.2: the official schema, with members that it does not name refused. 1.1: the standard's tables; members that
        /// they do not name are let pass, `null` is not.
        case strict
        /// What servers send that plainly means something is read as that, and told.
        case tolerant
    }

    /// The version.
    public let version: OneRosterVersion
    /// How much is let pass.
    public let mode: Mode

    /// A check.
    ///
    /// - Parameters:
    ///   - version: 1.1 or 1.2; 1.0 is read as 1.1.
    ///   - mode: How much is let pass.
    public init(_ version: OneRosterVersion, mode: Mode = .strict) {
        self.version = version
        self.mode = mode
    }

    /// Reads a document: a record by itself, under its type's name, or a list under the plural.
    ///
    /// - Parameters:
    ///   - document: UTF-8.
    ///   - type: What it holds.
    ///   - limits: What the document may cost.
    /// - Throws: `JSONError` for what is no JSON, such as an error page, for what breaks the limits, and in either mode for
    ///   an object with two members of one name: which of them counts, nobody can say.
    public func report(
        on document: [UInt8], as type: OneRosterEntityType, limits: JSONLimits = .standard
    ) throws(JSONError) -> OneRosterJSONReport {
        let value = try value(of: document, limits)
        var report = OneRosterJSONReport()
        guard let shape = ShapeTable.shape(of: type, in: version) else {
            report.findings = [Self.document(.noSuchType)]
            return report
        }
        var kept = 0
        for (index, record) in records(in: value, type, &report.findings).enumerated() {
            var walk = ShapeWalk(mode, shape)
            let read = walk.record(record)
            let findings =
                kept < Self.mostFindings
                ? walk.findings : walk.findings.first { $0.severity == .error }.map { [$0] } ?? []
            kept += findings.count
            report.records.append(
                OneRosterJSONRecord(
                    index: index, sourcedID: (read ?? record.object)?["sourcedId"]?.string, value: read,
                    findings: findings))
        }
        return report
    }

    /// Of more findings in a document only the first reason of each refusal is kept.
    private static let mostFindings = 100_000

    private func value(of document: [UInt8], _ limits: JSONLimits) throws(JSONError) -> JSONValue {
        guard mode == .tolerant else { return try JSONValue(json: document, mode: .strict, limits: limits) }
        let (value, notes) = try JSONValue.tolerant(json: document, limits: limits)
        // Where so much was let pass that not all of it is known, there may be one among the rest.
        let last = notes.count >= JSONNote.mostKept ? notes.last : nil
        if let note = notes.first(where: { $0.code == .duplicateMember }) ?? last {
            throw JSONError(.duplicateMember, at: note.offset)
        }
        return value
    }

    static func document(
        _ code: OneRosterJSONFinding.Code, _ repair: OneRosterJSONFinding.Repair? = nil, path: String = ""
    ) -> OneRosterJSONFinding {
        OneRosterJSONFinding(code: code, severity: repair == nil ? .error : .warning, path: path, repair: repair)
    }

    // MARK: Wrappers

    private func records(
        in value: JSONValue, _ type: OneRosterEntityType, _ findings: inout [OneRosterJSONFinding]
    ) -> [JSONValue] {
        if case .array(let elements) = value, mode == .tolerant {
            findings.append(Self.document(.wrapper, .read))
            return elements
        }
        guard let object = value.object else {
            findings.append(Self.document(.noRecord))
            return []
        }
        if object["sourcedId"] != nil { return [value] }
        guard let (name, content) = content(of: object, type) else {
            // What is no wrapper is a record without its id, unless nothing in it is of a record.
            if object.members.contains(where: { ShapeTable.shape(of: type, in: version)?[$0.name] != nil }) {
                return [value]
            }
            findings.append(Self.document(.noRecord))
            return []
        }
        guard !isAmbiguous(object, type) else {
            findings.append(Self.document(.wrapper, path: name))
            return []
        }
        noteOthers(than: name, in: object, &findings)
        if let elements = content.array {
            let isNamed = name == type.plural
            if !isNamed { findings.append(Self.document(.wrapper, mode == .tolerant ? .read : nil, path: name)) }
            return elements
        }
        guard content.object != nil else {
            findings.append(Self.document(content.isNull ? .null : .wrongType, path: name))
            return []
        }
        let isNamed = name == type.singular
        if !isNamed { findings.append(Self.document(.wrapper, mode == .tolerant ? .read : nil, path: name)) }
        return [content]
    }

    /// The member that holds what was asked for. A list under the singular, or a record under the plural, is found too, and
    /// told.
    private func content(of object: JSONObject, _ type: OneRosterEntityType) -> (String, JSONValue)? {
        let names = [type.plural, type.singular] + (mode == .tolerant ? type.otherPlurals : [])
        for name in names {
            if let value = object[name] { return (name, value) }
        }
        return nil
    }

    /// Whether several members could be what was asked for: an empty one must not hide a full one.
    private func isAmbiguous(_ object: JSONObject, _ type: OneRosterEntityType) -> Bool {
        Set([type.plural, type.singular] + type.otherPlurals).count { object[$0] != nil } > 1
    }

    /// Wrappers are closed in 1.2; a 1.1 answer may bring its status beside the data.
    private func noteOthers(than name: String, in object: JSONObject, _ findings: inout [OneRosterJSONFinding]) {
        guard version == .v1_2 else { return }
        for member in object.members where member.name != name {
            let repair: OneRosterJSONFinding.Repair? = mode == .tolerant ? .dropped : nil
            findings.append(Self.document(.unknownMember, repair, path: ShapePath.shown(member.name)))
        }
    }
}
