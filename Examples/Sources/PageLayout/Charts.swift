/// One part of a stacked bar.
public struct BarSegment: Hashable, Sendable {
    /// What a segment stands for; each has a fill of its own.
    public enum Fill: String, CaseIterable, Hashable, Sendable {
        /// What is new.
        case new
        /// What has changed.
        case changed
        /// What has gone.
        case removed
        /// What waits: drawn hollow.
        case held

        /// The word in the legend.
        public var word: String { self == .held ? "waiting" : rawValue }
    }

    let fill: Fill
    let value: Int

    /// Makes a segment; a negative value counts as none.
    public init(_ fill: Fill, _ value: Int) {
        self.fill = fill
        self.value = max(0, value)
    }
}

/// Small bars drawn inline. The numbers stand beside them as text, so that the drawing itself is silent.
public enum Chart {
    private static let width = 600

    /// A stacked bar whose full width stands for `scale`; nothing where it would be empty. A segment that is not
    /// empty is wide enough to be seen.
    public static func bar(_ segments: [BarSegment], scale: Int) -> HTML {
        var left = 0
        var shapes: [HTML] = []
        for segment in segments where segment.value > 0 && scale > 0 {
            let share = Double(segment.value) / Double(scale) * Double(width)
            let size = min(width - left, max(4, Int(share.rounded())))
            guard size > 0 else { break }
            shapes.append(shape(segment.fill, left: left, width: size))
            left += size
        }
        guard !shapes.isEmpty else { return .empty }
        return """
            <svg class="bar" viewBox="0 0 600 14" preserveAspectRatio="none" aria-hidden="true" \
            focusable="false">\(shapes)</svg>
            """
    }

    private static func shape(_ fill: BarSegment.Fill, left: Int, width: Int) -> HTML {
        // A hollow segment's border lies within its bounds.
        fill == .held
            ? "<rect class=\"fill-held\" x=\"\(left + 1)\" y=\"1\" width=\"\(max(1, width - 2))\" height=\"12\"/>"
            : "<rect class=\"fill-\(fill.rawValue)\" x=\"\(left)\" y=\"0\" width=\"\(width)\" height=\"14\"/>"
    }

    /// What the fills stand for.
    public static func legend(_ fills: [BarSegment.Fill]) -> HTML {
        let items = fills.map { fill -> HTML in
            """
            <li><svg viewBox="0 0 14 14" aria-hidden="true" focusable="false">\
            \(shape(fill, left: 0, width: 14))</svg>\(fill.word)</li>
            """
        }
        return "<ul class=\"legend\">\(items)</ul>\n"
    }

    /// A share held against its limit: a bar, with a line where the limit lies, and both in words.
    ///
    /// - Parameters:
    ///   - share: in percent; negative counts as 0.
    ///   - limit: in percent.
    ///   - words: says the same as text, such as `12.3 % of 9,788; the limit is 10 %`.
    public static func threshold(share: Double, limit: Double, words: String) -> HTML {
        let share = share.isFinite ? max(0, share) : 0
        let limit = limit.isFinite ? max(0, limit) : 0
        let scale = max(share, limit, 0.001) * 1.15
        let filled = Int((share / scale * Double(width)).rounded())
        let line = Int((limit / scale * Double(width)).rounded())
        return """
            <figure class="threshold">
            <svg class="bar" viewBox="0 0 600 20" preserveAspectRatio="none" role="img" aria-label="\(words)">\
            <rect class="fill-plain" x="0" y="5" width="600" height="10"/>\
            <rect class="fill-waiting" x="0" y="5" width="\(filled)" height="10"/>\
            <line class="limit" x1="\(line)" y1="0" x2="\(line)" y2="20" vector-effect="non-scaling-stroke"/></svg>
            <figcaption>\(words)</figcaption>
            </figure>

            """
    }
}
