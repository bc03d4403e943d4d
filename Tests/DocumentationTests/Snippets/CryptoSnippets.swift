import CrosswalkCrypto
import Testing

@Suite("The code of CrosswalkCrypto's catalog does what the text says")
struct CryptoSnippets {
    @Test("Pieces give the digest of the whole")
    func pieces() {
        let pieces = [Array("nightly ".utf8), Array("roster".utf8)]
        var hasher = SHA256Hasher()
        for piece in pieces { hasher.update(piece) }
        let digest = hasher.finalize()
        #expect(digest == SHA256Digest(of: "nightly roster"))
    }

    @Test("What a key signs verifies")
    func keys() throws {
        let message = Array("header.payload".utf8)
        let key = try ECPrivateKey.generate(.p256)
        let signature = try key.signer().sign(message)
        let isValid = try key.publicKey.verifier().isValid(signature, for: message)
        #expect(isValid)
    }
}
