#if Hummingbird
    import CrosswalkRuntime
    import HTTPTypes
    import HummingbirdCore
    import NIOCore

    extension Response {
        /// The answer of a handler as Hummingbird sends it.
        /// - Throws: ``NoFinalStatus``.
        init(_ answer: WebResponse, to method: HTTPRequest.Method) throws(NoFinalStatus) {
            let status = answer.status
            guard 200...999 ~= status.code else { throw NoFinalStatus() }
            var fields = answer.head.headerFields.withoutFraming
            switch (method, status) {
            case (_, .noContent), (_, .notModified):
                self.init(status: status, headers: fields)
            case (.head, _):
                let length = answer.head.headerFields[.contentLength].flatMap { Int($0) } ?? answer.body.length
                if length == nil { fields[.connection] = "close" }
                self.init(status: status, headers: fields, body: .absent(length))
            default:
                self.init(status: status, headers: fields, body: .of(answer.body))
            }
        }
    }

    /// A handler's answer has a status that ends no exchange: 1xx, or no status at all.
    struct NoFinalStatus: Error {}

    extension ResponseBody {
        /// The body of an answer. A stream that fails, or does not keep to its length, ends the connection, so that
        /// nobody takes what came for the whole.
        fileprivate static func of(_ body: HTTPBody) -> ResponseBody {
            if let bytes = body.bytes { return ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)) }
            let chunks = body.exactly(body.length)
            return ResponseBody(contentLength: body.length) { writer in
                for try await chunk in chunks { try await writer.write(ByteBuffer(bytes: chunk)) }
                try await writer.finish(nil)
            }
        }

        /// No body, where the answer to a GET would have one of this length.
        ///
        /// Without a length the answer would be framed in chunks, whose last the client would take for the beginning of
        /// the next answer; so the connection ends behind the head.
        fileprivate static func absent(_ length: Int?) -> ResponseBody {
            guard let length else { return ResponseBody { _ in throw TransportError(.connectionLost) } }
            return ResponseBody(contentLength: length) { writer in try await writer.finish(nil) }
        }
    }
#endif
