/// Why a document was refused, and at which byte.
///
/// Branch on ``code``; show ``description`` to an operator. Two errors are equal when code and offset are.
public struct JSONError: Error, Sendable {
    /// What went wrong, as a value to branch on.
    public let code: Code

    /// The byte at which it was noticed, counted from 0 at the document's first byte; the document's length where the
    /// bytes ended too early. ``JSONLocation`` turns it into line and column.
    public let offset: Int

    /// What would have been right, in a few fixed words, such as `a string`; `nil` where the code says it all.
    public let expected: String?

    /// The name of the innermost object's member that was being read when a *value* was refused (wrong type, out of
    /// range, missing); `nil` for errors of syntax and limits.
    ///
    /// Names come from the document, so a name may be anything. It is part of no description, and of nothing that prints
    /// values.
    public let member: String?

    package init(_ code: Code, at offset: Int, expected: String? = nil, member: String? = nil) {
        self.code = code
        self.offset = offset
        self.expected = expected
        self.member = member
    }
}

extension JSONError: Equatable {
    /// Code and offset.
    public static func == (a: Self, b: Self) -> Bool { a.code == b.code && a.offset == b.offset }
}

extension JSONError: CustomStringConvertible {
    /// Code, place and what was expected. Nothing of the document.
    public var description: String {
        let place = "\(code.rawValue) at byte \(offset)"
        guard let expected else { return place }
        return "\(place): expected \(expected)"
    }
}

extension JSONError: CustomReflectable {
    /// Code, place and what was expected, so that what dumps an error shows nothing of the document either.
    public var customMirror: Mirror {
        Mirror(self, children: ["code": code.rawValue, "offset": offset, "expected": expected as Any])
    }
}
