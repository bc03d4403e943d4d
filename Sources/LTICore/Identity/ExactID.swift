internal import _CrosswalkSupport

/// An identifier of LTI, compared byte for byte.
///
/// Identifiers are case-sensitive and never normalised (LTI Core 1.3 §3.1.3, §5.3): not even two spellings of one letter,
/// which Swift's strings take for equal, are the same here. What is identified is part of the type, so that a client id
/// is never taken for a deployment id. It does not print itself: an id may name a person.
public struct ExactID<Kind>: Sendable {
    /// The longest identifier that the standard allows, in characters of ASCII.
    public static var longest: Int { 255 }

    /// The identifier as it was written.
    public let text: String

    /// Takes any text. Whether it obeys the standard's limits is for ``isWellFormed`` to say.
    public init(_ text: String) { self.text = text }

    /// Whether it has 1 to 255 characters, all of them ASCII (LTI Core 1.3 §5.3, for `iss` OpenID Connect Core §2).
    public var isWellFormed: Bool {
        let count = text.utf8.count
        return count > 0 && count <= Self.longest && text.isASCII
    }
}

extension ExactID: Hashable {
    /// Whether the bytes are the same.
    public static func == (a: Self, b: Self) -> Bool { a.text.hasSameBytes(as: b.text) }

    /// Hashes the bytes.
    public func hash(into hasher: inout Hasher) {
        text.hashBytes(into: &hasher)
    }
}

extension ExactID: ExpressibleByStringLiteral {
    /// The identifier with this text.
    public init(stringLiteral text: String) { self.init(text) }
}

extension ExactID: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// Never the identifier.
    public var description: String { "<id>" }
    /// Never the identifier.
    public var debugDescription: String { description }
    /// Without children, so that nothing that prints values finds it.
    public var customMirror: Mirror { Mirror(self, children: []) }
}

/// What identifies a platform: the claim `iss`, an https URL without query and fragment.
public typealias Issuer = ExactID<IssuerKind>
/// What identifies a tool at an issuer.
public typealias ClientID = ExactID<ClientKind>
/// What identifies one installation of a tool, within issuer and client id.
public typealias DeploymentID = ExactID<DeploymentKind>
/// What identifies a person at an issuer: the claim `sub`, never given to another person.
public typealias UserID = ExactID<UserKind>
/// What identifies a course, or another context, within a deployment.
public typealias ContextID = ExactID<ContextKind>
/// What identifies a link, within a deployment.
public typealias ResourceLinkID = ExactID<ResourceLinkKind>

/// See ``Issuer``.
public enum IssuerKind {}
/// See ``ClientID``.
public enum ClientKind {}
/// See ``DeploymentID``.
public enum DeploymentKind {}
/// See ``UserID``.
public enum UserKind {}
/// See ``ContextID``.
public enum ContextKind {}
/// See ``ResourceLinkID``.
public enum ResourceLinkKind {}
