import Testing
import _CrosswalkZIP

@Suite("Codes")
struct CodeTests {
    @Test("The codes are those that reports promise")
    func codes() {
        let promised = [
            "zip.not_a_zip", "zip.entry_count", "zip.entry_size", "zip.total_size", "zip.ratio", "zip.traversal",
            "zip.absolute_path", "zip.nested_path", "zip.duplicate_entry", "zip.symlink", "zip.nested_archive",
            "zip.encrypted", "zip.method_unsupported", "zip.crc_mismatch", "zip.corrupt", "zip.overlap",
            "zip.name_encoding",
        ]
        #expect(Set(ZIPRefusal.Code.allCases.map(\.rawValue)) == Set(promised))
    }

    @Test("Refusals are equal by code")
    func equality() {
        #expect(ZIPRefusal(.corrupt, "this") == ZIPRefusal(.corrupt, "that"))
        #expect(ZIPRefusal(.corrupt, "this") != ZIPRefusal(.overlap, "this"))
        #expect("\(ZIPRefusal(.ratio, "too much"))" == "zip.ratio: too much")
    }
}
