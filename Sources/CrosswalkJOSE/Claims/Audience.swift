public import CrosswalkJSON

/// Whom a token is for (RFC 7519, 4.1.3): at least one name. On the wire it is a string or an array of strings.
public struct Audience: Hashable, Sendable {
    /// The names in their order; never empty.
    public let values: [String]

    /// One name. It is written as a string, since there are services that fail on an array.
    public init(_ value: String) { values = [value] }

    /// Several names; `nil` for none.
    public init?(_ values: [String]) {
        guard !values.isEmpty else { return nil }
        self.values = values
    }

    /// Compares byte for byte.
    public func contains(_ name: String) -> Bool { values.contains { $0.utf8.elementsEqual(name.utf8) } }
}

extension Audience: JSONDecodable, JSONEncodable {
    /// Reads a string or an array of strings that is not empty.
    @usableFromInline package init(from json: inout JSONReader) throws(JSONError) {
        if try json.kind() == .string {
            self.init(try json.string())
            return
        }
        guard let audience = Audience(try json.array(of: String.self)) else {
            throw json.invalid("at least one audience")
        }
        self = audience
    }

    /// Writes one name as a string, several as an array.
    @usableFromInline package func write(to json: inout JSONWriter) {
        if let only = values.first, values.count == 1 { json.value(only) } else { json.value(values) }
    }
}
