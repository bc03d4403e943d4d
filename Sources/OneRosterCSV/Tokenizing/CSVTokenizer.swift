import _CrosswalkSIMD
import _CrosswalkSupport

/// Cuts a stream of CSV bytes into records and fields.
///
/// Well-formed stretches are cut 64 bytes at a time; a record that is irregular in any way is read byte by byte by
/// ``IrregularRecord``, after which the fast way goes on. Memory is one buffer, whatever the size of the file.
///
/// After ``next()`` has answered `true`, ``cut()`` puts the ``fieldCount`` fields into ``base`` at the pairs of
/// ``bounds``: without their quotes, doubled quotes undone. They stay there until the next call. Who only counts or
/// locates records need not cut them.
struct CSVTokenizer: ~Copyable {
    /// The bytes of a read. More does not help: the buffer should stay in the processor's cache.
    static let defaultChunkBytes = 256 * 1024
    /// Readable bytes behind the data, for loads of whole blocks.
    static let padding = 64
    /// Room behind the data in which a caller may put replaced cells of the present record.
    static let scratchBytes = 256 * 1024

    /// The fastest way to index that this processor has.
    private static let level = crosswalk_index_levels()

    private var source: any ByteStream
    private let maximumRecordBytes: Int
    private let chunkBytes: Int
    private let capacity: Int
    private let storage: UnsafeMutablePointer<UInt8>
    private let positions: UnsafeMutablePointer<UInt32>
    private let records: UnsafeMutablePointer<UInt32>
    private let ranges: UnsafeMutablePointer<UInt32>

    /// Start of the record to come, and end of the data in the buffer.
    private var recordStart = 0
    private var dataEnd = 0
    private var isAtEnd = false
    private var recordIndex = 0
    private var recordCount = 0
    /// The first position of the record to come.
    private var nextPosition = 0
    /// The present record as the index has it, until it is cut.
    private var uncut: (start: Int, position: Int, hasQuotes: Bool)?
    /// Where indexing stopped: the end of the data or an irregular byte.
    private var indexedTo = 0
    /// All bytes before this are UTF-8.
    private var validTo = 0
    /// Bytes that have left the buffer.
    private var bytesBefore: UInt64 = 0
    /// Whether the first record ended in a CR without LF, as files of old Mac programs do.
    private var linesEndInCR = false

    /// The number of fields of the present record.
    private(set) var fieldCount = 0
    /// The present record's number; the header is 1.
    private(set) var row = 0
    /// Offset of the present record's first byte in the file.
    private(set) var recordOffset: UInt64 = 0
    /// What is wrong with the present record. Empty for nearly all.
    private(set) var problems: [RecordProblem] = []
    /// Whether the file began with a byte order mark, which was skipped.
    private(set) var hasByteOrderMark = false
    /// Whether the file ends without a line end.
    private(set) var lacksFinalLineEnd = false
    /// Whether the last byte of the file is a CR.
    private var endsInCR = false
    /// Whether the file begins as UTF-16 or UTF-32 does.
    private(set) var looksLikeUTF16 = false

    /// - Parameter maximumRecordBytes: A longer record is skipped with a problem. At least 1 KiB.
    init(
        _ source: any ByteStream, maximumRecordBytes: Int = 1 << 20, chunkBytes: Int = CSVTokenizer.defaultChunkBytes
    ) {
        self.source = source
        self.maximumRecordBytes = max(1_024, maximumRecordBytes)
        self.chunkBytes = max(16, chunkBytes)
        capacity = self.maximumRecordBytes + self.chunkBytes + 1
        storage = .allocate(capacity: capacity + Self.padding + Self.scratchBytes)
        positions = .allocate(capacity: capacity + Self.padding)
        records = .allocate(capacity: capacity)
        ranges = .allocate(capacity: 2 * (capacity + Self.padding))
    }

    deinit {
        storage.deallocate()
        positions.deallocate()
        records.deallocate()
        ranges.deallocate()
    }

    /// The bytes into which ``bounds`` point.
    var base: UnsafePointer<UInt8> { UnsafePointer(storage) }
    /// Start and end of each field, in turn.
    var bounds: UnsafePointer<UInt32> { UnsafePointer(ranges) }
    /// Where replaced cells of the present record may be put, as offsets from ``base``.
    var scratchStart: Int { capacity + Self.padding }
    /// The same memory as ``base``, for writing into the scratch room.
    var writableBase: UnsafeMutablePointer<UInt8> { storage }

