#if Hummingbird
    public import CrosswalkRuntime
    public import Hummingbird
    public import HummingbirdCore
    import Logging
    import NIOHTTP1

    /// Lets a handler answer the requests of a Hummingbird application.
    ///
    /// The handler gets scheme, authority and path as they were received: behind a proxy that ends TLS these are the
    /// proxy's, not the public ones. Bodies stream both ways, and how much of one is read is the handler's to say.
    public struct HandlerResponder<Context: RequestContext>: HTTPResponder {
        private let handler: any Handler

        /// Puts a handler behind Hummingbird.
        public init(_ handler: some Handler, context: Context.Type = BasicRequestContext.self) {
            self.handler = handler
        }

        /// Answers a request.
        ///
        /// What the handler throws becomes a plain 500; the log gets the error's type and nothing of its text, which may
        /// hold what a log must not. A cancellation, and a request that is no HTTP, are Hummingbird's to deal with.
        public func respond(to request: Request, context: Context) async throws -> Response {
            do {
                let answer = try await handler.respond(to: WebRequest(request))
                return try Response(answer, to: request.method)
            } catch let error as CancellationError {
                throw error
            } catch let error as HTTPParserError {
                throw error
            } catch {
                context.logger.error("A handler failed", metadata: ["error": "\(type(of: error))"])
                return Response(status: .internalServerError)
            }
        }
    }

    extension RouterMethods {
        /// Lets a handler answer everything at a path and below it, whatever the method: GET, HEAD, POST, PUT, PATCH,
        /// DELETE and OPTIONS.
        ///
        /// Routes of the host's own that name a path more exactly come first. The handler sees the whole path, that of
        /// the prefix included. Mounted without a path, it is not asked about what begins with the first segment of
        /// another route: Hummingbird's router does not come back from there.
        ///
        /// - Parameters:
        ///   - handler: The handler.
        ///   - path: The prefix; everything where it is left out.
        @discardableResult
        public func mount(_ handler: some Handler, at path: RouterPath = "") -> Self {
            let responder = HandlerResponder(handler, context: Context.self)
            let methods: [HTTPRequest.Method] = [.get, .head, .post, .put, .patch, .delete, .options]
            for method in methods {
                on(path, method: method, responder: responder)
                on(path.appendingPath("**"), method: method, responder: responder)
            }
            return self
        }
    }
#endif
