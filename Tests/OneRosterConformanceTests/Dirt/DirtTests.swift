import Testing

@Suite("Dirt seen in real bundles")
struct DirtTests {
    private static let fixtures = CellDirt.fixtures + TableDirt.fixtures
    private static let judge = ValidatorJudge()

    @Test("Every row of the digest's list has a fixture")
    func complete() {
        #expect(Set(Self.fixtures.map(\.seen)).count == 12)
    }

    @Test("Lenient reading takes the bundle in and says so", arguments: fixtures + LenientCases.fixtures)
    func lenient(fixture: DirtFixture) throws {
        let report = try ScratchFolder.withFolder(fixture.bundle.files) { Self.judge.judge(path: $0, mode: .lenient) }
        #expect(report.isAccepted)
        for expected in fixture.lenient {
            let found = report.findings.first(where: expected.matches)
            #expect(found != nil, "missing: \(expected.description)")
            if fixture.isRepaired, let found { #expect(found.namesRepair, "no repair: \(expected.description)") }
        }
        for (file, count) in fixture.records { #expect(report.records[file] == count, "\(file)") }
    }

    @Test("Lenient reading finds nothing to mend beside the dirt", arguments: fixtures.filter(\.isRepaired))
    func nothingElse(fixture: DirtFixture) throws {
        let report = try ScratchFolder.withFolder(fixture.bundle.files) { Self.judge.judge(path: $0, mode: .lenient) }
        let others = report.findings.filter { finding in
            finding.namesRepair && !fixture.lenient.contains { $0.matches(finding) }
        }
        let files = Set(fixture.lenient.flatMap(\.files) + ["manifest.csv", ""])
        #expect(others.filter { !files.contains($0.file ?? "") }.map(\.description) == [])
    }

    @Test("Strict reading gives the dirt its code", arguments: fixtures + LenientCases.fixtures)
    func strict(fixture: DirtFixture) throws {
        let report = try ScratchFolder.withFolder(fixture.bundle.files) { Self.judge.judge(path: $0, mode: .strict) }
        #expect((fixture.strict?.complaints(about: report) ?? []) == [])
    }

    @Test("Lenient reading accepts the valid bundles, every third of them, without an error and mends nothing")
    func validStaysClean() {
        let groups = Corpus.groups.filter { $0.valid > 0 }.map { group in
            CorpusGroup(
                group.title, clause: group.clause, mode: .lenient,
                Base.every(third: group.cases.filter { $0.expectation.verdict == .accept }, turn: 0)
                    .map(\.withoutFindings))
        }
        for outcome in CorpusRun(groups, judge: Self.judge).outcomes {
            for one in outcome.judgements {
                for complaint in one.complaints { Issue.record("\(complaint)") }
                for judgement in one.judgements {
                    let mended = judgement.report.findings.filter { $0.namesRepair && $0.severity != "notice" }
                    #expect(mended.map(\.description) == [], "\(judgement.title)")
                }
            }
        }
    }
}
