import CrosswalkCrypto
import CrosswalkJOSE
import Foundation

// Prints one line a measurement: its name and how many times a second it ran. Seconds are the processor's, as those of
// `openssl speed` are; with two threads they are the clock's. A second argument picks one by the end of its name.

let seconds = CommandLine.arguments.dropFirst().first.flatMap(Double.init) ?? 1

/// The content of a launch: claims of about 3 KB, so that the token has a little more than 4 KB.
let payload: [UInt8] = {
    let roles = (0..<28).map { "\"http://purl.imsglobal.org/vocab/lis/v2/membership#Role\($0)\"" }
    let custom = (0..<18).map { "\"parameter_\($0)\":\"value number \($0) of this launch\"" }
    return Array(
        """
        {"iss":"https://lms.example","aud":"client-1","sub":"3f1c6a","exp":1900000000,"iat":1700000000,"nonce":"n",\
        "https://purl.imsglobal.org/spec/lti/claim/roles":[\(roles.joined(separator: ","))],\
        "https://purl.imsglobal.org/spec/lti/claim/custom":{\(custom.joined(separator: ","))}}
        """.utf8)
}()

/// One kind of key with all that is measured with it.
struct Candidate: Sendable {
    let name: String
    let algorithm: JWSAlgorithm
    let verifier: SignatureVerifier
    let signer: MessageSigner
    let tokenSigner: KeySigner
    let keys: VerificationKeySet
    let token: String
    let message: [UInt8]
    let signature: [UInt8]

    init(_ name: String, _ key: JWK, _ verifier: SignatureVerifier, _ signer: MessageSigner) throws {
        self.name = name
        self.verifier = verifier
        self.signer = signer
        tokenSigner = try KeySigner(key)
        algorithm = tokenSigner.algorithm
        keys = VerificationKeySet(try JWKSet(json: JWKSet([key]).publicJSON()))
        token = try tokenSigner.signedToken(payload)
        let end = token.lastIndex(of: ".") ?? token.endIndex
        message = Array(token[..<end].utf8)
        signature = try signer.sign(message)
    }

    func verifyRaw() -> Bool { verifier.isValid(signature, for: message) }

    func verifyToken() throws -> Bool { try keys.verify(token, algorithms: [algorithm]).payload.count == payload.count }
}

func processorSeconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}

/// How often a second an operation runs. It must succeed each time.
func rate(_ operation: () throws -> Bool) throws -> Double {
    for _ in 0..<20 where try !operation() { throw CocoaError(.featureUnsupported) }
    var runs = 0.0
    let start = processorSeconds()
    while true {
        for _ in 0..<10 where try !operation() { throw CocoaError(.featureUnsupported) }
        runs += 10
        let spent = processorSeconds() - start
        if spent >= seconds { return runs / spent }
    }
}

/// How often a second several threads together run an operation, by the clock.
func rate(threads: Int, _ operation: @escaping @Sendable () -> Bool) async -> Double {
    let clock = ContinuousClock()
    let end = clock.now + .seconds(seconds)
    let start = clock.now
    let runs = await withTaskGroup(of: Int.self) { group in
        for _ in 0..<threads {
            group.addTask {
                var runs = 0
                while clock.now < end {
                    for _ in 0..<10 where operation() { runs += 1 }
                }
                return runs
            }
        }
        return await group.reduce(0, +)
    }
    return Double(runs) / ((clock.now - start) / .seconds(1))
}

/// Measurements whose name lacks it are left out.
let filter = CommandLine.arguments.count > 2 ? CommandLine.arguments[2] : ""

func show(_ name: String, _ rate: @autoclosure () async throws -> Double) async rethrows {
    if filter.isEmpty || name.hasSuffix(filter) { print(name, Int(try await rate().rounded())) }
}

let rsa = try RSAPrivateKey.generate()
let elliptic = try ECPrivateKey.generate(.p256)
let candidates = [
    try Candidate(
        "rs256", JWK(.rsaPrivate(rsa)), rsa.publicKey.verifier(for: .pkcs1SHA256), rsa.signer(for: .pkcs1SHA256)),
    try Candidate("es256", JWK(.ecPrivate(elliptic)), elliptic.publicKey.verifier(), elliptic.signer()),
]
print("bytes", candidates[0].message.count)
for one in candidates {
    try await show("\(one.name).verify", try rate { one.verifyRaw() })
    try await show("\(one.name).verify.token", try rate { try one.verifyToken() })
    try await show("\(one.name).sign", try rate { try !one.signer.sign(one.message).isEmpty })
    try await show("\(one.name).sign.token", try rate { try !one.tokenSigner.signedToken(payload).isEmpty })
    await show("\(one.name).verify.1thread", await rate(threads: 1) { one.verifyRaw() })
    await show("\(one.name).verify.2threads", await rate(threads: 2) { one.verifyRaw() })
}
