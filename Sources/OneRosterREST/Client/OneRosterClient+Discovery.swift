public import CrosswalkJSON
public import CrosswalkRuntime
internal import HTTPTypes
internal import OneRosterModel

/// What a server of 1.2 publishes of one of its services (1.2 REST binding, service discovery): an OpenAPI document of
/// what it supports.
public struct OneRosterDiscovery: Hashable, Sendable {
    /// The operations that it supports, by their ids in the official documents.
    public let operations: Set<String>
    /// Where tokens come from; `nil` where the document does not say.
    public let tokenURL: Endpoint?
    /// The scopes that it knows.
    public let scopes: Set<String>

    /// Reads a document.
    /// - Throws: `JSONError` for what is no JSON, or no OpenAPI document.
    public init(json: [UInt8]) throws(JSONError) {
        let document = try JSONValue(json: json, mode: .tolerant)
        guard let paths = document["paths"]?.object else { throw JSONError(.missingMember, at: 0, member: "paths") }
        operations = Set(
            paths.members.flatMap { path in
                (path.value.object?.members ?? []).compactMap { $0.value["operationId"]?.string }
            })
        let flow = (document["components"]?["securitySchemes"]?.object?.members ?? []).lazy
            .compactMap { $0.value["flows"]?["clientCredentials"] }.first
        scopes = Set(flow?["scopes"]?.object?.members.map(\.name) ?? [])
        tokenURL = flow?["tokenUrl"]?.string.flatMap { text in
            do {
                return try Endpoint(text)
            } catch {
                // A relative address, or a placeholder that the host forgot to fill in.
                return nil
            }
        }
    }
}

extension OneRosterClient {
    /// What a service publishes of itself; `nil` where it publishes nothing that can be read, as many do not.
    ///
    /// Discovery needs no token, so none is sent.
    /// - Throws: ``OneRosterServiceError`` where the server cannot be reached; `CancellationError`.
    public func discovery(of service: OneRosterService) async throws -> OneRosterDiscovery? {
        for path in service.discoveryPaths(in: version) {
            if let found = try await document(path) { return found }
        }
        return nil
    }

    /// Whether the rostering service publishes what it can do under the name of the specification. One request.
    func hasDiscovery() async throws -> Bool {
        guard let path = OneRosterService.rostering.discoveryPaths(in: version).first else { return false }
        do {
            return try await document(path) != nil
        } catch is OneRosterServiceError {
            return false
        }
    }

    private func document(_ path: String) async throws -> OneRosterDiscovery? {
        let address: Endpoint
        do { address = try Endpoint(site.root.origin + site.root.path + path) } catch { return nil }
        let (response, body) = try await open(WebRequest(.get, address, fields: [.accept: "application/json"]))
        guard response.status.code == 200 else { return nil }
        do {
            return try OneRosterDiscovery(json: body)
        } catch {
            // A page of the host's own at this address is no discovery.
            return nil
        }
    }
}