    /// The bytes of a field of the present record.
    func field(_ index: Int) -> UnsafeRawBufferPointer {
        let start = Int(ranges[2 * index])
        return UnsafeRawBufferPointer(start: storage + start, count: Int(ranges[2 * index + 1]) - start)
    }

    /// Goes to the next record.
    /// - Returns: `false` at the end of the file.
    /// - Throws: What the stream throws.
    mutating func next() throws -> Bool {
        if !problems.isEmpty { problems.removeAll() }
        while true {
            if takeIndexedRecord() { return true }
            if indexedTo < dataEnd, cutIrregularRecord() { return true }
            if isAtEnd, recordStart == dataEnd { return false }
            // The buffer holds a longest record and a chunk: never more is carried over.
            if dataEnd - recordStart > maximumRecordBytes {
                try skipOverlongRecord()
                return true
            }
            try refill()
        }
    }

    /// Takes the record at ``recordStart`` out of the index. `false` where the index does not hold all of it.
    @inline(__always)
    private mutating func takeIndexedRecord() -> Bool {
        guard recordIndex < recordCount else { return false }
        let entry = records[recordIndex]
        let last = Int(entry >> 1)
        uncut = (recordStart, nextPosition, entry & 1 == 1)
        fieldCount = last - nextPosition + 1
        recordIndex += 1
        nextPosition = last + 1
        finishRecord(end: Int(positions[last]) + 1)
        return true
    }

    /// Puts the fields of the present record into ``bounds``. Doing it twice does nothing.
    @inline(__always)
    mutating func cut() {
        guard let record = uncut else { return }
        uncut = nil
        let start = UInt32(truncatingIfNeeded: record.start)
        crosswalk_cut_record(storage, positions + record.position, fieldCount, start, ranges)
        if record.hasQuotes { unquote(fields: fieldCount) }
    }

    /// Takes the quotes off the fields that have them. The index has made sure that they come in pairs.
    private func unquote(fields: Int) {
        for field in 0..<fields where storage[Int(ranges[2 * field])] == 0x22 {
            let start = ranges[2 * field]
            let end = ranges[2 * field + 1]
            // An empty field of quotes has two; a field at the very end of the data may be blank.
            guard end > start + 1 else { continue }
            ranges[2 * field] = start + 1
            ranges[2 * field + 1] = unescape(start + 1, end - 1)
        }
    }

    @inline(__always)
    private mutating func finishRecord(end: Int) {
        row += 1
        recordOffset = bytesBefore + UInt64(recordStart)
        if end > validTo { noteInvalidUTF8(endingAt: end) }
        recordStart = end
        if endsInCR, end == dataEnd { noteFinalCR() }
    }

    /// The line feed behind the last CR is ours, so that it does not make a line end of it.
    private mutating func noteFinalCR() {
        let problem = RecordProblem(kind: .bareCR, field: max(0, fieldCount - 1))
        if !problems.contains(where: { $0.kind == .bareCR }) { problems.append(problem) }
    }

    /// Undoes doubled quotes in place and answers the new end.
    @inline(__always)
    private func unescape(_ start: UInt32, _ end: UInt32) -> UInt32 {
        var read = Int(start)
        let stop = Int(end)
        while read < stop, storage[read] != 0x22 { read += 1 }
        guard read < stop else { return end }
        var write = read
        while read < stop {
            storage[write] = storage[read]
            write += 1
            read += storage[read] == 0x22 ? 2 : 1
        }
        return UInt32(truncatingIfNeeded: write)
    }

    // MARK: The buffer

    /// Moves what is left to the front, reads more, and indexes it.
    private mutating func refill() throws {
        let left = dataEnd - recordStart
        if recordStart > 0, left > 0 { storage.update(from: storage + recordStart, count: left) }
        let isFirst = bytesBefore == 0 && dataEnd == 0
        bytesBefore += UInt64(recordStart)
        recordStart = 0
        dataEnd = left
        try readMore()
        if isFirst { skipByteOrderMark() }
        index()
    }

