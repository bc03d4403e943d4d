/// Modulus and exponent, checked for what can be checked before libcrypto sees them.
struct RSAPublicParts {
    let modulus: BigNumber
    let exponent: BigNumber

    init(modulus: [UInt8], exponent: [UInt8]) throws(CryptoError) {
        // By length first, so that nothing is computed with a number of megabytes.
        let longest = RSAPublicKey.maximumBitCount / 8
        let (modulus, exponent) = (modulus.drop { $0 == 0 }, exponent.drop { $0 == 0 })
        guard modulus.count <= longest else {
            throw CryptoError(.keyUnsupported, "a modulus has at most \(RSAPublicKey.maximumBitCount) bits")
        }
        guard exponent.count <= 8 else { throw CryptoError(.keyUnsupported, "an exponent has at most 64 bits") }
        self.modulus = BigNumber(Array(modulus))
        self.exponent = BigNumber(Array(exponent))
        guard self.modulus.isOdd, self.exponent.isOdd, self.exponent.bitCount > 1,
            self.exponent.isLess(than: self.modulus)
        else { throw CryptoError(.keyMalformed, "modulus and exponent are odd, and 3 ≤ exponent < modulus") }
    }

    func add(to parameters: KeyParameters) {
        parameters.add("n", modulus)
        parameters.add("e", exponent)
    }
}
