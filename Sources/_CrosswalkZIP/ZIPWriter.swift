package import _CrosswalkSupport

/// Writes a ZIP archive from beginning to end, without going back.
///
/// Entries are deflated as their bytes arrive; their sizes follow the content in data descriptors (APPNOTE 4.3.9), so
/// a pipe will do as the sink. ``add(_:stored:)`` stores an entry whose bytes are all there. Zip64 records appear
/// where a size, a place or a count needs them. The same content gives the same bytes with the same zlib.
///
/// An entry's own header comes before its size is known. One that turns out to need Zip64 has eight-byte sizes in its
/// descriptor and in the directory but no Zip64 field in its own header, as other streaming writers do.
package struct ZIPWriter<Sink: ByteSink>: ~Copyable {
    /// When to write Zip64 records.
    package enum Zip64: Hashable, Sendable {
        case whenNeeded
        /// Everywhere, which tests small archives.
        case always
    }

    /// Where the archive goes; complete after ``finish()``.
    package private(set) var sink: Sink
    private let zip64: Zip64
    private let timestamp: ZIPTimestamp
    private let deflater: Deflater
    private var entries: [WrittenEntry] = []
    private var names: Set<[UInt8]> = []
    private var current: WrittenEntry?
    private var position: UInt64 = 0
    private var state = State.open

    private enum State { case open, finished, broken }

    /// Begins an archive.
    ///
    /// - Parameters:
    ///   - sink: Where it goes.
    ///   - timestamp: The time of every entry.
    ///   - level: From 0 (fast) to 9 (small); moved into that range.
    ///   - zip64: When to write Zip64 records.
    package init(
        sink: Sink, timestamp: ZIPTimestamp = .earliest, level: Int = 6, zip64: Zip64 = .whenNeeded
    ) throws(ZIPWriteFailure) {
        self.sink = sink
        self.timestamp = timestamp
        self.zip64 = zip64
        deflater = try Deflater(level: level)
    }

    /// Begins an entry, ending the one before it.
    ///
    /// - Parameter name: Unique in the archive; folders with slashes, without one at the beginning or the end.
    /// - Throws: ``ZIPWriteFailure/refusedName(_:)`` for a name that our reader refuses; ``FileError``.
    package mutating func beginEntry(_ name: String) throws {
        try endEntry()
        let bytes = try register(name)
        let entry = WrittenEntry(
            name: bytes, method: 8, flags: Flag.descriptor | Flag.utf8, timestamp: timestamp, offset: position)
        deflater.reset()
        current = entry
        try putHeader(entry)
    }

    /// Adds to the entry that was begun.
    package mutating func write(_ bytes: UnsafeRawBufferPointer) throws {
        try requireOpen()
        guard current != nil else { throw ZIPWriteFailure.noEntry }
        current?.size += UInt64(bytes.count)
        current?.checksum.update(bytes)
        try pack(bytes, isLast: false)
    }

    /// Adds to the entry that was begun.
    package mutating func write(_ bytes: [UInt8]) throws {
        try bytes.withUnsafeBytes { try write($0) }
    }

    /// Ends the entry that was begun, if there is one.
    package mutating func endEntry() throws {
        try requireOpen()
        guard current != nil else { return }
        try pack(UnsafeRawBufferPointer(start: nil, count: 0), isLast: true)
        guard let entry = current else { return }
        current = nil
        entries.append(entry)
        var records = Records()
        let isLarge = entry.size >= 0xFFFF_FFFF || entry.packedSize >= 0xFFFF_FFFF
        records.dataDescriptor(entry, zip64: zip64 == .always || isLarge)
        try put(records.bytes)
    }

    /// Adds an entry without packing it; for content that is packed already or that a test wants to see.
    package mutating func add(_ name: String, stored bytes: [UInt8]) throws {
        try endEntry()
        var entry = WrittenEntry(
            name: try register(name), method: 0, flags: Flag.utf8, timestamp: timestamp, offset: position)
        entry.size = UInt64(bytes.count)
        entry.packedSize = entry.size
        bytes.withUnsafeBytes { entry.checksum.update($0) }
        entries.append(entry)
        try putHeader(entry)
        try put(bytes)
    }

    /// Ends the archive with its directory. A file is not closed by this.
    package mutating func finish() throws {
        try endEntry()
        let start = position
        var needsZip64 = zip64 == .always || entries.count >= 0xFFFF || start >= 0xFFFF_FFFF
        for entry in entries {
            var records = Records()
            records.directoryHeader(entry, zip64: zip64 == .always || entry.isWide)
            try put(records.bytes)
        }
        let size = position - start
        if size >= 0xFFFF_FFFF { needsZip64 = true }
        var records = Records()
        records.end(count: entries.count, directoryOffset: start, directorySize: size, zip64: needsZip64)
        try put(records.bytes)
        state = .finished
    }

    /// Checks a name by the reader's rules.
    private mutating func register(_ name: String) throws(ZIPWriteFailure) -> [UInt8] {
        let bytes = Array(name.utf8)
        guard !bytes.isEmpty, bytes.count < 0xFFFF, !bytes.contains(where: { $0 < 0x20 || $0 == 0x7F }) else {
            throw .refusedName(.nameEncoding)
        }
        let problems = NameRules.pathProblems(name, isDirectory: NameRules.endsInSlash(name))
        if let problem = problems.first(where: { $0.code != .nestedPath }) { throw .refusedName(problem.code) }
        if NameRules.endsInSlash(name) || bytes.contains(UInt8(ascii: "\\")) { throw .refusedName(.nestedPath) }
        guard names.insert(bytes).inserted else { throw .refusedName(.duplicateEntry) }
        return bytes
    }

    private func requireOpen() throws(ZIPWriteFailure) {
        switch state {
        case .open: return
        case .finished: throw .finished
        case .broken: throw .broken
        }
    }

    private mutating func putHeader(_ entry: WrittenEntry) throws {
        var records = Records()
        records.localHeader(entry, zip64: zip64 == .always || entry.size >= 0xFFFF_FFFF)
        try put(records.bytes)
    }

    private mutating func pack(_ bytes: UnsafeRawBufferPointer, isLast: Bool) throws {
        try deflater.pack(bytes, isLast: isLast) { packed in
            current?.packedSize += UInt64(packed.count)
            try put(packed)
        }
    }

    private mutating func put(_ bytes: [UInt8]) throws {
        try bytes.withUnsafeBytes { try put($0) }
    }

    private mutating func put(_ bytes: UnsafeRawBufferPointer) throws {
        do {
            try sink.write(bytes)
        } catch {
            state = .broken
            throw error
        }
        position += UInt64(bytes.count)
    }
}
