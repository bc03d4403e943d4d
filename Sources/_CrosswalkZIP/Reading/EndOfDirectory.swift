import _CrosswalkSupport

/// Where the central directory is, as the records at the end of the archive tell.
struct EndOfDirectory {
    /// Entries that the directory claims.
    let entryCount: UInt64
    /// Absolute place and length of the directory.
    let directoryOffset: UInt64
    let directorySize: UInt64
    /// Added to every offset in the archive: bytes that somebody put before it.
    let base: UInt64

    /// Bytes of the record without its comment.
    private static let length = 22
    private static let longestComment = 65_535

    /// Finds and checks the end records (APPNOTE 4.3.14 to 4.3.16).
    init(_ source: any RandomAccessSource, problems: inout ProblemList) throws {
        let tailCount = min(source.size, UInt64(Self.length + Self.longestComment))
        let tailStart = source.size - tailCount
        let tail = LittleEndianBytes(try source.bytes(at: tailStart, count: Int(tailCount)))
        guard UInt64(tail.count) == tailCount else { throw ZIPRefusal(.corrupt, "the file became shorter") }
        guard let place = try Self.choose(in: tail, problems: &problems), let record = tail.part(place, Self.length)
        else {
            throw try Self.absence(in: source)
        }
        let position = tailStart + UInt64(place)
        let fields = try EndFields(record, position: position, source: source)
        try self.init(fields, source: source, problems: &problems)
    }

    /// Turns the fields into absolute places.
    private init(_ fields: EndFields, source: any RandomAccessSource, problems: inout ProblemList) throws {
        let (end, overflow) = fields.directoryOffset.addingReportingOverflow(fields.directorySize)
        guard !overflow, end <= fields.directoryEnd else {
            throw ZIPRefusal(.corrupt, "the directory does not lie before its end record")
        }
        let gap = fields.directoryEnd - end
        entryCount = fields.entryCount
        directorySize = fields.directorySize
        if gap == 0 {
            base = 0
        } else if try Self.isDirectory(fields, at: fields.directoryOffset, source) {
            base = 0
            problems.add(.corrupt, "bytes between the directory and its end record")
        } else {
            // Bytes on both sides mean an archive inside something else, such as a larger archive that breaks off.
            guard problems.found.isEmpty else { throw ZIPRefusal(.corrupt, "no end record where the file ends") }
            base = gap
            problems.add(.corrupt, "bytes before the archive")
        }
        // Both are at most `directoryEnd`, so this cannot overflow.
        directoryOffset = fields.directoryOffset + base
    }

    private static func isDirectory(
        _ fields: EndFields, at offset: UInt64, _ source: any RandomAccessSource
    ) throws -> Bool {
        if fields.entryCount == 0 { return false }
        return LittleEndianBytes(try source.bytes(at: offset, count: 4)).u32(0) == Signature.directoryHeader
    }

    /// Chooses the end record: the one whose comment ends with the file, else the last that leaves bytes behind it.
    private static func choose(in tail: LittleEndianBytes, problems: inout ProblemList) throws -> Int? {
        let candidates = candidates(in: tail)
        let exact = candidates.filter { $0.end == tail.count }
        guard let chosen = exact.last ?? candidates.last(where: { $0.end < tail.count }) else { return nil }
        if exact.isEmpty { problems.add(.corrupt, "bytes after the end of the archive") }
        // Readers differ in which record they take. Where both would do, nobody can say which archive is meant.
        if exact.count > 1 { throw ZIPRefusal(.corrupt, "two archives in one file") }
        if candidates.contains(where: { $0.start > chosen.start && $0.start < chosen.end }) {
            problems.add(.corrupt, "an end record inside the comment")
        }
        return chosen.start
    }

    /// Every place in the tail where an end record could begin, with the place where its comment would end.
    private static func candidates(in tail: LittleEndianBytes) -> [(start: Int, end: Int)] {
        var found: [(start: Int, end: Int)] = []
        guard tail.count >= length else { return found }
        for place in 0...(tail.count - length) where tail.bytes[tail.bytes.startIndex + place] == 0x50 {
            guard tail.u32(place) == Signature.endOfDirectory, let comment = tail.u16(place + 20) else { continue }
            found.append((place, place + length + Int(comment)))
        }
        return found
    }

    /// The refusal of a file without an end record.
    private static func absence(in source: any RandomAccessSource) throws -> ZIPRefusal {
        switch LittleEndianBytes(try source.bytes(at: 0, count: 4)).u32(0) {
        case Signature.localHeader, Signature.endOfDirectory, Signature.endOfDirectory64, Signature.dataDescriptor:
            ZIPRefusal(.corrupt, "the archive breaks off before its end record")
        default:
            ZIPRefusal(.notAZIP, source.size == 0 ? "the file is empty" : "no end record of an archive")
        }
    }
}
