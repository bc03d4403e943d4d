import CLibCrypto

/// The named components that a key is made from.
///
/// libcrypto keeps the addresses of names, texts and bytes until the key is made; so they are copied into memory that
/// lives as long as this object.
final class KeyParameters {
    private let builder: OpaquePointer
    private var kept: [UnsafeMutableRawPointer] = []
    private var numbers: [BigNumber] = []

    init() {
        guard let builder = OSSL_PARAM_BLD_new() else { LibCrypto.unusable() }
        self.builder = builder
    }

    deinit {
        OSSL_PARAM_BLD_free(builder)
        for memory in kept { memory.deallocate() }
    }

    func add(_ name: String, _ number: BigNumber) {
        numbers.append(number)
        LibCrypto.require(OSSL_PARAM_BLD_push_BN(builder, keep(name), number.pointer))
    }

    func add(_ name: String, text: String) {
        LibCrypto.require(OSSL_PARAM_BLD_push_utf8_string(builder, keep(name), keep(text), 0))
    }

    func add(_ name: String, bytes: [UInt8]) {
        LibCrypto.require(OSSL_PARAM_BLD_push_octet_string(builder, keep(name), keep(bytes), bytes.count))
    }

    /// The key, or `nil` where libcrypto finds that the components are none.
    ///
    /// - Parameter isPrivate: whether the private half is among them.
    func makeKey(_ kind: String, isPrivate: Bool) -> KeyHandle? {
        withExtendedLifetime(self) {
            guard let context = EVP_PKEY_CTX_new_from_name(nil, kind, nil),
                let parameters = OSSL_PARAM_BLD_to_param(builder)
            else { LibCrypto.unusable() }
            defer {
                OSSL_PARAM_free(parameters)
                EVP_PKEY_CTX_free(context)
            }
            var key: OpaquePointer?
            guard LibCrypto.succeeded(EVP_PKEY_fromdata_init(context)),
                LibCrypto.succeeded(EVP_PKEY_fromdata(context, &key, Self.selection(isPrivate), parameters)), let key
            else { return nil }
            return KeyHandle(owning: key)
        }
    }

    /// `EVP_PKEY_PUBLIC_KEY` and `EVP_PKEY_KEYPAIR`, which are macros made of macros, so that Swift does not see them.
    private static func selection(_ isPrivate: Bool) -> Int32 {
        let publicKey =
            OSSL_KEYMGMT_SELECT_DOMAIN_PARAMETERS | OSSL_KEYMGMT_SELECT_OTHER_PARAMETERS
            | OSSL_KEYMGMT_SELECT_PUBLIC_KEY
        return Int32(isPrivate ? publicKey | OSSL_KEYMGMT_SELECT_PRIVATE_KEY : publicKey)
    }

    private func keep(_ text: String) -> UnsafePointer<CChar> {
        UnsafeRawPointer(keep(Array(text.utf8) + [0])).assumingMemoryBound(to: CChar.self)
    }

    private func keep(_ bytes: [UInt8]) -> UnsafeMutableRawPointer {
        let memory = UnsafeMutableRawPointer.allocate(byteCount: max(1, bytes.count), alignment: 1)
        bytes.withUnsafeBytes { if let base = $0.baseAddress { memory.copyMemory(from: base, byteCount: $0.count) } }
        kept.append(memory)
        return memory
    }
}
