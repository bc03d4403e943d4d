public import CrosswalkJSON
internal import OneRosterModel

/// What a store can look records up by. Every reference of a record is one, by its path in 1.2, such as `school` or
/// `roles.org`.
public struct OneRosterProviderIndex: RawRepresentable, Hashable, Sendable {
    /// The name.
    public let rawValue: String

    /// Takes a name.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// The id.
    public static let sourcedID = Self(rawValue: "sourcedId")
    /// Active or to be deleted.
    public static let status = Self(rawValue: "status")
    /// The kind of a session or of an organization.
    public static let type = Self(rawValue: "type")
    /// Every role of a person; the role of an enrollment.
    public static let role = Self(rawValue: "role")
    /// The role of a person as 1.1 has it.
    public static let flatRole = Self(rawValue: "role of 1.1")
    /// A role of a person with its organization: `student in ` and the organization's id.
    public static let roleAtOrg = Self(rawValue: "role at org")
    /// The log-in name.
    public static let username = Self(rawValue: "username")
    /// The e-mail address.
    public static let email = Self(rawValue: "email")
    /// The references of these names.
    public static let user = Self(rawValue: "user")
    /// The class of an enrollment, a line item, a result, or a score scale.
    public static let `class` = Self(rawValue: "class")
    /// The school of a class, an enrollment or a line item.
    public static let school = Self(rawValue: "school")
    /// The course of a class.
    public static let course = Self(rawValue: "course")
    /// The organization of a course.
    public static let org = Self(rawValue: "org")
    /// The terms of a class.
    public static let terms = Self(rawValue: "terms")
    /// The parent of a session or an organization.
    public static let parent = Self(rawValue: "parent")
    /// The children of a session or an organization.
    public static let children = Self(rawValue: "children")
    /// The resources of a class, a course or a person.
    public static let resources = Self(rawValue: "resources")
    /// The category of a line item.
    public static let category = Self(rawValue: "category")
    /// The line item of a result.
    public static let lineItem = Self(rawValue: "lineItem")
    /// The person of a result.
    public static let student = Self(rawValue: "student")

    /// The value of ``roleAtOrg``.
    public static func value(of role: String, at org: String) -> String { "\(role) in \(org)" }

    /// By what the records of a type can be looked up.
    public static func all(of type: OneRosterEntityType) -> [OneRosterProviderIndex] { tables[type] ?? [] }

    /// The values that a record is found by.
    public func values(in record: JSONObject, of type: OneRosterEntityType) -> [String] {
        switch (self, type) {
        case (.role, .user):
            return (record["roles"]?.array ?? []).compactMap { $0["role"]?.string }
        case (.roleAtOrg, .user):
            return (record["roles"]?.array ?? []).compactMap { role in
                guard let word = role["role"]?.string, let org = role["org"]?["sourcedId"]?.string else { return nil }
                return Self.value(of: word, at: org)
            }
        case (.flatRole, .user): return VersionView.role(of: record).map { [$0] } ?? []
        default: return Self.fields[type]?[self]?.values(in: record) ?? []
        }
    }

    /// The index that answers `=` on a field; `nil` where there is none.
    package init?(of field: OneRosterProviderField) {
        let isReference = field.path.last == "sourcedId" && field.path.count > 1
        let name = (isReference ? field.path.dropLast() : field.path[...]).joined(separator: ".")
        var found = Self(rawValue: name)
        if field.type == .user {
            if name == "roles.role" { found = .role }
            if name == "role" { found = .flatRole }
        }
        // What 1.1 makes out of several members is no member of the record.
        let isDerived = field.version != .v1_2 && ["orgs", "gradingPeriod", "username"].contains(name)
        guard !isDerived, Self.all(of: field.type).contains(found) else { return nil }
        self = found
    }

    private static let tables: [OneRosterEntityType: [OneRosterProviderIndex]] = Dictionary(
        uniqueKeysWithValues: OneRosterEntityType.allCases.map { type in
            var found: [Self] = [.sourcedID, .status]
            switch type {
            case .user: found += [.username, .email, .role, .flatRole, .roleAtOrg]
            case .enrollment: found.append(.role)
            case .academicSession, .org: found.append(.type)
            default: break
            }
            let shape = ShapeTable.shape(of: type, in: .v1_2)
            return (type, found + (shape.map { references(in: $0, "") } ?? []))
        })

    /// Found once: a store asks this of every record.
    private static let fields: [OneRosterEntityType: [Self: OneRosterProviderField]] = Dictionary(
        uniqueKeysWithValues: tables.map { type, indices in
            let found = indices.compactMap { index in
                OneRosterProviderField(index.rawValue, of: type, in: .v1_2).map { (index, $0) }
            }
            return (type, Dictionary(uniqueKeysWithValues: found))
        })

    private static func references(in shape: ObjectShape, _ path: String) -> [Self] {
        shape.members.flatMap { references(in: $0.shape, ShapePath.member($0.name, of: path)) }
    }

    private static func references(in shape: ValueShape, _ path: String) -> [Self] {
        switch shape {
        case .reference: [Self(rawValue: path)]
        case .list(let element, _): references(in: element, path)
        case .object(let object): references(in: object, path)
        default: []
        }
    }
}
