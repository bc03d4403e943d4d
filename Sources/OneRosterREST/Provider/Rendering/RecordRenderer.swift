internal import CrosswalkJSON
internal import OneRosterModel
internal import _CrosswalkSupport

/// Writes records as a version has them: the members of its tables and no others, in their order, references with the
/// addresses of this service.
struct RecordRenderer {
    let version: OneRosterVersion
    let type: OneRosterEntityType
    /// The members that are wanted; `nil` for all.
    private let fields: FieldTree?
    /// What stands before an id in the address of a record, by the record's type.
    private let addresses: [String: String]

    /// - Parameter root: Everything in front of the services' paths, such as `https://sis.example.org/campus`.
    init(version: OneRosterVersion, type: OneRosterEntityType, root: String, fields: FieldTree?) {
        self.version = version
        self.type = type
        self.fields = fields
        addresses = ResourceAddresses.folders(in: version).mapValues { root + $0 }
    }

    func write(_ record: JSONObject, to json: inout JSONWriter) {
        guard let shape = ShapeTable.shape(of: type, in: version) else { return json.object { _ in } }
        json.object { json in
            for member in shape.members {
                guard let wanted = FieldTree.below(member.name, of: fields),
                    let value = VersionView.member(member.name, of: record, type, in: version)
                else { continue }
                json.name(member.name)
                self.value(value, member.shape, wanted, &json)
            }
        }
    }

    private func value(
        _ value: JSONValue, _ shape: ValueShape, _ fields: FieldTree, _ json: inout JSONWriter
    ) {
        switch (shape, value) {
        case (.list(let element, _), .array(let values)):
            json.array { json in
                for value in values where !value.isNull { self.value(value, element, fields, &json) }
            }
        case (.object(let shape), .object(let object)): members(of: object, shape, fields, &json)
        case (.reference(let type), .object(let object)): reference(object, type, fields, &json)
        case (.boolean, .bool(let bool)): json.value(bool ? "true" : "false")
        case (.term, .string("inactive")): json.value("tobedeleted")
        case (.anyObject, .object(let object)): open(object, fields, &json)
        default: json.value(value)
        }
    }

    private func members(
        of object: JSONObject, _ shape: ObjectShape, _ fields: FieldTree, _ json: inout JSONWriter
    ) {
        json.object { json in
            for member in object where !member.value.isNull {
                guard let known = shape[member.name] else {
                    if shape.isOpen, FieldTree.below(member.name, of: fields) != nil {
                        json.name(member.name)
                        json.value(member.value)
                    }
                    continue
                }
                guard let wanted = FieldTree.below(member.name, of: fields) else { continue }
                json.name(member.name)
                value(member.value, known.shape, wanted, &json)
            }
        }
    }

    private func reference(
        _ object: JSONObject, _ type: String, _ fields: FieldTree, _ json: inout JSONWriter
    ) {
        guard let id = object["sourcedId"]?.string else { return json.value(JSONValue.object(object)) }
        json.object { json in
            if FieldTree.below("href", of: fields) != nil, let folder = addresses[type] {
                json.member("href", folder + ResourceAddresses.segment(id))
            }
            if FieldTree.below("sourcedId", of: fields) != nil { json.member("sourcedId", id) }
            if FieldTree.below("type", of: fields) != nil { json.member("type", type) }
        }
    }

    private func open(_ object: JSONObject, _ fields: FieldTree, _ json: inout JSONWriter) {
        json.object { json in
            for member in object where fields.wantsOpen(member.name) {
                json.name(member.name)
                json.value(member.value)
            }
        }
    }
}

/// Where single records are read.
enum ResourceAddresses {
    private static let tables: [OneRosterVersion: [String: String]] = [
        .v1_2: table(.v1_2), .v1_1: table(.v1_1), .v1_0: table(.v1_1),
    ]

    private static func table(_ version: OneRosterVersion) -> [String: String] {
        let plain = OneRosterOperation.all(in: version).filter {
            $0.shape == .single && "\($0.path)" == "/\($0.entityType.plural)/{sourcedId}"
        }
        return Dictionary(
            plain.map {
                ($0.entityType.rawValue, "\($0.service.basePath(in: version))/\($0.entityType.plural)/")
            }
        ) { first, _ in first }
    }

    /// The paths of the records of each type, up to the id.
    static func folders(in version: OneRosterVersion) -> [String: String] { tables[version] ?? [:] }

    /// An id as a part of a path. Most need no encoding.
    static func segment(_ id: String) -> String {
        id.utf8.allSatisfy(PercentCoding.isUnreserved) ? id : PercentCoding.encoded(id)
    }
}
