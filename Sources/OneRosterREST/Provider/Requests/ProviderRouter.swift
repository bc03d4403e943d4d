internal import HTTPTypes
internal import OneRosterModel
internal import _CrosswalkSupport

/// Finds the operation of a path.
struct ProviderRouter: Sendable {
    /// What a path leads to.
    enum Place: Sendable {
        case operation(OneRosterOperation, ids: [String])
        /// A path of the standard, for other methods than the one that was sent.
        case otherMethods(OneRosterVersion, OneRosterService, [HTTPRequest.Method])
        /// A path below a service's base that the standard does not have.
        case unknown(OneRosterVersion, OneRosterService?)
        case discovery(OneRosterService)
        case token
        /// No path of ours.
        case elsewhere
    }

    private let prefix: String
    private let tokenPath: String
    private let versions: [OneRosterVersion]

    init(prefix: String, tokenPath: String, versions: [OneRosterVersion]) {
        self.prefix = prefix
        self.tokenPath = tokenPath
        self.versions = versions
    }

    func place(_ method: HTTPRequest.Method, _ path: String) -> Place {
        guard let rest = Self.rest(of: path, behind: prefix) else { return .elsewhere }
        if rest.hasSameBytes(as: tokenPath) { return .token }
        for version in versions {
            for service in OneRosterService.allCases {
                guard let inner = Self.rest(of: rest, behind: service.basePath(in: version)) else { continue }
                if service.discoveryPaths(in: version).contains(where: rest.hasSameBytes) { return .discovery(service) }
                return place(method, inner, version, version == .v1_2 ? service : nil)
            }
        }
        return .elsewhere
    }

    private func place(
        _ method: HTTPRequest.Method, _ path: String, _ version: OneRosterVersion, _ service: OneRosterService?
    ) -> Place {
        guard let segments = Self.segments(path) else { return .unknown(version, service) }
        var others: [OneRosterOperation] = []
        for operation in OneRosterOperation.all(in: version) where service == nil || operation.service == service {
            guard let ids = operation.path.ids(in: segments) else { continue }
            if operation.method == method { return .operation(operation, ids: ids) }
            others.append(operation)
        }
        guard let first = others.first else { return .unknown(version, service) }
        return .otherMethods(version, first.service, others.map(\.method))
    }

    private static func rest(of path: String, behind start: String) -> String? {
        guard path.utf8.starts(with: start.utf8) else { return nil }
        let rest = path.utf8.dropFirst(start.utf8.count)
        return rest.isEmpty || rest.first == UInt8(ascii: "/") ? String(decoding: Array(rest), as: UTF8.self) : nil
    }

    /// The path's parts, decoded after they were told apart: an encoded slash belongs to an id.
    private static func segments(_ path: String) -> [String]? {
        var segments: [String] = []
        for part in path.utf8.dropFirst().split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false) {
            guard let bytes = PercentCoding.decode(part), let text = String(validating: bytes, as: UTF8.self) else {
                return nil
            }
            segments.append(text)
        }
        return segments
    }
}
