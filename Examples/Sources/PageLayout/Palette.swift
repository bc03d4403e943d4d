/// The colours of all pages, by purpose; one set for light surroundings, one for dark ones.
///
/// Text on either ground has a contrast of at least 4.5 to 1, marks and bars of at least 3 to 1 (WCAG 2.2, 1.4.3 and
/// 1.4.11); a test computes it.
public struct Palette: Hashable, Sendable {
    /// A colour as `0xRRGGBB`.
    public typealias Colour = UInt32

    /// The page.
    public let ground: Colour
    /// Boxes on the page.
    public let surface: Colour
    /// Text.
    public let text: Colour
    /// Text of less weight.
    public let muted: Colour
    /// Lines between things.
    public let line: Colour
    /// The borders of what one operates.
    public let control: Colour
    /// The accent: links, focus, what is new.
    public let accent: Colour
    /// Bars of what has changed.
    public let changed: Colour
    /// Bars of what has gone.
    public let removed: Colour
    /// What went well.
    public let good: Colour
    /// What waits.
    public let waiting: Colour
    /// What failed.
    public let bad: Colour

    /// For light surroundings.
    public static let light = Palette(
        ground: 0xF7F8F9, surface: 0xFFFFFF, text: 0x1B1F24, muted: 0x545C66, line: 0xD9DDE2, control: 0x7B848F,
        accent: 0x0A5AA8, changed: 0x4A8FC7, removed: 0x6B4E71, good: 0x17663A, waiting: 0x8A4B08, bad: 0xA61B1B)

    /// For dark surroundings.
    public static let dark = Palette(
        ground: 0x14171A, surface: 0x1D2125, text: 0xE8EAED, muted: 0xA9B1BA, line: 0x363C43, control: 0x848D97,
        accent: 0x79B8F2, changed: 0x4586BD, removed: 0xC3A3CB, good: 0x74CC97, waiting: 0xF0B45C, bad: 0xF58E8E)

    /// The colours as custom properties of CSS.
    var properties: String {
        let all: [(String, Colour)] = [
            ("ground", ground), ("surface", surface), ("text", text), ("muted", muted), ("line", line),
            ("control", control), ("accent", accent), ("changed", changed), ("removed", removed), ("good", good),
            ("waiting", waiting), ("bad", bad),
        ]
        return all.map { "--\($0): \(Self.css($1));" }.joined(separator: " ")
    }

    private static func css(_ colour: Colour) -> String {
        let digits = String(colour, radix: 16)
        return "#" + String(repeating: "0", count: max(0, 6 - digits.count)) + digits
    }
}
