import Canonical
import Foundation
import OneRosterCSV
import OneRosterCSVCanonical
import RosterReconciliation

/// The report of a run for machines. Types are the names of the files without `.csv`.
struct SyncJSON: Encodable {
    @OrNull var run: String?
    @OrNull var plan: String?
    let state: String
    let counts: [String: TypeNumbers]
    let holds: [HoldJSON]
    let findings: [FindingJSON]

    init(_ report: NightReport) {
        let refusal = report.isRefused ? [HoldJSON.refusal(errors: report.errorCount)] : []
        self.init(report.summary, validation: report.validation, lists: report.listFindings, refusal: refusal)
    }

    init(
        _ summary: RunSummary?, validation: ValidationReport? = nil, lists: [FindingJSON] = [],
        refusal: [HoldJSON] = []
    ) {
        run = summary?.run?.hexadecimal
        plan = summary?.plan.hexadecimal
        state = (summary?.state ?? .held).rawValue
        counts = Dictionary(
            NounKind.inOrder.map { ($0.typeName, summary?.numbers(of: $0) ?? TypeNumbers()) },
            uniquingKeysWith: { first, _ in first })
        holds = refusal + (summary?.holds ?? []).map(HoldJSON.init)
        findings =
            (validation?.findings ?? []).map(FindingJSON.init) + lists
            + (summary?.findings ?? []).map(FindingJSON.init)
    }
}

/// A hold: what was counted, and the limit that it passed, in percent or as a number.
struct HoldJSON: Encodable {
    let code: String
    @OrNull var type: String?
    @OrNull var school: String?
    let count: Int
    @OrNull var limit: Decimal?
    /// The share that was counted, in percent; `null` where there is nothing that it would be a share of.
    @OrNull var percent: Decimal?

    /// The whole bundle was refused for its errors.
    static func refusal(errors: Int) -> HoldJSON {
        HoldJSON(code: "hold.bundle_refused", type: nil, school: nil, count: errors, limit: 0, percent: nil)
    }

    private init(code: String, type: String?, school: String?, count: Int, limit: Decimal?, percent: Decimal?) {
        self.code = code
        self.type = type
        self.school = school
        self.count = count
        self.limit = limit
        self.percent = percent
    }

    init(_ hold: Hold) {
        code = hold.code.rawValue
        type = hold.kind?.typeName
        school = hold.school
        count = hold.count
        limit =
            switch hold.limit {
            case .percent(let percent): percent.decimal
            case .count(let count): Decimal(count)
            case nil: nil
            }
        percent = hold.base > 0 ? hold.percent.decimal : nil
    }
}

/// Something found in the bundle, with its place; or something found about a type, with the number of records.
struct FindingJSON: Encodable {
    let code: String
    let severity: String
    @OrNull var file: String?
    @OrNull var row: Int?
    @OrNull var column: String?
    @OrNull var detail: String?
    let count: Int

    init(_ finding: OneRosterCSV.Finding) {
        code = finding.code.rawValue
        severity = finding.severity.rawValue
        file = finding.file
        row = finding.row
        column = finding.column
        detail = finding.detail
        count = 1
    }

    /// Something about a list of a service.
    init(_ code: String, severity: String, list: String, detail: String?, count: Int) {
        self.code = code
        self.severity = severity
        file = "\(list).csv"
        row = nil
        column = nil
        self.detail = detail
        self.count = count
    }

    init(_ finding: RosterReconciliation.Finding) {
        code = finding.code.rawValue
        severity = finding.severity.word
        file = finding.kind.oneRosterFile.fileName
        row = nil
        column = nil
        detail = finding.detail
        count = finding.count
    }
}

extension RosterReconciliation.Finding.Severity {
    /// The same words as in the findings about a bundle.
    var word: String {
        switch self {
        case .notice: "notice"
        case .warning: "warning"
        case .error: "error"
        }
    }
}

extension Percent {
    /// The exact share.
    var decimal: Decimal { Decimal(hundredths) / 100 }
}
