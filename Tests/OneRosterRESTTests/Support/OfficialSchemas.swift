import CrosswalkJSON
import Foundation
import OneRosterREST
import Testing

/// The official OpenAPI documents of OneRoster 1.2, where they are there.
enum OfficialSchemas {
    static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("../shared/data/oneroster").standardizedFileURL

    static var isThere: Bool {
        FileManager.default.fileExists(atPath: folder.appendingPathComponent("openapi-1.2").path)
    }

    static let rostering = "onerosterv1p2rostersservice_openapi3_v1p0.json"
    static let gradebook = "onerosterv1p2gradebookservice_openapi3_v1p0.json"
    static let resources = "onerosterv1p2resourcesservice_openapi3_v1p0.json"

    /// In which document a type is.
    static func document(of type: OneRosterEntityType) -> String {
        switch type {
        case .academicSession, .org, .course, .class, .enrollment, .user, .demographics: rostering
        case .resource: resources
        case .category, .lineItem, .result, .scoreScale, .assessmentLineItem, .assessmentResult: gradebook
        }
    }

    /// The document of a service.
    static func document(of service: OneRosterService) -> String {
        switch service {
        case .rostering: rostering
        case .resources: resources
        case .gradebook: gradebook
        }
    }

    /// A whole document.
    static func whole(_ name: String) throws -> JSONValue {
        let url = folder.appendingPathComponent("openapi-1.2").appendingPathComponent(name)
        return try JSONValue(json: Array(try Data(contentsOf: url)))
    }

    /// The schemas of a document by name.
    static func schemas(_ name: String) throws -> JSONObject {
        try #require(try whole(name)["components"]?["schemas"]?.object)
    }

    /// The name of a type's schema.
    static func name(of type: OneRosterEntityType) -> String {
        type.rawValue.prefix(1).uppercased() + type.rawValue.dropFirst() + "DType"
    }
}

/// As much of JSON Schema as these documents use, written from its specification and knowing nothing of our tables.
struct SchemaChecker {
    let schemas: JSONObject

    func accepts(_ value: JSONValue, _ schema: JSONValue) throws -> Bool {
        if let reference = schema["$ref"]?.string {
            let name = String(try #require(reference.split(separator: "/").last))
            return try accepts(value, try #require(schemas[name]))
        }
        if let options = schema["anyOf"]?.array { return try options.contains { try accepts(value, $0) } }
        switch schema["type"]?.string {
        case "object": return try acceptsObject(value, schema)
        case "array":
            guard let elements = value.array, elements.count >= (schema["minItems"]?.number?.integer ?? 0) else {
                return false
            }
            let element = try #require(schema["items"])
            return try elements.allSatisfy { try accepts($0, element) }
        case "string": return try acceptsString(value, schema)
        case "number": return value.number != nil
        default:
            Issue.record("a schema of another kind")
            return false
        }
    }

    private func acceptsObject(_ value: JSONValue, _ schema: JSONValue) throws -> Bool {
        guard let object = value.object else { return false }
        let properties = schema["properties"]?.object ?? JSONObject()
        for name in (schema["required"]?.array ?? []).compactMap(\.string) where object[name] == nil { return false }
        for member in object.members {
            if let property = properties[member.name] {
                guard try accepts(member.value, property) else { return false }
            } else if schema["additionalProperties"]?.bool == false {
                return false
            }
        }
        return true
    }

    private func acceptsString(_ value: JSONValue, _ schema: JSONValue) throws -> Bool {
        guard let text = value.string else { return false }
        if let words = schema["enum"]?.array, !words.contains(where: { $0.string == text }) { return false }
        if let pattern = schema["pattern"]?.string {
            // The documents' own note: `ext:` is meant to be anchored, and no source of objectives begins with a slash.
            let anchored =
                pattern.hasPrefix("(ext:)") ? "^\(pattern)$" : pattern.replacingOccurrences(of: "^/", with: "^")
            guard text.range(of: anchored, options: .regularExpression) != nil else { return false }
        }
        switch schema["format"]?.string {
        case "date": return Self.isDate(text)
        case "date-time": return Self.isDateTime(text)
        case "uri":
            return text.range(of: "^[A-Za-z][A-Za-z0-9+.-]*:[^\\s\"<>\\\\^`{|}]+$", options: .regularExpression) != nil
        default: return true
        }
    }

    private static func isDate(_ text: String) -> Bool {
        guard text.range(of: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$", options: .regularExpression) != nil else { return false }
        let parts = text.split(separator: "-").compactMap { Int($0) }
        var calendar = Calendar(identifier: .iso8601)
        calendar.timeZone = .gmt
        guard let date = calendar.date(from: DateComponents(year: parts[0], month: parts[1], day: parts[2])) else {
            return false
        }
        let back = calendar.dateComponents([.year, .month, .day], from: date)
        return back.year == parts[0] && back.month == parts[1] && back.day == parts[2]
    }

    private static func isDateTime(_ text: String) -> Bool {
        let form = "^[0-9]{4}-[0-9]{2}-[0-9]{2}T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\\.[0-9]+)?"
        guard let head = text.range(of: form, options: .regularExpression) else { return false }
        let zone = String(text[head.upperBound...])
        let isZone =
            zone == "Z" || zone.range(of: "^[+-]([01][0-9]|2[0-3]):[0-5][0-9]$", options: .regularExpression) != nil
        return isZone && isDate(String(text.prefix(10)))
    }
}
