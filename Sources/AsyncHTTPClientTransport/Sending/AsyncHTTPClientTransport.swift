#if AsyncHTTPClient
    public import AsyncHTTPClient
    public import CrosswalkRuntime
    import HTTPTypes
    import NIOCore
    import NIOHTTP1

    /// Sends requests with `async-http-client`: bodies stream both ways, connections are kept, many requests run at once.
    ///
    /// It follows no redirect, keeps no cookie and decodes no content: a body with a `Content-Encoding` field, which a
    /// server sends only where the request asked for it, is handed on as it came. An answer's body that nobody reads
    /// ends its connection.
    public struct AsyncHTTPClientTransport: Transport {
        private let client: HTTPClient

        /// A transport over a client that all transports made in this way share, with ``configuration(timeout:)`` as it
        /// is by default. It lives as long as the process.
        public init() { client = Self.shared }

        /// A transport over a client of the host's own, which the host shuts down.
        ///
        /// - Parameter client: Make it with ``configuration(timeout:)``, changed as needed. It must not follow
        ///   redirects: where it does, the first answer is handed on all the same, but requests have gone to places
        ///   that no policy was asked about.
        public init(client: HTTPClient) { self.client = client }

        private static let shared = HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration())

        /// How a client for this transport is set up: no redirects, no decoding, and no second attempt to connect that
        /// would hide the first failure.
        ///
        /// - Parameter timeout: How long to wait for a connection, and how long either side may stay silent; 30 s by
        ///   default, at least a millisecond and at most a day.
        public static func configuration(timeout: Duration = .seconds(30)) -> HTTPClient.Configuration {
            let wait = TimeAmount(min(max(timeout, .milliseconds(1)), .seconds(86_400)))
            var configuration = HTTPClient.Configuration(
                redirectConfiguration: .disallow, timeout: .init(connect: wait, read: wait, write: wait))
            configuration.connectionPool.retryConnectionEstablishment = false
            return configuration
        }

        /// Sends a request and waits for the head of the answer; its body comes as it is read.
        ///
        /// - Throws: `TransportError`, `CancellationError`, and what the request's body throws while it is sent. Reading
        ///   the answer's body throws the same: `connectionLost` where it ends too early.
        public func send(_ request: WebRequest) async throws -> WebResponse {
            guard let endpoint = request.endpoint else { throw TransportError(.unsupported) }
            let host = endpoint.host.description
            let upload = Upload(request.body)
            do {
                try Task.checkCancellation()
                let outgoing = Self.outgoing(request, endpoint, upload)
                // The client's own timeouts count silence; a deadline would also end what makes good progress.
                let response = try await client.execute(outgoing, deadline: .distantFuture)
                return Self.answer(response, to: request.head.method, host)
            } catch {
                throw upload.failure ?? Failure.error(error, host: host)
            }
        }

        private static func outgoing(
            _ request: WebRequest, _ endpoint: Endpoint, _ upload: Upload
        ) -> HTTPClientRequest {
            var outgoing = HTTPClientRequest(url: endpoint.description)
            outgoing.method = HTTPMethod(rawValue: request.head.method.rawValue)
            for field in request.head.headerFields.withoutFraming {
                outgoing.headers.add(name: field.name.rawName, value: field.value)
            }
            outgoing.body = upload.body
            return outgoing
        }

        private static func answer(
            _ response: HTTPClientResponse, to method: HTTPRequest.Method, _ host: String
        ) -> WebResponse {
            if response.history.count > 1, let first = response.history.first?.responseHead {
                return WebResponse(head(first.status, first.headers))
            }
            let head = head(response.status, response.headers)
            let hasBody = method != .head && response.status.mayHaveResponseBody
            let length = hasBody ? head.headerFields[.contentLength].flatMap { Int($0) } : 0
            let chunks = response.body.map { Array(buffer: $0) }
            let body = HTTPBody(length: length, chunks: chunks)
            return WebResponse(head, body: Failure.translating(body, host: host))
        }

        private static func head(_ status: HTTPResponseStatus, _ headers: HTTPHeaders) -> HTTPResponse {
            // Three digits are what the parser lets through, and the type holds no more.
            var head = HTTPResponse(status: HTTPResponse.Status(code: Int(min(status.code, 999))))
            for (name, value) in headers {
                if let name = HTTPField.Name(name) { head.headerFields.append(HTTPField(name: name, value: value)) }
            }
            return head
        }
    }
#endif
