public import CrosswalkJSON

/// Something that a person chose in a tool for the platform to keep (Deep Linking 2.0 §3).
///
/// What all items have in common stands here, what differs by type in ``content``. Members that no standard has are kept,
/// so that an item can be read and written again without a loss.
///
///     var quiz = ContentItem(.resourceLink(ResourceLinkItem(url: "https://tool.example.com/quiz/7")), title: "Quiz 7")
///     quiz.text = "Ten questions about fractions"
public struct ContentItem: Hashable, Sendable {
    /// What the item is, with the members that only its type has.
    public enum Content: Hashable, Sendable {
        /// `link`.
        case link(LinkItem)
        /// `ltiResourceLink`.
        case resourceLink(ResourceLinkItem)
        /// `file`.
        case file(FileItem)
        /// `html`: the member `html`.
        case html(UnsafeHTML)
        /// `image`.
        case image(ImageItem)
        /// `ltiAssetProcessor` (Asset Processor 1.0).
        case assetProcessor(AssetProcessorItem)
        /// A type of somebody's own, whose name is a web address. Its members are among ``ContentItem/extensions``.
        case other(ContentItemType)
    }

    /// What the item is.
    public var content: Content
    /// `title`: what the item is called.
    public var title: String?
    /// `text`: what is said of it, in plain text.
    public var text: String?
    /// `icon`: a small picture.
    public var icon: ItemPicture?
    /// `thumbnail`: a picture of the item itself.
    public var thumbnail: ItemPicture?
    /// Members that no standard has, in their order. Their names are web addresses, but for those of a type of somebody's
    /// own. A name that the item has a property for is not written from here.
    public var extensions: JSONObject

    /// An item.
    public init(
        _ content: Content, title: String? = nil, text: String? = nil, icon: ItemPicture? = nil,
        thumbnail: ItemPicture? = nil, extensions: JSONObject = JSONObject()
    ) {
        self.content = content
        self.title = title
        self.text = text
        self.icon = icon
        self.thumbnail = thumbnail
        self.extensions = extensions
    }

    /// `type`.
    public var type: ContentItemType {
        switch content {
        case .link: .link
        case .resourceLink: .resourceLink
        case .file: .file
        case .html: .html
        case .image: .image
        case .assetProcessor: .assetProcessor
        case .other(let type): type
        }
    }

    /// `url` of the types that have one; `nil` where there is none.
    public var url: String? {
        switch content {
        case .link(let link): link.url
        case .resourceLink(let link): link.url
        case .file(let file): file.url
        case .image(let image): image.url
        case .assetProcessor(let processor): processor.url
        case .html, .other: nil
        }
    }
}
