/// Why a token, a key or a key set was refused.
///
/// Branch on ``code``; show ``description`` to an operator. The text is fixed for each place that throws: it never holds a
/// token, a claim's value, a key id or key material. Two errors are equal when their codes are equal.
public struct JOSEError: Error, Sendable {
    /// A growable list of reasons. New codes may appear in minor versions.
    public struct Code: Hashable, Sendable, CustomStringConvertible {
        /// The stable name, such as `signature.invalid`.
        public let name: String

        init(_ name: String) { self.name = name }

        /// The same as ``name``.
        public var description: String { name }
    }

    /// What went wrong, as a value to branch on.
    public let code: Code
    /// What was expected, in one sentence.
    public let detail: String

    package init(_ code: Code, _ detail: StaticString) {
        self.code = code
        self.detail = "\(detail)"
    }
}

extension JOSEError: Equatable {
    /// Equal when the codes are equal.
    public static func == (a: Self, b: Self) -> Bool { a.code == b.code }
}

extension JOSEError: CustomStringConvertible {
    /// The code and the sentence.
    public var description: String { "\(code): \(detail)" }
}
