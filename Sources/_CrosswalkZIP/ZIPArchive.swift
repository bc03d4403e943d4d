package import _CrosswalkSupport

/// A ZIP archive that is open for reading (APPNOTE 6.3.10; Zip64; stored and deflate).
///
/// Opening reads the directory and every entry's own header, and compares them. Nothing is inflated but each entry's
/// first bytes, which tell an archive inside the archive. What a strict reader must refuse is collected in
/// ``problems``; only what leaves nothing to read is thrown.
///
/// Because each entry's promised size, the sum of them and their ratios are checked here, and a stream stops at the
/// promised size, no archive can make a reader inflate more than ``ZIPLimits`` allow.
package struct ZIPArchive: Sendable {
    /// In the order of the central directory.
    package let entries: [ZIPEntry]
    /// In the order found: the archive's own first, then by entry.
    package let problems: [ZIPProblem]
    package let limits: ZIPLimits
    private let source: any RandomAccessSource

    /// Opens the archive in a file.
    ///
    /// - Throws: ``FileError`` when the file cannot be read; ``ZIPRefusal`` (`notAZIP`, `corrupt`, `entryCount`,
    ///   `totalSize`) when it is no archive that anything could be read from.
    package init(path: String, limits: ZIPLimits = ZIPLimits()) throws {
        try self.init(source: FileSource(path: path), limits: limits)
    }

    /// Opens an archive in memory or in anything else that can be read from any place.
    package init(source: any RandomAccessSource, limits: ZIPLimits = ZIPLimits()) throws {
        let scan = try ArchiveScan(source: source, limits: limits)
        entries = scan.entries
        problems = scan.problems.found
        self.limits = limits
        self.source = source
    }

    /// Begins to read an entry's content.
    ///
    /// - Throws: ``ZIPRefusal`` when the entry is closed (``ZIPEntry/closed``); ``FileError`` without memory.
    package func open(_ entry: ZIPEntry) throws -> ZIPEntryStream {
        if let closed = entry.closed { throw closed }
        return try ZIPEntryStream(entry: entry, source: source)
    }
}
