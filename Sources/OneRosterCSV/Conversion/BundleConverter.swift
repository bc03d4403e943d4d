public import OneRosterModel

/// Writes a bundle anew in another version of OneRoster: 1.0 and 1.1 as 1.2, 1.2 as 1.1, 1.0 as 1.1, or in the same
/// version in canonical form.
///
/// The rules for single records are those of `UpConversion`, `DownConversion` and `LegacyConversion`. Files are read and
/// written as streams; only on the way to 1.1 are all roles held in memory, because a user of 1.1 names them itself.
///
/// ```swift
/// let bundle = try OneRosterBundle(path: "old.zip", options: ValidationOptions(mode: .lenient))
/// var writer = try BundleWriter(zip: "new.zip", version: .v1_2)
/// let conversion = try BundleConverter().convert(bundle, into: &writer)
/// try writer.finish()
/// ```
///
/// A row that cannot be taken in or written is left out and counted. What is left out of a bulk file would count as
/// deleted at the receiver: look at ``BundleConversion/leftOut`` before you send the bundle on.
public struct BundleConverter: Sendable {
    /// What the `administrator` of 1.1 becomes.
    public var administrators: AdministratorPolicy
    /// Types of organizations that are known beside those of the bundle: a delta may leave `orgs.csv` out.
    public var orgTypes: [SourcedID<OneRosterOrg>: OrgType]

    /// Makes a converter.
    public init(
        administrators: AdministratorPolicy = AdministratorPolicy(), orgTypes: [SourcedID<OneRosterOrg>: OrgType] = [:]
    ) {
        self.administrators = administrators
        self.orgTypes = orgTypes
    }

    /// Writes all files of a bundle. The writer is not finished by this.
    ///
    /// - Parameters:
    ///   - bundle: What is read.
    ///   - writer: Where it goes; its version is the new one.
    /// - Returns: What was lost, left out and suggested.
    /// - Throws: ``BundleConversionError`` where the source breaks off or cannot be converted at all;
    ///   ``BundleRefusal`` of a file; ``BundleWriteError`` where the writer fails for another reason than a row.
    public func convert(
        _ bundle: OneRosterBundle, into writer: inout BundleWriter
    ) throws -> BundleConversion {
        let run = ConversionRun(bundle: bundle)
        let old = bundle.manifest.version
        switch (old, writer.manifest.version) {
        case (.v1_2, .v1_1): try run.convertDown(&writer)
        case (.v1_2, _): try run.copy12(&writer)
        case (_, .v1_2): try run.convertUp(&writer, administrators: administrators, orgTypes: orgTypes)
        default: try run.copy11(&writer)
        }
        return BundleConversion(report: run.report, leftOut: run.leftOut, suggestions: run.suggester.suggestions)
    }
}

/// What became of a bundle.
public struct BundleConversion: Hashable, Sendable {
    /// What was lost or filled in.
    public let report: ConversionReport
    /// Records that are not in the new bundle although the old one has them, by file.
    public let leftOut: [OneRosterFile: Int]
    /// Users who may be one person.
    public let suggestions: [MergeSuggestion]
}

/// Why a bundle is not converted.
public struct BundleConversionError: Error, Hashable, Sendable, CustomStringConvertible {
    /// A growable list of reasons. New codes may appear in minor versions.
    public struct Code: RawRepresentable, Hashable, Sendable {
        /// The stable name.
        public let rawValue: String

        /// Makes a code of its name.
        public init(rawValue: String) { self.rawValue = rawValue }

        /// A file breaks off or cannot be read: written anew, it would pass for the complete set.
        public static let sourceIncomplete = Code(rawValue: "conversion.source_incomplete")
        /// Users or roles are a delta: a user of 1.1 names all its organizations, and a delta does not tell them all.
        public static let deltaOfUsers = Code(rawValue: "conversion.delta_of_users")
    }

    /// What went wrong, as a value to branch on.
    public let code: Code
    /// The file at fault.
    public let file: OneRosterFile

    /// The file and the code.
    public var description: String { "\(file.fileName): \(code.rawValue)" }
}
