import CLibCrypto

/// The box round bytes of a secret: written once, when it is made, and overwritten before it is given back. Nothing
/// changes it in between, which is what makes it safe to send.
final class SecretMemory: @unchecked Sendable {
    private let memory: UnsafeMutableRawPointer
    let byteCount: Int

    init(_ bytes: UnsafeRawBufferPointer) {
        byteCount = bytes.count
        memory = .allocate(byteCount: max(1, bytes.count), alignment: 1)
        if let source = bytes.baseAddress { memory.copyMemory(from: source, byteCount: bytes.count) }
    }

    deinit {
        OPENSSL_cleanse(memory, byteCount)
        memory.deallocate()
    }

    /// The bytes; the address is never null, even for none.
    func withBytes<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
        withExtendedLifetime(self) { body(UnsafeRawBufferPointer(start: memory, count: byteCount)) }
    }
}
