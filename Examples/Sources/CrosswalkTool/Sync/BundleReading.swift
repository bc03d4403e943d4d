import Canonical
import OneRosterCSV
import OneRosterCanonical
import OneRosterModel

/// The records of a bundle as a source for the reconciliation.
///
/// Standards and the reconciliation know nothing of each other; what joins them is an app's business, and this is it.
struct BundleReading: Sendable {
    let path: String
    let version: OneRosterVersion
    let options: ValidationOptions
    /// Why single rows cannot be taken in, by file and row.
    let codes: RowCodes
    let progress: ProgressLine

    /// What to read. Users of 1.1 bring their roles with them; two collections of one kind, one of them absent, would
    /// leave it open whether the kind is complete.
    var collections: [OneRosterCollection] {
        let shared = [
            collection(OneRosterOrg.self), collection(OneRosterAcademicSession.self), collection(OneRosterCourse.self),
            collection(OneRosterClass.self), collection(OneRosterEnrollment.self),
            collection(OneRosterDemographics.self),
        ]
        if version < .v1_2 {
            return shared + [
                OneRosterCollection(OneRosterUser11.self) { deliver in try await read(OneRosterUser11.self, deliver) }
            ]
        }
        return shared + [
            collection(OneRosterUser.self), collection(OneRosterUserProfile.self), collection(OneRosterRole.self),
        ]
    }

    private func collection<Record: CanonicalEntity & OneRosterCSVRecord>(_ type: Record.Type) -> OneRosterCollection {
        OneRosterCollection(type) { deliver in try await read(type, deliver) }
    }

    /// Delivers every row of a file, the quarantined ones with the reason, and says how complete that was.
    private func read<Record: OneRosterCSVRecord>(
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
                if rows.isMultiple(of: 10_000) {
                    progress.show("Comparing \(type.file.fileName), \(rows.grouped) rows")
                }
            }
            return reader.finish().completeness.canonical
        } catch let refusal as BundleRefusal {
            // A file that cannot be read says nothing about what is missing from it.
            return .incomplete(refusal.code.rawValue)
        }
    }
}

/// Why rows were quarantined, as the validation found.
struct RowCodes: Sendable {
    private struct Place: Hashable {
        let file: String
        let row: Int
    }

    private var codes: [Place: String] = [:]

    init(_ report: ValidationReport) {
        for finding in report.findings where finding.severity == .error {
            guard let file = finding.file, let row = finding.row else { continue }
            let place = Place(file: file, row: row)
            if codes[place] == nil { codes[place] = finding.code.rawValue }
        }
    }

    /// The first error of a row; `row.quarantined` where the report kept no finding of it.
    func code(of file: OneRosterFile, row: Int) -> String {
        codes[Place(file: file.fileName, row: row)] ?? "row.quarantined"
    }
}

extension FileReading.Completeness {
    /// The same in canonical terms.
    var canonical: Completeness {
        switch self {
        case .complete: .complete
        case .incomplete(let code): .incomplete(code.rawValue)
        case .delta: .delta
        case .absent: .absent
        }
    }
}
