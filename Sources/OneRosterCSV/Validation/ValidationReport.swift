public import OneRosterModel

/// What a validation found. Holds no value of any person.
public struct ValidationReport: Hashable, Sendable {
    /// How the bundle was read.
    public let mode: ReadingMode
    /// What the manifest says; `nil` where it could not be read.
    public let manifest: Manifest?
    /// The files that were read, in the order of the manifest.
    public let files: [FileReport]
    /// Findings by file, row and column. Of very many in one place only the first are kept, see
    /// ``BundleLimits/findingsPerPlace``; ``counts`` counts all.
    public let findings: [Finding]
    /// How often each code was found.
    public let counts: [FindingCode: Int]
    /// The number of all findings of severity error.
    public let errorCount: Int
    /// The number of all findings of severity warning.
    public let warningCount: Int

    /// The version of the standard; `nil` where it could not be told.
    public var version: OneRosterVersion? { manifest?.version }

    /// The verdict. Strict: there is no error. Lenient: something could be taken in, whatever the findings.
    public var isAccepted: Bool {
        switch mode {
        case .strict: errorCount == 0 && manifest != nil
        case .lenient: files.contains { $0.records > 0 }
        }
    }

    /// Whether findings were made that ``findings`` no longer holds.
    public var isAbridged: Bool { counts.values.reduce(0, +) > findings.count }
}

/// What became of one file.
public struct FileReport: Hashable, Sendable {
    /// The file.
    public let file: OneRosterFile
    /// How it was sent.
    public let mode: FileMode
    /// Rows read, the header and empty lines left out.
    public let rows: Int
    /// Rows that could not be taken in.
    public let quarantined: Int
    /// Whether the file was read from its header to its end.
    public let isReadable: Bool

    /// Rows that could be taken in.
    public var records: Int { rows - quarantined }

    /// Makes a report of one file.
    public init(file: OneRosterFile, mode: FileMode, rows: Int, quarantined: Int, isReadable: Bool) {
        self.file = file
        self.mode = mode
        self.rows = rows
        self.quarantined = quarantined
        self.isReadable = isReadable
    }
}
