internal import CrosswalkCrypto
internal import CrosswalkRuntime
internal import HTTPTypes
public import LTICore

/// Fetches the files of a submission, and reports on them (Asset Processor 1.0).
public struct AssetClient: Sendable {
    /// How many redirects are followed.
    public static let mostRedirects = 5

    private let service: ServiceClient

    /// Calls by a service client, which keeps the tokens.
    public init(_ service: ServiceClient) { self.service = service }

    /// Fetches a file piece by piece, and checks its size and checksum.
    ///
    /// Redirects are followed, but the token goes to the origin of the file's own address alone. What was handed on is good
    /// only where the call returns: size and checksum are known at the end.
    ///
    /// - Parameters:
    ///   - asset: The file.
    ///   - limit: The most bytes that are taken: 256 MiB by default.
    ///   - receive: Takes a piece; it is awaited before the next one is read.
    /// - Returns: How many bytes there were.
    /// - Throws: ``AssetError``; ``ServiceError``; what the receiver throws; `CancellationError`.
    public func download(
        _ asset: Asset, limit: Int = 256 << 20, receive: ([UInt8]) async throws -> Void
    ) async throws -> Int {
        let endpoint = try service.endpoint(asset.url)
        if let size = asset.size, size > limit { throw AssetError(.tooLarge) }
        let response = try await service.translating(endpoint) { try await follow(endpoint) }
        let next = try await response.body.makeReader()
        var hasher = SHA256Hasher()
        var size = 0
        while let chunk = try await service.translating(endpoint, { try await next() }) {
            guard chunk.count <= limit - size else { throw AssetError(.tooLarge) }
            size += chunk.count
            if let expected = asset.size, size > expected { throw AssetError(.otherSize) }
            hasher.update(chunk)
            try await receive(chunk)
        }
        if let expected = asset.size, size != expected { throw AssetError(.otherSize) }
        if let checksum = asset.checksum, !checksum.matches(hasher.finalize().bytes) { throw AssetError(.otherContent) }
        return size
    }

    /// Fetches a file into memory.
    /// - Parameters:
    ///   - asset: The file.
    ///   - limit: The most bytes: 16 MiB by default.
    /// - Throws: As ``download(_:limit:receive:)``.
    public func fetch(_ asset: Asset, limit: Int = 16 << 20) async throws -> [UInt8] {
        var bytes: [UInt8] = []
        _ = try await download(asset, limit: limit) { bytes += $0 }
        return bytes
    }

    /// Sends a report.
    ///
    /// - Parameters:
    ///   - report: The report. Send the same again where nobody knows whether it arrived.
    ///   - claim: What the notice says of the service.
    /// - Throws: ``ServiceError``; `CancellationError`.
    public func send(_ report: AssetReport, to claim: AssetReportClaim?) async throws {
        var call = ServiceClient.Call(
            endpoint: try service.endpoint(claim?.reportURL), scopes: [ServiceScope.report],
            accept: ServiceMediaType.json)
        call.method = .post
        call.content = (ServiceMediaType.json, report.json)
        call.success = [200, 201, 202, 204]
        _ = try await service.call(call)
    }

    private func follow(_ first: Endpoint) async throws -> WebResponse {
        var endpoint = first
        // Once away from the service's origin nobody gets a token any more, not even on the way back.
        var isAtHome = true
        for _ in 0...Self.mostRedirects {
            let call = ServiceClient.Call(endpoint: endpoint, scopes: [ServiceScope.assetReadOnly])
            let response = try await service.send(call, hasToken: isAtHome)
            switch response.status.code {
            case 200: return response
            case 301, 302, 303, 307, 308:
                guard let location = response.head.headerFields[.location] else { throw AssetError(.redirect) }
                do { endpoint = try endpoint.resolving(location) } catch { throw AssetError(.redirect) }
                isAtHome = isAtHome && endpoint.origin == first.origin
            default:
                throw service.error(
                    ServiceClient.Answer(
                        status: response.status.code, body: [], response: response, endpoint: endpoint))
            }
        }
        throw AssetError(.redirect)
    }
}

/// Why a file was not taken.
public struct AssetError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What is wrong.
    public enum Reason: String, Hashable, Sendable, CaseIterable {
        /// It is larger than what is taken.
        case tooLarge = "asset.tooLarge"
        /// It has another size than the notice says.
        case otherSize = "asset.otherSize"
        /// It has another checksum than the notice says.
        case otherContent = "asset.otherContent"
        /// A redirect leads nowhere, or there are too many.
        case redirect = "asset.redirect"
    }

    /// What is wrong.
    public let reason: Reason

    init(_ reason: Reason) { self.reason = reason }

    /// In words.
    public var description: String {
        switch reason {
        case .tooLarge: "\(reason.rawValue): the file is larger than what is taken"
        case .otherSize: "\(reason.rawValue): the file has another size than the notice says"
        case .otherContent: "\(reason.rawValue): the file is not the one of the notice; fetch it again"
        case .redirect: "\(reason.rawValue): a redirect leads nowhere, or there are too many"
        }
    }
}
