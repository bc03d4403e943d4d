/// What a consumer states about one bundle of the conformance test set.
///
/// 1EdTech asks for an identifier, a date, success or fail, the CSV files that were imported, those that were rejected,
/// and a comment that explains the syntactic and semantic errors. Of a bundle that fails, a file counts as imported
/// where nothing is wrong with the file itself.
///
/// ```swift
/// let report = BundleValidator().validate(path: "IRb042.zip")
/// print(CertificationReport(report, identifier: "IRb042.zip", date: "2026-03-02").text)
/// ```
public struct CertificationReport: Hashable, Sendable {
    /// The name of the bundle in the test set.
    public let identifier: String
    /// The day of the run, as it is to be printed; ISO 8601 by custom.
    public let date: String
    /// Whether the bundle was taken in.
    public let isSuccess: Bool
    /// The names of the files that were taken in: the manifest, then the data files in its order.
    public let filesImported: [String]
    /// The names of the files with an error, in the same order; files that the standard does not know come last.
    public let filesRejected: [String]
    /// The errors of form: the package, its manifest, the encoding, the tables, the cells. In order of the codes.
    public let syntacticErrors: [CertificationRemark]
    /// The errors of meaning: references, and rules across records. In order of the codes.
    public let semanticErrors: [CertificationRemark]

    /// Draws up the report of a validation.
    ///
    /// - Parameters:
    ///   - report: what the validation found; a certification run is strict.
    ///   - identifier: names the bundle.
    ///   - date: the day of the run, as it is to be printed.
    public init(_ report: ValidationReport, identifier: String, date: String) {
        self.identifier = identifier
        self.date = date
        isSuccess = report.isAccepted
        let remarks = CertificationRemark.remarks(on: report)
        syntacticErrors = remarks.filter { !$0.isSemantic }
        semanticErrors = remarks.filter(\.isSemantic)
        let files = CertificationFiles(report)
        filesImported = files.imported
        filesRejected = files.rejected
    }

    /// The errors in words, one sentence a code; says so where there is none.
    public var comment: String {
        let parts = [("Syntactic errors", syntacticErrors), ("Semantic errors", semanticErrors)]
            .filter { !$0.1.isEmpty }
            .map { title, remarks in "\(title): " + remarks.map(\.sentence).joined(separator: " ") }
        return parts.isEmpty ? "No syntactic or semantic errors." : parts.joined(separator: " ")
    }
}

/// Which files were imported and which rejected.
private struct CertificationFiles {
    let imported: [String]
    let rejected: [String]

    init(_ report: ValidationReport) {
        let faulty = Set(report.findings.filter { $0.severity == .error }.compactMap(\.file))
            .union(report.files.filter { !$0.isReadable }.map(\.file.fileName))
        let known = [Manifest.fileName] + OneRosterFile.allCases.map(\.fileName)
        let strangers = faulty.subtracting(known).filter { $0.lowercased().hasSuffix(".csv") }
        let read = Set(report.files.map(\.file.fileName)).union(report.manifest == nil ? [] : [Manifest.fileName])
        switch report.mode {
        case .strict:
            imported = known.filter { read.contains($0) && !faulty.contains($0) }
            rejected = known.filter(faulty.contains) + strangers.sorted()
        case .lenient:
            // Lenient reading takes in what it can of a file that has errors.
            let taken = Set(report.files.filter { $0.records > 0 }.map(\.file.fileName))
                .union(report.manifest == nil ? [] : [Manifest.fileName])
            imported = known.filter(taken.contains)
            rejected = known.filter { faulty.contains($0) && !taken.contains($0) } + strangers.sorted()
        }
    }
}
