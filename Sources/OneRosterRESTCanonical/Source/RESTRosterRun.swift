internal import Canonical
internal import CrosswalkRuntime
internal import OneRosterCanonical
internal import OneRosterModel
internal import OneRosterREST
import Synchronization

/// One reading of a service: pulls each list once, and hands on what was staged as records of bundles.
final class RESTRosterRun: Sendable {
    private let client: OneRosterClient
    private let stages: any RosterStages
    private let options: PullOptions
    private let fullReadingEvery: Duration
    private let progress: @Sendable (String) -> Void
    private let state = Mutex(State())

    private struct State {
        var pulled: [String: PullReport] = [:]
        var reports: [(list: String, report: PullReport)] = []
        var examples: [OneRosterEntityType: String] = [:]
    }

    /// How the reading of each list ended.
    var reports: [(list: String, report: PullReport)] { state.withLock { $0.reports } }
    /// An id of each type that was delivered: what the service must have when it is asked.
    var examples: [OneRosterEntityType: String] { state.withLock { $0.examples } }

    init(
        client: OneRosterClient, stages: any RosterStages, options: PullOptions, fullReadingEvery: Duration,
        progress: @escaping @Sendable (String) -> Void
    ) {
        self.client = client
        self.stages = stages
        self.options = options
        self.fullReadingEvery = fullReadingEvery
        self.progress = progress
    }

    var collections: [OneRosterCollection] {
        let conversion = BundleConversion()
        var all = [
            collection(.orgs, OneRosterOrg.self) { [conversion.org($0, report: &$1)] },
            collection(.academicSessions, OneRosterAcademicSession.self) {
                [conversion.academicSession($0, report: &$1)]
            },
            collection(.courses, OneRosterCourse.self) { [conversion.course($0, report: &$1).course] },
            collection(.classes, OneRosterClass.self) { [conversion.class($0, report: &$1).class] },
            collection(.enrollments, OneRosterEnrollment.self) { [conversion.enrollment($0, report: &$1)] },
            collection(.demographics, OneRosterDemographics.self) { [conversion.demographics($0, report: &$1)] },
        ]
        guard client.version >= .v1_2 else {
            return all + [
                OneRosterCollection(OneRosterUser11.self) { deliver in
                    try await self.deliver(.users, to: deliver) {
                        conversion.user11($0, report: &$1).map { [$0] } ?? []
                    }
                }
            ]
        }
        all.append(collection(.users, OneRosterUser.self) { [conversion.user($0, report: &$1).user] })
        all.append(collection(.users, OneRosterUserProfile.self) { conversion.user($0, report: &$1).profiles })
        all.append(collection(.users, OneRosterRole.self) { conversion.user($0, report: &$1).roles })
        return all
    }

    private typealias Convert<Record, Entity> = @Sendable (Record, inout ConversionReport) -> [Entity]

    private func collection<Record: RESTRecord, Entity: CanonicalEntity>(
        _ list: RESTCollection<Record>, _ type: Entity.Type, _ convert: @escaping Convert<Record, Entity>
    ) -> OneRosterCollection {
        OneRosterCollection(type) { deliver in try await self.deliver(list, to: deliver, convert) }
    }

