/// Signs by one scheme with one private key. Threads may share it. It does not print.
public struct MessageSigner: Sendable {
    let template: SignatureTemplate
    let form: SignatureForm

    /// The signature of a message, in the form that ``SignatureVerifier`` takes. ECDSA and PSS give another one each time.
    ///
    /// - Throws: ``CryptoError/Code/signingFailed`` where libcrypto makes none.
    public func sign(_ message: some Sequence<UInt8>) throws(CryptoError) -> [UInt8] {
        try message.withBytes { bytes in
            Swift.Result<[UInt8], CryptoError> { () throws(CryptoError) in try sign(bytes) }
        }.get()
    }

    /// The same for a buffer.
    public func sign(_ message: UnsafeRawBufferPointer) throws(CryptoError) -> [UInt8] {
        let signature = try template.sign(message)
        switch form {
        case .exactly(let count):
            return signature.padded(to: count)
        case .halves(let count):
            guard let halves = ECDSAForm.halves(signature, each: count) else {
                throw CryptoError(.signingFailed, "libcrypto made no signature of two numbers")
            }
            return halves
        }
    }
}

extension MessageSigner: CustomStringConvertible, CustomReflectable {
    /// Never the key.
    public var description: String { "<signer>" }
    /// Without children, so that nothing that prints values looks inside.
    public var customMirror: Mirror { Mirror(self, children: []) }
}
