/// A status: a word and a mark beside it, never colour alone.
public struct Status: Hashable, Sendable {
    /// What a status means for the reader.
    public enum Tone: String, Hashable, Sendable {
        /// All is well.
        case good
        /// Something waits for a decision.
        case waiting
        /// Something failed or was refused.
        case bad
        /// Neither.
        case plain
    }

    /// The word, such as *applied* or *held*.
    public let word: String
    /// What it means.
    public let tone: Tone

    /// Makes a status.
    public init(_ word: String, _ tone: Tone) {
        self.word = word
        self.tone = tone
    }

    /// The word with its mark.
    public var html: HTML { "<span class=\"status \(tone.rawValue)\">\(mark)\(word)</span>" }

    /// A tick, a pause sign, a cross or a dot; drawn, so that no font is needed.
    private var mark: HTML {
        let shape: HTML =
            switch tone {
            case .good: "<path d=\"M4.5 8.5l2.5 2.5 4.5-5.5\"/>"
            case .waiting: "<path d=\"M6.25 5.5v5M9.75 5.5v5\"/>"
            case .bad: "<path d=\"M5.5 5.5l5 5M10.5 5.5l-5 5\"/>"
            case .plain: "<path d=\"M5 8h6\"/>"
            }
        return """
            <svg viewBox="0 0 16 16" aria-hidden="true" fill="none" stroke="currentColor" stroke-width="1.75" \
            stroke-linecap="round" stroke-linejoin="round"><circle cx="8" cy="8" r="7"/>\(shape)</svg>
            """
    }
}
