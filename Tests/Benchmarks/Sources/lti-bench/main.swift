import CrosswalkCrypto
import CrosswalkJOSE
import CrosswalkRuntime
import Foundation
import LTICore

// Measures launches. Writes tokens and keys into a folder, so that peers verify the same, and prints one line a
// measurement: its name and how many times a second of the processor it ran. A third argument asks for one thing alone:
// `launches` for whole launches, to be run under a profiler; `parts` for the time of each part of one; `allocations` for what a launch takes from the heap, for which
// `Peers/c/count-allocations.c` must be loaded before the process.

let folder = CommandLine.arguments.dropFirst().first ?? "."
let alone = CommandLine.arguments.dropFirst(3).first
let seconds = CommandLine.arguments.dropFirst(2).first.flatMap(Double.init) ?? 1

struct Failed: Error {}

func processorSeconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}

func rate(_ operation: () throws -> Void) throws -> Double {
    for _ in 0..<20 { try operation() }
    var runs = 0.0
    let start = processorSeconds()
    while true {
        for _ in 0..<10 { try operation() }
        runs += 10
        let spent = processorSeconds() - start
        if spent >= seconds { return runs / spent }
    }
}

func show(_ name: String, _ rate: Double) { print(name, Int(rate.rounded())) }

/// Logins that were begun and what the platform posts for each.
func posted(_ candidate: Candidate, _ count: Int, _ logins: PendingLogins) async throws -> [(FormFields, Secret)] {
    let request = try LoginRequest([
        ("iss", "https://lms.example"), ("login_hint", "h"), ("target_link_uri", Candidate.target),
    ])
    var posted: [(FormFields, Secret)] = []
    for _ in 0..<count {
        let begun = try await logins.begin(
            request, for: candidate.verifier.claims.registration, at: WallTime(secondsSinceEpoch: 1_795_000_060))
        let token = try candidate.token(nonce: begun.login.nonce)
        posted.append(([("state", begun.login.state), ("id_token", token)], begun.browserSecret))
    }
    return posted
}

/// One launch from the posted form to the end: login found, token verified, claims read, login used up.
func launch(_ candidate: Candidate, _ logins: PendingLogins, _ fields: FormFields, _ secret: Secret) async throws {
    let now = WallTime(secondsSinceEpoch: 1_795_000_060)
    let form = try LaunchForm(fields)
    guard case .token(let token) = form.answer else { throw Failed() }
    let login = try await logins.find(form.state, browserSecret: secret, at: now)
    let launch = try candidate.verifier.verify(
        token, keys: candidate.keys, expecting: login.expectation, at: Candidate.now)
    guard launch.roles.isInstructor else { throw Failed() }
    try await logins.finish(login, at: now)
}

/// Logins that were begun, kept so that they can be begun again at no cost: signing a token takes longer than many launches.
struct BegunLogins {
    let forms: [(FormFields, Secret)]
    private let records: [(key: RecordName, value: StoredValue)]

    init(_ candidate: Candidate, _ count: Int) async throws {
        let store = InMemoryRecordStore()
        forms = try await posted(candidate, count, PendingLogins(store, ambient: .system))
        records = await store.scan("lti.pending", prefix: "", after: nil, limit: count, at: Self.now)
    }

    private static let now = WallTime(secondsSinceEpoch: 1_795_000_060)

    /// A store in which all of them wait.
    func waiting() async throws -> PendingLogins {
        let store = InMemoryRecordStore()
        for (key, value) in records {
            _ = try await store.put(key, value.bytes, expecting: .nothing, until: value.end, at: Self.now)
        }
        return PendingLogins(store, ambient: .system)
    }
}

func wholeLaunches(_ candidate: Candidate) async throws -> Double {
    // As many as the processor's second cache holds, where what was just received lies.
    let begun = try await BegunLogins(candidate, 64)
    var (runs, spent, isWarm) = (0.0, 0.0, false)
    while spent < seconds {
        let logins = try await begun.waiting()
        let start = processorSeconds()
        for (fields, secret) in begun.forms { try await launch(candidate, logins, fields, secret) }
        guard isWarm else {
            isWarm = true
            continue
        }
        spent += processorSeconds() - start
        runs += Double(begun.forms.count)
    }
    return runs / spent
}

func counter(_ name: String) -> Int {
    dlsym(nil, name)?.assumingMemoryBound(to: Int.self).pointee ?? 0
}

func heap(_ candidate: Candidate) async throws {
    let logins = PendingLogins(InMemoryRecordStore(), ambient: .system)
    let forms = try await posted(candidate, 200, logins)
    for (fields, secret) in forms.prefix(100) { try await launch(candidate, logins, fields, secret) }
    let before = (counter("crosswalk_allocations"), counter("crosswalk_allocated_bytes"))
    for (fields, secret) in forms.dropFirst(100) { try await launch(candidate, logins, fields, secret) }
    print("allocations.\(candidate.name).launch", (counter("crosswalk_allocations") - before.0) / 100)
    print("allocated.\(candidate.name).launch", (counter("crosswalk_allocated_bytes") - before.1) / 100)
}

for candidate in [try Candidate.rs256(), try Candidate.es256()] {
    if alone == "allocations" {
        try await heap(candidate)
        continue
    }
    if alone == "parts" {
        try await Parts(candidate).show()
        continue
    }
    if alone == "launches" {
        show("ours.\(candidate.name).launch", try await wholeLaunches(candidate))
        continue
    }
    let token = try candidate.token(nonce: "n-1")
    for (name, text) in [
        ("token", token), ("private.pem", candidate.privatePEM), ("public.pem", candidate.publicPEM),
    ] {
        try text.write(toFile: "\(folder)/\(candidate.name).\(name)", atomically: true, encoding: .utf8)
    }
    let end = token.lastIndex(of: ".") ?? token.endIndex
    let message = Array(token[..<end].utf8)
    let signature = try candidate.raw.sign(message)
    let expectation = LaunchExpectation(nonce: "n-1", targetLinkURI: Candidate.target)
    let payload = Candidate.payload(nonce: "n-1")
    print("bytes", message.count)
    show(
        "ours.\(candidate.name).raw",
        try rate {
            guard candidate.check.isValid(signature, for: message) else { throw Failed() }
        })
    show(
        "ours.\(candidate.name).token",
        try rate {
            _ = try candidate.verifier.verify(token, keys: candidate.keys, expecting: expectation, at: Candidate.now)
        })
    show("ours.\(candidate.name).launch", try await wholeLaunches(candidate))
    show("ours.\(candidate.name).sign", try rate { _ = try candidate.signer.signedToken(payload) })
    show("ours.\(candidate.name).rawsign", try rate { _ = try candidate.raw.sign(message) })
}
