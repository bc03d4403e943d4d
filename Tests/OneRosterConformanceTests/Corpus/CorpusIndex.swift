/// The corpus by clause, as a page of the documentation.
enum CorpusIndex {
    static var markdown: String {
        let rows = Corpus.groups.map { group in
            "| \(group.clause) | \(group.title) | \(group.invalid) | \(group.valid) |"
        }
        return """
            # The verdict corpus of OneRoster CSV

            Bundles derived from four small valid ones (1.1 and 1.2, bulk and delta) by one mutation each, with the verdict
            and the finding that each must get in strict mode. The expectations are a reading of the standard's tables of
            their own (`Tests/OneRosterConformanceTests/Expectations`), never the validator's. Clauses are those of the
            project's digest of "OneRoster: CSV Binding 1.2.1" and "OneRoster CSV Tables 1.1.1".

            A case passes when the verdict is right, when the expected code stands at the expected file, row and column, and
            when there is no error beside it that is not a consequence of the fault. `swift test --filter
            OneRosterConformanceTests` runs them all and prints the counts by code. This page is made from the corpus by
            `CROSSWALK_REWRITE_GOLDEN=1`, and a test holds the two equal.

            | clause | what is wrong, or allowed | invalid | valid |
            |---|---|---:|---:|
            \(rows.joined(separator: "\n"))
            | | **all \(Corpus.cases.count)** | **\(Corpus.invalid)** | **\(Corpus.valid)** |

            Every third sample is taken where the same rule meets many files: all of them for 1.2 bulk, a share of them, another
            one in each file, for the other three bases. Archives are written by the corpus itself.

            Not asserted, because the standard or its published readings leave it open: a plus, an exponent or a bare point
            in a number; blank parts of a `{type:identifier}` item; the pattern of a learning objective's `source`;
            well-formed `ext:` values in those files of 1.1 that share the columns of 1.2; `inactive` in strict reading of
            1.1; lists of which only one partner is blank; a primary org when `roles.csv` is absent; references from and to
            a record that is `tobedeleted`; warnings of a delta that an enrollment sent earlier would silence; unknown
            files beside the bundle when it is a folder; blank lines.

            """
    }
}
