/// `accept_media_types`: media types separated by commas, with `*` for any part (Deep Linking 2.0 §4.4.1).
struct AcceptedMediaTypes: Hashable, Sendable {
    private let ranges: [(type: Substring, subtype: Substring)]
    /// The list as it was sent.
    let text: String

    /// `nil` where nothing is named: then any media type will do.
    init?(_ text: String?) {
        guard let text else { return nil }
        self.text = text
        ranges = text.split(separator: ",").compactMap { Self.parts($0) }
        // A list of nothing but blanks and commas names nothing.
        if !text.contains(where: { $0 != "," && !$0.isWhitespace }) { return nil }
    }

    /// Whether a file of this media type is taken; its parameters do not count, nor does case.
    func accepts(_ mediaType: String) -> Bool {
        guard let wanted = Self.parts(mediaType[...]), wanted.type != "*", wanted.subtype != "*" else { return false }
        return ranges.contains { range in
            (range.type == "*" || range.type == wanted.type)
                && (range.subtype == "*" || range.subtype == wanted.subtype)
        }
    }

    private static func parts(_ text: Substring) -> (type: Substring, subtype: Substring)? {
        let essence = text.prefix { $0 != ";" }.lowercased().filter { !$0.isWhitespace }
        let parts = essence.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 2, parts.allSatisfy({ !$0.isEmpty }) else { return nil }
        return (parts[0], parts[1])
    }

    static func == (a: Self, b: Self) -> Bool { a.text == b.text }

    func hash(into hasher: inout Hasher) { hasher.combine(text) }
}
