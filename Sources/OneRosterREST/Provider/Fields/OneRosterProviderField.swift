public import CrosswalkJSON
public import OneRosterModel
internal import _CrosswalkSupport

/// A member of the records of a type, by the path under which clients filter and sort: `familyName`, `school.sourcedId`
/// (or `school`), `roles.role`, `metadata.x`.
///
/// Only names that the version's tables have can be made. Passwords have no field: who may filter by one can guess it
/// letter by letter.
public struct OneRosterProviderField: Hashable, Sendable {
    /// How values are compared.
    public enum Kind: String, Hashable, Sendable {
        /// By the bytes of their UTF-8.
        case text
        /// As points in time; days begin at midnight UTC.
        case time
        /// As numbers.
        case number
        /// `"true"` and `"false"`.
        case boolean
    }

    /// The type of the records.
    public let type: OneRosterEntityType
    /// In which version's form they are looked at.
    public let version: OneRosterVersion
    /// The names from the record inwards. That of a reference ends in `sourcedId`.
    public let path: [String]
    /// How values are compared.
    public let kind: Kind
    /// Whether a record may have several values.
    public let isList: Bool

    /// Finds the field of a path as a client writes it; `nil` where the version has none.
    public init?(_ path: String, of type: OneRosterEntityType, in version: OneRosterVersion) {
        guard let shape = ShapeTable.shape(of: type, in: version), path.utf8.count <= 256 else { return nil }
        let names = path.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        guard names.allSatisfy({ !$0.isEmpty }), let found = FieldSearch(shape).find(names[...]) else { return nil }
        self.init(type: type, version: version, path: found.path, kind: found.kind, isList: found.isList)
    }

    private init(
        type: OneRosterEntityType, version: OneRosterVersion, path: [String], kind: Kind, isList: Bool
    ) {
        self.type = type
        self.version = version
        self.path = path
        self.kind = kind
        self.isList = isList
    }

    /// The record's id, by which everything is ordered in the end.
    public static func sourcedID(of type: OneRosterEntityType, in version: OneRosterVersion) -> Self {
        Self(type: type, version: version, path: ["sourcedId"], kind: .text, isList: false)
    }

    /// The path as clients write it.
    public var name: String { path.joined(separator: ".") }

    /// The values that a record has there, as texts; none where the member is absent or `null`.
    public func values(in record: JSONObject) -> [String] {
        guard let first = path.first, let value = VersionView.member(first, of: record, type, in: version) else {
            return []
        }
        var texts: [String] = []
        Self.collect(value, path.dropFirst(), isOpen: first == "metadata", &texts)
        return texts
    }

    private static func collect(
        _ value: JSONValue, _ path: ArraySlice<String>, isOpen: Bool, _ texts: inout [String]
    ) {
        switch value {
        case .array(let elements):
            for element in elements { collect(element, path, isOpen: isOpen, &texts) }
        case .object(let object):
            // Names of members of one's own may have points in them.
            if isOpen, let whole = object[path.joined(separator: ".")] {
                collect(whole, [], isOpen: false, &texts)
            } else if let name = path.first, let inner = object[name] {
                collect(inner, path.dropFirst(), isOpen: isOpen, &texts)
            }
        case .null: break
        case .string(let text): if path.isEmpty { texts.append(text) }
        case .number(let number): if path.isEmpty { texts.append(number.lexeme) }
        case .bool(let bool): if path.isEmpty { texts.append(bool ? "true" : "false") }
        }
    }
}

/// Follows names through the shapes of a record.
private struct FieldSearch {
    typealias Found = (path: [String], kind: OneRosterProviderField.Kind, isList: Bool)

    private let root: ObjectShape

    init(_ root: ObjectShape) { self.root = root }

    func find(_ names: ArraySlice<String>) -> Found? { find(names, in: root) }

    private func find(_ names: ArraySlice<String>, in shape: ObjectShape) -> Found? {
        guard let name = names.first, name != "password", let member = shape[name],
            let rest = find(names.dropFirst(), in: member.shape)
        else { return nil }
        return ([member.name] + rest.path, rest.kind, rest.isList)
    }

    private func find(_ names: ArraySlice<String>, in shape: ValueShape) -> Found? {
        switch shape {
        case .list(let element, _): return find(names, in: element).map { ($0.path, $0.kind, true) }
        case .object(let object): return find(names, in: object)
        // Below it may stand anything, so there may be several values.
        case .anyObject: return names.isEmpty ? nil : (Array(names), .text, true)
        case .reference:
            if names.isEmpty { return (["sourcedId"], .text, false) }
            let isKnown = names.count == 1 && ["sourcedId", "type"].contains(names.first)
            return isKnown ? (Array(names), .text, false) : nil
        default: return names.isEmpty ? ([], Self.kind(of: shape), false) : nil
        }
    }

    private static func kind(of shape: ValueShape) -> OneRosterProviderField.Kind {
        switch shape {
        case .date, .dateTime: .time
        case .number: .number
        case .boolean: .boolean
        default: .text
        }
    }
}
