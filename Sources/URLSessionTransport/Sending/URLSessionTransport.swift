public import CrosswalkRuntime
import Foundation
import HTTPTypes

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// Sends requests with Foundation's URL loading system: no dependency, no connection to look after.
///
/// It follows no redirect, keeps no cookie, no cache and no credential, and holds a whole answer in memory: for answers
/// without an end, and for many requests at once, take `AsyncHTTPClientTransport`.
public struct URLSessionTransport: Transport {
    private let session: URLSession
    private let limit: Int

    /// Makes a transport with a session of its own.
    ///
    /// - Parameters:
    ///   - timeout: How long the server may stay silent; 30 s by default.
    ///   - limit: The most bytes of an answer's body; 16 MiB by default. More is a `TransportError` of the reason
    ///     `unsupported`.
    public init(timeout: Duration = .seconds(30), limit: Int = 16 << 20) {
        let configuration = URLSessionConfiguration.ephemeral
        configuration.httpShouldSetCookies = false
        configuration.httpCookieAcceptPolicy = .never
        configuration.urlCache = nil
        configuration.urlCredentialStorage = nil
        configuration.timeoutIntervalForRequest = max(0.001, timeout / .seconds(1))
        session = URLSession(configuration: configuration, delegate: NoRedirects(), delegateQueue: nil)
        self.limit = limit
    }

    /// Sends a request and waits for the whole answer.
    public func send(_ request: WebRequest) async throws -> WebResponse {
        guard let endpoint = request.endpoint, let url = URL(string: endpoint.description) else {
            throw TransportError(.unsupported)
        }
        let host = endpoint.host.description
        var outgoing = URLRequest(url: url)
        outgoing.httpMethod = request.head.method.rawValue
        for field in request.head.headerFields {
            outgoing.addValue(field.value, forHTTPHeaderField: field.name.rawName)
        }
        let body = try await request.body.collect(upTo: limit)
        if !body.isEmpty { outgoing.httpBody = Data(body) }
        return try await answer(to: outgoing, host)
    }

    private func answer(to request: URLRequest, _ host: String) async throws -> WebResponse {
        let found: (data: Data, response: URLResponse)
        do {
            found = try await session.data(for: request)
        } catch let error as URLError {
            if error.code == .cancelled, Task.isCancelled { throw CancellationError() }
            throw TransportError(Self.reason(error.code), host: host)
        }
        guard let response = found.response as? HTTPURLResponse else { throw TransportError(.unsupported, host: host) }
        guard found.data.count <= limit else { throw TransportError(.unsupported, host: host) }
        var head = HTTPResponse(status: HTTPResponse.Status(code: response.statusCode))
        for (name, value) in response.allHeaderFields {
            guard let name = (name as? String).flatMap({ HTTPField.Name($0) }), let value = value as? String else {
                continue
            }
            head.headerFields.append(HTTPField(name: name, value: value))
        }
        return WebResponse(head, body: HTTPBody(Array(found.data)))
    }

    private static func reason(_ code: URLError.Code) -> TransportError.Reason {
        switch code {
        case .timedOut: .timedOut
        case .cannotFindHost, .cannotConnectToHost, .dnsLookupFailed, .notConnectedToInternet, .secureConnectionFailed,
            .serverCertificateUntrusted, .serverCertificateHasBadDate, .serverCertificateHasUnknownRoot,
            .serverCertificateNotYetValid:
            .notConnected
        case .unsupportedURL, .badURL: .unsupported
        default: .connectionLost
        }
    }
}

/// An answer that leads elsewhere is an answer: where it leads, the caller decides.
private final class NoRedirects: NSObject, URLSessionTaskDelegate {
    func urlSession(
        _ session: URLSession, task: URLSessionTask, willPerformHTTPRedirection response: HTTPURLResponse,
        newRequest request: URLRequest, completionHandler: @escaping @Sendable (URLRequest?) -> Void
    ) {
        completionHandler(nil)
    }
}
