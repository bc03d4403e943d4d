/// §2: archives that are hostile, damaged or packed in another way. The archive reader has its own tests beside these.
enum ArchiveGroups {
    static var groups: [CorpusGroup] {
        let bases = SmallDistrict.bases
        return [
            CorpusGroup("files that lie in a folder or an archive", clause: "§2", bases.flatMap(nested)),
            CorpusGroup("entries that a reader must refuse", clause: "§2", bases.flatMap(entries)),
            CorpusGroup("archives that are damaged or empty", clause: "§2", bases.flatMap(damaged) + hollow),
        ]
    }

    private static func nested(_ base: Base) -> [CorpusCase] {
        let archive = StoredArchive(base.bundle.files)
        var inFolder = archive
        for index in inFolder.entries.indices {
            inFolder.entries[index].name = Array("roster/".utf8) + inFolder.entries[index].name
        }
        let oneFile = archive.changing("orgs.csv") { $0.name = Array("data/orgs.csv".utf8) }
        let inner = archive.adding(.init("more.zip", archive.bytes()))
        return [
            rejected("\(base.label) everything in a folder", inFolder, "zip.nested_path"),
            rejected("\(base.label) one file in a folder", oneFile, "zip.nested_path"),
            rejected("\(base.label) an archive in the archive", inner, "zip.nested_archive", "package.unknown_file"),
        ]
    }

    private static func entries(_ base: Base) -> [CorpusCase] {
        let archive = StoredArchive(base.bundle.files)
        let orgs = base.bundle.files["orgs.csv"] ?? []
        let added = [
            ("../orgs.csv", "zip.traversal"), ("/orgs.csv", "zip.absolute_path"), ("orgs.csv", "zip.duplicate_entry"),
        ]
        let changed: [(String, String, (inout StoredArchive.Entry) -> Void)] = [
            ("a symbolic link", "zip.symlink", link),
            ("an encrypted entry", "zip.encrypted", { $0.flags = 1 }),
            ("an unknown method", "zip.method_unsupported", { $0.method = 97 }),
            ("a false size", "zip.", { $0.claimedSize = 7 }),
            ("a wrong checksum", "zip.crc_mismatch", { $0.checksumOffset = 1 }),
        ]
        let odd = archive.changing("orgs.csv") { $0.name = [0x6F, 0x72, 0x67, 0x73, 0xFF] }
        return added.map { rejected("\(base.label) also \($0.0)", archive.adding(.init($0.0, orgs)), $0.1) }
            + changed.map { rejected("\(base.label) \($0.0)", archive.changing("orgs.csv", $0.2), $0.1) }
            + [rejected("\(base.label) a name that is not UTF-8", odd, "zip.name_encoding", "package.unknown_file")]
    }

    private static func link(_ entry: inout StoredArchive.Entry) {
        entry.hostSystem = 3
        entry.externalAttributes = 0o120777 << 16
        entry.body = Array("/etc/hostname".utf8)
    }

    private static func damaged(_ base: Base) -> [CorpusCase] {
        let bytes = StoredArchive(base.bundle.files).bytes()
        let half = bytes.count / 2
        return [
            rejected("\(base.label) cut in half", Array(bytes.prefix(half)), "zip."),
            rejected("\(base.label) without its first half", Array(bytes.suffix(half)), "zip."),
        ]
    }

    /// What does not depend on the content.
    private static var hollow: [CorpusCase] {
        [
            rejected("text called .zip", Array("sourcedId,status\r\n".utf8), "zip.not_a_zip"),
            rejected("no byte called .zip", [], "zip.not_a_zip"),
            rejected("an archive of nothing", StoredArchive([:]), "package.missing_manifest"),
        ]
    }

    private static func rejected(_ name: String, _ archive: StoredArchive, _ codes: String...) -> CorpusCase {
        var expected = ExpectedFinding()
        expected.codes = codes
        return CorpusCase(name, archive: archive.bytes(), .rejectAtLeast(expected))
    }

    private static func rejected(_ name: String, _ bytes: [UInt8], _ code: String) -> CorpusCase {
        CorpusCase(name, archive: bytes, .rejectAtLeast(ExpectedFinding(code)))
    }
}
