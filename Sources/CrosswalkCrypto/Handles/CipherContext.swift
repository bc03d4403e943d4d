import CLibCrypto

/// The box round one `EVP_CIPHER_CTX` for one message.
final class CipherContext {
    private let pointer: OpaquePointer

    init() {
        guard let context = EVP_CIPHER_CTX_new() else { LibCrypto.unusable() }
        pointer = context
    }

    deinit { EVP_CIPHER_CTX_free(pointer) }

    /// Sets cipher, key and nonce (12 bytes, the mode's default length).
    func begin(_ key: UnsafeRawBufferPointer, nonce: [UInt8], encrypting: Bool) -> Bool {
        key.withAddress {
            EVP_CipherInit_ex(pointer, EVP_aes_256_gcm(), nil, $0, nonce, encrypting ? 1 : 0) == 1
        }
    }

    /// Adds associated data.
    func add(_ bytes: [UInt8]) -> Bool {
        var written: Int32 = 0
        return bytes.isEmpty || EVP_CipherUpdate(pointer, nil, &written, bytes, Int32(clamping: bytes.count)) == 1
    }

    func update(_ bytes: [UInt8], into result: inout [UInt8]) -> Bool {
        var written: Int32 = 0
        return bytes.isEmpty
            || EVP_CipherUpdate(pointer, &result, &written, bytes, Int32(clamping: bytes.count)) == 1
    }

    /// Ends the message; of one that is being opened, checks the tag.
    func finish() -> Bool {
        var written: Int32 = 0
        var rest = [UInt8](repeating: 0, count: 16)
        return EVP_CipherFinal_ex(pointer, &rest, &written) == 1
    }

    func getTag(_ tag: inout [UInt8]) -> Bool {
        EVP_CIPHER_CTX_ctrl(pointer, EVP_CTRL_AEAD_GET_TAG, Int32(tag.count), &tag) == 1
    }

    func setTag(_ tag: [UInt8]) -> Bool {
        var tag = tag
        return EVP_CIPHER_CTX_ctrl(pointer, EVP_CTRL_AEAD_SET_TAG, Int32(tag.count), &tag) == 1
    }
}
