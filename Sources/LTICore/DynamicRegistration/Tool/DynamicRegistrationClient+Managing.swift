internal import CrosswalkJSON
internal import CrosswalkRuntime
internal import HTTPTypes

extension DynamicRegistrationClient {
    /// Reads what the platform keeps of the tool (RFC 7592 §2.1).
    ///
    /// - Returns: The answer; where it brings a new address or token, the old ones are void.
    /// - Throws: ``RegistrationRefusal`` with `registration.access_revoked` where the platform knows the token no longer, and others.
    public func read(_ access: RegistrationAccess) async throws -> RegistrationAnswer {
        try await manage(.get, access, document: nil)
    }

    /// Replaces what the platform keeps of the tool (RFC 7592 §2.2). What the configuration leaves out is removed there.
    ///
    /// - Parameters:
    ///   - tool: the whole new configuration.
    ///   - clientID: the tool's name at the platform.
    ///   - access: as the registration or the last change gave it.
    /// - Returns: The answer; where it brings a new address or token, the old ones are void.
    public func update(
        _ tool: ToolConfiguration, clientID: ClientID, with access: RegistrationAccess
    ) async throws -> RegistrationAnswer {
        var members = tool.members
        members["client_id"] = .string(clientID.text)
        let answer = try await manage(.put, access, document: JSONValue.object(members).json)
        guard answer.clientID == clientID else { throw RegistrationRefusal(.answerIllegible, member: "client_id") }
        return answer
    }

    /// Removes the registration at the platform (RFC 7592 §2.3).
    public func delete(_ access: RegistrationAccess) async throws {
        let reply = try await sendAllowed(.delete, access)
        switch reply.status {
        case 200, 204: return
        default: throw Self.refusal(reply)
        }
    }

    private func manage(
        _ method: HTTPRequest.Method, _ access: RegistrationAccess, document: [UInt8]?
    ) async throws -> RegistrationAnswer {
        let reply = try await sendAllowed(method, access, document: document)
        guard reply.status == 200 else { throw Self.refusal(reply) }
        return try RegistrationAnswer(json: reply.body) { isUsable($0, from: access.endpoint) }
    }

    /// Sends the token, where the policy still lets requests go to the address that it was stored with.
    private func sendAllowed(
        _ method: HTTPRequest.Method, _ access: RegistrationAccess, document: [UInt8]? = nil
    ) async throws -> (status: Int, body: [UInt8]) {
        guard isUsable(access.endpoint, from: access.endpoint) else {
            throw RegistrationRefusal(.accessHostMismatch, member: "registration_client_uri")
        }
        return try await send(method, access.endpoint, token: access.token, document: document)
    }

    private static func refusal(_ reply: (status: Int, body: [UInt8])) -> RegistrationRefusal {
        reply.status == 401 || reply.status == 403
            ? RegistrationRefusal(.accessRevoked, status: reply.status)
            : PlatformComplaint.refusal(reply.body, status: reply.status)
    }
}
