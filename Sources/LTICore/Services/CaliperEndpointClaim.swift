public import CrosswalkJSON

/// Where events go: `…/lti-ces/claim/caliper-endpoint-service` (Caliper connector service).
public struct CaliperEndpointClaim: Hashable, Sendable, Concealed {
    /// `scopes`: what the tool may ask a token for.
    public var scopes: [String] = []
    /// `caliper_endpoint_url`: where events are sent.
    public var endpointURL: String?
    /// `caliper_federated_session_id`: the session that the events belong to.
    public var sessionID: String?
    /// `caliper_supported_versions`: versions of Caliper that the endpoint takes.
    public var versions: [String] = []
    /// `caliper_maximum_payload_size`: how much it takes at once.
    public var maximumPayloadBytes: JSONNumber?
    /// `caliper_supported_extensions`: extensions that it takes.
    public var extensions: [String] = []

    /// Nothing.
    public init() {}
}

extension CaliperEndpointClaim: ObjectClaim {
    mutating func read(
        _ name: JSONText, from json: inout JSONReader, _ notes: inout ClaimNotes
    ) throws(JSONError) {
        switch name {
        case "scopes": scopes = try json.texts("scopes", &notes) ?? []
        case "caliper_endpoint_url": endpointURL = try json.address("caliper_endpoint_url", &notes)
        case "caliper_federated_session_id": sessionID = try json.text("caliper_federated_session_id", &notes)
        case "caliper_supported_versions": versions = try json.texts("caliper_supported_versions", &notes) ?? []
        case "caliper_maximum_payload_size":
            maximumPayloadBytes = try json.amount("caliper_maximum_payload_size", &notes)
        case "caliper_supported_extensions": extensions = try json.texts("caliper_supported_extensions", &notes) ?? []
        default: break
        }
    }
}
