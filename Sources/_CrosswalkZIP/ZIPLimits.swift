/// How much an archive may ask of the reader.
///
/// The default holds a state's roster with its gradebook and stops what a sender has no reason to send.
package struct ZIPLimits: Hashable, Sendable {
    /// The most entries, folders included.
    package var entries: Int
    /// The most inflated bytes of one entry.
    package var entryBytes: UInt64
    /// The most inflated bytes of all entries together.
    package var totalBytes: UInt64
    /// The most inflated bytes for each packed byte of an entry.
    package var ratio: UInt64
    /// Inflated bytes up to which an entry's ratio is not asked for: small files may pack very well.
    package var ratioFreeBytes: UInt64
    /// The most bytes of the central directory, which is held in memory while it is read.
    package var directoryBytes: Int

    package init(
        entries: Int = 10_000,
        entryBytes: UInt64 = 4 << 30,
        totalBytes: UInt64 = 16 << 30,
        ratio: UInt64 = 100,
        ratioFreeBytes: UInt64 = 1 << 20,
        directoryBytes: Int = 32 << 20
    ) {
        self.entries = entries
        self.entryBytes = entryBytes
        self.totalBytes = totalBytes
        self.ratio = ratio
        self.ratioFreeBytes = ratioFreeBytes
        self.directoryBytes = directoryBytes
    }

    /// Whether so many inflated bytes may come from so many packed ones.
    func allowsRatio(inflated: UInt64, packed: UInt64) -> Bool {
        if inflated <= ratioFreeBytes { return true }
        let (most, overflow) = packed.multipliedReportingOverflow(by: ratio)
        return overflow || inflated <= most
    }
}
