internal import CrosswalkCrypto
internal import _CrosswalkSupport

/// A script of a page: a constant of this library, never with a value in it.
package struct PageScript: Sendable {
    let text: String
    /// How a content security policy allows it: by its hash.
    let source: String

    /// A script of files that lie beside the sources.
    init(files: [UInt8]...) {
        text = files.map { String(decoding: $0, as: UTF8.self) }.joined()
        source = Self.source(text)
    }

    /// A script of a constant.
    package init(_ text: StaticString) {
        self.text = "\(text)"
        source = Self.source(self.text)
    }

    static func source(_ text: String) -> String { "'sha256-\(Base64.text(SHA256Digest(of: text.utf8).bytes))'" }
}
