/// A text for people, perhaps in several languages (`label`, `label#de`; RFC 7591 §2.2).
public struct LocalizedText: Hashable, Sendable, ExpressibleByStringLiteral {
    /// What is shown where no translation fits.
    public var text: String
    /// Translations by language tag (BCP 47), as the tags were written.
    public var translations: [String: String]

    /// A text and its translations.
    public init(_ text: String, translations: [String: String] = [:]) {
        self.text = text
        self.translations = translations
    }

    /// A text without translations.
    public init(stringLiteral text: String) { self.init(text) }
}
