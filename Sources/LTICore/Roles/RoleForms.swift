internal import _CrosswalkSupport

/// The forms in which roles are written, as a table of what they begin with.
enum RoleForms {
    /// What a prefix says about what follows it.
    private enum Rest {
        /// A principal role of the scope.
        case principal(Role.Scope)
        /// A context role and, behind the mark, a kind of it.
        case context(mark: Character)
        /// A role of the institution or of the system: nobody knows which.
        case person
    }

    /// In lower case, `https` written as `http`; of two that fit the longer one comes first.
    private static let prefixes: [(text: String, rest: Rest, form: Role.Form)] = [
        ("http://purl.imsglobal.org/vocab/lis/v2/system/person#", .principal(.system), .vocabulary),
        ("http://purl.imsglobal.org/vocab/lis/v2/institution/person#", .principal(.institution), .vocabulary),
        ("http://purl.imsglobal.org/vocab/lis/v2/membership#", .principal(.context), .vocabulary),
        ("http://purl.imsglobal.org/vocab/lis/v2/membership/", .context(mark: "#"), .vocabulary),
        ("http://purl.imsglobal.org/vocab/lti/system/person#", .principal(.lti), .vocabulary),
        ("http://purl.imsglobal.org/vocab/lis/v2/person#", .person, .deprecatedPerson),
        ("urn:lti:sysrole:ims/lis/", .principal(.system), .urn),
        ("urn:lti:instrole:ims/lis/", .principal(.institution), .urn),
        ("urn:lti:role:ims/lis/", .context(mark: "/"), .urn),
    ]

    /// The longest text that is looked at: longer than any role with room for spellings.
    private static let longest = 255

    /// Reads a role. The time depends on its length alone.
    static func read(_ raw: String) -> Role {
        let unknown = Role(raw: raw, scope: nil, principal: nil, form: .unknown)
        guard raw.utf8.count <= longest, raw.utf8.allSatisfy({ $0 < 0x80 }) else { return unknown }
        var text = raw.lowercased()
        if text.hasPrefix("https:") { text = "http:" + text.dropFirst(6) }
        guard let prefix = prefixes.first(where: { text.hasPrefix($0.text) }) else {
            return principal(text, raw, .context, .shortName) ?? unknown
        }
        let rest = String(text.dropFirst(prefix.text.count))
        let role =
            switch prefix.rest {
            case .principal(let scope): principal(rest, raw, scope, prefix.form)
            case .context(let mark): contextRole(rest, mark, raw, prefix.form)
            case .person: person(rest, raw)
            }
        guard let role else { return unknown }
        return respelled(role, raw) ?? role
    }

    private static func principal(_ name: String, _ raw: String, _ scope: Role.Scope, _ form: Role.Form) -> Role? {
        RoleTable.principals[scope]?[name].map { Role(raw: raw, scope: scope, principal: $0, form: form) }
    }

    /// `Instructor`, or `Instructor` and a kind of it. The principal role follows from the kind, sent or not.
    private static func contextRole(_ rest: String, _ mark: Character, _ raw: String, _ form: Role.Form) -> Role? {
        guard let cut = rest.firstIndex(of: mark) else {
            // LTI 1.1 has a role of its own for assistants; the vocabulary makes them instructors of a kind.
            if form == .urn, rest == "teachingassistant" { return assistant("teachingassistant", raw) }
            return form == .urn ? principal(rest, raw, .context, form) : nil
        }
        let (name, kind) = (String(rest[..<cut]), String(rest[rest.index(after: cut)...]))
        if form == .urn, name == "teachingassistant" { return assistant(kind, raw) }
        guard let principal = RoleTable.principals[.context]?[name], let kind = RoleTable.subRoles[name]?[kind] else {
            return nil
        }
        return Role(raw: raw, scope: .context, principal: principal, subRole: kind, form: form)
    }

    private static func assistant(_ kind: String, _ raw: String) -> Role? {
        guard let kind = RoleTable.subRoles["instructor"]?[kind] else { return nil }
        return Role(raw: raw, scope: .context, principal: .instructor, subRole: kind, form: .urn)
    }

    private static func person(_ name: String, _ raw: String) -> Role? {
        let principal = RoleTable.principals[.institution]?[name] ?? RoleTable.principals[.system]?[name]
        return principal.map { Role(raw: raw, scope: .institutionOrSystem, principal: $0, form: .deprecatedPerson) }
    }

    /// The same role marked as respelled, where the vocabulary writes it another way.
    private static func respelled(_ role: Role, _ raw: String) -> Role? {
        guard role.form == .vocabulary, let scope = role.scope, let principal = role.principal else { return nil }
        let prefix = RoleVocabulary.sections.first { $0.scope == scope }?.prefix ?? ""
        let address =
            role.subRole.map { "\(RoleVocabulary.subRolePrefix)\(principal.rawValue)#\($0)" }
            ?? prefix + principal.rawValue
        if address.hasSameBytes(as: raw) { return nil }
        return Role(raw: raw, scope: scope, principal: principal, subRole: role.subRole, form: .respelled)
    }
}
