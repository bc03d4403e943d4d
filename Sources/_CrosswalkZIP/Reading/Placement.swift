import _CrosswalkSupport

/// Finds where each entry's bytes are, compares the entry's own header with the directory, and sees to it that no two
/// entries share bytes.
struct Placement {
    private let source: any RandomAccessSource
    private let end: EndOfDirectory
    private var spans: [(start: UInt64, end: UInt64, entry: Int)] = []

    init(source: any RandomAccessSource, end: EndOfDirectory) {
        self.source = source
        self.end = end
    }

    /// Reads the entry's own header and sets its ``ZIPEntry/dataOffset``.
    mutating func place(_ entry: inout ZIPEntry, _ header: DirectoryHeader, problems: inout ProblemList) throws {
        guard let extent = header.extent, let stated = extent.offset else { return }
        let (start, overflow) = stated.addingReportingOverflow(end.base)
        guard !overflow, start < end.directoryOffset else {
            return problems.close(&entry, .corrupt, "an entry that does not lie before the directory")
        }
        guard let local = try LocalHeader(source, at: start) else {
            spans.append((start, start + 4, entry.index))
            return problems.close(&entry, .corrupt, "no header where the directory says")
        }
        entry.dataOffset = start + UInt64(local.length)
        var (dataEnd, runsOver) = entry.dataOffset.addingReportingOverflow(entry.packedSize)
        guard !runsOver, dataEnd <= source.size else {
            return problems.close(&entry, .corrupt, "content that runs out of the file")
        }
        if let contradiction = local.contradiction(to: header, extent) {
            problems.close(&entry, .corrupt, contradiction)
        } else if local.hasDescriptor || header.flags & Flag.descriptor != 0 {
            dataEnd += try checkDescriptor(&entry, at: dataEnd, problems: &problems)
        }
        if dataEnd > end.directoryOffset { problems.close(&entry, .overlap, "content that runs into the directory") }
        spans.append((start, dataEnd, entry.index))
    }

    /// Compares the sizes behind the content with the directory's.
    ///
    /// - Returns: The bytes that the descriptor takes.
    private func checkDescriptor(
        _ entry: inout ZIPEntry, at offset: UInt64, problems: inout ProblemList
    ) throws -> UInt64 {
        let bytes = LittleEndianBytes(try source.bytes(at: offset, count: 24))
        // The signature is optional, and the sizes may have four or eight bytes (APPNOTE 4.3.9).
        for start in [4, 0] where start == 0 || bytes.u32(0) == Signature.dataDescriptor {
            guard bytes.u32(start) == entry.crc32 else { continue }
            if bytes.u64(start + 4) == entry.packedSize, bytes.u64(start + 12) == entry.size {
                return UInt64(start + 20)
            }
            if bytes.u32(start + 4).map(UInt64.init) == entry.packedSize,
                bytes.u32(start + 8).map(UInt64.init) == entry.size
            {
                return UInt64(start + 12)
            }
        }
        problems.add(.corrupt, entry, "the sizes behind the content are not the directory's")
        return 0
    }

    /// Closes entries that share bytes, and notes bytes before the first.
    func checkOverlaps(_ entries: inout [ZIPEntry], problems: inout ProblemList) {
        let spans = spans.sorted { ($0.start, $0.end, $0.entry) < ($1.start, $1.end, $1.entry) }
        if let first = spans.first, end.base == 0, first.start > 0 {
            problems.add(.corrupt, "bytes before the archive")
        }
        var furthest: (end: UInt64, entry: Int)?
        var told: Set<Int> = []
        for span in spans {
            if let before = furthest, span.start < before.end {
                for index in [before.entry, span.entry] where told.insert(index).inserted {
                    problems.close(&entries[index], .overlap, "bytes that another entry has too")
                }
            }
            if span.end >= furthest?.end ?? 0 { furthest = (span.end, span.entry) }
        }
    }
}
