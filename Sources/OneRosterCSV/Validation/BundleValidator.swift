import OneRosterModel
import _CrosswalkSupport

/// Checks a OneRoster bundle against the standard: package, manifest, tables, cells, references, rules.
///
/// Files are read as streams; memory holds the ids that references need, and nothing else that grows.
///
/// ```swift
/// let report = BundleValidator().validate(path: "bundle.zip")
/// for finding in report.findings { print(finding.code, finding.hint) }
/// ```
public struct BundleValidator: Sendable {
    /// How bundles are validated.
    public let options: ValidationOptions

    /// Makes a validator.
    public init(options: ValidationOptions = ValidationOptions()) { self.options = options }

    /// Validates the bundle in a folder or ZIP archive.
    ///
    /// Whatever is wrong is a finding, an unreadable path included: nothing is thrown.
    public func validate(path: String) -> ValidationReport {
        let log = FindingLog(limit: options.limits.findingsPerPlace)
        guard let bundle = OpenedBundle(path: path, options: options, log: log) else {
            return report(nil, [], log)
        }
        var run = ValidationRun(bundle: bundle, options: options, log: log)
        return report(bundle.manifest, run.readAll(), log)
    }

    private func report(_ manifest: Manifest?, _ files: [FileReport], _ log: FindingLog) -> ValidationReport {
        let rank = Dictionary(uniqueKeysWithValues: OneRosterFile.allCases.enumerated().map { ($1, $0) })
        return ValidationReport(
            mode: options.mode, manifest: manifest,
            files: files.sorted { rank[$0.file, default: 0] < rank[$1.file, default: 0] }, findings: log.sorted(),
            counts: log.counts, errorCount: log.errorCount, warningCount: log.warningCount)
    }
}

/// One run over all files of a bundle.
private struct ValidationRun: ~Copyable {
    private let bundle: OpenedBundle
    private let options: ValidationOptions
    private let log: FindingLog
    private var references: ReferenceCheck

    init(bundle: OpenedBundle, options: ValidationOptions, log: FindingLog) {
        self.bundle = bundle
        self.options = options
        self.log = log
        references = ReferenceCheck(manifest: bundle.manifest, options: options, log: log)
    }

    mutating func readAll() -> [FileReport] {
        let files = bundle.filesToRead
        var reports: [FileReport] = []
        for (number, file) in files.enumerated() {
            guard let context = bundle.context(of: file) else { continue }
            let onProgress = options.onProgress
            reports.append(
                read(context) { rows in
                    onProgress?(
                        ValidationProgress(
                            file: file, rows: rows, fileNumber: number + 1, fileCount: files.count))
                })
        }
        if options.checksReferences { checkPrimaryRoles() }
        return reports
    }

    private mutating func read(_ context: TableContext, progress: (Int) -> Void) -> FileReport {
        var counts = (rows: 0, quarantined: 0)
        do {
            guard var reader = try TableReader(context, log: log) else {
                references.unreadable.insert(context.file)
                return report(context, counts, isReadable: false)
            }
            counts = try readRows(&reader, progress: progress)
        } catch {
            StreamFailure.log(error, file: context.fileName, to: log)
            references.unreadable.insert(context.file)
            return report(context, counts, isReadable: false)
        }
        if counts.rows == 0 {
            log.add(.tableNoRows, file: context.fileName)
            // Every reference to the file would fail as well, for the same reason.
            references.unreadable.insert(context.file)
        }
        return report(context, counts, isReadable: true)
    }

    private mutating func readRows(
        _ reader: inout TableReader, progress: (Int) -> Void
    ) throws -> (rows: Int, quarantined: Int) {
        if options.checksReferences { return try references.check(&reader, progress: progress) }
        var quarantined = 0
        while let state = try reader.next() {
            if state == .quarantined { quarantined += 1 }
            if reader.rowCount & 0xFFFF == 0 { progress(reader.rowCount) }
        }
        return (reader.rowCount, quarantined)
    }

    private func report(
        _ context: TableContext, _ counts: (rows: Int, quarantined: Int), isReadable: Bool
    ) -> FileReport {
        FileReport(
            file: context.file, mode: context.mode, rows: counts.rows, quarantined: counts.quarantined,
            isReadable: isReadable)
    }

    // MARK: Primary roles

    /// Whether each user has a primary role in each organization, and one in the primary organization.
    ///
    /// That is known when both files have been read. Only where something is wrong are they read again, to tell where.
    private mutating func checkPrimaryRoles() {
        guard references.knowsAll(.roles), !references.unreadable.contains(.roles) else { return }
        let lacksPrimary = references.index.roles.contains { $0.contains(.hasRole) && !$0.contains(.hasPrimaryRole) }
        let lacksRole = references.index.roles.contains { $0.contains(.isPrimaryOrg) && !$0.contains(.hasRole) }
        if lacksPrimary {
            locate(in: .roles, code: .semanticPrimaryRole, user: "userSourcedId", org: "orgSourcedId") {
                $0.contains(.hasRole) && !$0.contains(.hasPrimaryRole)
            }
        }
        if lacksRole {
            locate(in: .users, code: .semanticPrimaryOrgRole, user: "sourcedId", org: "primaryOrgSourcedId") {
                $0.contains(.isPrimaryOrg) && !$0.contains(.hasRole)
            }
        }
    }

    private mutating func locate(
        in file: OneRosterFile, code: FindingCode, user: String, org: String, _ isWrong: (RoleFlags) -> Bool
    ) {
        guard let context = bundle.context(of: file) else { return }
        do {
            // The findings of this second reading are known already.
            guard var reader = try TableReader(context, log: FindingLog(limit: 1)),
                let user = reader.map.schema.index(of: user), let org = reader.map.schema.index(of: org)
            else { return }
            while let state = try reader.next() {
                guard state == .usable, !reader.isDeletion, !reader.cell(org).isEmpty else { continue }
                let userKey = references.index.hash(reader.cell(user))
                let pair = userKey.paired(with: references.index.hash(reader.cell(org)))
                guard let flags = references.index.roles[pair], isWrong(flags), !flags.contains(.isReported) else {
                    continue
                }
                references.index.roles.update(pair, initial: flags) { $0.insert(.isReported) }
                let column = file == .roles ? "roleType" : "primaryOrgSourcedId"
                let detail = file == .roles ? "no primary role in this organization" : nil
                log.add(code, file: context.fileName, row: reader.row, column: column, detail: detail)
            }
        } catch {
            StreamFailure.log(error, file: context.fileName, to: log)
        }
    }
}
