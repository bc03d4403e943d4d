/// The verdict corpus: every bundle with what must be said of it, grouped by clause of the digest.
enum Corpus {
    static let groups = distinct(all)

    private static var all: [CorpusGroup] {
        [ValidForms.unchanged] + CellGroups.groups + ReferenceGroups.groups + HeaderGroups.groups + SyntaxGroups.groups
            + LifeCycleGroups.groups + ManifestGroups.groups + PackageGroups.groups + ArchiveGroups.groups
            + CrossRecordErrors.groups
            + CrossRecordWarnings.groups + ValidCells.groups + ValidRelations.groups + ValidForms.groups
            + ValidPackages.groups
    }

    static let cases: [CorpusCase] = groups.flatMap(\.cases)
    static var invalid: Int { groups.reduce(0) { $0 + $1.invalid } }
    static var valid: Int { groups.reduce(0) { $0 + $1.valid } }

    /// Two groups can come to the same bundle, as when a score of zero is both a number and the least result: the first
    /// group keeps it. Bundles that should come to different verdicts are both kept, for a test to find.
    private static func distinct(_ groups: [CorpusGroup]) -> [CorpusGroup] {
        var seen: [[String: [UInt8]]: Expectation.Verdict] = [:]
        return groups.map { group in
            let cases = group.cases.filter {
                seen.updateValue($0.expectation.verdict, forKey: $0.fingerprint) != $0.expectation.verdict
            }
            return CorpusGroup(group.title, clause: group.clause, mode: group.mode, cases)
        }
    }
}
