import CrosswalkJSON

/// Reads the answers of token endpoints (RFC 6749 §5). Unknown members are passed over, bodies that are no JSON as well.
enum TokenAnswer {
    private struct Members {
        var token: String?
        var type: String?
        var lifetime: Double?
        var scope: String?
        var error: String?
    }

    static func token(
        _ body: [UInt8], _ status: Int, askedFor scopes: Set<String>, at now: WallTime
    ) throws(TokenError) -> AccessToken {
        guard let members = members(body), let token = members.token, !token.isEmpty, isOneToken(token),
            members.type.map({ $0.lowercased() == "bearer" }) ?? true
        else { throw TokenError(.malformedAnswer, status: status) }
        // An hour where the answer does not say; never more than a day, so that a wrong unit does no lasting harm.
        let lifetime = min(max(members.lifetime ?? 3_600, 0), 86_400)
        let granted = members.scope.map { Set($0.split(separator: " ").map(String.init)) }
        return AccessToken(
            value: Secret(token), scopes: granted ?? scopes,
            renewal: now.advanced(by: .milliseconds(Int64(lifetime * 900))))
    }

    static func failure(_ body: [UInt8], _ status: Int) -> TokenError {
        if status == 429 || status >= 500 { return TokenError(.unavailable, status: status) }
        let code = members(body)?.error.flatMap(TokenError.Code.init(rawValue:)) ?? .refused
        return TokenError(status == 401 && code == .refused ? .invalidClient : code, status: status)
    }

    /// A token is put into a field as it is: a line break in it would begin another field.
    private static func isOneToken(_ token: String) -> Bool { token.utf8.allSatisfy { 0x21...0x7E ~= $0 } }

    private static func members(_ body: [UInt8]) -> Members? {
        do {
            return try JSONReader.read(body, mode: .tolerant) { json throws(JSONError) in
                var members = Members()
                try json.beginObject()
                while let name = try json.nextMember() {
                    switch name {
                    case "access_token": members.token = try text(&json)
                    case "token_type": members.type = try text(&json)
                    case "expires_in": members.lifetime = try number(&json)
                    case "scope": members.scope = try text(&json)
                    case "error": members.error = try text(&json)
                    default: try json.skip()
                    }
                }
                return members
            }
        } catch {
            return nil
        }
    }

    private static func text(_ json: inout JSONReader) throws(JSONError) -> String? {
        if try json.kind() == .string { return try json.string() }
        try json.skip()
        return nil
    }

    /// Some servers send the lifetime as a text.
    private static func number(_ json: inout JSONReader) throws(JSONError) -> Double? {
        switch try json.kind() {
        case .number: return try json.number().double
        case .string: return Double(try json.string()).flatMap { $0.isFinite ? $0 : nil }
        default:
            try json.skip()
            return nil
        }
    }
}
