public import OneRosterCSV

/// A bundle that may not be reconciled: its validation found it wanting.
public struct BundleNotAccepted: Error, Hashable, Sendable, CustomStringConvertible {
    /// The code of the first finding that refuses it; `nil` where the report has none.
    public let code: FindingCode?
    /// How many errors there are.
    public let errorCount: Int

    init(_ report: ValidationReport) {
        code = report.findings.first { $0.severity == .error && $0.code != .tableNoRows }?.code
        errorCount = report.errorCount
    }

    /// In words, without any value of the bundle.
    public var description: String {
        let first = code.map { ", the first is \($0.rawValue)" } ?? ""
        return "the bundle was not accepted: \(errorCount) errors\(first)"
    }
}

extension ValidationReport {
    /// Whether the bundle may be planned from.
    ///
    /// Lenient: where its manifest could be read. Strict: where there is no error, but for files with a header and no
    /// row (`table.no_rows`). That one is an accident of the night and not of the bundle's form: the reconciliation
    /// holds what it would remove, which tells more than a refusal.
    public var allowsReconciliation: Bool {
        guard manifest != nil else { return false }
        guard mode == .strict else { return true }
        // Of very many findings only the first of each place are kept, so that none of a code is lost altogether.
        return !findings.contains { $0.severity == .error && $0.code != .tableNoRows }
    }
}