    /// Hands on the records of a list, once it is read, and what its verdict means.
    private func deliver<Record: RESTRecord, Entity: OneRosterEntity>(
        _ list: RESTCollection<Record>, to deliver: OneRosterCollection.Deliver<Entity>,
        _ convert: Convert<Record, Entity>
    ) async throws -> Completeness {
        let stage = try await stages.stage(of: list)
        let report = try await report(on: list, into: stage)
        guard Self.hasRows(report.verdict) else { return Self.completeness(report.verdict) }
        // A user that could not be read leaves open which roles and accounts there are.
        let isDerived =
            Record.self == RESTUser.self && Entity.self != OneRosterUser.self && Entity.self != OneRosterUser11.self
        var isDoubtful = false
        var example: String?
        defer { state.withLock { $0.examples[Record.entityType] = $0.examples[Record.entityType] ?? example } }
        var place = 0
        while true {
            let rows =
                report.verdict == .delta
                ? try await stage.known(from: place, limit: 2_000) : try await stage.staged(from: place, limit: 2_000)
            if rows.isEmpty { break }
            place += rows.count
            for row in rows {
                if let record = row.record {
                    // The losses are those of the bundle's records, which their own translation counts.
                    var losses = ConversionReport()
                    for entity in convert(record, &losses) { try await deliver(.record(entity)) }
                    example = example ?? (record.status == .active ? record.sourcedID.rawValue : nil)
                } else if isDerived {
                    isDoubtful = true
                } else {
                    let code = row.findings.first { $0.severity == .error }?.code.rawValue ?? "rest.quarantined"
                    try await deliver(.quarantined(id: row.sourcedID, code: code))
                }
            }
        }
        let verdict = Self.completeness(report.verdict)
        return isDoubtful && verdict == .complete ? .incomplete("users.quarantined") : verdict
    }

    /// The list is read once, also where several kinds come out of it.
    private func report<Record: RESTRecord>(
        on list: RESTCollection<Record>, into stage: any PullStaging<Record>
    ) async throws -> PullReport {
        if let known = state.withLock({ $0.pulled[list.name] }) { return known }
        progress(Record.entityType.plural)
        let report = try await read(list, into: stage)
        state.withLock { state in
            state.pulled[list.name] = report
            state.reports.append((Record.entityType.plural, report))
        }
        return report
    }

    /// Reads what changed where that will do, and everything otherwise.
    private func read<Record: RESTRecord>(
        _ list: RESTCollection<Record>, into stage: any PullStaging<Record>
    ) async throws -> PullReport {
        if let start = try await deltaStart(stage) {
            let report = try await CollectionPull(changesOf: list, since: start, with: client, options: options)
                .run(into: stage)
            if !Self.asksForEverything(report.verdict) { return report }
        }
        return try await CollectionPull(list, with: client, options: options).run(into: stage)
    }

    /// From when on changes are asked for; `nil` where everything has to be read: the service is not known to hold to the
    /// filter, the list is not known yet, or the last complete reading is too long ago. Services that drop records without
    /// a word are found out by that alone.
    private func deltaStart<Record: RESTRecord>(_ stage: any PullStaging<Record>) async throws -> WallTime? {
        guard client.profile.supportsDelta == true, let last = try await stage.lastReading(),
            let complete = WallTime(iso8601: last.complete), let changes = WallTime(iso8601: last.changes)
        else { return nil }
        // A clock that was set back counts as one that ran on.
        let age = client.ambient.now().duration(since: complete)
        return max(age, .zero - age) < fullReadingEvery ? changes : nil
    }

    /// Whether a delta says that there can be none. What failed for now is tried again the next night.
    private static func asksForEverything(_ verdict: PullVerdict) -> Bool {
        switch verdict {
        case .complete, .delta, .unchanged: false
        case .absent: true
        case .incomplete(let doubt): doubt.code != .failed || doubt.error.map { !$0.isTemporary } ?? false
        }
    }

    /// Of an unchanged list the stage gives what is known: a night that was held or broke off after the last reading may not
    /// have got all of it.
    private static func hasRows(_ verdict: PullVerdict) -> Bool {
        if case .absent = verdict { false } else { true }
    }

    /// What a verdict means for the reconciliation.
    static func completeness(_ verdict: PullVerdict) -> Completeness {
        switch verdict {
        // The service is in the state of the last complete reading, and that is what the stage gives.
        case .complete, .unchanged: .complete
        case .delta: .delta
        case .absent: .absent
        case .incomplete(let doubt): .incomplete(doubt.code.rawValue)
        }
    }
}
