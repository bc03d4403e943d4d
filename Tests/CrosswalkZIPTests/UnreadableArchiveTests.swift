import Testing
import _CrosswalkSupport
import _CrosswalkZIP

@Suite("Archives that nothing can be read from")
struct UnreadableArchiveTests {
    typealias Code = ZIPRefusal.Code

    static let entry = RawEntry("users.csv")
    static let plain = RawArchive(entry)
    static let wide = plain.with {
        $0.zip64 = Zip64End()
        $0.count = .max
        $0.directorySize = .max
        $0.directoryOffset = .max
    }

    static let cases: [(String, [UInt8], Code)] = [
        ("an empty file", [], .notAZIP),
        ("text", Array("sourcedId,status,dateLastModified\r\n".utf8), .notAZIP),
        ("a long file of another kind", Array(repeating: 0x50, count: 200_000), .notAZIP),
        ("a gzip file", [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3] + Array(repeating: 0, count: 40), .notAZIP),
        ("only a local header", Array(plain.bytes.prefix(40)), .corrupt),
        ("all but the last byte", Array(plain.bytes.dropLast()), .corrupt),
        ("an empty archive in the comment", plain.with { $0.comment = RawArchive().bytes }.bytes, .corrupt),
        ("an archive in the comment", plain.with { $0.comment = plain.bytes }.bytes, .corrupt),
        ("a comment that runs over", plain.with { $0.commentLength = 5 }.bytes, .corrupt),
        ("a directory behind its end", plain.with { $0.directoryOffset = 60_000 }.bytes, .corrupt),
        ("a directory that is too large", plain.with { $0.directorySize = 60_000 }.bytes, .corrupt),
        (
            "an offset that overflows",
            plain.with {
                $0.directoryOffset = .max - 1; $0.directorySize = .max - 1
            }.bytes, .corrupt
        ),
        ("more entries than headers", plain.with { $0.count = 2 }.bytes, .corrupt),
        (
            "no header in the directory",
            plain.with {
                $0.directorySize = 46; $0.directoryOffset = 0
            }.bytes, .corrupt
        ),
        ("the second volume", plain.with { $0.disk = 1 }.bytes, .corrupt),
        ("a directory on another volume", plain.with { $0.directoryDisk = 1 }.bytes, .corrupt),
        ("entries on other volumes", plain.with { $0.countHere = 0 }.bytes, .corrupt),
        (
            "bytes on both sides",
            plain.with {
                $0.prefix = [1, 2]; $0.countsFromPrefix = true; $0.suffix = [3]
            }.bytes, .corrupt
        ),
        ("a size that refers to a missing Zip64 record", plain.with { $0.directorySize = .max }.bytes, .corrupt),
        ("a place that refers to a missing Zip64 record", plain.with { $0.directoryOffset = .max }.bytes, .corrupt),
        ("a locator without record", wide.with { $0.zip64?.hasRecord = false }.bytes, .corrupt),
        (
            "a locator that points elsewhere",
            wide.with {
                $0.zip64?.recordOffset = 3; $0.zip64?.recordSize = 45
            }.bytes, .corrupt
        ),
        ("a Zip64 record of a size that overflows", wide.with { $0.zip64?.recordSize = .max - 3 }.bytes, .corrupt),
        ("a Zip64 record that is too small", wide.with { $0.zip64?.recordSize = 43 }.bytes, .corrupt),
        ("a Zip64 archive of two volumes", wide.with { $0.zip64?.disks = 2 }.bytes, .corrupt),
        ("a Zip64 record on another volume", wide.with { $0.zip64?.locatorDisk = 1 }.bytes, .corrupt),
        ("a Zip64 record that says volume 1", wide.with { $0.zip64?.disk = 1 }.bytes, .corrupt),
        ("Zip64 counts that differ", wide.with { $0.zip64?.countHere = 0 }.bytes, .corrupt),
        ("a Zip64 size of everything", wide.with { $0.zip64?.directorySize = .max }.bytes, .corrupt),
        ("a Zip64 place of everything", wide.with { $0.zip64?.directoryOffset = .max }.bytes, .corrupt),
        (
            "Zip64 sums that overflow",
            wide.with {
                $0.zip64?.directoryOffset = 1 << 63; $0.zip64?.directorySize = 1 << 63
            }.bytes, .corrupt
        ),
        ("a Zip64 count of everything", wide.with { $0.zip64?.count = .max }.bytes, .entryCount),
        (
            "records that disagree on the count",
            wide.with {
                $0.count = 3; $0.countHere = 3
            }.bytes, .corrupt
        ),
        ("records that disagree on the size", wide.with { $0.directorySize = 47 }.bytes, .corrupt),
        ("records that disagree on the place", wide.with { $0.directoryOffset = 1 }.bytes, .corrupt),
        (
            "an end record inside an archive cut short",
            Array(RawArchive(RawEntry("inner.zip", bytes: plain.bytes)).bytes.dropLast(40)), .corrupt
        ),
    ]

    @Test("It is refused with its code", arguments: cases.indices)
    func refused(_ index: Int) throws {
        let (title, bytes, code) = Self.cases[index]
        #expect(try refusal { _ = try open(bytes) } == code, "\(title)")
    }

    @Test("A file that is not there is the system's error")
    func missing() {
        #expect(throws: FileError.self) { try ZIPArchive(path: "/nowhere/bundle.zip") }
    }

    @Test("A folder is the system's error too")
    func folder() {
        #expect(throws: FileError(.open, reason: .wrongKind)) { try ZIPArchive(path: "/") }
    }
}
