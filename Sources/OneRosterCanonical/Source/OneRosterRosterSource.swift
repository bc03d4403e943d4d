public import Canonical
public import OneRosterModel

/// A roster out of OneRoster records, wherever these come from.
///
/// Collections are read one after the other, in the order of dependency. The same key is handed on once: where a
/// collection has it twice, the second record is left out, and the collection is *incomplete* (`ids.duplicate`). A row
/// without a legible id makes its collection incomplete as well (`rows.unidentified`).
///
/// Users of 1.1 take their roles' meaning from the organizations that were read before them. In a package without
/// `orgs.csv`, give the types that are known: otherwise an administrator of a school is now a `siteAdministrator` and
/// then an `ext:administrator`.
public struct OneRosterRosterSource: RosterSource {
    /// For whom and from where.
    public let provenance: Provenance
    private let collections: [OneRosterCollection]
    private let conversion: UpConversion
    private let batchSize: Int
    private let digest: String?
    private let report: @Sendable ([Loss: Int]) -> Void
    private let confirm: @Sendable ([RecordKey]) async throws -> [RecordKey: Presence]

    /// Makes a source.
    ///
    /// - Parameters:
    ///   - provenance: For whom and from where.
    ///   - collections: What there is to read; a kind that none of them has is `absent`.
    ///   - conversion: Decides what users of 1.1 become.
    ///   - batchSize: How many entries are handed on at a time; at least 1.
    ///   - digest: A SHA-256 in lower-case hexadecimal over what will be read, for the audit.
    ///   - confirm: Answers about single records that were not delivered; by default nothing is known of them.
    ///   - report: Is called once a reading, at its end, with what could not be carried and how often.
    public init(
        provenance: Provenance, collections: [OneRosterCollection], conversion: UpConversion = UpConversion(),
        batchSize: Int = 1_000, digest: String? = nil,
        confirm: @escaping @Sendable ([RecordKey]) async throws -> [RecordKey: Presence] = { _ in [:] },
        report: @escaping @Sendable ([Loss: Int]) -> Void = { _ in }
    ) {
        self.provenance = provenance
        self.collections = collections.sorted { ($0.kinds.first?.rank ?? 0) < ($1.kinds.first?.rank ?? 0) }
        self.conversion = conversion
        self.batchSize = batchSize
        self.digest = digest
        self.confirm = confirm
        self.report = report
    }

    /// Delivers all entries in batches, then says how complete each collection was.
    /// - Throws: What a collection's reader or the receiver throws.
    public func read(_ receive: @Sendable ([RosterEntry]) async throws -> Void) async throws -> RosterReading {
        let run = SourceRun(batchSize: batchSize, conversion: conversion)
        var completeness: [NounKind: Completeness] = [:]
        for collection in collections {
            try Task.checkCancellation()
            let verdicts = try await collection.read(run, receive)
            completeness.merge(verdicts, uniquingKeysWith: Self.both)
        }
        let rest = run.takeBatch()
        if !rest.isEmpty { try await receive(rest) }
        report(run.losses)
        return RosterReading(completeness: completeness, digest: digest)
    }

    /// The verdict on a kind that comes from two collections: what is there has to be complete, and there it may be once.
    private static func both(_ earlier: Completeness, _ later: Completeness) -> Completeness {
        earlier == .complete || earlier == .absent ? (later == .absent ? earlier : later) : earlier
    }

    /// Asks the closure that was given for it.
    public func confirmAbsent(_ keys: [RecordKey]) async throws -> [RecordKey: Presence] {
        try await confirm(keys)
    }
}
