internal import CrosswalkJSON
internal import _CrosswalkSupport

/// What tool and administrator asked the platform to send along: `…/claim/custom` (LTI Core 1.3 §5.4.6).
///
/// Names are compared byte for byte. A variable that the platform left unresolved has no value here; its text can still
/// be had, for support.
public struct CustomParameters: Hashable, Sendable, Concealed {
    /// One parameter as it was sent.
    public struct Parameter: Hashable, Sendable, Concealed {
        /// Its name.
        public let name: String
        /// Its text; numbers and booleans as they were written.
        public let raw: String
        /// Whether the text is the name of a variable that the platform did not fill.
        public let isUnresolved: Bool
    }

    /// All parameters in the order in which they were sent, those left unresolved among them.
    public private(set) var parameters: [Parameter] = []

    /// No parameters.
    public init() {}

    /// Parameters in order.
    public init(_ parameters: [(name: String, value: String)]) {
        self.parameters = parameters.map { Self.parameter($0.name, $0.value) }
    }

    /// The value of a parameter; `nil` where there is none, or the platform did not resolve it. It can be empty.
    public subscript(name: String) -> String? {
        guard let found = parameters.first(where: { $0.name.hasSameBytes(as: name) }) else { return nil }
        return found.isUnresolved ? nil : found.raw
    }

    /// The date-time of a parameter such as `$ResourceLink.submission.endDateTime`, in ISO 8601 as it was sent; `nil`
    /// also where it is empty: a platform sends the empty text for a date that is not set (Core, appendix B).
    public func dateTime(_ name: String) -> String? {
        guard let text = self[name], !text.isEmpty else { return nil }
        return text
    }

    /// The parameters that the platform did not resolve, and the variables that stand in them.
    public var unresolved: [(name: String, variable: LaunchVariable)] {
        parameters.filter(\.isUnresolved).map { ($0.name, LaunchVariable($0.raw)) }
    }

    private static func parameter(_ name: String, _ value: String) -> Parameter {
        Parameter(name: name, raw: value, isUnresolved: LaunchVariable.isUnresolved(value))
    }
}

extension CustomParameters: ObjectClaim {
    static var hasFixedMembers: Bool { false }

    mutating func read(
        _ name: JSONText, from json: inout JSONReader, _ notes: inout ClaimNotes
    ) throws(JSONError) {
        // The names are the platform's, so that findings name the claim alone.
        guard let text = try json.text("value", &notes) else { return }
        let parameter = Self.parameter(String(name), text)
        if parameter.isUnresolved { notes.note(.unresolvedVariable, "value") }
        // Who sends any sends several: one allocation instead of one at every doubling.
        if parameters.isEmpty { parameters.reserveCapacity(16) }
        parameters.append(parameter)
    }
}
