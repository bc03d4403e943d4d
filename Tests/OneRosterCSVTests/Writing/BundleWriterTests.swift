import Foundation
import OneRosterModel
import OneRosterTesting
import Testing

@testable import OneRosterCSV

@Suite("Writing bundles")
struct BundleWriterTests {
    @Test("A bundle that is read and written again has the same bytes in every file", arguments: SmallBundle.allCases)
    func folder(bundle: SmallBundle) throws {
        let target = try BundleFolder([:])
        try rewrite(bundle, writer: { try BundleWriter(folder: target.path, version: $0, $1) })
        for (name, text) in bundle.files { #expect(try read(name, in: target.path) == text) }
        #expect(try FileManager.default.contentsOfDirectory(atPath: target.path).count == bundle.files.count)
    }

    @Test("A written archive is strictly valid", arguments: SmallBundle.allCases)
    func archive(bundle: SmallBundle) throws {
        let target = try BundleFolder([:])
        let path = target.path + "/bundle.zip"
        try rewrite(bundle, writer: { try BundleWriter(zip: path, version: $0, $1) })
        let report = BundleValidator().validate(path: path)
        #expect(report.findings == [])
        #expect(report.isAccepted)
        #expect(try FileManager.default.contentsOfDirectory(atPath: target.path) == ["bundle.zip"])
    }

    @Test("The same records make the same archive")
    func reproducible() throws {
        let target = try BundleFolder([:])
        for name in ["a.zip", "b.zip"] {
            try rewrite(.v1_2Bulk, writer: { try BundleWriter(zip: target.path + "/" + name, version: $0, $1) })
        }
        #expect(
            try Data(contentsOf: URL(fileURLWithPath: target.path + "/a.zip"))
                == Data(contentsOf: URL(fileURLWithPath: target.path + "/b.zip")))
    }

    @Test("The manifest says absent for what was not written, and leaves the source out where there is none")
    func sparseManifest() throws {
        let target = try BundleFolder([:])
        var writer = try BundleWriter(folder: target.path, version: .v1_1)
        try writer.write(.delta, [Self.org(status: .active)])
        let manifest = try writer.finish()
        #expect(manifest.modes == [.orgs: .delta])
        let lines = try read("manifest.csv", in: target.path).components(separatedBy: "\r\n")
        #expect(lines.count == 17)
        #expect(lines.filter { $0.hasSuffix(",absent") }.count == 12)
        #expect(lines.contains("file.orgs,delta"))
        #expect(!lines.contains { $0.hasPrefix("source.") })
        #expect(lines.last == "")
    }

    @Test("A bundle that lay in the folder is replaced, and other files stay")
    func replaces() throws {
        let target = try BundleFolder([
            "users.csv": "old", "orgs.csv": "old", "manifest.csv": "old", "notes.txt": "mine",
        ])
        var writer = try BundleWriter(folder: target.path)
        #expect(!FileManager.default.fileExists(atPath: target.path + "/manifest.csv"))
        try writer.write(.bulk, [Self.org()])
        try writer.finish()
        let names = try FileManager.default.contentsOfDirectory(atPath: target.path).sorted()
        #expect(names == ["manifest.csv", "notes.txt", "orgs.csv"])
        #expect(try read("orgs.csv", in: target.path) != "old")
    }

    @Test("A writer that is dropped leaves no manifest and no archive")
    func dropped() throws {
        let target = try BundleFolder([:])
        do {
            var folder = try BundleWriter(folder: target.path + "/new")
            try folder.write(.bulk, [Self.org()])
            var zip = try BundleWriter(zip: target.path + "/bundle.zip")
            try zip.write(.bulk, [Self.org()])
        }
        #expect(try FileManager.default.contentsOfDirectory(atPath: target.path) == ["new"])
        #expect(try FileManager.default.contentsOfDirectory(atPath: target.path + "/new") == ["orgs.csv"])
    }

    @Test("A row that is refused is left out, and the next one follows")
    func goesOn() throws {
        let target = try BundleFolder([:])
        var writer = try BundleWriter(folder: target.path)
        try writer.begin(OneRosterOrg.self, .bulk, metadataColumns: ["a"])
        var bad = Self.org()
        bad.name = "two\nlines"
        var good = Self.org()
        good.metadata = [OneRosterMetadata(name: "a", value: "=1+1")]
        let error = #expect(throws: BundleWriteError.self) { try writer.append(bad) }
        #expect(error?.code == .lineBreak)
        #expect(error?.row == 2)
        #expect(error?.column == "name")
        try writer.append(good)
        try writer.end()
        try writer.finish()
        let expected =
            "sourcedId,status,dateLastModified,name,type,identifier,parentSourcedId,metadata.a\r\no1,,,\"North, \"\"A\"\"\",school,,,=1+1\r\n"
        #expect(try read("orgs.csv", in: target.path) == expected)
    }

    @Test("Many rows go to the file in pieces and come back whole")
    func large() throws {
        let target = try BundleFolder([:])
        let orgs = (0..<20_000).map {
            OneRosterOrg(sourcedID: SourcedID("o\($0)"), name: "Number \($0)", type: .school)
        }
        var writer = try BundleWriter(zip: target.path + "/b.zip")
        try writer.write(.bulk, orgs)
        try writer.finish()
        let report = BundleValidator().validate(path: target.path + "/b.zip")
        #expect(report.files.map(\.rows) == [20_000])
        #expect(report.isAccepted)
    }

    // MARK: Help

    static func org(status: RecordStatus? = nil) -> OneRosterOrg {
        OneRosterOrg(
            sourcedID: SourcedID("o1"), status: status,
            dateLastModified: status == nil ? nil : OneRosterDateTime("2025-09-02T05:30:00.000Z"),
            name: "North, \"A\"", type: .school)
    }

    private func read(_ name: String, in folder: String) throws -> String {
        String(decoding: try Data(contentsOf: URL(fileURLWithPath: folder + "/" + name)), as: UTF8.self)
    }

    private func rewrite(
        _ bundle: SmallBundle, writer make: (OneRosterVersion, Source) throws -> BundleWriter
    ) throws {
        let version = try #require(OneRosterVersion(rawValue: bundle.version))
        var writer = try make(version, Source(name: "Willow Creek SIS", code: "WCSIS"))
        for shape in RecordShape.all where shape.version == version {
            let text = try #require(bundle.files[shape.type.file.fileName])
            try copy(shape.type, text, bundle.isDelta ? .delta : .bulk, version, to: &writer)
        }
        try writer.finish()
    }

    private func copy<Record: OneRosterCSVRecord>(
        _ type: Record.Type, _ text: String, _ mode: FileMode, _ version: OneRosterVersion,
        to writer: inout BundleWriter
    ) throws {
        let content = try TableInMemory.read(type, Array(text.utf8), version: version, mode: mode)
        try writer.begin(type, mode, metadataColumns: content.metadataColumns)
        for record in content.records { try writer.append(record) }
        try writer.end()
    }
}

/// The source system of the small bundles.
struct Source {
    let name: String
    let code: String
}

extension BundleWriter {
    init(folder: String, version: OneRosterVersion, _ source: Source) throws {
        try self.init(folder: folder, version: version, sourceSystemName: source.name, sourceSystemCode: source.code)
    }

    init(zip: String, version: OneRosterVersion, _ source: Source) throws {
        try self.init(zip: zip, version: version, sourceSystemName: source.name, sourceSystemCode: source.code)
    }
}
