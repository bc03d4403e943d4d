internal import CrosswalkJSON
public import CrosswalkRuntime
public import LTICore

/// What a tool answers to a deep linking request: what a person chose, and words about it (Deep Linking 2.0 §4.5).
///
/// Always answer, also where nothing was chosen: the person is to come back to the platform.
public struct DeepLinkingResponse: Hashable, Sendable, Concealed {
    /// What was chosen, in order; empty where nothing was.
    public var items: [ContentItem]
    /// `msg`: to be shown to the person.
    public var message: String?
    /// `log`: for the platform's log.
    public var log: String?
    /// `errormsg`: to be shown to the person as an error.
    public var errorMessage: String?
    /// `errorlog`: for the platform's log.
    public var errorLog: String?

    /// Nothing was chosen.
    public static let cancelled = DeepLinkingResponse()

    /// A response.
    public init(
        items: [ContentItem] = [], message: String? = nil, log: String? = nil, errorMessage: String? = nil,
        errorLog: String? = nil
    ) {
        self.items = items
        self.message = message
        self.log = log
        self.errorMessage = errorMessage
        self.errorLog = errorLog
    }
}

extension DeepLinkingRequest {
    /// Everything that is to be said about a response, before it is signed: all of it at once.
    ///
    /// - Parameters:
    ///   - response: What is to be answered.
    ///   - now: The present, by which files expire.
    public func findings(about response: DeepLinkingResponse, at now: WallTime) -> [DeepLinkingFinding] {
        let findings = terms.judge(response.items, at: now, policy: policy).flatMap(\.findings)
        return isTooLarge(response, at: now)
            ? findings + [DeepLinkingFinding(code: .itemsTooLarge, effect: .itemRefused, item: nil, member: nil)]
            : findings
    }

    /// The form that brings a response to the platform: the field `JWT`, to be posted to the return address.
    ///
    /// - Parameters:
    ///   - response: What is answered.
    ///   - ambient: The clock, and random bytes.
    ///   - signer: Gives the tool's key: `SigningKeyStore.signer()`.
    /// - Throws: ``DeepLinkingRefusal`` with every rule that the response breaks; what the signer throws.
    public func form(
        _ response: DeepLinkingResponse, ambient: Ambient, signer: @escaping ClientAssertion.Signer
    ) async throws -> FormFields {
        let violations = findings(about: response, at: ambient.now()).filter { $0.effect != .noted }
        guard violations.isEmpty else { throw DeepLinkingRefusal(.violations, violations) }
        return try await message(response).form(ambient: ambient, signer: signer)
    }

    /// The page that brings a response to the platform: it posts itself, and has a button where scripts do not run.
    ///
    /// - Parameters:
    ///   - response: What is answered.
    ///   - title: What a person reads who has to press the button.
    ///   - ambient: The clock, and random bytes.
    ///   - signer: Gives the tool's key.
    /// - Throws: As ``form(_:ambient:signer:)``.
    public func page(
        _ response: DeepLinkingResponse, title: String = "Back to your course", ambient: Ambient,
        signer: @escaping ClientAssertion.Signer
    ) async throws -> WebResponse {
        let form = try await form(response, ambient: ambient, signer: signer)
        return AutoPostPage.response(posting: form, to: returnURL, title: title)
    }

    /// The message of a response: what was asked to be given back is given back, the empty text too.
    private func message(_ response: DeepLinkingResponse) throws(JSONError) -> ToolMessage {
        var message = ToolMessage(.deepLinkingResponse, of: tenant)
        let items = JSONValue.array(response.items.map { .object($0.json) })
        message.claims.deepLinking.contentItems = try JSONRawValue(json: items.json)
        message.claims.deepLinking.data = settings.data
        message.claims.deepLinking.message = response.message
        message.claims.deepLinking.log = response.log
        message.claims.deepLinking.errorMessage = response.errorMessage
        message.claims.deepLinking.errorLog = response.errorLog
        return message
    }

    /// Whether a platform of this library could not read the response. A third is added when the token is put together,
    /// and the whole must fit into a form.
    private func isTooLarge(_ response: DeepLinkingResponse, at now: WallTime) -> Bool {
        do {
            let payload = try message(response).payload(at: now, nonce: "0123456789abcdefghijkl")
            guard payload.count <= Self.mostBytes else { return true }
            _ = try LaunchClaims(payload: payload)
            return false
        } catch {
            return true
        }
    }

    private static let mostBytes = 160 << 10
}
