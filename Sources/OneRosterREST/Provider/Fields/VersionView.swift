internal import CrosswalkJSON
internal import OneRosterModel
internal import _CrosswalkSupport

/// A record as a version shows it. Stores hold records in the form of 1.2.
enum VersionView {
    /// A member of a record.
    static func member(
        _ name: String, of record: JSONObject, _ type: OneRosterEntityType, in version: OneRosterVersion
    ) -> JSONValue? {
        guard version != .v1_2 else { return present(record[name]) }
        switch (type, name) {
        case (.user, "role"): return role(of: record).map { .string($0) }
        case (.user, "orgs"): return orgs(of: record)
        // 1.1 requires a user name; the id is one that the person has.
        case (.user, "username"): return present(record[name]) ?? record["sourcedId"]
        case (.lineItem, "gradingPeriod"): return present(record[name]) ?? present(record["academicSession"])
        case (.demographics, "sex"): return word(record[name], ["male", "female"])
        default: return present(record[name])
        }
    }

    /// What is `null` counts as not there.
    private static func present(_ value: JSONValue?) -> JSONValue? { value?.isNull == true ? nil : value }

    private static func word(_ value: JSONValue?, _ known: [String]) -> JSONValue? {
        value?.string.map(known.contains) == true ? value : nil
    }

    // MARK: The one role of 1.1

    /// The word of 1.1 for the role that counts: the primary one in the primary organization, failing that any in it,
    /// failing that the first primary one, failing that the first.
    static func role(of user: JSONObject) -> String? {
        if let flat = user["role"]?.string { return flat }
        return mainRole(of: user)?["role"]?.string.map(reduced)
    }

    private static func mainRole(of user: JSONObject) -> JSONObject? {
        let roles = (user["roles"]?.array ?? []).compactMap(\.object)
        let org = user["primaryOrg"]?["sourcedId"]?.string.map(ExactText.init)
        let isThere = { (role: JSONObject) in
            role["org"]?["sourcedId"]?.string.map(ExactText.init) == org && org != nil
        }
        let isPrimary = { (role: JSONObject) in role["roleType"]?.string == "primary" }
        return roles.first { isThere($0) && isPrimary($0) } ?? roles.first(where: isThere)
            ?? roles.first(where: isPrimary) ?? roles.first
    }

    /// Where the person has that role, the main organization first, each once.
    private static func orgs(of user: JSONObject) -> JSONValue? {
        if let flat = user["orgs"] { return flat }
        guard let main = mainRole(of: user), let word = main["role"]?.string.map(reduced) else { return nil }
        let others = (user["roles"]?.array ?? []).compactMap(\.object).filter {
            $0["role"]?.string.map(reduced) == word
        }
        var seen: Set<ExactText> = []
        let orgs = ([main] + others).compactMap { $0["org"] }.filter { org in
            org["sourcedId"]?.string.map { seen.insert(ExactText($0)).inserted } ?? false
        }
        return .array(orgs)
    }

    /// As `DownConversion` of the model has it: every administrator is one, a counselor an aide, `ext:` goes.
    static func reduced(_ role: String) -> String {
        switch role {
        case "districtAdministrator", "siteAdministrator", "systemAdministrator", "principal", "ext:administrator":
            "administrator"
        case "counselor": "aide"
        default: role.hasPrefix("ext:") ? String(role.dropFirst(4)) : role
        }
    }
}
