public import Canonical

/// A person in the host's directory, by the host's own id; compared byte for byte.
public struct DirectoryPersonID: Hashable, Sendable {
    /// The id.
    public let text: String

    /// Names a person.
    public init(_ text: String) { self.text = text }

    /// Whether the bytes are the same.
    public static func == (a: Self, b: Self) -> Bool { a.text.utf8.elementsEqual(b.text.utf8) }
}

/// Where launches find the people whom the host knows: the port of this bridge.
///
/// Identities are compared by all four parts, byte for byte. Every call is atomic, also across processes.
public protocol PersonDirectory: Sendable {
    /// The person whom a link names; `nil` where nobody is linked.
    func person(linkedTo link: SourceIdentity) async throws -> DirectoryPersonID?

    /// Every person to whom a roster gives an identity, in an order that stays; several where the roster gives it to several.
    ///
    /// Who was removed from the roster is not among them.
    func people(with identity: SourceIdentity) async throws -> [DirectoryPersonID]

    /// Records that a link names a person.
    ///
    /// In one step with it: the link names nobody else, and the person has no other link of the same provenance and
    /// scheme, unless there may be one. Where that does not hold, nothing is changed.
    ///
    /// - Parameters:
    ///   - link: issuer and subject, as `LaunchPerson.link` has them.
    ///   - person: whom it names from now on.
    ///   - allowsOthers: whether the person may have other links of the same provenance and scheme.
    func record(
        _ link: SourceIdentity, for person: DirectoryPersonID, besideOthers allowsOthers: Bool
    ) async throws -> LinkRecord
}

/// What became of a link that was to be recorded.
public enum LinkRecord: Hashable, Sendable {
    /// It is recorded.
    case recorded
    /// It was recorded before, for the same person.
    case known
    /// It names another person: nothing was changed.
    case taken(DirectoryPersonID)
    /// The person has another link of the same provenance and scheme: nothing was changed.
    case occupied
}
