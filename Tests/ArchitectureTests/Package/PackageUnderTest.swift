import Foundation

/// One Swift file below `Sources`.
struct SourceFile {
    /// The target: the name of the folder below `Sources`.
    let target: String
    /// From the package's root, such as `Sources/Canonical/Roster/Person.swift`.
    let path: String
    let text: SwiftText

    init(path: String, text: String) {
        self.path = path
        self.text = SwiftText(text)
        target = path.split(separator: "/").dropFirst().first.map(String.init) ?? ""
    }

    /// `true` where there is more than comments and imports.
    var hasCode: Bool {
        text.code.contains { line in
            let words = line.split(separator: " ")
            return !words.isEmpty && !words.contains("import") && words.first?.hasPrefix("#") != true
        }
    }
}

/// This package, as it lies on disk and as its manifest describes it.
struct PackageUnderTest {
    static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    let sources: [SourceFile]
    /// The folders below `Sources` with the extensions of the files in each.
    let folders: [String: Set<String>]
    let manifest: Manifest

    /// Read once for all tests.
    static let shared = Result { try PackageUnderTest() }

    private init() throws {
        let base = Self.root.appendingPathComponent("Sources").path
        var sources: [SourceFile] = []
        var folders: [String: Set<String>] = [:]
        for name in try FileManager.default.contentsOfDirectory(atPath: base) {
            folders[name] = []
            for path in try FileManager.default.subpathsOfDirectory(atPath: "\(base)/\(name)").sorted() {
                folders[name]?.insert((path as NSString).pathExtension)
                guard path.hasSuffix(".swift") else { continue }
                let text = try String(contentsOfFile: "\(base)/\(name)/\(path)", encoding: .utf8)
                sources.append(SourceFile(path: "Sources/\(name)/\(path)", text: text))
            }
        }
        self.sources = sources
        self.folders = folders
        manifest = try Self.dumpManifest()
    }

    /// Asks SwiftPM for the manifest as JSON. With a scratch folder of its own, since the test run holds the lock of
    /// the ordinary one.
    private static func dumpManifest() throws -> Manifest {
        let scratch = FileManager.default.temporaryDirectory
            .appendingPathComponent("crosswalk-manifest-\(ProcessInfo.processInfo.processIdentifier)")
        defer { removeQuietly(scratch) }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = [
            "swift", "package", "--package-path", root.path, "--scratch-path", scratch.path, "dump-package",
        ]
        let output = Pipe()
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        process.standardInput = FileHandle.nullDevice
        try process.run()
        let json = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return try JSONDecoder().decode(Manifest.self, from: json)
    }

    /// A scratch folder that stays behind in the temporary folder does no harm.
    private static func removeQuietly(_ folder: URL) { try? FileManager.default.removeItem(at: folder) }
}

extension PackageUnderTest {
    /// The steps that the sources import, between targets of the table.
    var importEdges: [Edge] { sources.flatMap { SourceLaws.edges(of: $0, in: layerTable) } }

    /// What sources import and what the manifest declares.
    var edges: [Edge] { importEdges + manifest.edges }

    /// The targets that have Swift code.
    var swiftTargets: Set<String> { Set(folders.filter { $0.value.contains("swift") }.keys) }
}
