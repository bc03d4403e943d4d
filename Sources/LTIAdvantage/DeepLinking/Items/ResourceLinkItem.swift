public import LTICore

/// What an item of type `ltiResourceLink` has of its own: a launch of the tool (Deep Linking 2.0 §3.2).
///
/// The link has no id yet: the platform gives it one. Put what the tool knows the content by into ``custom`` or ``url``,
/// and make the link's own record when it is first launched.
public struct ResourceLinkItem: Hashable, Sendable {
    /// `url`: becomes `target_link_uri` of the launches; `nil` for the tool's own.
    public var url: String?
    /// `window`: how it opens in a window.
    public var window: ItemWindow?
    /// `iframe`: how it opens in a frame, which has no `src` here.
    public var frame: ItemFrameSize?
    /// `custom`: parameters of every launch, with variables such as `$ResourceLink.submission.endDateTime`.
    public var custom: CustomParameters?
    /// `lineItem`: the column of the gradebook that comes with the link.
    public var lineItem: ItemLineItem?
    /// `available`: when learners can open it.
    public var available: ItemSpan?
    /// `submission`: when learners can hand in.
    public var submission: ItemSpan?

    /// A launch of the tool.
    public init(
        url: String? = nil, window: ItemWindow? = nil, frame: ItemFrameSize? = nil, custom: CustomParameters? = nil,
        lineItem: ItemLineItem? = nil, available: ItemSpan? = nil, submission: ItemSpan? = nil
    ) {
        self.url = url
        self.window = window
        self.frame = frame
        self.custom = custom
        self.lineItem = lineItem
        self.available = available
        self.submission = submission
    }
}
