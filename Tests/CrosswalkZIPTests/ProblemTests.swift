import Testing
import _CrosswalkZIP

/// What a strict reader must refuse while other entries stay readable.
@Suite("Problems of an archive")
struct ProblemTests {
    typealias Code = ZIPRefusal.Code
    typealias Effect = ZIPProblem.Effect

    static let good = RawEntry("orgs.csv", "good")
    static let entry = RawEntry("users.csv", "some content")

    static func named(_ name: String) -> RawEntry { RawEntry(name, "some content") }

    /// A bad entry, and the problems it makes with what they leave readable.
    static let entryCases: [(String, RawEntry, [Code], Effect)] = [
        ("a parent folder", named("../users.csv"), [.traversal], .entry),
        ("a parent folder inside", named("a/../users.csv"), [.traversal], .entry),
        ("a parent folder at the end", named("a/.."), [.traversal], .entry),
        ("nothing but a parent folder", named(".."), [.traversal], .entry),
        ("a parent folder in another system's way", named("..\\users.csv"), [.traversal], .entry),
        ("the root", named("/users.csv"), [.absolutePath], .entry),
        ("another system's root", named("\\users.csv"), [.absolutePath], .entry),
        ("a network share", named("\\\\server\\users.csv"), [.absolutePath], .entry),
        ("a drive", named("C:\\users.csv"), [.absolutePath], .entry),
        ("a drive without root", named("c:users.csv"), [.absolutePath], .entry),
        ("the root and a parent", named("/../users.csv"), [.absolutePath, .traversal], .entry),
        ("a folder before the name", named("bundle/users.csv"), [.nestedPath], .entry),
        ("a folder in another system's way", named("bundle\\users.csv"), [.nestedPath], .entry),
        ("a dot before the name", named("./users.csv"), [.nestedPath], .entry),
        ("what one system adds", named("__MACOSX/._users.csv"), [.nestedPath], .entry),
        ("a folder", RawEntry("bundle/", ""), [.nestedPath], .entry),
        ("a folder by its mode", RawEntry("bundle", "").with { $0.attributes = 0o040755 << 16 }, [.nestedPath], .entry),
        ("a folder by its DOS attribute", RawEntry("bundle", "").with { $0.attributes = 0x10 }, [.nestedPath], .entry),
        ("a folder with content", named("bundle/"), [.nestedPath, .corrupt], .entryClosed),
        ("a NUL in the name", named("users.csv\0.txt"), [.nameEncoding], .entry),
        ("a line break in the name", named("users\n.csv"), [.nameEncoding], .entry),
        ("no name", named(""), [.nameEncoding], .entry),
        ("a name in an old code page", entry.with { $0.name = [0x81, 0x62] }, [.nameEncoding], .entry),
        ("UTF-8 that does not say so", named("Schüler.csv"), [.nameEncoding], .entry),
        (
            "no UTF-8 that says so",
            entry.with {
                $0.name = [0xFF, 0x62]; $0.flags = 1 << 11
            }, [.nameEncoding], .entry
        ),
        ("two names", entry.with { $0.extra = [0x75, 0x70, 6, 0, 1, 0, 0, 0, 0, 0x78] }, [.nameEncoding], .entry),
        ("the same name again", named("orgs.csv"), [.duplicateEntry], .entry),
        ("an archive by its name", named("users.zip"), [.nestedArchive], .entry),
        ("an archive by its name, shouting", named("USERS.ZIP"), [.nestedArchive], .entry),
        ("an archive by its content", RawEntry("users.csv", bytes: RawArchive(good).bytes), [.nestedArchive], .entry),
        (
            "a packed archive by its content", RawEntry("users.csv", bytes: RawArchive(good).bytes, method: 8),
            [.nestedArchive], .entry
        ),
        ("an empty archive by its content", RawEntry("users.csv", bytes: RawArchive().bytes), [.nestedArchive], .entry),
        ("a link", entry.with { $0.attributes = 0o120777 << 16 }, [.symlink], .entryClosed),
        (
            "a link made elsewhere",
            entry.with {
                $0.attributes = 0o120777 << 16; $0.madeBy = 20
            }, [.symlink], .entryClosed
        ),
        ("a pipe", entry.with { $0.attributes = 0o010644 << 16 }, [.symlink], .entryClosed),
        ("a device", entry.with { $0.attributes = 0o020644 << 16 }, [.symlink], .entryClosed),
        ("a password", entry.with { $0.flags = 1 }, [.encrypted], .entryClosed),
        ("strong encryption", entry.with { $0.flags = 1 << 6 | 1 }, [.encrypted], .entryClosed),
        ("masked headers", entry.with { $0.flags = 1 << 13 }, [.encrypted], .entryClosed),
        (
            "AES",
            entry.with {
                $0.method = 99; $0.extra = [0x01, 0x99, 0, 0]
            }, [.encrypted], .entryClosed
        ),
        (
            "bzip2",
            entry.with {
                $0.method = 12; $0.packed = $0.content
            }, [.methodUnsupported], .entryClosed
        ),
        (
            "deflate64",
            entry.with {
                $0.method = 9; $0.packed = $0.content
            }, [.methodUnsupported], .entryClosed
        ),
        ("patch data", entry.with { $0.flags = 1 << 5 }, [.methodUnsupported], .entryClosed),
        ("another volume", entry.with { $0.disk = 1 }, [.corrupt], .entryClosed),
        ("extra fields that run over", entry.with { $0.extra = [1, 2, 9, 0, 5] }, [.corrupt], .entry),
        ("two sizes of one stored entry", entry.with { $0.size = 5 }, [.corrupt], .entryClosed),
        (
            "a missing Zip64 field",
            entry.with {
                $0.size = .max; $0.localSize = 12
            }, [.corrupt], .entryClosed
        ),
        (
            "two Zip64 fields",
            entry.with {
                $0.extra = Bytes.zip64Extra(12) + Bytes.zip64Extra(12)
                $0.size = .max
            }, [.corrupt], .entryClosed
        ),
        (
            "another name before the content", entry.with { $0.localName = Array("roles.csv".utf8) }, [.corrupt],
            .entryClosed
        ),
        ("another method before the content", entry.with { $0.localMethod = 8 }, [.corrupt], .entryClosed),
        ("a password before the content", entry.with { $0.localFlags = 1 }, [.corrupt], .entryClosed),
        ("another checksum before the content", entry.with { $0.localCRC32 = 1 }, [.corrupt], .entryClosed),
        ("another size before the content", entry.with { $0.localSize = 11 }, [.corrupt], .entryClosed),
        ("another packed size before the content", entry.with { $0.localPackedSize = 11 }, [.corrupt], .entryClosed),
        (
            "zeros without a descriptor",
            entry.with {
                $0.localSize = 0; $0.localPackedSize = 0; $0.localCRC32 = 0
            }, [.corrupt], .entryClosed
        ),
        ("a missing Zip64 field before the content", entry.with { $0.localSize = .max }, [.corrupt], .entryClosed),
        ("no header where it should be", entry.with { $0.localSignature = 0x0403_4B51 }, [.corrupt], .entryClosed),
        ("a place behind the directory", entry.with { $0.offset = 600 }, [.corrupt], .entryClosed),
        ("a place behind everything", entry.with { $0.offset = .max - 1 }, [.corrupt], .entryClosed),
        ("a descriptor with another size", entry.streaming().with { $0.descriptor[8] ^= 1 }, [.corrupt], .entry),
        ("a descriptor with another checksum", entry.streaming().with { $0.descriptor[5] ^= 1 }, [.corrupt], .entry),
        ("no descriptor", entry.streaming().with { $0.descriptor = [] }, [.corrupt], .entry),
    ]

