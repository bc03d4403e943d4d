import CrosswalkJSON
import CrosswalkRuntime
import HTTPTypes
import LTICore
import _CrosswalkSupport

/// Where scenes of a rehearsal are played: launches the tool and has its hooks act.
struct RehearsalStage: Sendable {
    let rehearsal: CertificationRehearsal
    let ambient: Ambient

    var lms: SimulatedLMS { rehearsal.platform.lms }
    var watch: RequestWatch { rehearsal.platform.watch }
    var tool: RehearsedTool { rehearsal.tool }
    var entry: ToolRegistration { rehearsal.entry }

    /// What a hook did: what it gave, or how it failed, and what the platform got meanwhile.
    struct Deed<Value: Sendable>: Sendable {
        let result: Result<Value, RehearsalFailure>
        let seen: [SeenRequest]

        /// The requests to paths that begin so.
        func seen(below path: String) -> [SeenRequest] { seen.filter { $0.path.hasPrefix(path + "/") } }

        /// What went wrong, in words.
        var failure: String? {
            guard case .failure(let failure) = result else { return nil }
            return failure.words
        }
    }

    /// A launch that the tool took, and what its token said.
    struct Opened: Sendable {
        let occasion: RehearsalOccasion
        let claims: JSONObject
    }

    /// Launches the tool.
    func open(
        _ type: MessageType = .resourceLink, by user: String, link: ResourceLinkID = "l-fractions",
        bend: LaunchBend? = nil
    ) async throws -> Opened {
        let platform = bend.map { lms.bending($0) } ?? lms
        guard let person = lms.catalog.user(user)?.claims.subject, let course = lms.catalog.link(link)?.course else {
            throw SimulatedLMSError.noUser
        }
        var browser = ScriptlessBrowser(platform, tool: tool.transport)
        let form = try await browser.fetch(try await lms.begin(type, by: user, link: link, client: entry.clientID))
        let answer = try await browser.enter(form)
        guard try await tool.accepts(answer) else {
            throw RehearsalFailure("the launch before it was refused with status \(answer.status.code)")
        }
        let claims = ReadToken(form.fields["id_token"])?.claims ?? JSONObject()
        let occasion = RehearsalOccasion(
            user: person, context: course.id, link: type == .deepLinking ? nil : link,
            nonce: claims["nonce"]?.string ?? "", answer: answer, browser: browser)
        return Opened(occasion: occasion, claims: claims)
    }

    /// Has a hook act, and watches.
    func watching<Value: Sendable>(
        _ run: RehearsalRun, _ body: @escaping @Sendable () async throws -> Value
    ) async -> Deed<Value> {
        let before = watch.all.count
        let result = await run.attempt(body)
        return Deed(result: result, seen: Array(watch.all.dropFirst(before)))
    }

    /// The key set that the tool publishes.
    func keySet() async throws -> KeySetScene {
        let response = try await tool.transport.send(WebRequest(.get, try Endpoint(tool.keySetURL)))
        return KeySetScene(response, body: try await response.body.collect(upTo: 1 << 20))
    }
}

/// A signed token, read without looking whether the signature holds.
struct ReadToken: Sendable {
    let text: String
    let header: JSONObject
    let claims: JSONObject

    init?(_ token: String?) {
        guard let token else { return nil }
        let segments = token.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        guard segments.count == 3, let header = Self.object(segments[0]), let claims = Self.object(segments[1]) else {
            return nil
        }
        text = token
        self.header = header
        self.claims = claims
    }

    var keyID: String? { header["kid"]?.string }
    var algorithm: String? { header["alg"]?.string }

    /// The audiences, from a text or a list of texts.
    var audiences: [String] {
        claims["aud"]?.string.map { [$0] } ?? claims["aud"]?.array?.compactMap(\.string) ?? []
    }

    private static func object(_ segment: Substring.UTF8View) -> JSONObject? {
        guard let bytes = Base64URL.decode(segment) else { return nil }
        do { return try JSONValue(json: bytes).object } catch { return nil }
    }
}
