internal import CrosswalkJSON
internal import CrosswalkRuntime
internal import HTTPTypes
public import LTICore

/// Tells a platform where the tool takes notices (Platform Notification Service 1.0).
public struct NoticeClient: Sendable {
    private let service: ServiceClient

    /// Calls by a service client, which keeps the tokens.
    public init(_ service: ServiceClient) { self.service = service }

    /// Where notices of each type go at present.
    /// - Throws: `ServiceError`; `CancellationError`.
    public func handlers(of claim: NoticeServiceClaim?) async throws -> [NoticeHandlerSetting] {
        let answer = try await service.call(try call(claim))
        return try answer.read { json throws(JSONError) in
            var settings: [NoticeHandlerSetting] = []
            _ = try json.looseObject { (name, json) throws(JSONError) in
                guard name == "notice_handlers" else { return }
                _ = try json.looseArray { json throws(JSONError) in
                    if let setting = try NoticeHandlerSetting(from: &json) { settings.append(setting) }
                }
            }
            return settings
        }
    }

    /// Sets where notices of a type go; each type has one handler.
    ///
    /// - Parameters:
    ///   - handler: The tool's address, on one of the hosts of its registration; `nil` takes the handler away.
    ///   - type: The type.
    ///   - claim: What the launch says of the service.
    /// - Returns: What the platform holds now.
    /// - Throws: `ServiceError` with `service.notOffered` for a type that the launch does not name; `CancellationError`.
    @discardableResult
    public func setHandler(
        _ handler: String?, for type: NoticeType, of claim: NoticeServiceClaim?
    ) async throws -> NoticeHandlerSetting {
        var call = try call(claim)
        if let types = claim?.noticeTypes, !types.isEmpty, !types.contains(type.rawValue) {
            throw ServiceError(.notOffered)
        }
        let setting = NoticeHandlerSetting(type, handler: handler)
        call.method = .put
        call.content = (ServiceMediaType.json, setting.json)
        call.success = [200, 201]
        let answer = try await service.call(call)
        let held = try answer.read { json throws(JSONError) in try NoticeHandlerSetting(from: &json) }
        return held ?? setting
    }

    private func call(_ claim: NoticeServiceClaim?) throws(ServiceError) -> ServiceClient.Call {
        guard let claim, claim.versions.isEmpty || claim.versions.contains("1.0") else {
            throw ServiceError(.notOffered)
        }
        return ServiceClient.Call(
            endpoint: try service.endpoint(claim.serviceURL), scopes: [ServiceScope.noticeHandlers],
            accept: ServiceMediaType.json)
    }
}

extension NoticeHandlerSetting {
    /// The setting as it travels; an empty text stands for no handler.
    var json: [UInt8] {
        var json = JSONWriter()
        write(to: &json)
        return json.finish()
    }

    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("notice_type", type.rawValue)
            json.member("handler", handler ?? "")
        }
    }

    /// `nil` where it names no type.
    init?(from json: inout JSONReader) throws(JSONError) {
        var (type, handler): (String?, String?)
        _ = try json.looseObject { (name, json) throws(JSONError) in
            switch name {
            case "notice_type": type = try json.looseText()
            case "handler": handler = try json.looseText()
            default: break
            }
        }
        guard let type, !type.isEmpty else { return nil }
        self.init(NoticeType(rawValue: type), handler: handler.flatMap { $0.isEmpty ? nil : $0 })
    }
}