    @Test("An entry's problem is told, and the other entries are read", arguments: entryCases.indices)
    func entry(_ index: Int) throws {
        let (title, bad, codes, effect) = Self.entryCases[index]
        let archive = try open(RawArchive(Self.good, bad))
        #expect(archive.codes == codes, "\(title)")
        #expect(archive.problems.allSatisfy { $0.entry == 1 }, "\(title)")
        #expect(archive.problems.last?.effect == effect, "\(title)")
        #expect(try content(archive, 0) == Self.good.content, "\(title)")
        if effect == .entryClosed {
            #expect(archive.entries[1].closed?.code == codes.last, "\(title)")
            #expect(try refusal { _ = try archive.open(archive.entries[1]) } == codes.last, "\(title)")
        } else {
            #expect(try content(archive, 1) == bad.content, "\(title)")
        }
    }

    static let archiveCases: [(String, RawArchive, [Code])] = [
        (
            "bytes before, offsets from the archive",
            RawArchive(good, entry).with {
                $0.prefix = Array("#!/bin/sh\n".utf8)
                $0.countsFromPrefix = true
            }, [.corrupt]
        ),
        ("bytes before, offsets from the file", RawArchive(good, entry).with { $0.prefix = [1, 2, 3] }, [.corrupt]),
        (
            "bytes before a Zip64 archive",
            RawArchive(good, entry).with {
                $0.prefix = [1, 2, 3]
                $0.countsFromPrefix = true
                $0.zip64 = Zip64End()
                $0.directoryOffset = .max
            }, [.corrupt]
        ),
        ("bytes behind", RawArchive(good, entry).with { $0.suffix = [0] }, [.corrupt]),
        (
            "bytes between directory and end", RawArchive(good, entry).with { $0.betweenDirectoryAndEnd = [1] },
            [.corrupt]
        ),
        ("bytes in the directory", RawArchive(good, entry).with { $0.insideDirectory = [1, 2] }, [.corrupt]),
        (
            "fewer entries than headers", RawArchive(good, entry, entry.with { $0.name = [65] }).with { $0.count = 2 },
            [.corrupt]
        ),
        (
            "an end record in the comment", RawArchive(good, entry).with { $0.comment = RawArchive().bytes + [0] },
            [.corrupt]
        ),
    ]

