import RosterReconciliation

/// Plans, runs and actions have long names; people see the beginning, and may give it back.
enum ShortName {
    static let length = 12

    /// The one name that begins with what was given.
    /// - Throws: where none does, or several do.
    static func find<Name>(
        _ given: String, in names: [Name], as noun: String, _ text: (Name) -> String
    ) throws(ToolFailure) -> Name {
        let wanted = given.lowercased()
        let found = names.filter { !wanted.isEmpty && text($0).hasPrefix(wanted) }
        guard let first = found.first else { throw ToolFailure("there is no such \(noun): \(given)") }
        guard found.count == 1 else { throw ToolFailure("several \(noun)s begin with \(given); give more of the name") }
        return first
    }
}

extension RunID {
    var shortName: String { String(hexadecimal.prefix(ShortName.length)) }
}

extension PlanID {
    var shortName: String { String(hexadecimal.prefix(ShortName.length)) }
}

extension ActionKey {
    var shortName: String { String(hexadecimal.prefix(ShortName.length)) }
}
