import CrosswalkJSON
import OneRosterModel
import OneRosterREST

/// The question of `check oneroster-json`.
struct JSONRecordQuestion: Decodable, Sendable {
    let id: QuestionID
    let version: String
    let type: String
    let json: String
    let mode: String?
}

/// The answer: a verdict, and what was found.
struct JSONRecordAnswer: CheckAnswer {
    enum Verdict: String, Encodable {
        case accept, reject
    }

    struct Finding: Encodable {
        let code: String
        let severity: String
        @OrNull var record: Int?
        let path: String
        @OrNull var repair: String?
    }

    @OrNull var id: QuestionID?
    let verdict: Verdict
    let codes: [String]
    let findings: [Finding]
    let records: Int

    var hasErrors: Bool { verdict == .reject }

    static func malformed(id: QuestionID?) -> Self { refused(id, "input.malformed") }

    static func refused(_ id: QuestionID?, _ code: String) -> Self {
        JSONRecordAnswer(id: id, verdict: .reject, codes: [code], findings: [], records: 0)
    }
}

/// Checks records of OneRoster's REST services.
enum JSONRecordCheck {
    /// Of more findings the first are listed.
    private static let mostFindings = 1_000

    static func answer(_ question: JSONRecordQuestion) -> JSONRecordAnswer {
        guard let version = OneRosterVersion(rawValue: question.version), version != .v1_0,
            let type = OneRosterEntityType(rawValue: question.type),
            let mode = OneRosterJSONCheck.Mode(rawValue: question.mode ?? "strict")
        else { return .malformed(id: question.id) }
        do {
            let report = try OneRosterJSONCheck(version, mode: mode).report(on: Array(question.json.utf8), as: type)
            let findings =
                report.findings.map { finding($0, nil) }
                + report.records.flatMap { record in record.findings.map { finding($0, record.index) } }
            return JSONRecordAnswer(
                id: question.id, verdict: report.isAccepted ? .accept : .reject, codes: report.codes,
                findings: Array(findings.prefix(mostFindings)), records: report.records.count { $0.value != nil })
        } catch {
            return .refused(question.id, error.code.rawValue)
        }
    }

    private static func finding(_ finding: OneRosterJSONFinding, _ record: Int?) -> JSONRecordAnswer.Finding {
        JSONRecordAnswer.Finding(
            code: finding.code.rawValue, severity: finding.severity.rawValue, record: record, path: finding.path,
            repair: finding.repair?.rawValue)
    }
}
