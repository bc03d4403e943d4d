internal import CrosswalkJSON
public import CrosswalkRuntime
internal import HTTPTypes
public import LTICore
internal import _CrosswalkSupport

/// Tells a platform who accepted the tool's terms (EULA Service 1.0).
public struct EULAClient: Sendable {
    private let service: ServiceClient

    /// Calls by a service client, which keeps the tokens.
    public init(_ service: ServiceClient) { self.service = service }

    /// Says that somebody accepted the terms, or did not.
    ///
    /// - Parameters:
    ///   - user: Who.
    ///   - isAccepted: Whether the terms were accepted.
    ///   - time: When.
    ///   - claim: What the launch says of the service.
    /// - Throws: `ServiceError`; `CancellationError`.
    public func record(
        _ user: UserID, accepted isAccepted: Bool, at time: WallTime, of claim: EULAServiceClaim?
    ) async throws {
        var json = JSONWriter()
        json.object { json in
            json.member("userId", user.text)
            json.member("accepted", isAccepted)
            json.member("timestamp", DateWriter.millisecond(time.millisecondsSinceEpoch))
        }
        var call = try call(claim, "user", ServiceScope.eulaUser)
        call.method = .post
        call.content = (ServiceMediaType.json, json.finish())
        call.success = [200, 201, 204]
        _ = try await service.call(call)
    }

    /// Forgets who accepted: after the terms have changed, everybody is asked again.
    /// - Throws: `ServiceError`; `CancellationError`.
    public func reset(of claim: EULAServiceClaim?) async throws {
        var call = try call(claim, "user", ServiceScope.eulaUser)
        call.method = .delete
        call.success = [200, 204]
        _ = try await service.call(call)
    }

    /// Says whether people of this installation must accept terms at all.
    /// - Throws: `ServiceError`; `CancellationError`.
    public func require(_ isRequired: Bool, of claim: EULAServiceClaim?) async throws {
        var json = JSONWriter()
        json.object { $0.member("eulaRequired", isRequired) }
        var call = try call(claim, "deployment", ServiceScope.eulaDeployment)
        call.method = .put
        call.content = (ServiceMediaType.json, json.finish())
        call.success = [200, 204]
        _ = try await service.call(call)
    }

    private func call(
        _ claim: EULAServiceClaim?, _ segment: String, _ scope: String
    ) throws(ServiceError) -> ServiceClient.Call {
        let base = try service.endpoint(claim?.url)
        return ServiceClient.Call(
            endpoint: base.appending(segment: segment), scopes: [scope], accept: ServiceMediaType.json)
    }
}
