/// Verifies signatures of one scheme under one public key. Threads may share it.
public struct SignatureVerifier: Sendable {
    let template: SignatureTemplate
    let form: SignatureForm

    /// `true` where the signature is that of the message under the key. RSA signatures are as long as the modulus; ECDSA
    /// signatures are r and s one after the other, each as long as a coordinate (RFC 7518, 3.4), not DER.
    public func isValid(_ signature: some Sequence<UInt8>, for message: some Sequence<UInt8>) -> Bool {
        signature.withBytes { first in message.withBytes { isValid(first, for: $0) } }
    }

    /// The same for buffers.
    public func isValid(_ signature: UnsafeRawBufferPointer, for message: UnsafeRawBufferPointer) -> Bool {
        switch form {
        case .exactly(let count):
            return signature.count == count && template.isValid(signature, for: message)
        case .halves(let count):
            guard signature.count == 2 * count else { return false }
            return ECDSAForm.der(signature).withUnsafeBytes { template.isValid($0, for: message) }
        }
    }
}
