public import CrosswalkJSON
public import CrosswalkRuntime
internal import CrosswalkTesting
public import XAPI
internal import HTTPTypes
internal import _CrosswalkSupport

/// A client without any understanding: it sends what a scenario says and gives back what came.
public actor LRSSession {
    /// What came.
    public struct Reply: Sendable {
        /// The status.
        public let status: Int
        /// The fields by name in small letters.
        public let fields: [String: String]
        /// The body.
        public let body: [UInt8]

        /// The body as JSON; `null` where it is none.
        public var json: JSONValue {
            do {
                return try JSONValue(json: body)
            } catch {
                return .null
            }
        }
    }

    private let transport: any Transport
    private let base: Endpoint
    private let authorization: String
    private var random: SeededGenerator
    /// The version whose rules the scenario is about.
    public nonisolated let version: XAPIVersion
    /// A name that no other scenario has.
    public nonisolated let name: String

    /// A session.
    ///
    /// - Parameters:
    ///   - transport: The way to the store.
    ///   - base: The address below which its resources lie.
    ///   - username: An account that may do everything.
    ///   - password: Its password.
    ///   - version: The version that requests name.
    ///   - name: Decides ids; sessions of one name have the same.
    public init(
        _ transport: any Transport, at base: Endpoint, username: String, password: String, version: XAPIVersion,
        name: String
    ) {
        self.transport = transport
        self.base = base
        authorization = "Basic " + Base64.text("\(username):\(password)".utf8)
        self.version = version
        self.name = "\(name.split(separator: " ").joined(separator: "-"))-\(version.rawValue)"
        random = SeededGenerator(seed: 7).fork(self.name)
    }

    /// A new id.
    public func newID() -> String {
        let bytes = (0..<16).map { _ in UInt8(truncatingIfNeeded: random.next() >> 32) }
        return XAPIUUID(random: bytes)?.description ?? ""
    }

    /// Sends a request with account and version, unless the fields say otherwise: an empty one leaves its default out.
    ///
    /// - Parameters:
    ///   - method: The method.
    ///   - path: The resource, such as `statements`.
    ///   - query: Parameters.
    ///   - fields: Fields by name.
    ///   - body: The body.
    public func send(
        _ method: String, _ path: String, _ query: [(String, String)] = [], fields: [String: String] = [:],
        body: [UInt8] = []
    ) async throws -> Reply {
        var form = FormFields()
        for (name, value) in query { form.append(name, value) }
        let path = path.hasPrefix("/") ? path : base.path + "/" + path
        var head = HTTPRequest(
            method: HTTPRequest.Method(rawValue: method) ?? .get, scheme: base.scheme.rawValue,
            authority: base.authority,
            path: form.fields.isEmpty ? path : path + "?" + form.encoded)
        let defaults = ["authorization": authorization, "x-experience-api-version": version.rawValue]
        for (name, value) in defaults.merging(fields, uniquingKeysWith: { $1 }) where !value.isEmpty {
            if let name = HTTPField.Name(name) { head.headerFields[name] = value }
        }
        let response = try await transport.send(WebRequest(head, body: HTTPBody(body)))
        var received: [String: String] = [:]
        for field in response.head.headerFields { received[field.name.canonicalName] = field.value }
        return Reply(status: response.status.code, fields: received, body: try await response.body.collect())
    }

    /// Sends JSON.
    public func send(
        _ method: String, _ path: String, _ query: [(String, String)] = [], fields: [String: String] = [:],
        json: JSONValue
    ) async throws -> Reply {
        try await send(
            method, path, query, fields: fields.merging(["content-type": "application/json"]) { first, _ in first },
            body: json.json)
    }
}
