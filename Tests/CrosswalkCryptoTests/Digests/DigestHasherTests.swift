import CrosswalkCrypto
import CrosswalkTesting
import Testing

@Suite("Digests by every function")
struct DigestHasherTests {
    /// The examples of FIPS 180 (NIST's "Example Algorithms") for `abc` and for nothing.
    @Test(
        "The example messages of FIPS 180 give their published digests",
        arguments: [
            (DigestAlgorithm.sha1, "abc", "a9993e364706816aba3e25717850c26c9cd0d89d"),
            (.sha1, "", "da39a3ee5e6b4b0d3255bfef95601890afd80709"),
            (.sha256, "abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
            (
                .sha384, "abc",
                "cb00753f45a35e8bb5a03d699ac65007272c32ab0eded1631a8b605a43ff5bed8086072ba1e7cc2358baeca134c825a7"
            ),
            (
                .sha512, "abc",
                "ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a"
                    + "2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f"
            ),
        ])
    func published(algorithm: DigestAlgorithm, message: String, digest: String) {
        #expect(DigestHasher.digest(of: message.utf8, by: algorithm).hexadecimal == digest)
    }

    @Test("A digest is as long as its function says", arguments: DigestAlgorithm.allCases)
    func length(algorithm: DigestAlgorithm) {
        #expect(DigestHasher(algorithm).finalize().count == algorithm.byteCount)
    }

    @Test(
        "Where a message is cut makes no difference, and a copy goes its own way", arguments: DigestAlgorithm.allCases)
    func pieces(algorithm: DigestAlgorithm) {
        let message = (0..<1_000).map { UInt8(truncatingIfNeeded: $0 &* 7) }
        var hasher = DigestHasher(algorithm)
        hasher.update(message.prefix(333))
        var copy = hasher
        hasher.update(message.dropFirst(333))
        copy.update([1])
        #expect(hasher.finalize() == DigestHasher.digest(of: message, by: algorithm))
        #expect(copy.finalize() == DigestHasher.digest(of: message.prefix(333) + [1], by: algorithm))
        #expect(hasher.algorithm == algorithm)
    }
}
