import CrosswalkCrypto
import CrosswalkJOSE
import CrosswalkRuntime
import LTICore

/// What the parts of a whole launch take: the fastest of many turns each, so that other work on the machine counts little.
/// Each part runs by itself on data that the processor has at hand; their sum is less than a whole launch takes.
struct Parts {
    private let candidate: Candidate
    private let begun: BegunLogins
    private let now = WallTime(secondsSinceEpoch: 1_795_000_060)

    init(_ candidate: Candidate) async throws {
        self.candidate = candidate
        begun = try await BegunLogins(candidate, 64)
    }

    func show() async throws {
        try await token()
        try await login()
    }

    private func token() async throws {
        let token = try candidate.token(nonce: "n-1")
        let message = Array(token[..<(token.lastIndex(of: ".") ?? token.endIndex)].utf8)
        let signature = try candidate.raw.sign(message)
        let payload = Candidate.payload(nonce: "n-1")
        let expectation = LaunchExpectation(nonce: "n-1", targetLinkURI: Candidate.target)
        try await turns("signature") { _ = candidate.check.isValid(signature, for: message) }
        try await turns("token taken apart") { _ = try CompactJWS(token) }
        try await turns("claims read and freed") { _ = try LaunchClaims(payload: payload) }
        try await turns("all of the token") {
            _ = try candidate.verifier.verify(
                token, keys: candidate.keys, expecting: expectation, at: Candidate.now)
        }
    }

    private func login() async throws {
        let form = begun.forms[0].0
        try await turns("form") { _ = try LaunchForm(form) }
        let encoded = Array(form.encoded.utf8)
        try await turns("form from its bytes (not part of a launch here)") { _ = try FormFields(parsing: encoded) }
        var fastest: (find: Double, finish: Double) = (.infinity, .infinity)
        for _ in 0..<40 {
            let logins = try await begun.waiting()
            var found: [PendingLogin] = []
            let start = processorSeconds()
            for (fields, secret) in begun.forms {
                found.append(try await logins.find(fields["state"] ?? "", browserSecret: secret, at: now))
            }
            let middle = processorSeconds()
            for login in found { try await logins.finish(login, at: now) }
            let count = Double(begun.forms.count)
            fastest.find = min(fastest.find, (middle - start) / count)
            fastest.finish = min(fastest.finish, (processorSeconds() - middle) / count)
        }
        report("login found", fastest.find)
        report("login used up", fastest.finish)
    }

    private func turns(_ name: String, _ body: () throws -> Void) async throws {
        var fastest = Double.infinity
        for _ in 0..<40 {
            let start = processorSeconds()
            for _ in 0..<100 { try body() }
            fastest = min(fastest, (processorSeconds() - start) / 100)
        }
        report(name, fastest)
    }

    private func report(_ name: String, _ seconds: Double) {
        print("\(candidate.name), \(name): \((seconds * 1e8).rounded() / 100) us")
    }
}
