internal import _CrosswalkSupport

/// Fills the variables in custom parameters (LTI Core 1.3, appendix B).
///
/// A value that is the name of a variable is asked for; all else is passed on as it stands. What a variable is filled with
/// is not looked at again: a course whose title is `$Person.email.primary` stays that course.
public struct VariableSubstitution: Sendable {
    /// Answers what a variable stands for: a text, the empty text where the platform knows the variable and it has no
    /// value, and `nil` where the platform does not know it or the tool may not have it.
    public typealias Resolver = @Sendable (LaunchVariable) -> String?

    private let resolvers: [Resolver]

    /// Asks these in order; the first that knows a variable answers.
    public init(_ resolvers: Resolver...) { self.resolvers = resolvers }

    /// The parameters with their variables filled. One that nobody knows stays as it stands, so that the tool can tell.
    public func filled(_ custom: CustomParameters) -> CustomParameters {
        CustomParameters(custom.parameters.map { (name: $0.name, value: value($0.raw)) })
    }

    private func value(_ raw: String) -> String {
        guard let variable = LaunchVariable.unresolved(raw) else { return raw }
        for resolve in resolvers {
            if let value = resolve(variable) { return value }
        }
        return raw
    }
}

extension OutgoingLaunch {
    /// Adds custom parameters and fills their variables: of the tool, of the link, whatever the platform knows, later ones
    /// in the place of earlier ones of the same name.
    ///
    /// - Parameters:
    ///   - custom: The parameters, with variables.
    ///   - resolve: What the platform knows beside the message itself, asked first.
    public mutating func add(
        _ custom: CustomParameters, resolve: @escaping VariableSubstitution.Resolver = { _ in nil }
    ) {
        let message = claims
        let filled = VariableSubstitution(resolve, { MessageVariables.value($0, in: message) }).filled(custom)
        var parameters = claims.custom.parameters.map { (name: $0.name, value: $0.raw) }
        for parameter in filled.parameters {
            parameters.removeAll { $0.name.hasSameBytes(as: parameter.name) }
            parameters.append((name: parameter.name, value: parameter.raw))
        }
        claims.custom = CustomParameters(parameters)
    }
}
