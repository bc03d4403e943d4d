/// What an item of type `file` has of its own: a file that the platform fetches soon and keeps (Deep Linking 2.0 §3.3).
public struct FileItem: Hashable, Sendable {
    /// `url`: where the file is. It need not last longer than the platform needs to fetch it.
    public var url: String
    /// `mediaType`: such as `application/pdf`.
    public var mediaType: String?
    /// `expiresAt`: until when it is there, ISO 8601 with its zone.
    public var expiresAt: String?

    /// A file.
    public init(url: String, mediaType: String? = nil, expiresAt: String? = nil) {
        self.url = url
        self.mediaType = mediaType
        self.expiresAt = expiresAt
    }
}
