internal import CrosswalkCrypto
public import CrosswalkRuntime
public import LTICore
internal import _CrosswalkSupport

/// Where the notices of a platform go, by tool, installation and type, on a record store.
public struct NoticeHandlerStore: Sendable {
    private static let space = "lti.notice"

    private let store: any RecordStore
    private let ambient: Ambient

    /// Keeps settings in a store; processes that share it share them.
    public init(_ store: some RecordStore, ambient: Ambient) {
        self.store = store
        self.ambient = ambient
    }

    /// The address for notices of a type; `nil` where they go nowhere.
    public func handler(
        of type: NoticeType, for client: ClientID, in deployment: DeploymentID
    ) async throws -> String? {
        let name = RecordName(Self.space, Self.prefix(client, deployment) + type.rawValue)
        return try await store.get(name, at: ambient.now()).map { String(decoding: $0.bytes, as: UTF8.self) }
    }

    /// Every setting of an installation.
    public func settings(for client: ClientID, in deployment: DeploymentID) async throws -> [NoticeHandlerSetting] {
        let prefix = Self.prefix(client, deployment)
        let found = try await store.scan(
            Self.space, prefix: prefix, after: nil, limit: 1_000, at: ambient.now())
        return found.map { record in
            NoticeHandlerSetting(
                NoticeType(rawValue: String(record.key.key.dropFirst(prefix.count))),
                handler: String(decoding: record.value.bytes, as: UTF8.self))
        }
    }

    /// Keeps a setting in the place of the earlier one; one without a handler takes it away.
    public func set(
        _ setting: NoticeHandlerSetting, for client: ClientID, in deployment: DeploymentID
    ) async throws {
        let name = RecordName(Self.space, Self.prefix(client, deployment) + setting.type.rawValue)
        guard let handler = setting.handler else {
            _ = try await store.take(name, at: ambient.now())
            return
        }
        _ = try await store.put(name, Array(handler.utf8), expecting: .any, until: nil, at: ambient.now())
    }

    private static func prefix(_ client: ClientID, _ deployment: DeploymentID) -> String {
        let text = "\(client.text.utf8.count):\(client.text)\(deployment.text)"
        return Base64URL.text(SHA256Digest(of: text.utf8).bytes) + ":"
    }
}
