internal import CrosswalkJSON
internal import CrosswalkRuntime
internal import HTTPTypes

/// Why a request is not served: the status, and a sentence for who wrote the client. It holds nothing of the request.
struct LRSRefusal: Error {
    let status: HTTPResponse.Status
    let message: String
    var findings: [XAPIFinding] = []

    static let unauthorised = LRSRefusal(status: .unauthorized, message: "Send Authorization with a known account.")
    static let forbidden = LRSRefusal(status: .forbidden, message: "The account may not do this.")
    static let failed = LRSRefusal(status: .internalServerError, message: "The store failed.")
    static let notFound = LRSRefusal(status: .notFound, message: "There is nothing here.")
    static let tooLarge = LRSRefusal(status: .contentTooLarge, message: "The body is larger than this store takes.")
    static let precondition = LRSRefusal(
        status: .preconditionFailed, message: "The document is in another state than If-Match or If-None-Match says.")

    static func bad(_ message: String, _ findings: [XAPIFinding] = []) -> LRSRefusal {
        LRSRefusal(status: .badRequest, message: message, findings: findings)
    }

    static func conflict(_ message: String) -> LRSRefusal { LRSRefusal(status: .conflict, message: message) }

    var response: WebResponse {
        var json = JSONWriter()
        json.object { json in
            json.member("error", message)
            if !findings.isEmpty {
                json.name("findings")
                json.array { json in
                    for finding in findings.prefix(20) {
                        json.object { json in
                            json.member("code", finding.code.rawValue)
                            json.member("pointer", finding.pointer)
                            json.member("fix", finding.fix)
                        }
                    }
                }
            }
        }
        var response = WebResponse(status, HTTPBody(json.finish()), mediaType: "application/json")
        if status == .unauthorized { response.head.headerFields[.wwwAuthenticate] = "Basic realm=\"xAPI\"" }
        return response
    }
}
