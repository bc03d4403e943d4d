import Dispatch
import Synchronization

/// The outcome of all cases of a corpus.
struct CorpusRun: Sendable {
    /// What came of one group.
    struct GroupOutcome: Sendable {
        let group: CorpusGroup
        let judgements: [CaseOutcome]
    }

    /// What came of one case, in all its forms.
    struct CaseOutcome: Sendable {
        let expectation: Expectation
        let judgements: [Judgement]
        /// Why the case could not be put on disk.
        let failure: String?

        var isRight: Bool { failure == nil && judgements.allSatisfy(\.isRight) }
        /// One line for each complaint.
        var complaints: [String] {
            (failure.map { [$0] } ?? []) + judgements.flatMap { one in one.complaints.map { "\(one.title): \($0)" } }
        }
    }

    let outcomes: [GroupOutcome]

    /// Judges every case, on all cores.
    init(_ groups: [CorpusGroup], judge: any BundleJudge) {
        outcomes = groups.map { group in
            let results = Mutex<[Int: CaseOutcome]>([:])
            DispatchQueue.concurrentPerform(iterations: group.cases.count) { index in
                let outcome = Self.outcome(group.cases[index], group.mode, judge)
                results.withLock { $0[index] = outcome }
            }
            let done = results.withLock { $0 }
            return GroupOutcome(group: group, judgements: group.cases.indices.compactMap { done[$0] })
        }
    }

    private static func outcome(_ one: CorpusCase, _ mode: CorpusMode, _ judge: any BundleJudge) -> CaseOutcome {
        do {
            let judgements = try one.judgements(by: judge, mode: mode)
            return CaseOutcome(expectation: one.expectation, judgements: judgements, failure: nil)
        } catch {
            return CaseOutcome(expectation: one.expectation, judgements: [], failure: "\(one.name): \(error)")
        }
    }

    private func cases(_ verdict: Expectation.Verdict) -> [CaseOutcome] {
        outcomes.flatMap(\.judgements).filter { $0.expectation.verdict == verdict }
    }

    /// `rejected R/R with the expected code, accepted A/A`.
    var summary: String {
        let invalid = cases(.reject)
        let valid = cases(.accept)
        return "rejected \(invalid.count(where: \.isRight))/\(invalid.count) with the expected code, "
            + "accepted \(valid.count(where: \.isRight))/\(valid.count)"
    }

    /// How many right cases rest on each code, warnings and notices included.
    var countsByCode: [(code: String, cases: Int)] {
        var counts: [String: Int] = [:]
        for outcome in outcomes.flatMap(\.judgements) where outcome.isRight {
            let observed = outcome.judgements.first?.report.findings ?? []
            let codes = outcome.expectation.findings.compactMap { expected in
                observed.first(where: expected.matches)?.code
            }
            for code in Set(codes) { counts[code, default: 0] += 1 }
        }
        return counts.sorted { $0.key < $1.key }.map { (code: $0.key, cases: $0.value) }
    }
}
