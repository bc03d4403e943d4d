/// One bundle and what must be said of it.
struct CorpusCase: Sendable {
    /// What the validator is given.
    enum Content: Sendable {
        /// Files, to be put into a folder, a ZIP or both.
        case bundle(DraftBundle)
        /// The bytes of an archive.
        case archive([UInt8])
    }

    enum Presentation: String, CaseIterable, Sendable { case folder, zip }

    let name: String
    let content: Content
    private(set) var expectation: Expectation
    var presentations: [Presentation] = [.folder]

    init(_ name: String, _ bundle: DraftBundle, _ expectation: Expectation) {
        self.name = name
        self.content = .bundle(bundle)
        self.expectation = expectation
    }

    init(_ name: String, archive: [UInt8], _ expectation: Expectation) {
        self.name = name
        self.content = .archive(archive)
        self.expectation = expectation
        self.presentations = [.zip]
    }

    /// The same case, shown in these forms instead of the folder alone.
    func shown(as presentations: Presentation...) -> CorpusCase {
        var copy = self
        copy.presentations = presentations
        return copy
    }

    /// The same case, of which only the verdict is expected.
    var withoutFindings: CorpusCase {
        var copy = self
        copy.expectation.findings = []
        return copy
    }

    /// Every file with its name, or the archive: equal for two cases that are the same bundle.
    var fingerprint: [String: [UInt8]] {
        switch content {
        case .bundle(let bundle): bundle.files
        case .archive(let bytes): ["": bytes]
        }
    }
}

/// Cases that rest on one clause of the digest.
struct CorpusGroup: Sendable, CustomStringConvertible {
    let title: String
    /// The digest's section, e.g. `§3`.
    let clause: String
    let mode: CorpusMode
    let cases: [CorpusCase]

    init(_ title: String, clause: String, mode: CorpusMode = .strict, _ cases: [CorpusCase]) {
        self.title = title
        self.clause = clause
        self.mode = mode
        self.cases = cases
    }

    var description: String { title }
    var invalid: Int { cases.count { $0.expectation.verdict == .reject } }
    var valid: Int { cases.count { $0.expectation.verdict == .accept } }
}

/// In which of the two modes a group is read.
enum CorpusMode: String, Sendable { case strict, lenient }
