import CrosswalkTesting
@testable import OneRosterTesting
import Testing

@Suite("Mutations of a bundle")
struct MutationTests {
    private static let base = RawBundle(texts: [
        "a.csv": "id,name,note\r\n1,Ann,\"x, \"\"y\"\"\"\r\n2,Zoë,\r\n",
        "manifest.csv": "propertyName,value\r\nfile.a,bulk\r\n",
    ])

    struct Case: Sendable, CustomTestStringConvertible {
        let mutation: BundleMutation
        /// The text of a.csv afterwards.
        let expected: String
        var testDescription: String { mutation.description }

        init(_ mutation: BundleMutation, _ expected: String) {
            self.mutation = mutation
            self.expected = expected
        }
    }

    static let cases = [
        Case(
            .setCell("a.csv", row: 2, column: "name", to: "B,C"),
            "id,name,note\r\n1,\"B,C\",\"x, \"\"y\"\"\"\r\n2,Zoë,\r\n"),
        Case(
            .setCell("a.csv", row: "2", column: 2, to: "q\"q"),
            "id,name,note\r\n1,Ann,\"x, \"\"y\"\"\"\r\n2,Zoë,\"q\"\"q\"\r\n"),
        Case(
            .setRawCell("a.csv", row: "1", column: "name", to: Array("A\"n".utf8)),
            "id,name,note\r\n1,A\"n,\"x, \"\"y\"\"\"\r\n2,Zoë,\r\n"),
        Case(.blankCell("a.csv", row: 2, column: "note"), "id,name,note\r\n1,Ann,\r\n2,Zoë,\r\n"),
        Case(.quoteCell("a.csv", row: 3, column: 0), "id,name,note\r\n1,Ann,\"x, \"\"y\"\"\"\r\n\"2\",Zoë,\r\n"),
        Case(.addCell("a.csv", row: 3, value: "z"), "id,name,note\r\n1,Ann,\"x, \"\"y\"\"\"\r\n2,Zoë,,z\r\n"),
        Case(.dropLastCell("a.csv", row: 2), "id,name,note\r\n1,Ann\r\n2,Zoë,\r\n"),
        Case(.dropColumn("a.csv", "note"), "id,name\r\n1,Ann\r\n2,Zoë\r\n"),
        Case(.renameColumn("a.csv", "note", to: "Note"), "id,name,Note\r\n1,Ann,\"x, \"\"y\"\"\"\r\n2,Zoë,\r\n"),
        Case(.moveColumn("a.csv", "note", to: 0), "note,id,name\r\n\"x, \"\"y\"\"\",1,Ann\r\n,2,Zoë\r\n"),
        Case(.swapColumns("a.csv", "id", "note"), "note,name,id\r\n\"x, \"\"y\"\"\",Ann,1\r\n,Zoë,2\r\n"),
        Case(.duplicateColumn("a.csv", "id"), "id,name,note,id\r\n1,Ann,\"x, \"\"y\"\"\",1\r\n2,Zoë,,2\r\n"),
        Case(
            .addColumn("a.csv", "extra", value: "v"), "id,name,note,extra\r\n1,Ann,\"x, \"\"y\"\"\",v\r\n2,Zoë,,v\r\n"),
        Case(.addColumn("a.csv", "e", at: 1), "id,e,name,note\r\n1,,Ann,\"x, \"\"y\"\"\"\r\n2,,Zoë,\r\n"),
        Case(.dropRow("a.csv", "1"), "id,name,note\r\n2,Zoë,\r\n"),
        Case(.duplicateRow("a.csv", 3), "id,name,note\r\n1,Ann,\"x, \"\"y\"\"\"\r\n2,Zoë,\r\n2,Zoë,\r\n"),
        Case(.addRow("a.csv", ["3", "a,b", ""]), "id,name,note\r\n1,Ann,\"x, \"\"y\"\"\"\r\n2,Zoë,\r\n3,\"a,b\",\r\n"),
        Case(
            .addRow("a.csv", like: "2", setting: ["id": "3", "note": "n"]),
            "id,name,note\r\n1,Ann,\"x, \"\"y\"\"\"\r\n2,Zoë,\r\n3,Zoë,n\r\n"),
        Case(.swapRows("a.csv", "1", "2"), "id,name,note\r\n2,Zoë,\r\n1,Ann,\"x, \"\"y\"\"\"\r\n"),
        Case(.keepRows("a.csv", 1), "id,name,note\r\n1,Ann,\"x, \"\"y\"\"\"\r\n"),
        Case(.keepRows("a.csv", 0), "id,name,note\r\n"),
        Case(.appendBytes("a.csv", [0x33]), "id,name,note\r\n1,Ann,\"x, \"\"y\"\"\"\r\n2,Zoë,\r\n3"),
        Case(.addByteOrderMark("a.csv"), "\u{FEFF}id,name,note\r\n1,Ann,\"x, \"\"y\"\"\"\r\n2,Zoë,\r\n"),
        Case(.replaceText("a.csv", "Ann", with: "Bo"), "id,name,note\r\n1,Bo,\"x, \"\"y\"\"\"\r\n2,Zoë,\r\n"),
        Case(.truncateBytes("a.csv", to: 5), "id,na"),
        Case(.setLineEndings("a.csv", to: .lf), "id,name,note\n1,Ann,\"x, \"\"y\"\"\"\n2,Zoë,\n"),
        Case(.setLineEndings("a.csv", to: .cr), "id,name,note\r1,Ann,\"x, \"\"y\"\"\"\r2,Zoë,\r"),
        Case(.dropFinalLineEnding("a.csv"), "id,name,note\r\n1,Ann,\"x, \"\"y\"\"\"\r\n2,Zoë,"),
        Case(
            .custom("add a space") { bundle in
                bundle.files["a.csv"]?.append(0x20)
                return true
            },
            "id,name,note\r\n1,Ann,\"x, \"\"y\"\"\"\r\n2,Zoë,\r\n "),
    ]

