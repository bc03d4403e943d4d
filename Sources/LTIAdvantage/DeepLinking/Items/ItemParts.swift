public import CrosswalkJSON

/// A picture that stands for an item: `icon` and `thumbnail`.
public struct ItemPicture: Hashable, Sendable {
    /// `url`: where the picture is.
    public var url: String
    /// `width`, in pixels.
    public var width: JSONNumber?
    /// `height`, in pixels.
    public var height: JSONNumber?
    /// Members that no standard has.
    public var extensions: JSONObject

    /// A picture.
    public init(
        url: String, width: JSONNumber? = nil, height: JSONNumber? = nil, extensions: JSONObject = JSONObject()
    ) {
        self.url = url
        self.width = width
        self.height = height
        self.extensions = extensions
    }
}

/// `embed`: HTML that stands for a link.
public struct ItemEmbed: Hashable, Sendable {
    /// `html`.
    public var html: UnsafeHTML
    /// Members that no standard has.
    public var extensions: JSONObject

    /// HTML to embed.
    public init(html: UnsafeHTML, extensions: JSONObject = JSONObject()) {
        self.html = html
        self.extensions = extensions
    }
}

/// `window`: how an item opens in a window.
public struct ItemWindow: Hashable, Sendable {
    /// `targetName`: the window's name; items of one name share it.
    public var targetName: String?
    /// `width`, in pixels.
    public var width: JSONNumber?
    /// `height`, in pixels.
    public var height: JSONNumber?
    /// `windowFeatures`: as for `window.open`, separated by commas.
    public var features: String?
    /// Members that no standard has.
    public var extensions: JSONObject

    /// A window.
    public init(
        targetName: String? = nil, width: JSONNumber? = nil, height: JSONNumber? = nil, features: String? = nil,
        extensions: JSONObject = JSONObject()
    ) {
        self.targetName = targetName
        self.width = width
        self.height = height
        self.features = features
        self.extensions = extensions
    }
}

/// `iframe` of a link: how it opens in a frame.
public struct ItemFrame: Hashable, Sendable {
    /// `src`: what the frame shows, which may be another page than the link's.
    public var source: String
    /// How large it is.
    public var size: ItemFrameSize

    /// A frame.
    public init(source: String, size: ItemFrameSize = ItemFrameSize()) {
        self.source = source
        self.size = size
    }
}

/// `iframe` of a launch, and the size of any other frame.
public struct ItemFrameSize: Hashable, Sendable {
    /// `width`, in pixels.
    public var width: JSONNumber?
    /// `height`, in pixels.
    public var height: JSONNumber?
    /// Members that no standard has.
    public var extensions: JSONObject

    /// A size; the platform's own where nothing is said.
    public init(width: JSONNumber? = nil, height: JSONNumber? = nil, extensions: JSONObject = JSONObject()) {
        self.width = width
        self.height = height
        self.extensions = extensions
    }
}

/// `available` and `submission`: from when to when.
public struct ItemSpan: Hashable, Sendable {
    /// `startDateTime`, ISO 8601 with its zone; `nil` for no beginning.
    public var start: String?
    /// `endDateTime`, ISO 8601 with its zone; `nil` for no end.
    public var end: String?
    /// Members that no standard has.
    public var extensions: JSONObject

    /// A span of time.
    public init(start: String? = nil, end: String? = nil, extensions: JSONObject = JSONObject()) {
        self.start = start
        self.end = end
        self.extensions = extensions
    }
}