    @Test("The archive's own problem is told, and all entries are read", arguments: archiveCases.indices)
    func archive(_ index: Int) throws {
        let (title, raw, codes) = Self.archiveCases[index]
        let archive = try open(raw)
        #expect(archive.codes == codes, "\(title)")
        #expect(archive.problems.allSatisfy { $0.effect == .archive && $0.entry == nil && $0.name == nil })
        for position in archive.entries.indices {
            #expect(try content(archive, position) == raw.entries[position].content, "\(title)")
        }
    }

    @Test("Names that differ in case are a fact, not a problem")
    func caseTwin() throws {
        let archive = try open(RawArchive(Self.named("users.csv"), Self.named("Users.csv"), Self.named("roles.csv")))
        #expect(archive.problems.isEmpty)
        #expect(archive.entries.map(\.caseTwin) == [nil, 0, nil])
    }

    @Test("All problems of all entries are told")
    func several() throws {
        let archive = try open(
            RawArchive(
                Self.named("a/users.zip"), Self.good, Self.named("../x").with { $0.flags = 1 },
                Self.named("orgs.csv")))
        #expect(archive.codes == [.nestedPath, .nestedArchive, .traversal, .encrypted, .duplicateEntry])
        #expect(archive.problems.map(\.entry) == [0, 0, 2, 2, 3])
    }

    @Test("A shown name has nothing invisible and an end")
    func displayName() throws {
        let name = "a\u{202E}b\u{7}" + String(repeating: "x", count: 400)
        let archive = try open(RawArchive(Self.named(name).with { $0.flags = 1 << 11 }))
        #expect(archive.problems.first?.name == "a\u{FFFD}b\u{FFFD}" + String(repeating: "x", count: 196))
    }

    @Test("A name in code page 437 is read as that")
    func codePage() throws {
        let bytes: [UInt8] = [0x81, 0x84, 0xE1, 0xFF]
        #expect(try open(RawArchive(Self.entry.with { $0.name = bytes })).entries.first?.name == "üäß\u{A0}")
    }
}