    @Test("change what they name and nothing else", arguments: cases)
    func changes(one: Case) throws {
        let changed = try Self.base.applying(one.mutation)
        let text = try #require(changed.text(of: "a.csv"))
        #expect(Array(text.utf8) == Array(one.expected.utf8))
        #expect(changed.files["manifest.csv"] == Self.base.files["manifest.csv"])
    }

    @Test(
        "fail where there is nothing to change",
        arguments: [
            BundleMutation.setCell("b.csv", row: 2, column: "name", to: ""),
            .setCell("a.csv", row: 9, column: "name", to: ""),
            .setCell("a.csv", row: 0, column: "name", to: ""),
            .setCell("a.csv", row: "9", column: "name", to: ""),
            .setCell("a.csv", row: 2, column: "Name", to: ""),
            .setCell("a.csv", row: 2, column: 3, to: ""),
            .quoteCell("a.csv", row: 2, column: "note"),
            .dropColumn("a.csv", "nothing"),
            .moveColumn("a.csv", "note", to: 2),
            .moveColumn("a.csv", "note", to: 3),
            .swapColumns("a.csv", "id", 0),
            .addColumn("a.csv", "x", at: 4),
            .dropRow("a.csv", 4),
            .keepRows("a.csv", 2),
            .keepRows("a.csv", -1),
            .dropManifest("file.b"),
            .dropFile("b.csv"),
            .markAbsent("b.csv"),
            .renameFile("b.csv", to: "c.csv"),
            .replaceText("a.csv", "Bo", with: "Ann"),
            .replaceText("a.csv", "", with: "Ann"),
            .truncateBytes("a.csv", to: 1_000),
            .encodeAsWindows1252("manifest.csv"),
            .custom("nothing") { _ in false },
        ])
    func failures(mutation: BundleMutation) {
        var bundle = Self.base
        #expect(throws: MutationFailure.self) { try mutation.apply(&bundle) }
        #expect(bundle == Self.base)
    }

    @Test("set, add and drop rows of the manifest, and files with them")
    func manifestAndFiles() throws {
        let changed = try Self.base.applying(
            .setManifest("file.a", to: "delta"), .setManifest("file.b", to: "bulk"), .addFile("b.csv", text: "x\r\n"),
            .renameFile("b.csv", to: "B.csv"))
        #expect(changed.text(of: "manifest.csv") == "propertyName,value\r\nfile.a,delta\r\nfile.b,bulk\r\n")
        #expect(Set(changed.files.keys) == ["a.csv", "B.csv", "manifest.csv"])

        let absent = try Self.base.applying(.markAbsent("a.csv"))
        #expect(absent.text(of: "manifest.csv") == "propertyName,value\r\nfile.a,absent\r\n")
        #expect(absent.files["a.csv"] == nil)

        let dropped = try Self.base.applying(.dropManifest("file.a"), .dropFile("a.csv"))
        #expect(dropped.files.mapValues { $0.count } == ["manifest.csv": 20])
    }

    @Test("encode as Windows-1252 and as UTF-16")
    func encodings() throws {
        let bundle = RawBundle(texts: ["a.csv": "é€ễ\r\n"])
        let windows = try bundle.applying(.encodeAsWindows1252("a.csv"))
        #expect(windows.files["a.csv"] == [0xE9, 0x80, 0x3F, 0x0D, 0x0A])
        #expect(windows.text(of: "a.csv") == nil)
        let wide = try bundle.applying(.encodeAsUTF16("a.csv"))
        #expect(wide.files["a.csv"] == [0xFF, 0xFE, 0xE9, 0, 0xAC, 0x20, 0xC5, 0x1E, 0x0D, 0, 0x0A, 0])
    }

    @Test("give a line end to a last line that has none before they add a row")
    func unendedLastLine() throws {
        let bundle = RawBundle(texts: ["a.csv": "id\n1"])
        #expect(try bundle.applying(.addRow("a.csv", ["2"])).text(of: "a.csv") == "id\n1\n2\n")
    }

    @Test("leave any bytes as they are when nothing is changed in them", arguments: PropertyTest.cases(300, seed: 20))
    func anyBytesSurvive(one: PropertyCase) throws {
        var random = one.generator
        let alphabet: [UInt8] = [0x22, 0x2C, 0x0A, 0x0D, 0x61, 0xC3, 0xFF]
        let bytes = (0..<random.number(below: 60)).map { _ in alphabet[random.number(below: alphabet.count)] }
        #expect(RawTable(bytes).bytes == bytes)
        let bundle = RawBundle(files: ["a.csv": bytes])
        #expect(try bundle.applying(.appendBytes("a.csv", [])) == bundle)
    }

    @Test("go from a folder to a folder")
    func folders() throws {
        let folder = try TemporaryFolder()
        try Self.base.write(toFolder: folder.path(of: "in"))
        let read = try RawBundle(folder: folder.path(of: "in"))
        #expect(read == Self.base)
        try read.applying(.dropRow("a.csv", 2)).write(toFolder: folder.path(of: "out"))
        #expect(try RawBundle(folder: folder.path(of: "out")).text(of: "a.csv") == "id,name,note\r\n2,Zoë,\r\n")
        #expect(throws: (any Error).self) { try RawBundle(folder: folder.path(of: "nowhere")) }
    }
}
