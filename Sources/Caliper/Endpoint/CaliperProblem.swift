internal import CrosswalkJSON
internal import CrosswalkRuntime
internal import HTTPTypes

/// Why an endpoint does not take a request, as problem details (RFC 7807). It never leaves the endpoint as an error.
struct CaliperProblem: Error {
    let status: HTTPResponse.Status
    let detail: String
    let findings: [CaliperFinding]

    init(_ status: HTTPResponse.Status, _ detail: String, _ findings: [CaliperFinding] = []) {
        self.status = status
        self.detail = detail
        self.findings = findings
    }

    /// Of many findings the first are told.
    private static let mostTold = 50

    var answer: WebResponse {
        var object: JSONObject = [
            "type": "about:blank", "title": .string(status.reasonPhrase), "status": .number(JSONNumber(status.code)),
            "detail": .string(detail),
        ]
        let errors = findings.filter { $0.severity == .error }
        if !errors.isEmpty { object["findings"] = .array(errors.prefix(Self.mostTold).map(Self.value)) }
        return WebResponse(
            HTTPResponse(status: status, headerFields: [.contentType: "application/problem+json"]),
            body: HTTPBody(JSONValue.object(object).json))
    }

    private static func value(_ finding: CaliperFinding) -> JSONValue {
        var object: JSONObject = [
            "code": .string(finding.code.rawValue), "pointer": .string(finding.pointer),
            "expected": .string(finding.expected), "fix": .string(finding.fix),
        ]
        if let offset = finding.offset { object["offset"] = .number(JSONNumber(offset)) }
        return .object(object)
    }
}
