/// Which records an operation is about: a type, and terms that all must hold. Terms look at members that stores look
/// records up by, so that a relation is no walk through everything.
public struct OneRosterProviderSelection: Hashable, Sendable {
    /// A term.
    public indirect enum Term: Hashable, Sendable {
        /// One of the record's values is this one.
        case holds(OneRosterProviderIndex, String)
        /// None of the record's values is this one.
        case lacks(OneRosterProviderIndex, String)
        /// One of the record's values is among those that other records have in a member.
        case among(OneRosterProviderIndex, OneRosterProviderIndex, of: OneRosterProviderSelection)
        /// One of the terms holds.
        case any([Term])
    }

    /// The type of the records.
    public var type: OneRosterEntityType
    /// What must hold of each.
    public var terms: [Term]

    /// A selection.
    public init(_ type: OneRosterEntityType, _ terms: [Term] = []) {
        self.type = type
        self.terms = terms
    }

    /// The types whose records decide what is selected.
    public var types: Set<OneRosterEntityType> {
        terms.reduce(into: [type]) { $0.formUnion($1.types) }
    }

    /// The selection as a text that no other one has.
    package var key: String {
        "\(type.rawValue)[" + terms.map(\.key).joined(separator: "&") + "]"
    }
}

extension OneRosterProviderSelection.Term {
    var types: Set<OneRosterEntityType> {
        switch self {
        case .holds, .lacks: []
        case .among(_, _, let selection): selection.types
        case .any(let terms): terms.reduce(into: []) { $0.formUnion($1.types) }
        }
    }

    var key: String {
        switch self {
        case .holds(let index, let value): "\(index.rawValue)=\(value.utf8.count):\(value)"
        case .lacks(let index, let value): "\(index.rawValue)#\(value.utf8.count):\(value)"
        case .among(let index, let given, let selection): "\(index.rawValue)<\(given.rawValue) \(selection.key)"
        case .any(let terms): "(" + terms.map(\.key).joined(separator: "|") + ")"
        }
    }
}
