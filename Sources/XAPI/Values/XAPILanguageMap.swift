/// One text in several languages, by language tag (RFC 5646).
public struct XAPILanguageMap: Hashable, Sendable, ExpressibleByDictionaryLiteral {
    /// The texts by tag.
    public var texts: [String: String]

    /// A map of these texts.
    public init(_ texts: [String: String]) { self.texts = texts }

    /// A map of these texts; of several of one tag the last counts.
    public init(dictionaryLiteral elements: (String, String)...) {
        texts = Dictionary(elements) { $1 }
    }

    /// The tag and the text for a reader; `nil` where the map is empty.
    ///
    /// - Parameter languages: What the reader understands, the best first. A language fits a tag that equals it, then one
    ///   that begins with it (RFC 4647 §3.4 turned round), whatever the case. Where none fits, the first tag in order of
    ///   the alphabet is taken.
    public func best(for languages: [String]) -> (tag: String, text: String)? {
        let tags = texts.keys.sorted()
        for language in languages.map({ $0.lowercased() }) {
            let tag =
                tags.first { $0.lowercased() == language } ?? tags.first { $0.lowercased().hasPrefix(language + "-") }
                ?? tags.first { language.hasPrefix($0.lowercased() + "-") }
            if let tag, let text = texts[tag] { return (tag, text) }
        }
        return tags.first.flatMap { tag in texts[tag].map { (tag, $0) } }
    }
}
