public import CrosswalkRuntime
import Foundation
import HTTPTypes

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// Sends requests with Foundation's URL loading system: no dependency, no connection to look after.
///
/// It follows no redirect and keeps no cookie, no cache and no credential. A request's body is collected before it is
/// sent. An answer's body can be read while it comes; what nobody has read yet is held in memory, up to a limit: for
/// more than that, and for many requests at once, take `AsyncHTTPClientTransport`.
public struct URLSessionTransport: Transport {
    private let exchanges: Exchanges
    private let limit: Int

    /// Makes a transport with a session of its own, which ends with the transport's last copy.
    ///
    /// - Parameters:
    ///   - timeout: How long the server may stay silent; 30 s by default.
    ///   - limit: The most bytes of a body, either way; 16 MiB by default. Reading the body of a larger answer throws
    ///     `HTTPBodyError.tooLarge`, as sending a larger request does.
    public init(timeout: Duration = .seconds(30), limit: Int = 16 << 20) {
        let configuration = URLSessionConfiguration.ephemeral
        configuration.httpShouldSetCookies = false
        configuration.httpCookieAcceptPolicy = .never
        configuration.httpCookieStorage = nil
        configuration.urlCache = nil
        configuration.requestCachePolicy = .reloadIgnoringLocalCacheData
        configuration.urlCredentialStorage = nil
        configuration.timeoutIntervalForRequest = max(0.001, timeout / .seconds(1))
        exchanges = Exchanges(configuration)
        self.limit = limit
    }

    /// Sends a request and waits for the head of the answer.
    ///
    /// - Throws: `TransportError`, `CancellationError`, and what the request's body throws while it is collected.
    ///   Reading the answer's body throws the same: `connectionLost` where it ends too early.
    public func send(_ request: WebRequest) async throws -> WebResponse {
        guard let endpoint = request.endpoint, let url = URL(string: endpoint.description) else {
            throw TransportError(.unsupported)
        }
        let host = endpoint.host.description
        var outgoing = URLRequest(url: url)
        outgoing.httpMethod = request.head.method.rawValue
        for field in request.head.headerFields.withoutFraming {
            outgoing.addValue(field.value, forHTTPHeaderField: field.name.rawName)
        }
        if request.head.headerFields[.acceptEncoding] == nil {
            // A body that nobody asked to be compressed comes as it is, whatever the loading system would rather have.
            outgoing.setValue("identity", forHTTPHeaderField: "Accept-Encoding")
        }
        let body = try await request.body.collect(upTo: limit)
        // The loading system sends no GET with a body.
        guard body.isEmpty || request.head.method != .get else { throw TransportError(.unsupported, host: host) }
        if !body.isEmpty { outgoing.httpBody = Data(body) }
        try Task.checkCancellation()
        return try await exchanges.answer(to: outgoing, limit: limit, host: host)
    }
}
