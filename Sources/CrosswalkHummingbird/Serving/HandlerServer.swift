#if Hummingbird
    public import CrosswalkRuntime
    import Hummingbird
    import HummingbirdCore
    public import Logging
    import NIOCore
    import ServiceLifecycle

    /// Runs a handler as a server of its own, without TLS: for simulators, for tests, and behind a proxy.
    ///
    /// A host that has a Hummingbird application mounts the handler on its router instead.
    ///
    /// A handler that throws a `TransportError` has its connection cut without an answer: so a simulator that drops a request
    /// in one process drops it over a socket too. Whatever else it throws becomes a plain 500.
    public struct HandlerServer: Sendable {
        private let handler: any Handler
        private let host: String
        private let port: Int
        private let patience: Duration
        private let logger: Logger

        /// Describes a server; nothing happens yet.
        ///
        /// - Parameters:
        ///   - handler: Answers the requests.
        ///   - host: The address to listen on; by default the machine's own, which no other machine reaches.
        ///   - port: The port, from 1 to 65535; 0, the default, takes any that is free.
        ///   - patience: How long requests under way may take when the server stops; 10 s by default.
        ///   - logger: Takes what the server has to say; by default it says nothing.
        public init(
            _ handler: some Handler, host: String = "127.0.0.1", port: Int = 0, patience: Duration = .seconds(10),
            logger: Logger = Logger(label: "crosswalk", factory: { _ in SwiftLogNoOpLogHandler() })
        ) {
            self.handler = handler
            self.host = host
            self.port = port
            self.patience = patience
            self.logger = logger
        }

        /// Serves until the task is cancelled. Then it takes no further connection, lets requests under way finish, and
        /// returns.
        ///
        /// - Parameter whenReady: Called once, when connections are taken, with the server's own address: the port is the
        ///   one that was found.
        /// - Throws: ``ServerStartError`` where it cannot listen there.
        public func run(whenReady: @escaping @Sendable (Endpoint) -> Void = { _ in }) async throws {
            guard 0...65_535 ~= port, Self.origin(host, 1) != nil else {
                throw ServerStartError(.noSuchAddress, host: host, port: port)
            }
            let group = ServiceGroup(configuration: configuration(whenReady))
            // A task of its own, so that cancelling this one does not break off the requests under way. It is awaited
            // here whatever happens, and so does not outlive the call.
            let service = Task { try await group.run() }
            do {
                try await withTaskCancellationHandler {
                    try await service.value
                } onCancel: {
                    Task { await group.triggerGracefulShutdown() }
                }
            } catch {
                throw ServerStartError(error, host: host, port: port) ?? error
            }
        }

        /// Serves while an operation runs, and stops when it is over.
        ///
        /// - Parameter operation: Gets the server's own address.
        /// - Returns: What the operation returns.
        /// - Throws: ``ServerStartError``, and what the operation throws.
        public func serve<Result: Sendable>(
            while operation: @Sendable (_ origin: Endpoint) async throws -> Result
        ) async throws -> Result {
            let (origins, found) = AsyncThrowingStream<Endpoint, any Error>.makeStream()
            return try await withThrowingTaskGroup(of: Void.self) { group in
                group.addTask {
                    do {
                        try await run { found.yield($0) }
                        found.finish()
                    } catch {
                        found.finish(throwing: error)
                    }
                }
                // The group waits for the server at every way out.
                defer { group.cancelAll() }
                for try await origin in origins { return try await operation(origin) }
                throw CancellationError()
            }
        }

        private func configuration(_ whenReady: @escaping @Sendable (Endpoint) -> Void) -> ServiceGroupConfiguration {
            let application = Application(
                responder: CuttingResponder(handler: handler),
                // Who connects and says nothing does not keep the connection.
                server: .http1(configuration: .init(idleTimeout: .seconds(60))),
                configuration: ApplicationConfiguration(address: .hostname(host, port: port)),
                onServerRunning: { [host] channel in
                    if let port = channel.localAddress?.port, let origin = Self.origin(host, port) { whenReady(origin) }
                }, logger: logger)
            var configuration = ServiceGroupConfiguration(services: [application], logger: logger)
            configuration.maximumGracefulShutdownDuration = patience
            return configuration
        }

        /// The address of a server; `nil` where the host is neither a name nor an IP address.
        private static func origin(_ host: String, _ port: Int) -> Endpoint? {
            do {
                return try Endpoint("http://\(host.contains(":") ? "[\(host)]" : host):\(port)")
            } catch {
                // The caller says which host it was.
                return nil
            }
        }
    }
#endif
