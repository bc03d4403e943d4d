import CrosswalkCrypto
import CrosswalkTesting
import Testing

@Suite("SHA-256")
struct SHA256Tests {
    @Test(
        "The example messages of FIPS 180 give their published digests",
        arguments: [
            ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
            ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
            (
                "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
                "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
            ),
            (
                "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqrlmnopqrs"
                    + "mnopqrstnopqrstu",
                "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1"
            ),
        ])
    func published(message: String, digest: String) {
        #expect(SHA256Digest(of: message).hexadecimal == digest)
        #expect(SHA256Digest(of: Array(message.utf8)).hexadecimal == digest)
    }

    @Test(
        "One million times the letter a gives the published digest, at once and in pieces", arguments: [0, 1_000, 997])
    func million(piece: Int) {
        var hasher = SHA256Hasher()
        if piece == 0 {
            hasher.update(repeatElement(UInt8(ascii: "a"), count: 1_000_000))
        } else {
            for start in stride(from: 0, to: 1_000_000, by: piece) {
                hasher.update(repeatElement(UInt8(ascii: "a"), count: min(piece, 1_000_000 - start)))
            }
        }
        #expect(
            hasher.finalize().hexadecimal == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
    }

    /// Lengths at which the padding spills over a block of 64 bytes, digested by an implementation of its own (coreutils).
    @Test(
        "Lengths round the edges of a block",
        arguments: [
            (1, "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d"),
            (55, "463eb28e72f82e0a96c0a4cc53690c571281131f672aa229e0d45ae59b598b59"),
            (56, "da2ae4d6b36748f2a318f23e7ab1dfdf45acdc9d049bd80e59de82a60895f562"),
            (57, "2fe741af801cc238602ac0ec6a7b0c3a8a87c7fc7d7f02a3fe03d1c12eac4d8f"),
            (63, "29af2686fd53374a36b0846694cc342177e428d1647515f078784d69cdb9e488"),
            (64, "fdeab9acf3710362bd2658cdc9a29e8f9c757fcf9811603a8c447cd1d9151108"),
            (65, "4bfd2c8b6f1eec7a2afeb48b934ee4b2694182027e6d0fc075074f2fabb31781"),
            (119, "da18797ed7c3a777f0847f429724a2d8cd5138e6ed2895c3fa1a6d39d18f7ec6"),
            (120, "f52b23db1fbb6ded89ef42a23ce0c8922c45f25c50b568a93bf1c075420bbb7c"),
            (128, "471fb943aa23c511f6f72f8d1652d9c880cfa392ad80503120547703e56a2be5"),
            (1_000, "4e4c294b331f7a2099a379bec34b9f9fc03dc46ab465d998f4d683da53487e6d"),
        ])
    func blockEdges(length: Int, digest: String) {
        #expect(SHA256Digest(of: (0..<length).map { UInt8($0 % 251) }).hexadecimal == digest)
    }

    @Test("Where a message is cut makes no difference")
    func cuts() throws {
        try PropertyTest.run(cases: 300, seed: 256) { random in
            let message = (0..<random.number(below: 400)).map { _ in UInt8(truncatingIfNeeded: random.next()) }
            var hasher = SHA256Hasher()
            var rest = message[...]
            while !rest.isEmpty {
                let piece = rest.prefix(random.number(in: 0...80))
                rest = rest.dropFirst(piece.count)
                hasher.update(piece)
            }
            try #require(hasher.finalize() == SHA256Digest(of: message))
        }
    }

    @Test("Bytes that are not stored in one piece are taken too")
    func scattered() {
        var hasher = SHA256Hasher()
        hasher.update(AnySequence("abc".utf8.lazy.map { $0 }))
        #expect(hasher.finalize() == SHA256Digest(of: "abc"))
    }

    @Test("An empty piece changes nothing")
    func emptyPiece() {
        var hasher = SHA256Hasher()
        hasher.update([])
        hasher.update(UnsafeRawBufferPointer(start: nil, count: 0))
        hasher.update(Array("abc".utf8))
        hasher.update([])
        #expect(hasher.finalize() == SHA256Digest(of: "abc"))
    }

    @Test("A copy goes its own way, whichever of the two is changed")
    func copies() {
        var first = SHA256Hasher()
        first.update(Array("ab".utf8))
        var second = first
        let third = first
        first.update(Array("c".utf8))
        second.update(Array("d".utf8))
        #expect(first.finalize() == SHA256Digest(of: "abc"))
        #expect(second.finalize() == SHA256Digest(of: "abd"))
        #expect(third.finalize() == SHA256Digest(of: "ab"))
    }

    @Test("A digest on the way does not disturb the hasher")
    func digestOnTheWay() {
        var hasher = SHA256Hasher()
        hasher.update(Array("a".utf8))
        #expect(hasher.finalize() == SHA256Digest(of: "a"))
        #expect(hasher.finalize() == SHA256Digest(of: "a"))
        hasher.update(Array("bc".utf8))
        #expect(hasher.finalize() == SHA256Digest(of: "abc"))
    }

    @Test("Copies may be used by tasks that run at the same time")
    func concurrent() async {
        var prefix = SHA256Hasher()
        prefix.update(Array("row ".utf8))
        let digests = await withTaskGroup(of: (Int, SHA256Digest).self) { group in
            for row in 0..<64 {
                group.addTask { [prefix] in
                    var hasher = prefix
                    for byte in "\(row)".utf8 { hasher.update(CollectionOfOne(byte)) }
                    return (row, hasher.finalize())
                }
            }
            return await group.reduce(into: [:]) { $0[$1.0] = $1.1 }
        }
        #expect(digests.count == 64)
        for (row, digest) in digests { #expect(digest == SHA256Digest(of: "row \(row)")) }
    }

    @Test("A digest is 32 bytes, written as 64 lower-case hexadecimal digits")
    func form() {
        let digest = SHA256Digest(of: "abc")
        #expect(digest.bytes.count == 32)
        #expect(digest.bytes.prefix(4) == [0xBA, 0x78, 0x16, 0xBF])
        #expect(digest.description == digest.hexadecimal)
        #expect(digest.hexadecimal.utf8.count == 64)
        #expect(Set([digest, SHA256Digest(of: "abc"), SHA256Digest(of: "abd")]).count == 2)
    }
}
