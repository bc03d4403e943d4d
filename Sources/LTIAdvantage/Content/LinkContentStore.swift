public import LTICore

/// An item as a platform keeps it.
public struct KeptContentItem: Hashable, Sendable {
    /// Its name at the platform, of which its address is made.
    public let id: String
    /// The item. Its address is left to the handler.
    public var content: LinkedContentItem

    /// An item.
    public init(_ id: String, _ content: LinkedContentItem) {
        self.id = id
        self.content = content
    }
}

/// What of tools' is in a platform's contexts: the port of ``LinkContentHandler``. A tool sees its own items alone, those
/// of the installation of the context.
public protocol LinkContentStore: Sendable {
    /// The context of an address.
    /// - Returns: `nil` where there is none in which the tool is installed.
    func course(_ name: String, for client: ClientID) async throws -> MembershipCourse?

    /// All items of the tool in the context, in an order that stays.
    func items(of course: MembershipCourse, for client: ClientID) async throws -> [KeptContentItem]

    /// One item; `nil` where the tool has none of this name in the context.
    func item(_ id: String, of course: MembershipCourse, for client: ClientID) async throws -> KeptContentItem?

    /// Puts an item into the context.
    func create(
        _ item: ContentItem, in course: MembershipCourse, for client: ClientID
    ) async throws -> KeptContentItem

    /// Replaces an item.
    /// - Returns: The item as it is now; `nil` where the tool has none of this name in the context.
    func replace(
        _ id: String, by item: LinkedContentItem, in course: MembershipCourse, for client: ClientID
    ) async throws -> KeptContentItem?

    /// Takes an item out.
    /// - Returns: Whether there was one.
    func remove(_ id: String, from course: MembershipCourse, for client: ClientID) async throws -> Bool
}
