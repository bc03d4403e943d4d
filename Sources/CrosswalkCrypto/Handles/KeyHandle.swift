import CLibCrypto

/// The box round one `EVP_PKEY`. A key never changes after it was made and libcrypto locks what it caches inside, which
/// is what makes it safe to send and to share; contexts that work with it are made one a call.
final class KeyHandle: @unchecked Sendable {
    let pointer: OpaquePointer

    /// Takes over a key that libcrypto made.
    init(owning pointer: OpaquePointer) { self.pointer = pointer }

    deinit { EVP_PKEY_free(pointer) }

    /// `true` for the kind of that name, such as `RSA` or `EC`.
    func isKind(_ name: String) -> Bool { EVP_PKEY_is_a(pointer, name) == 1 }

    /// One of the key's numbers, big-endian without leading zeros, or `nil` where the key has none of that name.
    func number(_ name: String) -> [UInt8]? {
        var number: OpaquePointer?
        guard LibCrypto.succeeded(EVP_PKEY_get_bn_param(pointer, name, &number)), let number else { return nil }
        return BigNumber(owning: number).bytes
    }

    /// The name of an elliptic key's curve, or `nil` for one without a name.
    var groupName: String? {
        var name = [CChar](repeating: 0, count: 64)
        var length = 0
        guard LibCrypto.succeeded(EVP_PKEY_get_group_name(pointer, &name, name.count, &length)) else { return nil }
        return String(decoding: name.prefix(min(length, name.count)).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
}
