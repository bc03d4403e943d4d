/// A password that a source sends. It does not print: descriptions, dumps and mirrors show `<secret>`.
public struct OneRosterPassword: Hashable, Sendable {
    private let value: String

    /// Takes a password.
    public init(_ value: String) { self.value = value }

    /// The password itself. Each call site is a place to review.
    public func reveal() -> String { value }
}

extension OneRosterPassword: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// `<secret>`.
    public var description: String { "<secret>" }
    /// `<secret>`.
    public var debugDescription: String { "<secret>" }
    /// A mirror without children.
    public var customMirror: Mirror { Mirror(self, children: [] as [Mirror.Child]) }
}
