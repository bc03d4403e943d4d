internal import CrosswalkJSON
internal import CrosswalkRuntime
internal import HTTPTypes

/// The answers of a registration endpoint. None of them may be kept by anybody in between.
enum RegistrationReply {
    /// What the platform keeps of a tool. The deployment stands at both places where tools look for it.
    static func answer(
        _ status: HTTPResponse.Status, _ tool: RegisteredTool, _ access: Secret, _ address: Endpoint
    ) -> WebResponse {
        var members = JSONObject()
        members["client_id"] = .string(tool.clientID.text)
        members["client_id_issued_at"] = .number(JSONNumber(Int(tool.registered.secondsSinceEpoch)))
        members["registration_client_uri"] = .string(address.description)
        access.reveal { members["registration_access_token"] = .string($0) }
        members["deployment_id"] = .string(tool.deploymentID.text)
        for member in tool.configuration.members { members[member.name] = member.value }
        let part = "\(RegistrationDocument.toolPart)"
        var description = members[part]?.object ?? JSONObject()
        description["deployment_id"] = .string(tool.deploymentID.text)
        members[part] = .object(description)
        return document(status, members)
    }

    static func refusal(_ error: ClientMetadataError, status: HTTPResponse.Status? = nil) -> WebResponse {
        let members: JSONObject = [
            "error": .string(error.code.rawValue), "error_description": .string(error.detail),
        ]
        var response = document(status ?? HTTPResponse.Status(code: error.code.status), members)
        if error.code == .invalidToken {
            response.head.headerFields[.wwwAuthenticate] = "Bearer error=\"invalid_token\""
        }
        return response
    }

    private static func document(_ status: HTTPResponse.Status, _ members: JSONObject) -> WebResponse {
        WebResponse(
            status, HTTPBody(JSONValue.object(members).json), mediaType: "application/json",
            fields: [.cacheControl: "no-store"])
    }
}
