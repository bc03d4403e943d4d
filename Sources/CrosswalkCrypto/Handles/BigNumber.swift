import CLibCrypto

/// The box round one `BIGNUM` that is not negative. Its memory is overwritten when it goes. It stays in the call that made
/// it.
final class BigNumber {
    let pointer: OpaquePointer

    init(owning pointer: OpaquePointer) { self.pointer = pointer }

    /// A number from its big-endian bytes.
    ///
    /// - Parameter isSecret: where set, libcrypto also overwrites the copies that it makes of it.
    init(_ bytes: [UInt8], isSecret: Bool = false) {
        guard let number = isSecret ? BN_secure_new() : BN_new(),
            BN_bin2bn(bytes, Int32(clamping: bytes.count), number) != nil
        else { LibCrypto.unusable() }
        pointer = number
    }

    deinit { BN_clear_free(pointer) }

    var bitCount: Int { Int(BN_num_bits(pointer)) }

    var isOdd: Bool { BN_is_odd(pointer) == 1 }

    /// Big-endian without leading zeros; nothing for 0.
    var bytes: [UInt8] {
        var bytes = [UInt8](repeating: 0, count: (bitCount + 7) / 8)
        BN_bn2bin(pointer, &bytes)
        return bytes
    }

    func isLess(than other: BigNumber) -> Bool { BN_cmp(pointer, other.pointer) < 0 }

    /// `true` where this is the product of the two.
    func isProduct(of a: BigNumber, _ b: BigNumber) -> Bool {
        guard let context = BN_CTX_new(), let product = BN_secure_new() else { LibCrypto.unusable() }
        defer {
            BN_clear_free(product)
            BN_CTX_free(context)
        }
        LibCrypto.require(BN_mul(product, a.pointer, b.pointer, context))
        return BN_cmp(product, pointer) == 0
    }
}
