internal import LTICore
internal import _CrosswalkSupport

/// What a content item is: the member `type` (Deep Linking 2.0 §3).
///
/// The types are open: whoever makes up one of his own gives it the address of a page of his as its name.
public struct ContentItemType: RawRepresentable, Hashable, Sendable {
    /// The wire name, such as `ltiResourceLink`.
    public let rawValue: String

    /// Takes any name.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// A page of the web.
    public static var link: Self { Self(rawValue: "link") }
    /// A launch of the tool.
    public static var resourceLink: Self { Self(rawValue: "ltiResourceLink") }
    /// A file that the platform fetches and keeps.
    public static var file: Self { Self(rawValue: "file") }
    /// A piece of HTML.
    public static var html: Self { Self(rawValue: "html") }
    /// A picture.
    public static var image: Self { Self(rawValue: "image") }
    /// A tool that looks at submissions (Asset Processor 1.0).
    public static var assetProcessor: Self { Self(rawValue: "ltiAssetProcessor") }

    /// The types of the standards.
    public static let standard: [Self] = [.link, .resourceLink, .file, .html, .image, .assetProcessor]

    /// Whether the name is one of the standards'.
    public var isStandard: Bool { Self.standard.contains(self) }

    /// Whether the name is a web address, as that of every other type must be.
    public var isAddress: Bool { WebAddress(rawValue) != nil }

    /// Whether the bytes are the same.
    public static func == (a: Self, b: Self) -> Bool { a.rawValue.hasSameBytes(as: b.rawValue) }

    /// Hashes the bytes.
    public func hash(into hasher: inout Hasher) { rawValue.hashBytes(into: &hasher) }
}

extension ContentItemType {
    /// The members that all items have in common.
    static let commonMembers: Set<String> = ["type", "title", "text", "icon", "thumbnail"]

    /// Whether an item of this type may have the member; of a type that is no standard's nobody knows.
    func allows(_ member: String) -> Bool {
        guard let members = Self.members[self] else { return true }
        return members.contains(member)
    }

    /// Whether the standards have a member of this name in any type.
    static func isKnown(_ member: String) -> Bool { members.values.contains { $0.contains(member) } }

    private static let members: [Self: Set<String>] = [
        .link: commonMembers.union(["url", "embed", "window", "iframe"]),
        .resourceLink: commonMembers.union([
            "url", "window", "iframe", "custom", "lineItem", "available", "submission",
        ]),
        .file: commonMembers.union(["url", "mediaType", "expiresAt"]),
        .html: ["type", "title", "text", "html"],
        .image: commonMembers.union(["url", "width", "height"]),
        .assetProcessor: ["type", "title", "text", "icon", "url", "custom", "report"],
    ]
}
