import _CrosswalkZIP

/// How much a bundle may ask of the reader. The defaults hold a state's roster with its gradebook and refuse what no
/// export makes.
public struct BundleLimits: Hashable, Sendable {
    /// The most entries of an archive, and the most files of a folder. 10,000.
    public var entries: Int
    /// The most bytes of one file after inflating. 4 GiB.
    public var fileBytes: UInt64
    /// The most bytes of all files together after inflating. 16 GiB.
    public var totalBytes: UInt64
    /// The most inflated bytes for each packed byte, counted above 1 MiB. 100.
    public var ratio: UInt64
    /// The most bytes of one row. 1 MiB; below 1 KiB counts as 1 KiB.
    public var rowBytes: Int
    /// The most findings that are kept of one code in one column of one file; all are counted. 1,000.
    public var findingsPerPlace: Int

    /// Sets the limits.
    public init(
        entries: Int = 10_000, fileBytes: UInt64 = 4 << 30, totalBytes: UInt64 = 16 << 30, ratio: UInt64 = 100,
        rowBytes: Int = 1 << 20, findingsPerPlace: Int = 1_000
    ) {
        self.entries = entries
        self.fileBytes = fileBytes
        self.totalBytes = totalBytes
        self.ratio = ratio
        self.rowBytes = rowBytes
        self.findingsPerPlace = findingsPerPlace
    }

    var zip: ZIPLimits {
        ZIPLimits(entries: entries, entryBytes: fileBytes, totalBytes: totalBytes, ratio: ratio)
    }
}

/// How a bundle is read.
public enum ReadingMode: String, Hashable, Sendable {
    /// By the letter of the standard: anything else is an error.
    case strict
    /// Takes in whatever can be taken in, and says what was repaired.
    case lenient
}
