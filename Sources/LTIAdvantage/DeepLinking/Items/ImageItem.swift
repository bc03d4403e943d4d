public import CrosswalkJSON

/// What an item of type `image` has of its own: a picture (Deep Linking 2.0 §3.5).
public struct ImageItem: Hashable, Sendable {
    /// `url`: where the picture is.
    public var url: String
    /// `width`, in pixels.
    public var width: JSONNumber?
    /// `height`, in pixels.
    public var height: JSONNumber?

    /// A picture.
    public init(url: String, width: JSONNumber? = nil, height: JSONNumber? = nil) {
        self.url = url
        self.width = width
        self.height = height
    }
}
