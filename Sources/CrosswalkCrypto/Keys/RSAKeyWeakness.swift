/// Why an RSA key that is well formed must not be trusted.
public enum RSAKeyWeakness: Hashable, Sendable {
    /// The modulus has fewer than 2048 bits (RFC 7518, 3.3).
    case shortModulus
    /// The modulus has the mark of the faulty generator of CVE-2017-15361 (ROCA): its factors can be found.
    case roca

    static func all(modulus: [UInt8], bitCount: Int) -> [RSAKeyWeakness] {
        var weaknesses: [RSAKeyWeakness] = []
        if bitCount < 2_048 { weaknesses.append(.shortModulus) }
        if hasMarkOfROCA(modulus) { weaknesses.append(.roca) }
        return weaknesses
    }

    /// `true` where the modulus is a power of 65537 modulo every odd prime up to 167, as by chance one key in 2^26 is.
    private static func hasMarkOfROCA(_ modulus: [UInt8]) -> Bool {
        oddPrimes.allSatisfy { prime in
            let rest = modulus.reduce(0) { ($0 << 8 | UInt32($1)) % prime }
            return isPower(rest, modulo: prime)
        }
    }

    private static func isPower(_ number: UInt32, modulo prime: UInt32) -> Bool {
        var power: UInt32 = 1
        repeat {
            if power == number { return true }
            power = power * (65_537 % prime) % prime
        } while power != 1
        return false
    }

    private static let oddPrimes: [UInt32] = [
        3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47, 53, 59, 61, 67, 71, 73, 79, 83, 89, 97, 101, 103, 107, 109,
        113, 127, 131, 137, 139, 149, 151, 157, 163, 167,
    ]
}
