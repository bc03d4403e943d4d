#if Hummingbird
    import CrosswalkRuntime
    import HTTPTypes
    import Hummingbird
    import HummingbirdCore
    import NIOCore

    /// Answers requests, and cuts the connection of those whose handler throws a `TransportError`.
    struct CuttingResponder: HTTPResponder {
        /// What is known of a request: its connection as well.
        struct Context: RequestContext {
            var coreContext: CoreRequestContextStorage
            let channel: any Channel

            init(source: ApplicationRequestContextSource) {
                coreContext = CoreRequestContextStorage(source: source)
                channel = source.channel
            }
        }

        let handler: any Handler

        func respond(to request: Request, context: Context) async throws -> Response {
            let connection = Connection(channel: context.channel)
            let cutting = Cutting(base: handler, connection: connection)
            return try await HandlerResponder(cutting, context: Context.self).respond(to: request, context: context)
        }

        private struct Connection: Sendable {
            let channel: any Channel
            /// What is written behind this finds the connection closed.
            func cut() { channel.close(mode: .all, promise: nil) }
        }

        private struct Cutting: Handler {
            let base: any Handler
            let connection: Connection

            func respond(to request: WebRequest) async throws -> WebResponse {
                do {
                    return try await base.respond(to: request)
                } catch is TransportError {
                    connection.cut()
                    return WebResponse(.internalServerError)
                }
            }
        }
    }
#endif
