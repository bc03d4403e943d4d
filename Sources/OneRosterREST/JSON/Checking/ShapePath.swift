/// Where in a record the check is.
enum ShapePath {
    private static let longestName = 64

    static func member(_ name: String, of path: String) -> String { path.isEmpty ? name : "\(path).\(name)" }

    static func element(_ index: Int, of path: String) -> String { "\(path)[\(index)]" }

    /// A name that comes from the document, as far as it is fit to be shown.
    static func shown(_ name: String) -> String {
        let isPlain = name.utf8.allSatisfy { byte in (0x21...0x7E).contains(byte) }
        return isPlain ? String(name.prefix(longestName)) : "(another name)"
    }
}
