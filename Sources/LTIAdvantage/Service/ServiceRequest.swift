internal import CrosswalkJSON
internal import CrosswalkRuntime
internal import HTTPTypes
internal import LTICore
internal import _CrosswalkSupport

/// What handlers of services have in common.
enum ServiceRequest {
    /// Answers by a closure. What is wrong with a request becomes its answer, whichever part of it was read when that was
    /// found; an answer to HEAD goes without its body.
    static func answering(
        _ request: WebRequest, _ answer: () async throws -> WebResponse
    ) async throws -> WebResponse {
        do {
            let response = try await answer()
            return request.head.method == .head ? WebResponse(response.head) : response
        } catch let refusal as AccessRefusal {
            return refusal.response
        } catch is HTTPBodyError {
            return self.answer(.contentTooLarge)
        } catch is FormError {
            return self.answer(.badRequest)
        } catch is JSONError {
            return self.answer(.badRequest)
        }
    }

    /// The answer to another method.
    static func refusal(allowing methods: String) -> WebResponse {
        WebResponse(.methodNotAllowed, fields: [.allow: methods, .cacheControl: "no-store"])
    }

    /// An answer without a body.
    static func answer(_ status: HTTPResponse.Status) -> WebResponse {
        WebResponse(status, fields: [.cacheControl: "no-store"])
    }

    /// An answer with JSON.
    static func answer(
        _ status: HTTPResponse.Status = .ok, json: [UInt8], mediaType: String, links: [Link] = []
    ) -> WebResponse {
        var fields: HTTPFields = [.cacheControl: "no-store"]
        if !links.isEmpty {
            fields.set("Link", links.map { "<\($0.target)>; rel=\"\($0.relation)\"" }.joined(separator: ", "))
        }
        return WebResponse(status, HTTPBody(json), mediaType: mediaType, fields: fields)
    }

    /// A link of an answer.
    struct Link {
        let relation: String
        let target: Endpoint
    }

    /// Whether the asker takes JSON of this kind. Tools write the exact type, an older one, or any.
    static func accepts(_ request: WebRequest) -> Bool {
        let values = request.head.headerFields[values: .accept]
        guard !values.isEmpty else { return true }
        return values.joined(separator: ",").split(separator: ",").contains { part in
            let type = part.prefix { $0 != ";" }.filter { $0 != " " && $0 != "\t" }.lowercased()
            return type == "*/*" || type == "application/*" || type.hasSuffix("json")
        }
    }

    /// The segments of a path behind a service's own address, decoded; `nil` where the path lies elsewhere or is no UTF-8.
    static func segments(of request: WebRequest, below address: Endpoint) -> [String]? {
        let base = address.path.hasSuffix("/") ? String(address.path.dropLast()) : address.path
        let path = request.path
        guard path.utf8.starts(with: base.utf8) else { return nil }
        let rest = String(decoding: path.utf8.dropFirst(base.utf8.count), as: UTF8.self)
        if rest.isEmpty || rest == "/" { return [] }
        guard rest.hasPrefix("/") else { return nil }
        var segments: [String] = []
        for part in rest.dropFirst().split(separator: "/", omittingEmptySubsequences: false) {
            guard let bytes = PercentCoding.decode(part.utf8), let text = String(validating: bytes, as: UTF8.self)
            else {
                return nil
            }
            segments.append(text)
        }
        return segments
    }

    /// How many elements a page has: what was asked for, within the bounds. A hint that cannot be read is none.
    static func limit(_ text: String?, standard: Int, most: Int) -> Int {
        guard let wanted = text.flatMap({ Int($0) }), wanted > 0 else { return min(standard, most) }
        return min(wanted, most)
    }
}
