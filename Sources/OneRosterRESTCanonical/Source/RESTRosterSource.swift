public import Canonical
internal import OneRosterCanonical
internal import OneRosterModel
public import OneRosterREST

/// A OneRoster REST service as a roster source: what `RosterReconciler` plans a night from.
///
/// Each list is read to its verdict before any of it is handed on. Records that came and could not be read are delivered
/// as quarantined; a list whose verdict is not *complete* removes nothing. What is missing from a complete list is asked
/// for by its id, and is gone only where the service says so.
public struct RESTRosterSource: RosterSource {
    /// What was read, list by list.
    public struct Summary: Sendable {
        /// How the reading of each list ended, by the plural of its records' type.
        public internal(set) var reports: [(list: String, report: PullReport)] = []
        /// What could not be carried, and how often.
        public internal(set) var losses: [Loss: Int] = [:]
    }

    /// For whom and from where.
    public let provenance: Provenance
    private let client: OneRosterClient
    private let stages: any RosterStages
    private let options: PullOptions
    private let fullReadingEvery: Duration
    private let conversion: UpConversion
    private let presence: PresenceCheck
    private let report: @Sendable (Summary) -> Void
    private let progress: @Sendable (String) -> Void

    /// Makes a source.
    ///
    /// - Parameters:
    ///   - provenance: For whom and from where.
    ///   - client: The client of the service.
    ///   - stages: Where lists are put while they are read; in memory by default.
    ///   - options: How lists are read.
    ///   - fullReadingEvery: How long changes alone may be asked for, a week unless said otherwise. That is done where the
    ///     profile of the client says that the service can (`supportsDelta`) and the stages know the lists from an earlier
    ///     night; stages in memory do not. Records that the service drops without a word stay until the next full reading.
    ///     Zero reads everything every night.
    ///   - organizationTypes: With a service of 1.1, the types of organizations that are known already, by id: they decide
    ///     what an administrator's role becomes where the service does not send the organization.
    ///   - progress: Is called with the name of each list before it is read.
    ///   - report: Is called once a reading, at its end.
    public init(
        provenance: Provenance, client: OneRosterClient, stages: any RosterStages = InMemoryStages(),
        options: PullOptions = PullOptions(), fullReadingEvery: Duration = .seconds(7 * 86_400),
        organizationTypes: [String: String] = [:],
        progress: @escaping @Sendable (String) -> Void = { _ in },
        report: @escaping @Sendable (Summary) -> Void = { _ in }
    ) {
        self.provenance = provenance
        self.client = client
        self.stages = stages
        self.options = options
        self.fullReadingEvery = fullReadingEvery
        self.progress = progress
        self.report = report
        presence = PresenceCheck(client)
        let types = organizationTypes.map { (SourcedID<OneRosterOrg>($0), OrgType(rawValue: $1)) }
        conversion = UpConversion(orgTypes: Dictionary(types, uniquingKeysWith: { first, _ in first }))
    }

    /// Reads every list to its end, delivers its entries in batches, then says how complete each kind was.
    /// - Throws: What a stage or the receiver throws; a cancellation. What is wrong with the service is part of the
    ///   verdicts.
    public func read(_ receive: @Sendable ([RosterEntry]) async throws -> Void) async throws -> RosterReading {
        let run = RESTRosterRun(
            client: client, stages: stages, options: options, fullReadingEvery: fullReadingEvery,
            progress: progress)
        await presence.begin()
        let collected = LossCollector()
        let reading = try await OneRosterRosterSource(
            provenance: provenance, collections: run.collections, conversion: conversion,
            report: { collected.take($0) }
        ).read(receive)
        await presence.knows(run.examples)
        var summary = Summary()
        summary.reports = run.reports
        summary.losses = collected.losses
        report(summary)
        return reading
    }

    /// Asks the service for each record by its id. What it does not plainly say is gone counts as present.
    public func confirmAbsent(_ keys: [RecordKey]) async throws -> [RecordKey: Presence] {
        try await presence.check(keys)
    }
}