    /// Reads up to a chunk; at the end of the file adds the line feed that the last record may lack.
    private mutating func readMore() throws {
        guard !isAtEnd else { return }
        let room = UnsafeMutableRawBufferPointer(start: storage + dataEnd, count: chunkBytes)
        var filled = 0
        while filled < chunkBytes {
            let count = try source.read(into: UnsafeMutableRawBufferPointer(rebasing: room[filled...]))
            if count == 0 {
                isAtEnd = true
                break
            }
            filled += count
        }
        dataEnd += filled
        if isAtEnd, dataEnd > 0, storage[dataEnd - 1] != 0x0A {
            endsInCR = storage[dataEnd - 1] == 0x0D
            storage[dataEnd] = 0x0A
            dataEnd += 1
            lacksFinalLineEnd = true
        }
    }

    /// Whether the present record is the last one and no line end follows it.
    var isCutOff: Bool { lacksFinalLineEnd && recordStart == dataEnd }

    private mutating func skipByteOrderMark() {
        let head = (0..<min(3, dataEnd)).map { storage[$0] }
        if head == [0xEF, 0xBB, 0xBF] {
            hasByteOrderMark = true
            recordStart = 3
        } else if head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF]) {
            looksLikeUTF16 = true
        }
    }

    /// Indexes the data from ``recordStart`` to the first irregular byte.
    private mutating func index() {
        (storage + dataEnd).update(repeating: 0x20, count: Self.padding)
        let found = crosswalk_index_csv(Self.level, storage, recordStart, dataEnd, positions, records)
        recordCount = found.records
        recordIndex = 0
        nextPosition = 0
        indexedTo = found.stopped_at
        validTo = found.valid_to
    }

    /// The record holds a byte that is no UTF-8. Looks how far the indexed records behind it are valid.
    private mutating func noteInvalidUTF8(endingAt end: Int) {
        cut()
        let invalid = (0..<fieldCount).first { index in
            let bytes = field(index)
            return bytes.count > 0 && !UTF8Check.isValid(bytes)
        }
        problems.append(RecordProblem(kind: .invalidUTF8, field: invalid ?? 0))
        validTo = end + crosswalk_utf8_prefix(storage + end, max(0, indexedTo - end))
    }

    // MARK: Irregular records

    /// Cuts the record at ``recordStart`` byte by byte. `false` where more data has to be read first.
    private mutating func cutIrregularRecord() -> Bool {
        let bytes = UnsafeMutableBufferPointer(start: storage + recordStart, count: dataEnd - recordStart)
        let record = IrregularRecord(bytes: bytes, isComplete: isAtEnd, isHeader: row == 0, linesEndInCR: linesEndInCR)
        guard let extent = record.extent() else {
            indexedTo = dataEnd
            return false
        }
        linesEndInCR = linesEndInCR || extent.endedInCR
        let end = recordStart + extent.length
        let content = UnsafeRawBufferPointer(start: storage + recordStart, count: extent.length)
        validTo = UTF8Check.isValid(content) ? end : recordStart
        let cut = record.cut(extent, into: ranges, origin: UInt32(truncatingIfNeeded: recordStart))
        problems.append(contentsOf: cut.problems)
        uncut = nil
        fieldCount = cut.fieldCount
        finishRecord(end: end)
        index()
        return true
    }

    /// Drops a record that is longer than the limit, up to its line end, and reports it without fields.
    private mutating func skipOverlongRecord() throws {
        recordOffset = bytesBefore + UInt64(recordStart)
        var lineEnd = dataEnd
        while lineEnd == dataEnd, !(isAtEnd && dataEnd == 0) {
            bytesBefore += UInt64(dataEnd)
            dataEnd = 0
            try readMore()
            lineEnd = 0
            while lineEnd < dataEnd, storage[lineEnd] != 0x0A { lineEnd += 1 }
            if isAtEnd { break }
        }
        row += 1
        uncut = nil
        fieldCount = 0
        problems.append(RecordProblem(kind: .tooLong, field: 0))
        recordStart = min(lineEnd + 1, dataEnd)
        index()
    }
}

/// Whether bytes are well-formed UTF-8.
enum UTF8Check {
    static func isValid(_ bytes: UnsafeRawBufferPointer) -> Bool {
        guard let start = bytes.baseAddress else { return true }
        return crosswalk_utf8_prefix(start.assumingMemoryBound(to: UInt8.self), bytes.count) == bytes.count
    }
}
