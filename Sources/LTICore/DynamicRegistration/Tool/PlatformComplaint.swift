internal import CrosswalkJSON

/// The reasons that platforms give by name.
enum PlatformComplaint: String, CaseIterable {
    // RFC 7591 §3.2.2
    case invalidRedirectURI = "invalid_redirect_uri"
    case invalidClientMetadata = "invalid_client_metadata"
    case invalidSoftwareStatement = "invalid_software_statement"
    case unapprovedSoftwareStatement = "unapproved_software_statement"
    // RFC 6750 §3.1
    case invalidRequest = "invalid_request"
    case invalidToken = "invalid_token"
    case insufficientScope = "insufficient_scope"
    // Moodle
    case invalidResponseTypes = "invalid_response_types"
    case invalidRedirectURIs = "invalid_redirect_uris"
    case invalidTokenMethod = "invalid_token_endpoint_auth_method"
    case missingInitiateLogin = "missing_initiate_login_uri"
    case missingRedirectURIs = "missing_redirect_uris"
    case missingKeySet = "missing_jwks_uri"
    case missingTarget = "missing_target_link_uri"
    case missingDomain = "missing_domain"
    case missingTokenMethod = "missing_token_endpoint_auth_method"
    case tokenUsed = "token_already_used"
    // Canvas answers so, without a name
    case unprocessable = "unprocessable"

    /// Members of the request that a complaint can be about; found in its words, they are all that is kept of them.
    private static let blamable = [
        "application_type", "client_name", "claims", "custom_parameters", "domain", "grant_types", "initiate_login_uri",
        "jwks_uri", "logo_uri", "messages", "placements", "redirect_uris", "response_types", "scope", "target_link_uri",
        "token_endpoint_auth_method",
    ]

    /// The refusal that an answer without success is.
    static func refusal(_ body: [UInt8], status: Int) -> RegistrationRefusal {
        if status == 429 || status >= 500 { return RegistrationRefusal(.unavailable, status: status) }
        let words = words(body)
        let blamed = words.map { text in blamable.filter { mentions(text, $0) } } ?? []
        if let words, let complaint = named(words) {
            return RegistrationRefusal(.platform(complaint), status: status, blamed: blamed)
        }
        let code: RegistrationRefusal.Code =
            switch status {
            case 401, 403: .platform(.invalidToken)
            case 422: .platform(.unprocessable)
            default: .refused
            }
        return RegistrationRefusal(code, status: status, blamed: blamed)
    }

    /// The longest name that stands in the words: `invalid_redirect_uris` is no `invalid_redirect_uri`.
    private static func named(_ words: String) -> PlatformComplaint? {
        allCases.filter { $0 != .unprocessable && mentions(words, $0.rawValue) }
            .max { $0.rawValue.utf8.count < $1.rawValue.utf8.count }
    }

    /// Whether a name stands in a text, with nothing before and behind it that belongs to a name.
    private static func mentions(_ text: String, _ name: String) -> Bool {
        let bytes = Array(text.utf8)
        let name = Array(name.utf8)
        guard bytes.count >= name.count else { return false }
        return (0...bytes.count - name.count).contains { start in
            let end = start + name.count
            return bytes[start..<end].elementsEqual(name) && (start == 0 || !isPart(bytes[start - 1]))
                && (end == bytes.count || !isPart(bytes[end]))
        }
    }

    private static func isPart(_ byte: UInt8) -> Bool {
        byte == 0x5F || byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 26
    }

    /// What the answer says in words: the texts of the members that platforms use, or a short body that is no JSON.
    private static func words(_ body: [UInt8]) -> String? {
        let value: JSONValue
        do {
            value = try JSONValue(json: body, mode: .tolerant, limits: RegistrationDocument.limits)
        } catch {
            // Moodle answers with the plain name; a page of HTML is longer than any.
            return body.count <= 200 ? String(validating: body, as: UTF8.self) : nil
        }
        if let text = value.string { return String(text.prefix(2_000)) }
        let named = ["error", "error_description", "message", "reason"].compactMap { value[$0]?.string }
        let listed = (value["errors"]?.array ?? []).prefix(20).flatMap { one in
            [one.string, one["message"]?.string, one["field"]?.string].compactMap { $0 }
        }
        let fields = value["errors"]?.object.map { $0.prefix(20).map(\.name) } ?? []
        return String((named + listed + fields).joined(separator: " ").prefix(4_000))
    }
}
