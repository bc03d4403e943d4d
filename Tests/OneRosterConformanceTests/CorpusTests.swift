import Foundation
import Testing

@Suite("The verdict corpus")
struct CorpusTests {
    /// One run for all tests of the suite.
    private static let run = CorpusRun(Corpus.groups, judge: ValidatorJudge())

    @Test("Every bundle of the group gets its verdict and its code", arguments: Corpus.groups)
    func verdicts(group: CorpusGroup) throws {
        let outcome = try #require(Self.run.outcomes.first { $0.group.title == group.title })
        #expect(outcome.judgements.count == group.cases.count)
        let complaints = outcome.judgements.flatMap(\.complaints)
        for complaint in complaints.prefix(20) { Issue.record("\(complaint)") }
        #expect(complaints.count == 0, "\(complaints.count) complaints in all")
    }

    @Test("No invalid bundle is accepted, no valid one rejected, and the counts are printed")
    func summary() {
        print(Self.run.summary)
        for (code, cases) in Self.run.countsByCode { print("  \(code): \(cases)") }
        #expect(Self.run.outcomes.flatMap(\.judgements).filter { !$0.isRight }.count == 0)
    }
}

@Suite("The corpus itself")
struct CorpusShapeTests {
    @Test("There are at least 1,600 invalid and 300 valid bundles")
    func size() {
        #expect(Corpus.invalid >= 1600)
        #expect(Corpus.valid >= 300)
    }

    @Test("No bundle occurs twice, and no two cases of a group have one name")
    func distinct() {
        var seen: [[String: [UInt8]]: String] = [:]
        for one in Corpus.cases {
            let earlier = seen.updateValue(one.name, forKey: one.fingerprint)
            #expect(earlier == nil, "\(one.name) is the bundle of \(earlier ?? "")")
        }
        for group in Corpus.groups {
            #expect(Set(group.cases.map(\.name)).count == group.cases.count, "\(group.title)")
        }
        #expect(Set(Corpus.groups.map(\.title)).count == Corpus.groups.count)
    }

    @Test("No group is empty")
    func filled() {
        for group in Corpus.groups { #expect(!group.cases.isEmpty, "\(group.title)") }
    }

    @Test("Every rejected case names a code")
    func codes() {
        for one in Corpus.cases where one.expectation.verdict == .reject {
            #expect(!one.expectation.findings.isEmpty, "\(one.name)")
            #expect(one.expectation.findings.allSatisfy { !$0.codes.isEmpty }, "\(one.name)")
        }
    }

    @Test("Every code of the digest has its cases, but those that are proved elsewhere")
    func coverage() {
        let dirt = CellDirt.fixtures + TableDirt.fixtures + LenientCases.fixtures
        let expected = Corpus.cases.flatMap(\.expectation.findings) + dirt.flatMap(\.lenient)
        let named = Set(expected.flatMap(\.codes).filter { !$0.hasSuffix(".") })
        #expect(named.subtracting(DigestCodes.all) == [])
        #expect(DigestCodes.all.subtracting(named) == DigestCodes.elsewhere)
    }

    @Test("A report that accepts everything is wrong for every invalid case, and for every one with a finding")
    func blindAcceptance() {
        let blind = ObservedReport(isAccepted: true, findings: [])
        for one in Corpus.cases {
            let isEasy = one.expectation.verdict == .accept && one.expectation.findings.isEmpty
            #expect(one.expectation.complaints(about: blind).isEmpty == isEasy, "\(one.name)")
        }
    }

    @Test("A report that rejects everything for some other reason is wrong for every case")
    func blindRejection() {
        let finding = ObservedFinding(code: "other.code", severity: "error", file: "orgs.csv", row: 2, column: nil)
        let blind = ObservedReport(isAccepted: false, findings: [finding])
        for one in Corpus.cases { #expect(!one.expectation.complaints(about: blind).isEmpty, "\(one.name)") }
    }

    @Test("A case is put on disk as it is, as a folder and as a ZIP")
    func presentations() throws {
        let base = SmallDistrict.base(.v12, .bulk)
        let one = CorpusCase("as it is", base.bundle, .accept).shown(as: .folder, .zip)
        let judge = SizeJudge()
        let sizes = try one.judgements(by: judge, mode: .strict).map { $0.report.records["bytes"] ?? 0 }
        let bytes = base.bundle.files.values.reduce(0) { $0 + $1.count }
        #expect(sizes == [bytes, StoredArchive(base.bundle.files).bytes().count])
    }

    @Test("The page in Docs is the corpus's own index")
    func page() throws {
        let page = PackageRoot.url.appendingPathComponent("Docs/Conformance/oneroster-csv-corpus.md")
        if ProcessInfo.processInfo.environment["CROSSWALK_REWRITE_GOLDEN"] == "1" {
            try CorpusIndex.markdown.write(to: page, atomically: true, encoding: .utf8)
        }
        let written = try String(contentsOf: page, encoding: .utf8)
        #expect(written == CorpusIndex.markdown)
    }
}

/// Counts the bytes that lie at a path.
private struct SizeJudge: BundleJudge {
    func judge(path: String, mode: CorpusMode) -> ObservedReport {
        let manager = FileManager.default
        let names = (try? manager.contentsOfDirectory(atPath: path)) ?? []
        let paths = names.isEmpty ? [path] : names.map { path + "/" + $0 }
        let bytes = paths.reduce(0) { $0 + (manager.contents(atPath: $1)?.count ?? 0) }
        return ObservedReport(isAccepted: true, findings: [], records: ["bytes": bytes])
    }
}
