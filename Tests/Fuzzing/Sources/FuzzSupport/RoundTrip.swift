import OneRosterCSV
import OneRosterModel

/// Reads records and writes them again.
enum RoundTrip {
    private static let types: [any OneRosterCSVRecord.Type] = [
        OneRosterAcademicSession.self, OneRosterCategory.self, OneRosterClass.self, OneRosterClassResource.self,
        OneRosterCourse.self, OneRosterCourseResource.self, OneRosterDemographics.self, OneRosterEnrollment.self,
        OneRosterLineItem.self, OneRosterLineItem11.self, OneRosterLineItemLearningObjective.self,
        OneRosterLineItemScoreScale.self, OneRosterOrg.self, OneRosterResource.self, OneRosterResult.self,
        OneRosterResultLearningObjective.self, OneRosterResultScoreScale.self, OneRosterRole.self,
        OneRosterScoreScale.self, OneRosterUser.self, OneRosterUser11.self, OneRosterUserProfile.self,
        OneRosterUserResource.self,
    ]

    /// Reads every record of a bundle, in whatever state it is.
    ///
    /// The rows that come out are those that the reading counts.
    static func readAll(_ path: String, _ mode: ReadingMode) {
        guard let bundle = try? OneRosterBundle(path: path, options: options(mode)) else { return }
        for type in types {
            var rows = 0
            guard let reading = count(type, in: bundle, &rows) else { continue }
            precondition(reading.rows == rows, "\(type) delivers other rows than it counts")
        }
    }

    private static func count<Record: OneRosterCSVRecord>(
        _ type: Record.Type, in bundle: OneRosterBundle, _ rows: inout Int
    ) -> FileReading? {
        try? bundle.forEach(type) { _ in rows += 1 }
    }

    /// Copies a bundle whose rows are all valid: what is written is valid, and writing it again changes no byte.
    static func check(_ path: String, scratch: ScratchFolder) {
        let first = scratch.path + "/first"
        let second = scratch.path + "/second"
        copy(path, to: first)
        copy(first, to: second)
        for file in OneRosterFile.allCases.map(\.fileName) + ["manifest.csv"] {
            precondition(
                ScratchFolder.bytes(first + "/" + file) == ScratchFolder.bytes(second + "/" + file),
                "\(file) changes when it is written again")
        }
    }

    private static func copy(_ path: String, to folder: String) {
        do {
            let bundle = try OneRosterBundle(path: path, options: options(.strict))
            var writer = try BundleWriter(folder: folder, version: bundle.manifest.version)
            for type in types { try copy(type, from: bundle, to: &writer) }
            try writer.finish()
        } catch {
            preconditionFailure("a valid bundle cannot be copied: \(error)")
        }
        let copied = BundleValidator(options: options(.strict)).validate(path: folder)
        precondition(copied.errorCount == 0, "what was written is not valid: \(copied.findings)")
    }

    private static func copy<Record: OneRosterCSVRecord>(
        _ type: Record.Type, from bundle: OneRosterBundle, to writer: inout BundleWriter
    ) throws {
        guard var reader = try bundle.records(of: type) else { return }
        try writer.begin(type, bundle.manifest.mode(of: type.file), metadataColumns: reader.metadataColumns)
        while let row = reader.next() {
            guard row == .record else { preconditionFailure("a valid row is quarantined") }
            try writer.append(reader.record)
        }
        try writer.end()
    }

    /// Rows one by one: references need more luck than a fuzzer has.
    static func options(_ mode: ReadingMode) -> ValidationOptions {
        ValidationOptions(mode: mode, checksReferences: false)
    }
}
