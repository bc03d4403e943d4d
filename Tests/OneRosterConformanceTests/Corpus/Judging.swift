/// A finding as the corpus looks at it.
struct ObservedFinding: Hashable, Sendable {
    let code: String
    let severity: String
    let file: String?
    let row: Int?
    let column: String?
    /// Whether the finding says what was read instead.
    var namesRepair = false

    var description: String {
        let place = [file ?? "", row.map { "row \($0)" } ?? "", column ?? ""]
        return ([code, severity] + place).filter { !$0.isEmpty }.joined(separator: " ")
    }
}

/// What a validator said of a bundle.
struct ObservedReport: Sendable {
    let isAccepted: Bool
    let findings: [ObservedFinding]
    /// Records read, by full file name.
    var records: [String: Int] = [:]
}

/// Whatever gives verdicts: the validator, or in the corpus's own tests something that gives wrong ones.
protocol BundleJudge: Sendable {
    func judge(path: String, mode: CorpusMode) -> ObservedReport
}

/// One case in one form, judged.
struct Judgement: Sendable {
    let title: String
    /// What is wrong with the report; empty when it is as expected.
    let complaints: [String]
    let report: ObservedReport

    var isRight: Bool { complaints.isEmpty }
}

extension CorpusCase {
    /// Puts the case on disk in each of its forms and asks the judge.
    func judgements(by judge: any BundleJudge, mode: CorpusMode) throws -> [Judgement] {
        try presentations.map { presentation in
            let report = try present(presentation) { judge.judge(path: $0, mode: mode) }
            return Judgement(
                title: "\(name) (\(presentation.rawValue))", complaints: expectation.complaints(about: report),
                report: report)
        }
    }

    private func present<Result>(
        _ presentation: Presentation, _ work: (String) throws -> Result
    ) throws -> Result {
        switch (content, presentation) {
        case (.bundle(let bundle), .folder): try ScratchFolder.withFolder(bundle.files, work)
        case (.bundle(let bundle), .zip): try ScratchFolder.withArchive(StoredArchive(bundle.files).bytes(), work)
        case (.archive(let bytes), _): try ScratchFolder.withArchive(bytes, work)
        }
    }
}

extension Expectation {
    /// Everything in which the report differs from the expectation.
    func complaints(about report: ObservedReport) -> [String] {
        var complaints: [String] = []
        if report.isAccepted != (verdict == .accept) {
            complaints.append(verdict == .accept ? "falsely rejected" : "falsely accepted")
        }
        for expected in findings where !report.findings.contains(where: expected.matches) {
            complaints.append("missing: \(expected.description)")
        }
        if !allowsFurtherErrors {
            let surplus = report.findings.filter { finding in
                finding.severity == "error" && !findings.contains { $0.matches(finding) }
            }
            complaints += surplus.map { "unexpected: \($0.description)" }
        }
        return complaints
    }
}
