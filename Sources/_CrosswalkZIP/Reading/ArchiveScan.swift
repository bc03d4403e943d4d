import _CrosswalkSupport

/// One pass over an archive's structure: the end records, the directory, each entry's own header.
struct ArchiveScan {
    private(set) var entries: [ZIPEntry] = []
    private(set) var problems = ProblemList()
    private var inflatedTotal: UInt64 = 0
    private var firstByName: [[UInt8]: Int] = [:]
    private var firstByFoldedName: [String: Int] = [:]
    private let limits: ZIPLimits

    init(source: any RandomAccessSource, limits: ZIPLimits) throws {
        self.limits = limits
        let end = try EndOfDirectory(source, problems: &problems)
        guard end.entryCount <= UInt64(max(limits.entries, 0)) else {
            throw ZIPRefusal(.entryCount, "more than \(limits.entries) entries")
        }
        guard end.directorySize <= UInt64(max(limits.directoryBytes, 0)) else {
            throw ZIPRefusal(.totalSize, "a directory of more than \(limits.directoryBytes) bytes")
        }
        var placement = Placement(source: source, end: end)
        for header in try readDirectory(end, source) {
            var entry = makeEntry(header)
            checkName(&entry, header)
            checkFeatures(&entry, header)
            checkSizes(&entry, header)
            try placement.place(&entry, header, problems: &problems)
            checkContent(&entry, source)
            entries.append(entry)
        }
        placement.checkOverlaps(&entries, problems: &problems)
    }

    private mutating func readDirectory(
        _ end: EndOfDirectory, _ source: any RandomAccessSource
    ) throws -> [DirectoryHeader] {
        let directory = LittleEndianBytes(
            try source.bytes(at: end.directoryOffset, count: Int(end.directorySize)))
        var headers: [DirectoryHeader] = []
        var place = 0
        while headers.count < Int(end.entryCount) {
            guard let header = DirectoryHeader(directory, at: place) else {
                throw ZIPRefusal(.corrupt, "the directory breaks off")
            }
            headers.append(header)
            place += header.length
        }
        if place < directory.count { problems.add(.corrupt, "the directory is longer than its entries") }
        return headers
    }

    private func makeEntry(_ header: DirectoryHeader) -> ZIPEntry {
        let name = NameRules.decode(header).name
        return ZIPEntry(
            index: entries.count, name: name,
            size: header.extent?.size ?? 0, packedSize: header.extent?.packedSize ?? 0,
            crc32: header.crc32, method: .init(number: header.method),
            isDirectory: NameRules.endsInSlash(name) || header.kind == .directory,
            isSymlink: header.kind == .link, isEncrypted: header.isEncrypted,
            isNested: NameRules.isNested(name))
    }

    private mutating func checkName(_ entry: inout ZIPEntry, _ header: DirectoryHeader) {
        if let doubt = NameRules.decode(header).doubt { problems.add(.nameEncoding, entry, doubt) }
        for problem in NameRules.pathProblems(entry.name, isDirectory: entry.isDirectory) {
            problems.add(problem.code, entry, problem.detail)
        }
        if firstByName[header.nameBytes] != nil {
            problems.add(.duplicateEntry, entry, "a second entry of this name")
        } else {
            firstByName[header.nameBytes] = entry.index
            entry.caseTwin = firstByFoldedName[entry.name.lowercased()]
        }
        if firstByFoldedName[entry.name.lowercased()] == nil {
            firstByFoldedName[entry.name.lowercased()] = entry.index
        }
        if NameRules.namesArchive(entry.name) { problems.add(.nestedArchive, entry, "an archive by its name") }
    }

    private mutating func checkFeatures(_ entry: inout ZIPEntry, _ header: DirectoryHeader) {
        if entry.isSymlink { problems.close(&entry, .symlink, "a link or a special file") }
        if entry.isEncrypted {
            problems.close(&entry, .encrypted, "an encrypted entry")
        } else if case .other(let number) = entry.method {
            problems.close(&entry, .methodUnsupported, "packing method \(number)")
        }
        if header.flags & Flag.patched != 0 { problems.close(&entry, .methodUnsupported, "patch data") }
        if header.disk != 0, header.disk != .max { problems.close(&entry, .corrupt, "an entry on another volume") }
        if !header.extra.isWellFormed { problems.add(.corrupt, entry, "extra fields that break off") }
    }

    private mutating func checkSizes(_ entry: inout ZIPEntry, _ header: DirectoryHeader) {
        guard header.extent != nil else {
            return problems.close(&entry, .corrupt, "the Zip64 field of the sizes is missing")
        }
        if entry.isDirectory, entry.size > 0 { problems.close(&entry, .corrupt, "a folder with content") }
        if entry.method == .stored, !entry.isEncrypted, entry.size != entry.packedSize {
            problems.close(&entry, .corrupt, "a stored entry of two sizes")
        }
        if entry.size > limits.entryBytes {
            problems.close(&entry, .entrySize, "more than \(limits.entryBytes) bytes")
        }
        if !limits.allowsRatio(inflated: entry.size, packed: entry.packedSize) {
            problems.close(&entry, .ratio, "more than \(limits.ratio) bytes out of each packed byte")
        }
        checkTotal(&entry)
    }

    private mutating func checkTotal(_ entry: inout ZIPEntry) {
        let (sum, overflow) = inflatedTotal.addingReportingOverflow(entry.size)
        // What cannot be opened takes nothing from the sum, so that one bad entry does not close the others.
        guard entry.closed == nil else { return }
        if overflow || sum > limits.totalBytes {
            problems.close(&entry, .totalSize, "more than \(limits.totalBytes) bytes with the entries before it")
        } else {
            inflatedTotal = sum
        }
    }

    /// Looks at the first bytes of the content for an archive's signature.
    private mutating func checkContent(_ entry: inout ZIPEntry, _ source: any RandomAccessSource) {
        guard entry.closed == nil, entry.size >= 4, !NameRules.namesArchive(entry.name) else { return }
        var start: [UInt8] = [0, 0, 0, 0]
        // Content that does not inflate is told to who opens the entry; here it only has no signature.
        let count = try? start.withUnsafeMutableBytes { buffer in
            var stream = try ZIPEntryStream(entry: entry, source: source, inputBytes: 512)
            return try stream.fill(buffer)
        }
        let signatures = [Signature.localHeader, Signature.endOfDirectory]
        if count == 4, let found = LittleEndianBytes(start).u32(0), signatures.contains(found) {
            problems.add(.nestedArchive, entry, "an archive by its content")
        }
    }
}
