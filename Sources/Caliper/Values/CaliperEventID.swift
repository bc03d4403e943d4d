public import CrosswalkRuntime
internal import _CrosswalkSupport

/// The id of an event: `urn:uuid:` and a UUID, made once when the event happens and never changed, because receivers tell
/// repetitions by it (Caliper 1.2, section 3).
public struct CaliperEventID: Hashable, Sendable {
    /// The id as it is written.
    public let text: String

    /// Takes a URN; `nil` for any other text.
    public init?(_ text: String) {
        guard text.withBytes(Lexical.isEventIdentity) else { return nil }
        self.text = text
    }

    /// Takes what was checked, or is checked where it is written.
    init(unchecked text: String) { self.text = text }

    /// A random UUID (RFC 9562, version 4).
    ///
    /// - Parameter ambient: Where the random bytes come from.
    public init(from ambient: Ambient) { self.init(bytes: ambient.randomBytes(16), version: 4) }

    /// Sixteen bytes as a UUID of a version: its bits and those of the variant are set; what is missing counts as zero.
    package init(bytes: [UInt8], version: UInt8) {
        var bytes = Array((bytes + Array(repeating: 0, count: 16)).prefix(16))
        bytes[6] = bytes[6] & 0x0F | version << 4
        bytes[8] = bytes[8] & 0x3F | 0x80
        let digits = Hexadecimal.text(bytes)
        var text = "urn:uuid:"
        for (place, digit) in digits.enumerated() {
            if [8, 12, 16, 20].contains(place) { text.append("-") }
            text.append(digit)
        }
        self.text = text
    }
}
