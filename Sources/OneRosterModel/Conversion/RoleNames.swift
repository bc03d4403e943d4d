/// The words for roles of 1.1 and 1.2, one in terms of the other.
enum RoleNames {
    /// A word that 1.1 does not know, as an extension word of 1.2; it is kept as it is where it is one already.
    static func extended(_ role: User11Role) -> UserRole {
        role.rawValue.hasPrefix("ext:")
            ? UserRole(rawValue: role.rawValue) : UserRole(rawValue: "ext:" + role.rawValue)
    }

    /// The 1.1 word for a role of 1.2.
    ///
    /// Every administrator is `administrator`; a principal is one too. 1.1 has no counselor: `aide` is the word of its
    /// list that gives the fewest rights. An extension word loses its `ext:`.
    static func reduced(_ role: UserRole) -> (role: User11Role, isExact: Bool) {
        switch role {
        case .districtAdministrator, .siteAdministrator, .extAdministrator: return (.administrator, true)
        case .systemAdministrator, .principal: return (.administrator, false)
        case .counselor: return (.aide, false)
        default: break
        }
        if role.isStandard { return (User11Role(rawValue: role.rawValue), true) }
        let word = role.rawValue.hasPrefix("ext:") ? String(role.rawValue.dropFirst(4)) : role.rawValue
        return (User11Role(rawValue: word), false)
    }
}
