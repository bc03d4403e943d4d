/// The bytes of a secret that two parties share: for ``HMAC`` or ``AES256GCM``.
///
/// It does not print, and its memory is overwritten when the last copy goes. Comparing two keys takes the same time
/// wherever they differ.
public struct SymmetricKey: Sendable {
    private let memory: SecretMemory

    /// Copies the bytes. What the caller still holds is the caller's to forget.
    public init(_ bytes: some Sequence<UInt8>) { memory = bytes.withBytes { SecretMemory($0) } }

    /// A new key of random bytes.
    ///
    /// - Parameters:
    ///   - byteCount: its length; below 0 counts as 0.
    ///   - random: where its bytes come from.
    public static func generate(byteCount: Int, random: SystemRandom = SystemRandom()) -> SymmetricKey {
        SymmetricKey(random.bytes(byteCount))
    }

    /// The length in bytes.
    public var byteCount: Int { memory.byteCount }

    /// Reads the key; each call site is a place to review. The buffer must not leave the closure.
    public func withUnsafeBytes<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
        memory.withBytes(body)
    }
}

extension SymmetricKey: Equatable {
    /// Equal when all bytes are equal, compared in constant time.
    public static func == (a: Self, b: Self) -> Bool {
        a.withUnsafeBytes { first in b.withUnsafeBytes { ConstantTime.areEqual(first, $0) } }
    }
}

extension SymmetricKey: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// Never the key.
    public var description: String { "<secret>" }
    /// Never the key.
    public var debugDescription: String { description }
    /// Without children, so that nothing that prints values finds the key.
    public var customMirror: Mirror { Mirror(self, children: []) }
}
