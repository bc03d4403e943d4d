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
    /// - Throws: `JSONError` for what is no JSON, such as an error page, and for what breaks the limits.
    public func report(
        on document: [UInt8], as type: OneRosterEntityType, limits: JSONLimits = .standard
    ) throws(JSONError) -> OneRosterJSONReport {
        let value = try JSONValue(json: document, mode: mode == .strict ? .strict : .tolerant, limits: limits)
        var report = OneRosterJSONReport()
        guard let shape = ShapeTable.shape(of: type, in: version) else {
            report.findings = [Self.document(.noSuchType)]
            return report
        }
        for (index, record) in records(in: value, type, &report.findings).enumerated() {
            var walk = ShapeWalk(mode, shape)
            let read = walk.record(record)
            report.records.append(
                OneRosterJSONRecord(
                    index: index, sourcedID: (read ?? record.object)?["sourcedId"]?.string, value: read,
                    findings: walk.findings))
        }
        return report
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

    /// Wrappers are closed in 1.2; a 1.1 answer may bring its status beside the data.
    private func noteOthers(than name: String, in object: JSONObject, _ findings: inout [OneRosterJSONFinding]) {
        guard version == .v1_2 else { return }
        for member in object.members where member.name != name {
            let repair: OneRosterJSONFinding.Repair? = mode == .tolerant ? .dropped : nil
            findings.append(Self.document(.unknownMember, repair, path: ShapePath.shown(member.name)))
        }
    }
}
