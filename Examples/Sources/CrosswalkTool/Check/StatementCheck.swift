import ArgumentParser
import XAPI

/// `crosswalk check xapi`.
struct CheckXAPI: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "xapi",
        abstract: "Checks statements of xAPI.",
        discussion: """
            A question is {"id", "version": "1.0.3" or "2.0", "json"}: json is a string with one statement. An answer also \
            has findings: [{code, severity, pointer, property, clause, fix, offset}]; pointer is a JSON pointer into the \
            statement. Codes are unique and in alphabetical order.
            """)

    func run() throws {
        let hadErrors = try CheckLoop().run { StatementCheck.answer($0) }
        if hadErrors { throw ExitStatus.findings.exitCode }
    }
}

/// The question of `check xapi`.
struct StatementQuestion: Decodable, Sendable {
    let id: QuestionID
    let version: String
    let json: String
}

/// The answer: a verdict, and what was found.
struct StatementAnswer: CheckAnswer {
    enum Verdict: String, Encodable {
        case accept, reject
    }

    struct Finding: Encodable {
        let code: String
        let severity: String
        let pointer: String
        @OrNull var property: String?
        let clause: String
        let fix: String
        @OrNull var offset: Int?
    }

    @OrNull var id: QuestionID?
    let verdict: Verdict
    let codes: [String]
    let findings: [Finding]

    var hasErrors: Bool { verdict == .reject }

    static func malformed(id: QuestionID?) -> Self {
        StatementAnswer(id: id, verdict: .reject, codes: ["input.malformed"], findings: [])
    }
}

/// Checks statements.
enum StatementCheck {
    static func answer(_ question: StatementQuestion) -> StatementAnswer {
        guard let version = XAPIVersion(header: question.version) else { return .malformed(id: question.id) }
        let findings = XAPIStatementCheck(version).findings(in: Array(question.json.utf8))
        return StatementAnswer(
            id: question.id, verdict: findings.contains { $0.severity == .error } ? .reject : .accept,
            codes: Set(findings.map(\.code.rawValue)).sorted(), findings: findings.map(finding))
    }

    private static func finding(_ finding: XAPIFinding) -> StatementAnswer.Finding {
        StatementAnswer.Finding(
            code: finding.code.rawValue, severity: finding.severity.rawValue, pointer: finding.pointer,
            property: finding.property, clause: finding.clause, fix: finding.fix, offset: finding.offset)
    }
}
