public import Canonical
public import OneRosterCSV
import OneRosterCanonical
import OneRosterModel

/// A validated OneRoster bundle as a roster source: what `RosterReconciler` plans a night from.
///
/// It cannot be made of a bundle that was not validated, or that was refused. Rows that cannot be taken in are delivered
/// as quarantined, with the code of their first error, so that nothing is removed for having been illegible; a file that
/// cannot be read any more, or ends early, makes its kinds `incomplete`.
///
/// Each ``read(_:)`` reads the files anew, one row at a time.
public struct BundleRosterSource: RosterSource {
    /// For whom and from where.
    public let provenance: Provenance
    private let path: String
    private let options: ValidationOptions
    private let version: OneRosterVersion
    private let codes: RowCodes
    private let conversion: UpConversion
    private let digest: String?
    private let onProgress: @Sendable (OneRosterFile, Int) -> Void
    private let onLosses: @Sendable ([Loss: Int]) -> Void

    /// Makes a source of a bundle that was validated.
    ///
    /// - Parameters:
    ///   - path: The folder or the ZIP archive, as it was validated.
    ///   - report: What its validation found. Rows are read in the mode of that validation.
    ///   - provenance: For whom and from where.
    ///   - options: The options of the validation; of these, the limits and the version without a manifest count.
    ///   - organizationTypes: Of a bundle of 1.0 or 1.1, the types of organizations that it may refer to without having
    ///     them, by id: they decide what an administrator's role becomes.
    ///   - digest: A SHA-256 over the bundle in lower-case hexadecimal, for the audit.
    ///   - onProgress: Called every 10,000 rows with the file and the rows so far.
    ///   - onLosses: Called once a reading, at its end, with what the canonical nouns could not carry and how often.
    /// - Throws: ``BundleNotAccepted`` where the report does not allow the bundle to be loaded.
    public init(
        path: String, report: ValidationReport, provenance: Provenance,
        options: ValidationOptions = ValidationOptions(), organizationTypes: [String: String] = [:],
        digest: String? = nil, onProgress: @escaping @Sendable (OneRosterFile, Int) -> Void = { _, _ in },
        onLosses: @escaping @Sendable ([Loss: Int]) -> Void = { _ in }
    ) throws(BundleNotAccepted) {
        guard let version = report.version, report.allowsReconciliation else { throw BundleNotAccepted(report) }
        self.provenance = provenance
        self.path = path
        self.version = version
        self.digest = digest
        self.onProgress = onProgress
        self.onLosses = onLosses
        codes = RowCodes(report)
        var options = options
        (options.mode, options.baseline, options.onProgress) = (report.mode, nil, nil)
        self.options = options
        let types = organizationTypes.map { (SourcedID<OneRosterOrg>($0), OrgType(rawValue: $1)) }
        conversion = UpConversion(orgTypes: Dictionary(types, uniquingKeysWith: { first, _ in first }))
    }

    /// Delivers all entries in batches, then says how complete each kind was.
    /// - Throws: What the receiver throws; a cancellation. What is wrong with the bundle is part of the verdicts.
    public func read(_ receive: @Sendable ([RosterEntry]) async throws -> Void) async throws -> RosterReading {
        try await OneRosterRosterSource(
            provenance: provenance, collections: collections, conversion: conversion, digest: digest, report: onLosses
        ).read(receive)
    }

    /// Users of 1.0 and 1.1 bring their roles with them; those of 1.2 have files of their own for them.
    private var collections: [OneRosterCollection] {
        let shared = [
            collection(OneRosterOrg.self), collection(OneRosterAcademicSession.self), collection(OneRosterCourse.self),
            collection(OneRosterClass.self), collection(OneRosterEnrollment.self),
            collection(OneRosterDemographics.self),
        ]
        guard version < .v1_2 else {
            return shared + [
                collection(OneRosterUser.self), collection(OneRosterUserProfile.self), collection(OneRosterRole.self),
            ]
        }
        return shared + [
            OneRosterCollection(OneRosterUser11.self) { deliver in try await deliverRows(OneRosterUser11.self, deliver)
            }
        ]
    }

    private func collection<Record: CanonicalEntity & OneRosterCSVRecord>(_ type: Record.Type) -> OneRosterCollection {
        OneRosterCollection(type) { deliver in try await deliverRows(type, deliver) }
    }

    /// Delivers every row of a file, the quarantined ones with the reason, and says how complete that was.
    private func deliverRows<Record: OneRosterCSVRecord>(
        _ type: Record.Type, _ deliver: OneRosterCollection.Deliver<Record>
    ) async throws -> Completeness {
        do {
            let bundle = try OneRosterBundle(path: path, options: options)
            guard var reader = try bundle.records(of: type) else { return .absent }
            var rows = 0
            while let row = reader.next() {
                switch row {
                case .record: try await deliver(.record(reader.record))
                case .quarantined(let id, let row):
                    try await deliver(.quarantined(id: id, code: codes.code(of: type.file, row: row)))
                }
                rows += 1
                if rows.isMultiple(of: 10_000) { onProgress(type.file, rows) }
            }
            return reader.finish().completeness.canonical
        } catch let refusal as BundleRefusal {
            // A file that cannot be read says nothing about what is missing from it.
            return .incomplete(refusal.code.rawValue)
        }
    }
}

extension FileReading.Completeness {
    /// The same in canonical terms.
    public var canonical: Completeness {
        switch self {
        case .complete: .complete
        case .incomplete(let code): .incomplete(code.rawValue)
        case .delta: .delta
        case .absent: .absent
        }
    }
}
