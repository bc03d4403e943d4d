/// Something that tolerant reading let pass.
public struct JSONNote: Hashable, Sendable {
    /// One of ``JSONError/Code/byteOrderMark``, ``JSONError/Code/loneSurrogate`` and
    /// ``JSONError/Code/duplicateMember``.
    public let code: JSONError.Code
    /// Where it stands, in bytes from 0.
    public let offset: Int

    /// How many notes are kept of one document; further ones are let pass without.
    public static let mostKept = 100

    package init(code: JSONError.Code, offset: Int) {
        self.code = code
        self.offset = offset
    }
}
