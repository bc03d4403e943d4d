/// The numbers of an RSA private key, big-endian; leading zeros are allowed. It does not print.
public struct RSAPrivateComponents: Sendable {
    /// What speeds up signing: the two primes and what follows from them.
    public struct Factors: Sendable {
        /// The first prime.
        public let p: [UInt8]
        /// The second prime.
        public let q: [UInt8]
        /// `d mod (p - 1)`.
        public let dp: [UInt8]
        /// `d mod (q - 1)`.
        public let dq: [UInt8]
        /// The inverse of `q` modulo `p`.
        public let qi: [UInt8]

        /// All five, as RFC 7518, 6.3.2 demands.
        public init(p: [UInt8], q: [UInt8], dp: [UInt8], dq: [UInt8], qi: [UInt8]) {
            self.p = p
            self.q = q
            self.dp = dp
            self.dq = dq
            self.qi = qi
        }
    }

    /// The modulus.
    public let modulus: [UInt8]
    /// The public exponent.
    public let publicExponent: [UInt8]
    /// The private exponent.
    public let privateExponent: [UInt8]
    /// The primes, or `nil` where they are not known. Signing then takes about three times as long.
    public let factors: Factors?

    /// The numbers as they are; ``RSAPrivateKey`` checks them.
    public init(modulus: [UInt8], publicExponent: [UInt8], privateExponent: [UInt8], factors: Factors?) {
        self.modulus = modulus
        self.publicExponent = publicExponent
        self.privateExponent = privateExponent
        self.factors = factors
    }
}

extension RSAPrivateComponents: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// Never the numbers.
    public var description: String { "<secret>" }
    /// Never the numbers.
    public var debugDescription: String { description }
    /// Without children, so that nothing that prints values finds the numbers.
    public var customMirror: Mirror { Mirror(self, children: []) }
}

extension RSAPrivateComponents.Factors: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// Never the numbers.
    public var description: String { "<secret>" }
    /// Never the numbers.
    public var debugDescription: String { description }
    /// Without children, so that nothing that prints values finds the numbers.
    public var customMirror: Mirror { Mirror(self, children: []) }
}
