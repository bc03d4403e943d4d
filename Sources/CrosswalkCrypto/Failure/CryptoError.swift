/// Why a key could not be made or used, or a sealed message not be opened.
///
/// Branch on ``code``. The text never holds key material, plaintext or any part of the input. Two errors are equal when
/// their codes are equal.
public struct CryptoError: Error, Sendable {
    /// A growable list of reasons. New codes may appear in minor versions.
    public struct Code: Hashable, Sendable, CustomStringConvertible {
        /// The stable name, such as `key.malformed`.
        public let name: String

        private init(_ name: String) { self.name = name }

        /// The same as ``name``.
        public var description: String { name }

        /// The components are no key: an even modulus, an exponent below 3, a point that is not on its curve, a
        /// coordinate of the wrong length.
        public static let keyMalformed = Code("key.malformed")
        /// A kind, a curve or a size of key that this module does not work with.
        public static let keyUnsupported = Code("key.unsupported")
        /// The private half does not belong to the public one.
        public static let keyMismatch = Code("key.mismatch")
        /// The text is no PEM of the kind that was asked for.
        public static let pemMalformed = Code("pem.malformed")
        /// The PEM is protected by a passphrase. Decrypt it before it is handed in.
        public static let pemEncrypted = Code("pem.encrypted")
        /// A key, a nonce or a message has a length that the algorithm does not take.
        public static let lengthInvalid = Code("length.invalid")
        /// A sealed message was changed, cut, or sealed under another key or other associated data.
        public static let authenticationFailed = Code("authentication.failed")
        /// libcrypto refused to make a signature with this key.
        public static let signingFailed = Code("signing.failed")
        /// libcrypto could not make a key.
        public static let generationFailed = Code("generation.failed")
    }

    /// What went wrong, as a value to branch on.
    public let code: Code
    /// What was expected, in one sentence. It names sizes and kinds, never contents.
    public let detail: String

    init(_ code: Code, _ detail: String) {
        self.code = code
        self.detail = detail
    }
}

extension CryptoError: Equatable {
    /// Equal when the codes are equal.
    public static func == (a: Self, b: Self) -> Bool { a.code == b.code }
}

extension CryptoError: CustomStringConvertible {
    /// The code and the sentence.
    public var description: String { "\(code): \(detail)" }
}
