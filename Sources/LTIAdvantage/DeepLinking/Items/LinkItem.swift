/// What an item of type `link` has of its own: a page of the web (Deep Linking 2.0 §3.1).
public struct LinkItem: Hashable, Sendable {
    /// `url`: where the link leads.
    public var url: String
    /// `embed`: HTML that stands for the link where the platform embeds it.
    public var embed: ItemEmbed?
    /// `window`: how the link opens in a window.
    public var window: ItemWindow?
    /// `iframe`: how the link opens in a frame.
    public var frame: ItemFrame?

    /// A page of the web.
    public init(url: String, embed: ItemEmbed? = nil, window: ItemWindow? = nil, frame: ItemFrame? = nil) {
        self.url = url
        self.embed = embed
        self.window = window
        self.frame = frame
    }
}
