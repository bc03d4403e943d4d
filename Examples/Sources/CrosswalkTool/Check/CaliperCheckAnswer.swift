import Caliper

/// The question of `check caliper`.
struct CaliperQuestion: Decodable, Sendable {
    let id: QuestionID
    let version: String
    let json: String
}

/// The answer: a verdict, and what was found.
struct CaliperAnswer: CheckAnswer {
    enum Verdict: String, Encodable {
        case accept, reject
    }

    struct Finding: Encodable {
        let code: String
        let severity: String
        let pointer: String
        @OrNull var property: String?
        let expected: String
        @OrNull var offset: Int?
    }

    @OrNull var id: QuestionID?
    let verdict: Verdict
    /// Each code once, in alphabetical order.
    let codes: [String]
    let findings: [Finding]
    /// Whether it is an event, an entity or an envelope.
    let kind: String

    var hasErrors: Bool { verdict == .reject }

    static func malformed(id: QuestionID?) -> Self {
        CaliperAnswer(id: id, verdict: .reject, codes: ["input.malformed"], findings: [], kind: "unknown")
    }
}

/// Checks events, entities and envelopes of Caliper.
enum CaliperQuestions {
    static func answer(_ question: CaliperQuestion) -> CaliperAnswer {
        guard let version = CaliperVersion(rawValue: question.version) else { return .malformed(id: question.id) }
        let report = CaliperCheck(version).report(on: Array(question.json.utf8))
        return CaliperAnswer(
            id: question.id, verdict: report.isAccepted ? .accept : .reject,
            codes: Set(report.findings.map(\.code.rawValue)).sorted(), findings: report.findings.map(finding),
            kind: report.kind.rawValue)
    }

    private static func finding(_ finding: CaliperFinding) -> CaliperAnswer.Finding {
        CaliperAnswer.Finding(
            code: finding.code.rawValue, severity: finding.severity.rawValue, pointer: finding.pointer,
            property: finding.property, expected: finding.expected, offset: finding.offset)
    }
}
