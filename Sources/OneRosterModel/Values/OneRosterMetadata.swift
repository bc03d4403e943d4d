/// A value that a source adds to the standard's own: one non-blank cell of a column `metadata.<name>`.
public struct OneRosterMetadata: Hashable, Sendable {
    /// The name without `metadata.`, case-sensitive, for example `jp.kanaGivenName`.
    public let name: String
    /// The value; never empty where it was read from a bundle.
    public let value: String

    /// Makes a value of a name.
    public init(name: String, value: String) {
        self.name = name
        self.value = value
    }
}
