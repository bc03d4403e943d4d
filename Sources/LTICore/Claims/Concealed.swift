/// A value that holds what a platform says about people, and so does not print itself.
///
/// Logs, test failures and debuggers that describe values find the type's name and nothing else. The properties are
/// there to be read; each place that shows one is a place to review.
public protocol Concealed: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {}

extension Concealed {
    /// The name of the type.
    public var description: String { "<\(Self.self)>" }
    /// The name of the type.
    public var debugDescription: String { description }
    /// Without children, so that nothing that prints values finds any.
    public var customMirror: Mirror { Mirror(self, children: []) }
}
