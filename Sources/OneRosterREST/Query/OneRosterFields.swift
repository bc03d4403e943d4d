/// Of which fields an answer is to be made up: the parameter `fields` (OneRoster 1.2 REST binding §3.4.4).
///
/// An answer then lacks members that the standard requires, so that a ``RESTPageReader`` quarantines its records unless the
/// fields cover what a record means nothing without.
public struct OneRosterFields: Hashable, Sendable {
    /// The names, each once.
    public let names: [String]

    /// Asks for these fields; of several the same one counts.
    public init<Record>(_ fields: [RESTField<Record>]) {
        var names: [String] = []
        for field in fields where !names.contains(field.name) { names.append(field.name) }
        self.names = names
    }
}

extension OneRosterFields: CustomStringConvertible {
    /// The parameter's value, before it is encoded for the address; empty where there are no fields, which no server
    /// takes: leave the parameter out then.
    public var description: String { names.joined(separator: ",") }
}
