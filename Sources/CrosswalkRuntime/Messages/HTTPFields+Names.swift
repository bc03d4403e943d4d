package import HTTPTypes

extension HTTPFields {
    /// The value of a field by its name in lower case, where the ecosystem has no constant for it; of several fields of
    /// the name all values, joined by a comma (RFC 9110 §5.3).
    package func value(named name: StaticString) -> String? {
        let wanted = "\(name)"
        let values = lazy.filter { $0.name.canonicalName == wanted }.map(\.value)
        return values.isEmpty ? nil : values.joined(separator: ", ")
    }

    /// Sets a field by its name, where the ecosystem has no constant for it.
    package mutating func set(_ name: StaticString, _ value: String) {
        if let name = HTTPField.Name("\(name)") { self[name] = value }
    }
}
