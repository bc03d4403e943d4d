public import HTTPTypes

/// Leads requests to handlers by method and path.
///
/// Paths are compared byte for byte, as they were sent: no decoding, no folding, no trailing slash that goes without
/// saying. A path that no route has is answered by 404; one that has it for other methods by 405 with `Allow`. A route
/// for GET answers HEAD too, without the body.
public struct Routes: Handler {
    /// One way to a handler.
    public struct Route: Sendable {
        let method: HTTPRequest.Method
        let path: String
        let isPrefix: Bool
        let handler: any Handler

        /// A route.
        ///
        /// - Parameters:
        ///   - method: The method.
        ///   - path: The whole path; one that ends in `/*` stands for every path below it, of which the longest counts.
        ///   - handler: What answers.
        public init(_ method: HTTPRequest.Method, _ path: String, _ handler: some Handler) {
            self.method = method
            isPrefix = path.hasSuffix("/*")
            self.path = isPrefix ? String(path.dropLast()) : path
            self.handler = handler
        }

        /// A route to a closure.
        public init(
            _ method: HTTPRequest.Method, _ path: String,
            _ answer: @escaping @Sendable (WebRequest) async throws -> WebResponse
        ) {
            self.init(method, path, ClosureHandler(answer))
        }

        func covers(_ wanted: String) -> Bool {
            isPrefix ? wanted.utf8.starts(with: path.utf8) : wanted.utf8.elementsEqual(path.utf8)
        }
    }

    private let routes: [Route]

    /// Puts routes together. Of two for the same method and path the first counts.
    public init(_ routes: [Route]) {
        // The exact ones first, then the longest prefix; a stable order within.
        self.routes = routes.enumerated().sorted { a, b in
            let (left, right) = (a.element, b.element)
            if left.isPrefix != right.isPrefix { return right.isPrefix }
            if left.isPrefix, left.path.utf8.count != right.path.utf8.count {
                return left.path.utf8.count > right.path.utf8.count
            }
            return a.offset < b.offset
        }.map(\.element)
    }

    /// These routes and others behind them.
    public func adding(_ others: Routes) -> Routes { Routes(routes + others.routes) }

    /// Answers by the route that fits.
    public func respond(to request: WebRequest) async throws -> WebResponse {
        let path = request.path
        let fitting = routes.filter { $0.covers(path) }
        guard !fitting.isEmpty else { return WebResponse(.notFound) }
        if let route = fitting.first(where: { $0.method == request.head.method }) {
            return try await route.handler.respond(to: request)
        }
        if request.head.method == .head, let route = fitting.first(where: { $0.method == .get }) {
            var asked = request
            asked.head.method = .get
            return WebResponse(try await route.handler.respond(to: asked).head)
        }
        return WebResponse(.methodNotAllowed, fields: [.allow: Self.allowed(fitting)])
    }

    private static func allowed(_ routes: [Route]) -> String {
        var methods = Set(routes.map(\.method))
        if methods.contains(.get) { methods.insert(.head) }
        return methods.map(\.rawValue).sorted().joined(separator: ", ")
    }
}

/// A handler made of a closure.
public struct ClosureHandler: Handler {
    private let answer: @Sendable (WebRequest) async throws -> WebResponse

    /// Answers by the closure.
    public init(_ answer: @escaping @Sendable (WebRequest) async throws -> WebResponse) { self.answer = answer }

    /// Calls the closure.
    public func respond(to request: WebRequest) async throws -> WebResponse { try await answer(request) }
}
