public import OneRosterModel

/// How a bundle is validated. The defaults are those of a strict certification run.
public struct ValidationOptions: Sendable {
    /// By the letter, or taking in what can be taken in.
    public var mode: ReadingMode
    /// Whether ids, references and the rules across records are checked. Without, rows are checked one by one.
    public var checksReferences: Bool
    /// What was loaded before: with it the references of a delta can be checked.
    public var baseline: (any KnownRecords)?
    /// The version of a bundle that has no manifest, as 1.0 bundles have none; `nil` refuses such a bundle, or guesses
    /// in lenient mode.
    public var versionWithoutManifest: OneRosterVersion?
    /// How much the bundle may ask of the reader.
    public var limits: BundleLimits
    /// Called now and then while rows are read. It may be called often and should return at once.
    public var onProgress: (@Sendable (ValidationProgress) -> Void)?

    /// Sets the options.
    public init(
        mode: ReadingMode = .strict, checksReferences: Bool = true, baseline: (any KnownRecords)? = nil,
        versionWithoutManifest: OneRosterVersion? = nil, limits: BundleLimits = BundleLimits(),
        onProgress: (@Sendable (ValidationProgress) -> Void)? = nil
    ) {
        self.mode = mode
        self.checksReferences = checksReferences
        self.baseline = baseline
        self.versionWithoutManifest = versionWithoutManifest
        self.limits = limits
        self.onProgress = onProgress
    }
}

/// How far a reading has come.
public struct ValidationProgress: Hashable, Sendable {
    /// The file that is being read.
    public let file: OneRosterFile
    /// Rows of it so far.
    public let rows: Int
    /// The file's place among those to be read, from 1.
    public let fileNumber: Int
    /// How many files are to be read.
    public let fileCount: Int
}
